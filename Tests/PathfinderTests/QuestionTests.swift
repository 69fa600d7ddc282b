import Foundation
import Pathfinder
import Testing

/// How questions in everyday words find their answers.
struct QuestionTests {
    private let catalog = Catalog.bundled

    /// Questions that were written and labelled before the phrasings were: `Fixtures/questions.csv`. Where a question leads
    /// to several things, one of them is enough; without any, that there is no answer is the right one.
    @Test func `of the questions held out at most 5 % are answered wrongly, and most are answered`() throws {
        var (right, wrong, none) = (0, [String](), [String]())
        for (question, expected) in try Self.heldOut() {
            let found = catalog.answer(to: question)
            let names = Set(
                [found.guidance?.id.rawValue, found.guidance == nil ? found.task?.id.rawValue : nil].compactMap(\.self))
            if names.isEmpty ? expected.isEmpty : !expected.isDisjoint(with: names) {
                right += 1
            } else if names.isEmpty {
                none.append(question)
            } else {
                wrong.append("\(question) → \(names)")
            }
        }
        let count = right + wrong.count + none.count
        #expect(count == 60)
        #expect(wrong.count * 20 <= count, "\(wrong)")
        #expect(right * 100 >= count * 85, "right \(right), wrong \(wrong), none \(none)")
    }

    private static func heldOut() throws -> [(question: String, expected: Set<String>)] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/questions.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            // A question may hold commas; the two other columns do not.
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            let question = parts.dropLast(2).joined(separator: ",")
            return (question, Set(parts[parts.count - 1].split(separator: ";").map(String.init)))
        }
    }

    @Test(arguments: Catalog.bundled.guidance.map(\.id))
    func `a question of the table is answered by its own answer, in both languages`(id: Guidance.ID) throws {
        let guidance = try #require(catalog.guidance[id])
        for question in [guidance.question.english, guidance.question.arabic].compactMap(\.self) {
            #expect(catalog.answer(to: question).guidance?.id == id, "\(question)")
        }
    }

    @Test(arguments: [
        "", " ", "?!", "12345", "qwertz uiop", "\u{0}\u{202E}", "🤖", String(repeating: "lorem ", count: 5000),
    ])
    func `what asks nothing has no answer`(text: String) {
        #expect(!catalog.answer(to: text).isFound)
    }

    @Test(arguments: [
        ("what does a data engineer earn in Dubai", "pathfinder band data-engineer --region dubai"),
        (
            "How much does a senior AI engineer make in Riyadh?",
            "pathfinder band ai-engineer --level senior --region riyadh"
        ),
        ("كم راتب مهندس بيانات في دبي؟", "pathfinder band data-engineer --region dubai"),
        ("how do I become a data analyst", "pathfinder plan --to data-analyst"),
        ("كيف أصبح مهندس بيانات؟", "pathfinder plan --to data-engineer"),
    ])
    func `a question on pay or learning leads to the command, filled with what it names`(question: String, line: String)
    {
        let command = catalog.answer(to: question).command
        #expect(command?.line == line && command?.isComplete == true)
    }

    @Test func `an answer on one place is none to a question on another`() {
        let found = catalog.answer(to: "are there jobs in Kuwait")
        #expect(found.guidance?.region == nil)
        #expect(catalog.answer(to: "are there jobs in Oman").guidance?.id == "market-oman")
        #expect(catalog.answer(to: "is remote work possible in Germany").guidance == nil)
    }

    @Test func `words that are codes of countries too are no places`() {
        for text in ["do I need it in my job", "are we able to do so", "AI or ML", "is it for me"] {
            #expect(catalog.everydayReading(of: [text]).region == nil, "\(text)")
        }
        #expect(catalog.everydayReading(of: ["pay in the UK"]).region == "united-kingdom")
    }

    @Test func `every task has an example that stands for its command, and every phrasing leads to one thing`() {
        let commands = Set(catalog.everydayTasks.compactMap(\.exampleWords.first))
        #expect(commands.isSubset(of: ["fit", "band", "plan", "compare", "staff", "list", "show", "report", "ask"]))
        #expect(catalog.leadingTasks.count == 5)
        for task in catalog.everydayTasks {
            let first = task.command.split(separator: " ").first.map(String.init)
            let others = task.command.split(separator: "|").compactMap {
                $0.split(separator: " ").first.map(String.init)
            }
            #expect(first != nil && others.contains(task.exampleWords.first ?? ""), "\(task.id)")
        }
    }
}
