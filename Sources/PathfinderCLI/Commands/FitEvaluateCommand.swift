import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder

struct FitEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Check how right the ranking is on people whose role is known.",
        discussion: """
            Reads surveys by a mapping (bundled: \(SurveyMapping.bundledNames.joined(separator: ", ")); the fitting one \
            is found by the columns), or profiles with a further column "role". Ranks the roles for each person and \
            shows balanced accuracy, how often the right role is among the first two, the area under the curve of \
            each pair, and the calibration of the probabilities. All roles count the same, however many people \
            answered with them.

            Examples:
              pathfinder fit evaluate labelled.csv
              pathfinder fit evaluate labelled.csv --using skills --format json
            """)

    @Argument(help: ArgumentHelp("Files with a header; - is the standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "What the columns mean: a mapping of a survey, or the name of a bundled one.", valueName: "mapping"))
    var map: String?

    @Option(
        help: ArgumentHelp(
            "The answers to use, with commas between them: \(FitPart.Kind.allCases.map(\.rawValue).joined(separator: ", ")). All unless given.",
            valueName: "parts"))
    var using: String?

    @Option(
        help: ArgumentHelp(
            "The roles to rank, with commas between them, or all. Unless given: those that the surveys ask about.",
            valueName: "roles"))
    var among: String?

    @Flag(help: "Use only people who were kept out of the shares that the ranking rests on.")
    var heldOut = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let catalog = try common.catalog()
        let scorer = FitScorer(catalog)
        let parts = try self.parts
        let mappings = try self.mappings
        var evaluation = FitEvaluation(scorer, among: try roles(in: scorer, catalog))
        var remarks = FitEvaluationAnswer.Remarks()
        for file in files {
            try reportingFailures {
                let input = ObservationInput(argument: file)
                let reader = try CSVReader(source: input.open(), name: input.name)
                let mapping =
                    map == nil ? LabelledPeopleReader.best(of: mappings, for: Array(reader.header)) : mappings.first
                let people = LabelledPeopleReader(scorer: scorer, mapping: mapping)
                try people.forEachPerson(of: reader, remark: { remarks.add($0) }) { person in
                    guard !heldOut || person.isHeldOut == true else { return remarks.countTuning() }
                    var person = person
                    person.input.keepOnly(parts)
                    evaluation.add(person)
                }
            }
        }
        try common.write(FitEvaluationAnswer(evaluation, remarks: remarks).answer, of: catalog)
    }

    private var parts: Set<FitPart.Kind> {
        get throws {
            guard let using else { return Set(FitPart.Kind.allCases) }
            return Set(try using.split(separator: ",").compactMap { try word(String($0), of: "--using") })
        }
    }

    private func roles(in scorer: FitScorer, _ catalog: Catalog) throws -> [Role.ID] {
        guard let among else { return FitEvaluation.usual }
        if among == "all" { return scorer.roles }
        return try reportingMistakes {
            try among.split(separator: ",").map { try catalog.id(of: String($0), as: Role.self) }
        }
    }

    /// The mapping that is named, or all bundled ones.
    private var mappings: [SurveyMapping] {
        get throws {
            guard let map else {
                return try SurveyMapping.bundledNames.compactMap { name in
                    try SurveyMapping.bundledJSON(named: name).map {
                        try JSONDecoder().decode(SurveyMapping.self, from: Data($0))
                    }
                }
            }
            let json = try mappingJSON(map, SurveyMapping.bundledJSON(named: map), bundled: SurveyMapping.bundledNames)
            do {
                return [try JSONDecoder().decode(SurveyMapping.self, from: Data(json))]
            } catch let error as DecodingError {
                throw Failure("--map \(DisplayText.path(map)): is no mapping of a survey: \(error.explanation)")
            }
        }
    }
}

/// `fit` with no words of one's own, among which the parser would take `evaluate` for one.
struct FitEvaluationGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", _superCommandName: PathfinderCommand.name, version: pathfinderVersion, shouldDisplay: false,
        subcommands: [FitEvaluateCommand.self])

    /// What arguments begin with that go this way.
    static let path = ["fit", "evaluate"]
}
