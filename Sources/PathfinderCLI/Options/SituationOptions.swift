import ArgumentParser
import StrictCSV
import Pathfinder

/// What a manager says about a situation, as options or as a file.
struct SituationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A known symptom; give it again for more. See `pathfinder list symptoms`.", valueName: "id"))
    var symptom: [String] = []

    @Option(
        help: ArgumentHelp(
            "The state of the data: data-scattered, data-unreliable, data-ungoverned or data-in-order.",
            valueName: "id"))
    var data: [String] = []

    @Option(
        help: ArgumentHelp(
            "What is to be delivered, such as deliver-assistant; see `pathfinder list situation_answers`.",
            valueName: "id"))
    var deliver: [String] = []

    @Option(
        help: ArgumentHelp(
            "What exists already, such as have-ai-team; see `pathfinder list situation_answers`.", valueName: "id"))
    var have: [String] = []

    @Option(
        help: ArgumentHelp("Read the situation from a JSON file; - is the standard input.", valueName: "file"),
        completion: .file())
    var file: String?

    /// The situation: that of the file, with what options and words add.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for an option.
    func situation(_ words: [String], in catalog: Catalog) throws -> StaffingSituation {
        var builder = StaffingSituationBuilder(catalog)
        if let file {
            let known = try Self.read(file, in: catalog)
            for text in known.descriptions { try builder.addDescription(text) }
            for symptom in known.symptoms { try builder.addSymptom(symptom.rawValue) }
            for answer in known.answers {
                guard let question = catalog.situationAnswers[answer]?.question else { continue }
                try builder.addAnswer(answer.rawValue, to: question)
            }
        }
        try Self.each(words, of: "words") { text throws(InputMistake) in try builder.addDescription(text) }
        try Self.each(symptom, of: "--symptom") { name throws(InputMistake) in try builder.addSymptom(name) }
        try Self.each(data, of: "--data") { name throws(InputMistake) in
            try builder.addAnswer(name, to: .data)
        }
        try Self.each(deliver, of: "--deliver") { name throws(InputMistake) in
            try builder.addAnswer(name, to: .deliverable)
        }
        try Self.each(have, of: "--have") { name throws(InputMistake) in try builder.addAnswer(name, to: .existing) }
        return builder.situation
    }

    private static func each(
        _ texts: [String], of option: String, _ body: (String) throws(InputMistake) -> Void
    ) throws(UnusableOption) {
        for text in texts {
            do throws(InputMistake) {
                try body(text)
            } catch {
                throw UnusableOption(option: option, mistake: error)
            }
        }
    }

    private static func read(_ path: String, in catalog: Catalog) throws -> StaffingSituation {
        try reportingFailures {
            var source = path == "-" ? CSVFileSource(descriptor: 0) : try CSVFileSource(path: path)
            let json = try source.readAll(atMost: StaffingSituation.jsonLimit + 1)
            return try StaffingSituation(json: json, in: catalog, file: path == "-" ? "<stdin>" : path)
        }
    }
}
