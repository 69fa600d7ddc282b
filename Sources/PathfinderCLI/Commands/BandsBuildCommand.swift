import ArgumentParser
import StrictCSV
import Pathfinder

struct BandsBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build bands from pay files: exact percentiles by role or title, level, place and year.",
        discussion: """
            The result is a table like pay_observations.csv: `--datasets bands.csv` uses it in any other command. \
            Rows that cannot be used are counted by reason; amounts that look like a mistake are named and kept. \
            A file may be compressed with gzip; - is the standard input.

            Examples:
              pathfinder bands build salaries.csv --map aijobs --output bands.csv
              pathfinder bands build pay.csv --currency AED --rejected rejected.csv
              pathfinder bands build pay.csv.gz --by title --at-least 5
            """)

    @Argument(help: ArgumentHelp("Pay files with a header; - is the standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("Gather rows by role, or by title as the file has it.", valueName: "what"),
        completion: .list(PayFileGrouping.allCases.map(\.rawValue)))
    var by: String?

    @Option(help: ArgumentHelp("Leave out cells with fewer rows.", valueName: "rows"))
    var atLeast: Int = 1

    @Option(help: ArgumentHelp("Write the rows that were not used to a file, with line and reason.", valueName: "file"))
    var rejected: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of the terminal.", valueName: "file"))
    var output: String?

    @OptionGroup var payFile: PayFileOptions

    @Option(help: ArgumentHelp("Read your own tables.", valueName: "dir"), completion: .directory)
    var datasets: String?

    func validate() throws {
        _ = try grouping
        if atLeast < 1 { throw ValidationError("--at-least \(atLeast): give 1 or more") }
    }

    private var grouping: PayFileGrouping {
        get throws { try word(by, of: "--by") ?? .role }
    }

    func run() throws {
        try refuseOneFile(output, rejected, options: "--output and --rejected")
        for file in files {
            for (name, option) in [(output, "--output"), (rejected, "--rejected")] {
                try refuseOneFile(file, name, options: "a pay file and \(option)")
            }
        }
        let catalog = try catalog(datasets)
        var reader = try PayFileReader(catalog: catalog, format: payFile.format(in: catalog), grouping: grouping)
        reader.reading = .onAllProcessors
        let rejections = try rejected.map(RejectedRowsFile.init)
        let progress = Progress()
        let bands = try reportingFailures {
            try reader.read(
                files.map(ObservationInput.init(argument:)), atLeast: atLeast,
                reportingRejected: rejections.map { file in { try file.write($0) } }, progress: progress.update)
        }
        progress.finish()
        try reportingFailures {
            try rejections?.finish()
            try writeCSV(to: output) { writer in
                try writer.write(PayObservation.schema.columns.map { CSVField.text($0.name) })
                for row in bands.observations { try writer.write(row.fields) }
            }
        }
        PayFileSummary(bands.report).write()
        if bands.observations.isEmpty { throw ExitCode.failure }
    }
}
