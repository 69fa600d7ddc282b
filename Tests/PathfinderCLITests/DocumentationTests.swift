import Foundation
import Testing

/// README.md says what the tool does; its examples are run.
@Suite(.enabled(if: Repository.has(Repository.readme), "there is no README.md yet"))
struct DocumentationTests {
    private let text: String

    init() throws { text = String(decoding: try Data(contentsOf: Repository.readme), as: UTF8.self) }

    @Test func `it names every command`() throws {
        for page in try HelpPage.all() where !page.path.isEmpty {
            let call = (["pathfinder"] + page.path).joined(separator: " ")
            #expect(text.contains("\(call) ") || text.contains("\(call)`") || text.contains("\(call)\n"), "\(call)")
        }
    }

    @Test func `it names every format, language and exit code`() throws {
        for word in ["table", "json", "csv", "markdown", "--lang", "--output", "--datasets", "NO_COLOR", "64"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test func `its examples print what they are said to print`() throws {
        let examples = Example.all(in: text)
        #expect(examples.count >= 5)
        let work = try Workdir()
        for example in examples {
            let run = try work.shell("{ \(example.command)\n} 2>&1", in: Repository.url)
            if !Example.matches(Snapshot.masked(run.stdout), Snapshot.masked(example.output)) {
                let difference = Snapshot.difference(example.output, run.stdout)
                Issue.record("README.md:\(example.line): $ \(example.command)\n\(difference)")
            }
        }
    }

    @Test func `an ellipsis stands for any lines, and for nothing else`() {
        #expect(Example.matches("a\nb\n", "a\nb\n") && !Example.matches("a\nb\n", "a\n"))
        #expect(Example.matches("a\nb\nc\n", "a\n…\n") && Example.matches("a\nb\nc\n", "…\nc\n"))
        #expect(Example.matches("a\nb\nc\n", "a\n…\nc\n") && Example.matches("a\nc\n", "a\n…\nc\n"))
        #expect(!Example.matches("a\nb\nc\n", "a\n…\nb\n") && !Example.matches("a\nb\n", "b\n…\n"))
        #expect(!Example.matches("", "a\n") && Example.matches("", ""))
    }

    @Test func `an example ends with its block or the next command`() {
        let text = "```console\n$ pathfinder a \\\n  b\nout\n\n$ pathfinder c\n```\n$ pathfinder d\n"
        let examples = Example.all(in: text)
        #expect(examples.map(\.command) == ["pathfinder a \\\n  b", "pathfinder c"])
        #expect(examples.map(\.output) == ["out\n", ""])
        #expect(examples.map(\.line) == [2, 6])
    }
}

/// A command in a block of a Markdown file, with what it is said to print.
private struct Example {
    let line: Int
    var command: String
    var output = ""

    /// The lines after `$ pathfinder …` in fenced blocks, up to the next command or the end of the block.
    static func all(in text: String) -> [Example] {
        var examples: [Example] = []
        var current: Example?
        var isInside = false
        func finish() {
            guard var example = current else { return }
            while example.output.hasSuffix("\n\n") { example.output.removeLast() }
            examples.append(example)
            current = nil
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                finish()
                isInside.toggle()
            } else if isInside, line.hasPrefix("$ ") {
                finish()
                if line.hasPrefix("$ pathfinder") {
                    current = Example(line: index + 1, command: String(line.dropFirst(2)))
                }
            } else if let example = current, example.output.isEmpty, example.command.hasSuffix("\\") {
                current?.command += "\n" + line
            } else {
                current?.output += line + "\n"
            }
        }
        return examples
    }

    /// Whether a text is the expected one, in which "…" on a line of its own stands for any number of lines.
    static func matches(_ text: String, _ expected: String) -> Bool {
        func lines(_ text: String) -> ArraySlice<Substring> {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            while lines.last == "" { lines.removeLast() }
            return lines[...]
        }
        func match(_ text: ArraySlice<Substring>, _ expected: ArraySlice<Substring>) -> Bool {
            guard let first = expected.first else { return text.isEmpty }
            let rest = expected.dropFirst()
            guard first == "…" else { return text.first == first && match(text.dropFirst(), rest) }
            return (0...text.count).contains { match(text.dropFirst($0), rest) }
        }
        return match(lines(text), lines(expected))
    }
}
