import ArgumentParser
import StrictCSV
import StrictCSVGzip
import Pathfinder

struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", _superCommandName: PathfinderCommand.name,
        abstract: "Add the band, the percentile and the compa-ratio to each row of a pay file.",
        discussion: """
            Adds role, level, region, p10 to p90, basis, percentile, compa_ratio (pay ÷ P50) and remark behind the \
            columns of the file, which stay as they are, in the same order. Amounts are in the currency and period of \
            the row. What looks like a mistake in the pay is remarked and not corrected.

            Examples:
              pathfinder annotate people.csv --currency AED -o annotated.csv
              pathfinder annotate people.csv --datasets bands.csv
            """)

    @Argument(help: ArgumentHelp("A pay file with a header; - is the standard input.", valueName: "file"))
    var file: String

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of the terminal.", valueName: "file"))
    var output: String?

    @OptionGroup var payFile: PayFileOptions

    @Option(help: ArgumentHelp("Read your own tables.", valueName: "dir"), completion: .directory)
    var datasets: String?

    func run() throws {
        let catalog = try catalog(datasets)
        let format = try payFile.format(in: catalog)
        try reportingFailures {
            let input = ObservationInput(argument: file)
            let reader = try CSVReader(source: input.open(), name: input.name)
            let annotator = try PayAnnotator(
                PayFileReader(catalog: catalog, format: format), header: reader.header, file: input.name)
            annotator.assumptions.forEach(writeToStandardError)
            // The columns of the file stay as they are.
            try writeCSV(to: output, formulas: .keep) { writer in
                try writer.write(Self.header(reader.header))
                try reader.forEachRow { row in
                    var fields = (0..<row.count).map { index in
                        row.isMissing(at: index) ? CSVField.missing : .text(row.text(at: index))
                    }
                    fields += Self.fields(annotator.annotation(of: row))
                    try writer.write(fields)
                }
            }
        }
    }

    /// The columns of the file and the new ones; a new one that the file has already gets a prefix.
    private static func header(_ header: CSVHeader) -> [CSVField] {
        let added = [
            "role", "level", "region", "p10", "p25", "p50", "p75", "p90", "basis", "percentile", "compa_ratio",
            "remark",
        ]
        return (header.names + added.map { header.names.contains($0) ? "pathfinder_\($0)" : $0 }).map { .text($0) }
    }

    private static func fields(_ annotation: PayAnnotator.Annotation) -> [CSVField] {
        func text(_ value: String?) -> CSVField { value.map { .text($0) } ?? .missing }
        func number(_ value: Double?, _ scale: Double) -> CSVField {
            value.map { .decimal(($0 * scale).rounded() / scale) } ?? .missing
        }
        let amounts = annotation.percentiles.map { $0.map { number($0, 100) } } ?? Array(repeating: .missing, count: 5)
        return [text(annotation.role?.rawValue), text(annotation.level?.rawValue), text(annotation.region?.rawValue)]
            + amounts
            + [
                .text(annotation.basis.rawValue), number(annotation.percentile, 10),
                number(annotation.compaRatio, 1000),
                text(annotation.remark),
            ]
    }
}
