import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder
import PathfinderReports

/// In which form a report is written.
enum ReportFormat: String, CaseIterable {
    case html, markdown, json, pdf

    /// The form that the name of a file asks for.
    init?(fileName: String) {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        case "json": self = .json
        case "pdf": self = .pdf
        default: return nil
        }
    }

    /// What the name of a file in this form ends with.
    var fileExtension: String { self == .markdown ? "md" : rawValue }
}

/// Writes reports in any form.
struct ReportOutput: Sendable {
    private let html: HTMLReport
    private let markdown: MarkdownReport

    init(_ catalog: Catalog, _ theme: ReportTheme) {
        html = HTMLReport(catalog, theme: theme)
        markdown = MarkdownReport(catalog)
    }

    /// The bytes of a report; those of the page to print for a PDF.
    func bytes(_ report: Report, as format: ReportFormat) throws -> [UInt8] {
        switch format {
        case .html, .pdf: html.render(report).bytes
        case .markdown: markdown.render(report)
        case .json: try Self.json(report)
        }
    }

    /// Writes a report to a file or the standard output.
    func write(_ report: Report, as format: ReportFormat, to output: String?) throws {
        let bytes = try bytes(report, as: format)
        guard format == .pdf else { return try Self.write(bytes, to: output) }
        guard let output, output != "-" else {
            throw Failure("--format pdf: name the file with --output report.pdf")
        }
        try PDFPrinter.print(bytes, to: output, date: report.date)
    }

    /// Writes bytes to a file that appears whole or not at all, or to the standard output.
    static func write(_ bytes: [UInt8], to output: String?) throws {
        try reportingFailures {
            guard let output, output != "-" else {
                return try bytes.withUnsafeBufferPointer { buffer throws(OutputError) in
                    try writeToStandardOutput(UnsafeRawBufferPointer(buffer))
                }
            }
            try writeWhole(bytes, to: output)
        }
    }

    /// A value as JSON, with its members in order; nothing in it is hidden from whoever reads it at a terminal.
    static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value).withUnsafeBytes { DisplayText.escapedJSON($0) } + [UInt8(ascii: "\n")]
    }
}
