import Foundation
import Testing

/// What comes from outside cannot act on the terminal, the page or the document in which it is shown.
struct HostileTextTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    /// A colour, a clearing of the screen in C1, a title, a turned direction, and an end of a line.
    private static let text = "x\u{1B}[31m\u{9B}2J\u{1B}]0;y\u{7}\u{202E}\u{2066}\u{200B}\u{85}\u{2028}z"

    /// The characters that are hidden in a text, but for the ends of its lines.
    private static func hidden(in text: String) -> [String] {
        text.unicodeScalars.filter { scalar in
            guard scalar != "\n", ![0x200C, 0x200D, 0x200E, 0x200F].contains(scalar.value) else { return false }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: return true
            default: return false
            }
        }.map { String($0.value, radix: 16) }
    }

    private func check(_ run: Run, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Self.hidden(in: run.stdout) == [], "\(run.stdout)", sourceLocation: sourceLocation)
        #expect(Self.hidden(in: run.stderr) == [], "\(run.stderr)", sourceLocation: sourceLocation)
    }

    private static let commandLines: [[String]] = [
        ["\(text)"], ["--\(text)"], ["-\(text)"], ["compare", text], ["compare", "--region", text],
        ["compare", "--\(text)"],
        ["band", text], ["band", "ai-engineer", "--level", text], ["band", "ai-engineer", "--pay", text],
        ["band", "ai-engineer", "--currency", text], ["band", "ai-engineer", "--format", text],
        ["band", "ai-engineer", "-o", "\(text)/a"], ["band", "ai-engineer", "--datasets", text],
        ["fit", "--skill", text], ["fit", "--skill", "python=\(text)"], ["fit", "--role", text],
        ["fit", "--field", text],
        ["fit", "--weight", text], ["fit", "--digits", text, "--profiles", "a"], ["fit", "--profile", text],
        ["fit", "--profiles", text], ["fit", "evaluate", text], ["fit", "evaluate", text, "--map", text],
        ["plan", "--to", text], ["plan", "--to", "ai-engineer", "--by", text], ["plan", "--from", text],
        ["plan", "--to", "ai-engineer", "--hours-per-week", text], ["plan", "--to", "ai-engineer", "--skill", text],
        ["report", "--profile", text], ["report", "--students", text, "-o", "reports"],
        ["report", "--skill", text, "--format", "markdown"], ["report", "--skill", text, "--title", text],
        ["report", "--skill", "sql", "--title", text, "--format", "json"],
        ["report", "--skill", "sql", "--theme", text],
        ["report", "--skill", "sql", "--theme", "accent=\(text)"], ["report", "--skill", "sql", "--logo", text],
        ["report", "--skill", "sql", "--date", text], ["staff", text], ["staff", "--symptom", text],
        ["staff", "--symptom", "model-drift", "--report", text], ["staff", "--file", text],
        ["staff", "--symptom", "model-drift", "--region", "dubai", "--people", text],
        ["list", text], ["list", "roles", "--skill", text], ["list", "roles", "--status", text],
        ["show", text, "x"], ["show", "role", text], ["query", text], ["query", "roles", "--where", text],
        ["query", "roles", "--where", "id = \(text)"], ["query", "roles", "--where", "\(text) = a"],
        ["query", "roles", "--select", text], ["query", "roles", "--sort", text], ["query", "roles", "--limit", text],
        ["query", "roles", "--group-by", text], ["data", text], ["data", "validate", text], ["bands", "build", text],
        ["bands", "build", "a.csv", "--map", text], ["bands", "build", "a.csv", "--rejected", "\(text)/a"],
        ["bands", "evaluate", text], ["annotate", text], ["annotate", text, "--currency", text],
    ]

    @Test(arguments: commandLines)
    func `words of the command line are shown with all that is in them`(words: [String]) throws {
        let run = try work.pathfinder(words)
        #expect(!(run.stdout + run.stderr).isEmpty)
        check(run)
        let forged = try work.pathfinder(words.map { $0.replacing(Self.text, with: "x\nError: forged") })
        #expect(!("\n" + forged.stderr).contains("\nError: forged"), "\(forged.stderr)")
        let long = try work.pathfinder(
            words.map { $0.replacing(Self.text, with: String(repeating: "x", count: 100_000)) })
        #expect(long.stderr.utf8.count < 20_000)
    }

    /// A table of other names with one of the role ai-engineer.
    private func writeAlias(_ alias: String) throws {
        let field = "\"\(alias.replacing("\"", with: "\"\""))\""
        try work.write("alias,role,language,source\n\(field),ai-engineer,en,editorial\n", to: "own/role_aliases.csv")
    }

    private static let query = ["query", "role_aliases", "--where", "alias contains x", "--datasets", "own"]

    @Test(arguments: ["table", "json", "markdown"])
    func `a cell of a table is shown with all that is in it`(format: String) throws {
        try writeAlias(Self.text)
        let run = try work.pathfinder(Self.query + ["--format", format])
        #expect(run.code == 0 && run.stdout.contains("31m"), "\(run.stderr)")
        check(run)
        if format == "json" {
            #expect(try run.result("pathfinder.query/1").items.contains { $0["alias"] == .text(Self.text) })
        }
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "needs python3 for a pseudo-terminal"))
    func `CSV is passed on as it is, but at a terminal it is shown with all that is in it`() throws {
        try writeAlias(Self.text)
        let words = Self.query + ["--format", "csv"]
        #expect(try work.pathfinder(words).csv()["alias"].contains(Self.text))
        check(try PseudoTerminal.pathfinder(words, width: 80, in: work))
        try work.write("id,\(Self.text),skills\n\(Self.text),\(Self.text),sql\n", to: "people.csv")
        let people = try work.pathfinder("fit", "--profiles", "people.csv")
        #expect(people.stdout.split(separator: "\n").count == 2, "\(people.stderr)")
        check(try PseudoTerminal.pathfinder(["fit", "--profiles", "people.csv"], width: 80, in: work))
        try work.write("title,country,pay_usd,\(Self.text)\nData Engineer,Germany,7,\(Self.text)\n", to: "pay.csv")
        #expect(try work.pathfinder("annotate", "pay.csv").csv()[Self.text] == [Self.text])
        check(try PseudoTerminal.pathfinder(["annotate", "pay.csv"], width: 80, in: work))
    }

    @Test(arguments: ["html", "markdown", "json"], ["en", "ar"])
    func `a name and what a student knows are neutral in a report`(format: String, language: String) throws {
        let profile = try JSONEncoder().encode(["name": Self.text, "id": Self.text])
        try work.write(String(decoding: profile.dropLast(), as: UTF8.self) + ",\"skills\":[\"sql\"]}", to: "p.json")
        let run = try work.pathfinder("report", "--profile", "p.json", "--format", format, "--lang", language)
        #expect(run.code == 0 || run.stderr.contains("p.json"), "\(run.stderr)")
        // In Arabic the page itself isolates Latin words.
        let own: Set = format == "html" && language == "ar" ? ["2066", "2069"] : []
        #expect(Set(Self.hidden(in: run.stdout)).isSubset(of: own))
        check(Run(code: 0, stdout: "", stderr: run.stderr))
    }

    @Test func `a class with hostile columns and names is neutral in all that is said and written for people`() throws {
        try work.write(
            """
            id,name,\(Self.text),skills
            \(Self.text),\(Self.text),\(Self.text),sql
            \(Self.text),\(Self.text),\(Self.text),sql
            3,\(Self.text),,\(Self.text)=\(Self.text)
            4,a,b,c,\(Self.text)

            """, to: "class.csv")
        let run = try work.pathfinder("report", "--students", "class.csv", "--output", "reports")
        check(run)
        for file in try FileManager.default.contentsOfDirectory(atPath: work.url.path + "/reports")
        where !file.hasSuffix(".csv") {
            check(Run(code: 0, stdout: try work.read("reports/\(file)"), stderr: file))
        }
    }

    @Test func `a million columns are not all named`() throws {
        let names = (1...100_000).map { "c\($0)" }.joined(separator: ",")
        for (header, words) in [
            (names, ["fit", "--profiles"]), (names + ",skills", ["fit", "--profiles"]), (names, ["annotate"]),
            (names, ["bands", "build"]), (names, ["band", "ai-engineer", "--datasets"]),
            (names, ["report", "-o", "reports", "--students"]), (names, ["fit", "evaluate"]),
        ] {
            try work.write(header + "\n", to: "wide.csv")
            let run = try work.pathfinder(words + ["wide.csv"])
            #expect(!run.stderr.isEmpty && run.stderr.utf8.count < 2_000, "\(words): \(run.stderr.prefix(3_000))")
        }
        try work.write(names + "\n", to: "own/roles.csv")
        let run = try work.pathfinder("data", "validate", "own")
        #expect(run.unwrapped.contains("c10 and 99,990 more") && run.stdout.utf8.count < 2_000)
    }

    @Test(arguments: [
        "x [a](http://e.example)", "x ![a](b)", "x <b>", "x `a`", "x | y", "x *a* _b_ ~~c~~", "# x", "> x", "- x",
        "1. x",
        "x\\",
    ])
    func `nothing from a table is markup in Markdown`(alias: String) throws {
        try writeAlias(alias)
        let run = try work.pathfinder(Self.query + ["--format", "markdown"])
        let line = try #require(
            run.lines.first { $0.contains("ai-engineer") && $0.contains("x") && $0.contains("editorial") })
        let plain = line.replacing(/\\./, with: "").replacing("&lt;", with: "")
        #expect(!plain.contains(/[\[\]<>`*~#!\\]/) && plain.count { $0 == "|" } == 5, "\(line)")
    }
}
