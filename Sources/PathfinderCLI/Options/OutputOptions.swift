import ArgumentParser
import StrictCSV
import Pathfinder

/// In which form a command writes its answer.
enum OutputFormat: String, CaseIterable {
    case table, json, csv, markdown, ics
}

/// The options that every command has: the form and place of its output, its language, and the tables it reads.
///
/// All are texts, read by `word(_:of:)`: each further type of option costs a third of a millisecond at start-up,
/// because its generic metadata has to be put together.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to write the answer: table, json, csv or markdown; a plan also as ics.", valueName: "format"),
        completion: .list(OutputFormat.allCases.map(\.rawValue)))
    var format: String?

    @Flag(help: "Show all that the answer rests on, not only what fits one screen.")
    var full = false

    @Option(name: [.short, .long], help: ArgumentHelp("Write to a file instead of the terminal.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp("Language of names and wording: en or ar.", valueName: "language"),
        completion: .list(Language.allCases.map(\.rawValue)))
    var lang: String?

    @Option(
        help: ArgumentHelp(
            "Read your own tables.",
            discussion: "A directory with all tables is used instead of the bundled ones. One with some of them, or "
                + "one table such as your own bands, is laid on top: rows with the same key replace, others are added.",
            valueName: "path"),
        completion: .file())
    var datasets: String?

    func validate() throws {
        try refuseRepeated(["--format", "--output", "--lang", "--datasets"])
        _ = try (outputFormat, language)
    }

    /// Whether a form or a file was asked for.
    var isFormatOrFileGiven: Bool { format != nil || output != nil }

    /// The form of the output; a table unless given.
    var outputFormat: OutputFormat {
        get throws { try word(format, of: "--format") ?? .table }
    }

    /// The language of names and wording; English unless given.
    var language: Language {
        get throws { try word(lang, of: "--lang") ?? .english }
    }

    /// The catalog to ask.
    func catalog() throws -> Catalog { try PathfinderCLI.catalog(datasets) }

    /// Writes an answer; exits with 1 if nothing was found.
    func write(_ answer: Answer, of catalog: Catalog) throws {
        let terminal = output == nil || output == "-" ? Terminal.standardOutput() : .file
        let format = try outputFormat
        let bytes = try reportingMistakes {
            try answer.rendered(as: format, isFull: full, for: terminal, catalog: catalog)
        }
        do throws(OutputError) {
            if let output, output != "-" {
                try writeWhole(bytes, to: output)
            } else {
                try bytes.withUnsafeBufferPointer { buffer throws(OutputError) in
                    let bytes = UnsafeRawBufferPointer(buffer)
                    try format == .csv ? writeRowsToStandardOutput(bytes) : writeToStandardOutput(bytes)
                }
            }
        } catch {
            writeToStandardError("Error: \(error)")
            throw ExitCode.failure
        }
        if !answer.isFound {
            if bytes.isEmpty { writeToStandardError(try Wording(catalog, language)(.nothingFound)) }
            throw ExitCode.failure
        }
    }
}

/// The bundled tables, or those of `--datasets`.
func catalog(_ datasets: String?) throws -> Catalog {
    guard let datasets else { return .bundled }
    do throws(CatalogError) {
        if isFile(datasets) { return try Catalog(file: datasets, over: .bundled) }
        let base: Catalog? = Catalog.isComplete(directory: datasets) ? nil : .bundled
        return try Catalog(directory: datasets, over: base)
    } catch {
        writeToStandardError(error.description)
        writeToStandardError(
            "\(error.problems.count) problem(s) in \(DisplayText.path(datasets)); nothing was looked up")
        throw ExitCode.failure
    }
}

/// Runs a look-up; what the library rejects becomes a message without the usage, and exit code 64.
func reportingMistakes<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error
        where error is UnknownName || error is QueryError || error is MissingRate
        || error is UnsuitableFilter || error is ContradictingLevels || error is PlanRequestError
        || error is MissingLevel || error is UnusableOption || error is NoCalendar || error is UnknownThing
    {
        writeToStandardError("Error: \(error)")
        throw ExitCode.validationFailure
    }
}

/// One of the words of an enumeration, as an option was given it.
func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String?, of option: String) throws -> Word? {
    guard let text else { return nil }
    let plain = text.lowercased()
    if let word = Word(rawValue: plain) { return word }
    // "monthly" is month, "عربي" is ar.
    if let word = Catalog.bundled.everydayVocabulary.meaning(of: plain).flatMap(Word.init) { return word }
    let words = Word.allCases.map(\.rawValue)
    // Of two letters any two others are near.
    let near = plain.count > 2 ? NearestName.among(words, to: plain) : nil
    let remedy = near.map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("\(option) \(DisplayText.plain(text)): use \(words.joined(separator: ", "))\(remedy)")
}

/// Runs a job on files; what went wrong with them becomes a message without the usage, and exit code 1.
func reportingFailures<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error where error is CSVError || error is PayFileError || error is OutputError || error is InputError {
        throw Failure("\(error)")
    }
}
