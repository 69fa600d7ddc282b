import ArgumentParser
import Pathfinder

/// What the program shows when it is called alone: the questions that it answers, and what to type for each.
struct WelcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: PathfinderCommand.name, _superCommandName: PathfinderCommand.name, shouldDisplay: false)

    @Option var lang: String?

    func run() throws {
        let language: Language = try word(lang, of: "--lang") ?? .english
        let wording = Wording(.bundled, language)
        var document = Document()
        document.title(wording(.welcomeTitle))
        document.table(wording.leadingTasks)
        document.paragraph(
            wording(.welcomeMore, ["ask": "`\(PathfinderCommand.name) ask \"\(Self.question(language))\"`"]))
        let text = TextRenderer(terminal: .standardOutput()).render(document)
        try Array(text.utf8).withUnsafeBufferPointer { bytes throws(OutputError) in
            try writeToStandardOutput(UnsafeRawBufferPointer(bytes))
        }
    }

    /// A question that the tables answer.
    private static func question(_ language: Language) -> String {
        let guidance = Catalog.bundled.guidance.first { $0.topic == .mathematics }
        return guidance?.question[language] ?? ""
    }
}
