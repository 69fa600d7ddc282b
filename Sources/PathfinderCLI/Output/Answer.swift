import StrictCSV
import FoundationEssentials
import Pathfinder

/// What a command found, ready to be written in any format.
struct Answer {
    /// The name and version of the JSON shape, such as `pathfinder.band/2`.
    let shape: String
    /// The result as a value, for JSON.
    let value: () -> any Encodable
    /// The result as rows, for CSV.
    let records: () -> Records
    /// The result for people, in one screen where the command has such a form.
    let document: () -> Document
    /// The result for people with all that it rests on.
    let full: () -> Document
    /// The result as a calendar file; `nil` where it has no dates.
    let calendar: () -> String?
    /// Whether anything was found.
    let isFound: Bool

    /// An answer; only the form that is asked for is made. Without a full form the document is the full one.
    init(
        shape: String, value: @autoclosure @escaping () -> any Encodable,
        records: @autoclosure @escaping () -> Records, document: @autoclosure @escaping () -> Document,
        isFound: Bool = true
    ) {
        self.init(
            shape: shape, value: value(), records: records(), document: document(), full: document(), isFound: isFound)
    }

    /// An answer with a brief form and a full one, and a calendar where it has dates.
    init(
        shape: String, value: @autoclosure @escaping () -> any Encodable,
        records: @autoclosure @escaping () -> Records, document: @autoclosure @escaping () -> Document,
        full: @autoclosure @escaping () -> Document, calendar: @autoclosure @escaping () -> String? = nil,
        isFound: Bool = true
    ) {
        self.shape = shape
        self.value = value
        self.records = records
        self.document = document
        self.full = full
        self.calendar = calendar
        self.isFound = isFound
    }
}

/// The frame around every JSON output.
private struct JSONEnvelope: Encodable {
    let shape: String
    let data: String
    let result: any Encodable

    private enum CodingKeys: CodingKey { case shape, data, result }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(shape, forKey: .shape)
        try container.encode(data, forKey: .data)
        try container.encode(result, forKey: .result)
    }
}

extension Answer {
    func rendered(
        as format: OutputFormat, isFull: Bool = false, for terminal: Terminal, catalog: Catalog
    ) throws -> [UInt8] {
        switch format {
        case .table: return Array(TextRenderer(terminal: terminal).render(isFull ? full() : document()).utf8)
        case .markdown: return Array(MarkdownRenderer().render(isFull ? full() : document()).utf8)
        case .json:
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let data = try encoder.encode(JSONEnvelope(shape: shape, data: catalog.dataVersion, result: value()))
            return withoutNoise(data).withUnsafeBytes { DisplayText.escapedJSON($0) } + [UInt8(ascii: "\n")]
        case .csv: return try records().csv()
        case .ics:
            guard let calendar = calendar() else { throw NoCalendar() }
            return Array(calendar.utf8)
        }
    }
}

/// A calendar was asked for of an answer that has no dates.
struct NoCalendar: Error, CustomStringConvertible {
    var description: String {
        "--format ics: there are no dates here; only a plan with something to learn has them, as from "
            + "`pathfinder plan --to …`: use table, json, csv or markdown"
    }
}
