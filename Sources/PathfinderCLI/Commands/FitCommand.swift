import ArgumentParser
import StrictCSV
import Pathfinder

struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", _superCommandName: PathfinderCommand.name,
        abstract: "Show which path fits you, why, how sure that is, and what would change it.",
        discussion: """
            Without options it asks, at a terminal, at most 12 questions, the most telling first. From a file or \
            options it answers at once; --ask goes on from there with questions.

            Examples:
              pathfinder fit --skill python --skill spark=3 --years 2 --region Dubai
              pathfinder fit --profile profile.json --format json
              pathfinder fit --cv cv.txt --save profile.json
              pathfinder fit i know python and a bit of sql, worked two years in Cairo
              pathfinder fit --profiles students.csv --output fits.csv

            A skill counts as known here from level 2, in `pathfinder plan` from level 3. With --profiles the exit \
            code is 1 if a row has mistakes; the others are scored all the same.
            """,
        subcommands: [FitEvaluateCommand.self])

    @Argument(
        help: ArgumentHelp(
            "What you say of yourself in words of your own: what you know and did, where you live.",
            valueName: "words"))
    var words: [String] = []

    @OptionGroup(title: "Profile") var profile: ProfileOptions

    @Option(
        help: ArgumentHelp(
            "Set the weight of a part, in log odds: pay=2. May be repeated.",
            discussion:
                "Parts: \(FitPart.Kind.allCases.map(\.rawValue).joined(separator: ", ")). The usual weights are "
                + "in the table fit_weights.",
            valueName: "part=number"))
    var weight: [String] = []

    @Option(
        help: ArgumentHelp(
            "Score all people of a CSV file, one a row, and write CSV; - is the standard input.", valueName: "file"),
        completion: .file())
    var profiles: String?

    @Option(help: ArgumentHelp("Decimals of the scores of --profiles, 1 to 12; 6 unless given.", valueName: "number"))
    var digits: String?

    @Flag(help: "Ask, also where a file or options say something already.")
    var ask = false

    @Option(
        help: ArgumentHelp("Save the profile with the answers as JSON.", valueName: "file"), completion: .file())
    var save: String?

    @Flag(help: "Show the JSON Schema (draft 2020-12) of profiles.")
    var schema = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try (decimals, weights)
        if schema,
            !isEmpty || profiles != nil || ask || save != nil || !weight.isEmpty || digits != nil
                || common.format != nil
        {
            throw ValidationError("--schema shows the schema of profiles; leave out the other options")
        }
        guard profiles != nil else {
            if digits != nil { throw ValidationError("--digits belongs to --profiles; leave it out") }
            return
        }
        if try common.format != nil && common.outputFormat != .csv {
            throw ValidationError("--profiles writes CSV; leave out --format")
        }
        if ask || save != nil || !profile.isEmpty || !words.isEmpty {
            throw ValidationError("--profiles says who it is about; leave out the other answers, --ask and --save")
        }
    }

    private var decimals: Int {
        get throws {
            guard let digits else { return 6 }
            guard let number = Int(digits), (1...12).contains(number) else {
                throw ValidationError("--digits \(DisplayText.plain(digits)): give a number from 1 to 12")
            }
            return number
        }
    }

    private var weights: FitWeights {
        get throws {
            var weights: [FitPart.Kind: Double] = [:]
            for text in weight {
                let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let kind: FitPart.Kind = try word(parts[0], of: "--weight") else {
                    throw ValidationError(
                        "--weight \(DisplayText.plain(text)): write a part and its weight, such as pay=2")
                }
                guard let number = Double(parts[1]), (0...1000).contains(number) else {
                    throw ValidationError(
                        "--weight \(DisplayText.plain(text)): give a number from 0 to 1000 behind the =, such as pay=2")
                }
                guard weights.updateValue(number, forKey: kind) == nil else {
                    throw ValidationError(
                        "--weight \(DisplayText.plain(text)): \(kind.rawValue) has a weight already; keep one of them")
                }
            }
            return FitWeights(weights)
        }
    }

    func run() throws {
        if schema { return try show(Profile.jsonSchema) }
        try refuseOneFile(common.output, save, options: "--output and --save")
        let catalog = try common.catalog()
        if let profiles {
            return try PeopleScoring(file: profiles, output: common.output, digits: decimals)
                .run(FitScorer(catalog, weights: weights))
        }
        let wording = try Wording(catalog, common.language)
        let person = try reportingMistakes {
            try self.profile.profile(in: catalog, words: words.isEmpty ? nil : words.joined(separator: " "))
        }
        if let said = person.readings.last, !words.isEmpty, said.isEmpty {
            writeToStandardError("Error: " + wording(.readingNone))
            throw ExitCode.validationFailure
        }
        var profile = person.profile
        if ask || isEmpty {
            profile = try asking(profile, FitScorer(catalog, weights: weights), wording)
        } else if let save {
            try store(profile, at: save, wording)
        }
        let fit = try catalog.fit(profile, weights: weights)
        for kind in FitPart.Kind.allCases where try weights[kind] != nil && !fit.answered.contains(kind) {
            writeToStandardError(
                "--weight \(kind.rawValue) has no effect: nothing that belongs to this part is answered")
        }
        try common.write(
            FitAnswerOutput(fit, of: profile, readings: person.readings, today: .today, wording: wording).answer,
            of: catalog)
    }

    /// Whether nothing is said of the person.
    private var isEmpty: Bool { profile.isEmpty && words.isEmpty }
}

// MARK: - Asking

extension FitCommand {
    /// The profile with the answers of the person at the terminal, saved if that is wished.
    private func asking(_ profile: Profile, _ scorer: FitScorer, _ wording: Wording) throws -> Profile {
        guard Terminal.canAsk else {
            writeToStandardError(
                "Error: there is no terminal to ask questions at; say who it is about with --profile FILE, "
                    + "--cv FILE, in words of your own or with options such as --skill python --years 2")
            throw ExitCode.validationFailure
        }
        var questionnaire = Questionnaire(scorer, startingFrom: profile)
        let session = QuestionnaireSession(wording: wording, terminal: .standardError())
        let end = session.run(&questionnaire)
        if questionnaire.answeredCount == 0, isEmpty {
            writeToStandardError(wording(.nothingAnswered))
            throw ExitCode.failure
        }
        if let save {
            try store(questionnaire.profile, at: save, wording)
        } else if end != .inputEnded, questionnaire.answeredCount > 0 {
            if let name = session.nameOfFile() { try store(questionnaire.profile, at: name, wording) }
        }
        return questionnaire.profile
    }

    private func store(_ profile: Profile, at file: String, _ wording: Wording) throws {
        let json = try ReportOutput.json(profile)
        try reportingFailures { try writeWhole(json, to: file) }
        writeToStandardError(wording(.questionSaved, ["file": DisplayText.path(file)]))
    }

    private func show(_ bytes: [UInt8]) throws {
        try reportingFailures {
            guard let output = common.output, output != "-" else {
                return try bytes.withUnsafeBufferPointer { try writeToStandardOutput(UnsafeRawBufferPointer($0)) }
            }
            try writeWhole(bytes, to: output)
        }
    }
}
