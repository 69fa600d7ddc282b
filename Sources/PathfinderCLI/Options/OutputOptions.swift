public import ArgumentParser
public import Pathfinder

/// In which form a command writes its answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv, markdown
}

extension Language: ExpressibleByArgument {}
extension PayPeriod: ExpressibleByArgument {}

/// The options that every command has: the form and place of its output, its language, and the tables it reads.
struct CommonOptions: ParsableArguments {
    @Option(help: "How to write the answer: table, json, csv or markdown.")
    var format: OutputFormat = .table

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of the terminal.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Language of names and wording: en or ar.", valueName: "language"))
    var lang: Language = .english

    @Option(
        help: ArgumentHelp(
            "Read your own tables.",
            discussion: "A directory with all tables is used instead of the bundled ones. One with some of them is "
                + "laid on top: rows with the same key replace, others are added.",
            valueName: "dir"))
    var datasets: String?

    /// The catalog to ask.
    func catalog() throws -> Catalog {
        guard let datasets else { return .bundled }
        let base: Catalog? = Catalog.isComplete(directory: datasets) ? nil : .bundled
        do throws(CatalogError) {
            return try Catalog(directory: datasets, over: base)
        } catch {
            writeToStandardError(error.description)
            writeToStandardError("\(error.problems.count) problem(s) in \(datasets); nothing was looked up")
            throw ExitCode.failure
        }
    }

    /// Writes an answer; exits with 1 if nothing was found.
    func write(_ answer: Answer, of catalog: Catalog) throws {
        let terminal = output == nil ? Terminal.standardOutput() : .file
        let bytes = try answer.rendered(as: format, for: terminal, dataVersion: catalog.dataVersion)
        do throws(OutputError) {
            if let output, output != "-" {
                try writeWhole(bytes, to: output)
            } else {
                try writeToStandardOutput(bytes)
            }
        } catch {
            writeToStandardError("Error: \(error)")
            throw ExitCode.failure
        }
        if !answer.isFound { throw ExitCode.failure }
    }
}

/// Runs a look-up; what the library rejects becomes a message without the usage, and exit code 64.
func reportingMistakes<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error
        where error is UnknownName || error is QueryError || error is MissingRate
        || error is UnsuitableFilter
    {
        writeToStandardError("Error: \(error)")
        throw ExitCode.validationFailure
    }
}
