import ArgumentParser
import FoundationEssentials
import Pathfinder

struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", _superCommandName: PathfinderCommand.name,
        abstract: "Show which path fits you, why, how sure that is, and what would change it.",
        discussion: """
            At a terminal it asks at most 12 questions, the most telling first. From a file or options it answers at \
            once; --ask goes on from there with questions.

            Examples:
              pathfinder fit
              pathfinder fit --skill python --skill spark=3 --years 2 --region Dubai
              pathfinder fit --profile profile.json --format json
            """,
        subcommands: [FitEvaluateCommand.self])

    @OptionGroup(title: "Profile") var profile: ProfileOptions

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
        _ = try decimals
        guard profiles != nil else { return }
        if try common.format != nil && common.outputFormat != .csv {
            throw ValidationError("--profiles writes CSV; leave out --format")
        }
        if ask || save != nil || !profile.isEmpty {
            throw ValidationError("--profiles says who it is about; leave out the other answers, --ask and --save")
        }
    }

    private var decimals: Int {
        get throws {
            guard let digits else { return 6 }
            guard let number = Int(digits), (1...12).contains(number) else {
                throw ValidationError("--digits \(digits): give a number from 1 to 12")
            }
            return number
        }
    }

    func run() throws {
        if schema { return try show(Profile.jsonSchema) }
        let catalog = try common.catalog()
        if let profiles {
            return try PeopleScoring(file: profiles, output: common.output, digits: decimals)
                .run(FitScorer(catalog))
        }
        let wording = try Wording(catalog, common.language)
        var profile = try reportingMistakes { try self.profile.profile(in: catalog) }
        let scorer = FitScorer(catalog)
        if ask || self.profile.isEmpty {
            profile = try asking(profile, scorer, wording)
        } else if let save {
            try store(profile, at: save)
        }
        print(zip(scorer.roles, scorer.score(profile).probabilities).map { "\($0) \($1)" })
    }
}

// MARK: - Asking

extension FitCommand {
    /// The profile with the answers of the person at the terminal, saved if that is wished.
    private func asking(_ profile: Profile, _ scorer: FitScorer, _ wording: Wording) throws -> Profile {
        guard Terminal.canAsk else {
            writeToStandardError(
                "Error: there is no terminal to ask questions at; say who it is about with --profile FILE, "
                    + "--profile - or options such as --skill python --years 2")
            throw ExitCode.validationFailure
        }
        var questionnaire = Questionnaire(
            wording.catalog, startingFrom: profile, scoring: { scorer.score($0).probabilities })
        let session = QuestionnaireSession(wording: wording, terminal: .standardError())
        let end = session.run(&questionnaire)
        if questionnaire.answeredCount == 0, self.profile.isEmpty {
            writeToStandardError(wording(.nothingAnswered))
            throw ExitCode.failure
        }
        if let save {
            try store(questionnaire.profile, at: save)
        } else if end != .inputEnded, questionnaire.answeredCount > 0 {
            if let name = session.nameOfFile() { try store(questionnaire.profile, at: name) }
        }
        return questionnaire.profile
    }

    private func store(_ profile: Profile, at file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = Array(try encoder.encode(profile)) + [UInt8(ascii: "\n")]
        try reportingFailures { try writeWhole(json, to: file) }
        writeToStandardError(try Wording(.bundled, common.language)(.questionSaved, ["file": file]))
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
