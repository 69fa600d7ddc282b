import Foundation
import Testing

@Suite(.enabled(if: PseudoTerminal.python != nil, "needs python3 for a pseudo-terminal"))
struct TerminalTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let escape = "\u{1B}["

    private func terminal(
        _ words: [String], width: Int = 80, environment: [String: String?] = [:]
    ) throws -> Run {
        try PseudoTerminal.pathfinder(words, width: width, environment: environment, in: work)
    }

    @Test(arguments: CommandLines.ofEachCommand)
    func `a terminal gets colour, and the same text without it`(words: [String]) throws {
        let coloured = try terminal(words)
        #expect(coloured.code == 0 && coloured.stdout.contains(Self.escape))
        let plain = try terminal(words, environment: ["NO_COLOR": "1"])
        #expect(plain.code == 0 && !plain.stdout.contains(Self.escape))
        #expect(coloured.stdout.withoutColour == plain.stdout)
        #expect(try plain.stdout == work.pathfinder(words, columns: 80).stdout)
    }

    @Test func `colour ends on the line where it begins`() throws {
        for line in try terminal(["compare", "--region", "Dubai"]).lines {
            let marks = line.matches(of: /\u{1B}\[([0-9;]*)m/).map(\.1)
            for (index, mark) in marks.enumerated() { #expect((mark == "0") == (index % 2 == 1), "\(line)") }
            #expect(marks.count.isMultiple(of: 2), "\(line)")
        }
    }

    @Test(arguments: [("NO_COLOR", "", true), ("NO_COLOR", "0", false), ("TERM", "dumb", false)])
    func `the environment decides on colour`(variable: String, value: String, hasColour: Bool) throws {
        let run = try terminal(["band", "data-engineer"], environment: [variable: value])
        #expect(run.stdout.contains(Self.escape) == hasColour)
    }

    @Test(arguments: ["json", "csv", "markdown"])
    func `a format for machines has no colour in a terminal either`(format: String) throws {
        let run = try terminal(["band", "data-engineer", "--format", format])
        #expect(run.code == 0 && !run.stdout.contains(Self.escape))
        #expect(try run.stdout == work.pathfinder("band", "data-engineer", "--format", format).stdout)
    }

    @Test(arguments: [40, 60, 80, 132])
    func `the width of the terminal is used`(width: Int) throws {
        let run = try terminal(["compare", "--region", "Dubai"], width: width)
        let widths = run.lines.map(\.withoutColour.columns)
        let widest = try #require(widths.max())
        #expect(widest <= width && widest > width - 10)
        #expect(try run.stdout.withoutColour == work.pathfinder("compare", "--region", "Dubai", columns: width).stdout)
    }

    @Test func `COLUMNS goes before the terminal, and 80 is used where neither says`() throws {
        let words = ["band", "data-engineer", "--region", "Dubai"]
        let asked = try terminal(words, width: 132, environment: ["COLUMNS": "60", "NO_COLOR": "1"])
        #expect(try asked.stdout == work.pathfinder(words, columns: 60).stdout)
        let unknown = try terminal(words, width: 0, environment: ["NO_COLOR": "1"])
        #expect(try unknown.stdout == work.pathfinder(words, columns: 80).stdout)
        for nonsense in ["abc", "0", "-5", "3"] {
            let run = try terminal(words, width: 80, environment: ["COLUMNS": nonsense, "NO_COLOR": "1"])
            #expect(run.stdout == unknown.stdout, "COLUMNS=\(nonsense)")
        }
    }

    @Test func `a pipe and a file have no colour`() throws {
        let words = ["band", "data-engineer", "--region", "Dubai"]
        let piped = try work.pathfinder(words, environment: ["NO_COLOR": nil, "TERM": "xterm"])
        #expect(piped.code == 0 && !piped.stdout.contains(Self.escape))
        let filed = try terminal(words + ["--output", "answer"])
        #expect(filed.code == 0 && filed.stdout.isEmpty)
        #expect(try !work.read("answer").contains(Self.escape))
    }

    @Test func `a hyphen for the output is the terminal too`() throws {
        let words = ["band", "data-engineer", "--region", "Dubai"]
        let (hyphen, usual) = (try terminal(words + ["--output", "-"], width: 60), try terminal(words, width: 60))
        #expect(hyphen.stdout == usual.stdout)
    }
}

/// Widths, for which no terminal is needed.
@Suite struct WidthTests {
    private static let widths = [40, 60, 80, 100, 120, 200]

    @Test(arguments: CommandLines.answers.filter { $0 != ["data", "validate"] }, ["en", "ar"])
    func `no line is wider than asked`(words: [String], language: String) throws {
        let work = try Workdir()
        for width in Self.widths {
            let run = try work.pathfinder(words + ["--lang", language], columns: width)
            #expect(run.code == 0)
            let wide = run.lines.filter { $0.columns > width }
            #expect(wide.isEmpty, "\(words) at \(width)")
            #expect(!run.lines.contains { $0.last == " " }, "\(words) at \(width): blanks at the end of a line")
        }
    }

    @Test func `problems of tables keep to the width too`() throws {
        let work = try Workdir()
        let broken = try BrokenDatasets(in: work)
        for width in Self.widths {
            let run = try work.pathfinder("data", "validate", broken.name, columns: width)
            #expect(run.code == 1 && run.lines.allSatisfy { $0.columns <= width }, "\(width): \(run.stdout)")
        }
    }

    @Test func `a wide window is used`() throws {
        let work = try Workdir()
        let lines = Self.widths.map { try? work.pathfinder("compare", "--region", "Dubai", columns: $0).lines.count }
        let counts = lines.compactMap { $0 }
        #expect(
            counts.count == Self.widths.count && counts == counts.sorted(by: >) && Set(counts).count == counts.count)
    }

    @Test func `nothing is lost where it is narrow`() throws {
        let work = try Workdir()
        let wide = try work.pathfinder("band", "data-engineer", "--region", "Dubai", columns: 200)
        let narrow = try work.pathfinder("band", "data-engineer", "--region", "Dubai", columns: 40)
        for word in Set(wide.unwrapped.split(separator: " ")) where !word.contains(/[─·━╌]/) {
            #expect(narrow.unwrapped.contains(word), "\(word)")
        }
    }

    @Test func `marks on Arabic letters take no column`() {
        #expect("يُسأل".columns == 4)
        #expect("اتُّفق".columns == 4)
        #expect("Data – 数据".columns == 11)
    }
}
