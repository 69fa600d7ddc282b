import ArgumentParser
import StrictCSV
import Pathfinder

struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", _superCommandName: PathfinderCommand.name,
        abstract: "Answer a question in everyday words, or say which command does.",
        discussion: """
            The answer is that of the nearest question in the tables, with its source, or the command to type. Where \
            nothing is near it says so, and the exit code is 1. A question in Arabic is answered in Arabic.

            Examples:
              pathfinder ask "do I need a degree?"
              pathfinder ask what does a data engineer earn in Dubai
              pathfinder ask "هل أحتاج إلى الرياضيات؟"
            """)

    @Argument(help: "The question; quotation marks are needed only where the shell would read it otherwise.")
    var question: [String]

    @OptionGroup var common: CommonOptions

    func run() throws {
        let catalog = try common.catalog()
        let text = question.joined(separator: " ")
        guard !text.allSatisfy(\.isWhitespace) else {
            throw ValidationError("the question is blank; write one, such as \"do I need a degree?\"")
        }
        guard text.utf8.count <= Self.longest else {
            throw ValidationError("the question has \(text.utf8.count) bytes; write at most \(Self.longest)")
        }
        let isArabic = text.unicodeScalars.contains { (0x600..<0x700).contains($0.value) }
        let language = common.lang == nil && isArabic ? .arabic : try common.language
        let answer = AskAnswer(catalog.answer(to: text), wording: Wording(catalog, language)).answer
        try common.write(answer, of: catalog)
    }

    /// More than any question has.
    private static let longest = 10_000
}
