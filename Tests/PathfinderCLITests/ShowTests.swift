import Foundation
import Pathfinder
import Testing

@Suite struct ShowTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    /// The tables whose rows have an id, and so can be shown; `singular` as in "work_style".
    private static let kinds: [(table: String, singular: String)] = TableName.allCases
        .filter { TableSchema.of($0).columns.first?.name == "id" }
        .map { ($0.rawValue, singular($0.rawValue)) }

    private static func singular(_ table: String) -> String {
        table.hasSuffix("ies") ? table.dropLast(3) + "y" : table.hasSuffix("s") ? String(table.dropLast()) : table
    }

    @Test func `one of every kind can be shown, by the kind's name in singular and plural`() throws {
        #expect(Self.kinds.count > 15)
        for (table, singular) in Self.kinds {
            let first = try #require(try CSVTable(dataset: table)["id"].first)
            let one = try work.pathfinder("show", singular, first)
            #expect(one.code == 0 && one.stderr.isEmpty, "\(singular) \(first): \(one.stderr)")
            #expect(one.stdout.contains(first), "\(singular) \(first)")
        }
        let plural = try work.pathfinder("show", "work-styles", "deterministic-outcomes")
        #expect(plural.code == 0)
        #expect(try work.pathfinder("show", "work_style", "deterministic-outcomes").stdout == plural.stdout)
    }

    @Test func `a role comes with its skills, aliases, pay, hubs, certifications and moves`() throws {
        let run = try work.pathfinder("show", "role", "ai-engineer", "--full")
        #expect(run.code == 0)
        let brief = try work.pathfinder("show", "role", "ai-engineer", columns: 80)
        #expect(brief.lines.count <= 24 && brief.stdout.contains("--full"))
        #expect(brief.unwrapped.contains("Retrieval-augmented generation"))
        for table in ["role_aliases", "pay_ranges", "role_hubs", "role_certifications", "role_skills"] {
            let count = try CSVTable(dataset: table).rows.filter { $0["role"] == "ai-engineer" }.count
            #expect(run.lines.contains("\(table) (\(count))"), "\(table)")
        }
        #expect(run.lines.contains { $0.hasPrefix("transitions (") })
        #expect(run.unwrapped.contains("language: Python"))
    }

    @Test(arguments: [
        (["role", "AI Engineer"], "ai-engineer"), (["role", "GenAI Engineer"], "ai-engineer"),
        (["role", "مهندسة ذكاء اصطناعي"], "ai-engineer"), (["region", "دبي"], "dubai"),
        (["region", "UAE"], "united-arab-emirates"), (["certification", "dp-203"], "ms-dp-203"),
        (["certification", "DP-203"], "ms-dp-203"), (["skill", "spark"], "apache-spark"),
        (["track", "AI engineering"], "ai-engineering"), (["work-style", "1"], ""),
    ])
    func `a thing is found by id, name, code or alias in both languages`(words: [String], id: String) throws {
        let run = try work.pathfinder(["show"] + words + ["--format", "json"])
        if id.isEmpty {
            #expect(run.code == 64)
        } else {
            #expect(run.code == 0, "\(run.stderr)")
            #expect(try run.result("pathfinder.show/1")["id"] == .text(id))
        }
    }

    @Test func `JSON has the row and all rows that refer to it`() throws {
        let run = try work.pathfinder("show", "role", "data-engineer", "--format", "json")
        let result = try run.result("pathfinder.show/1")
        #expect(result["table"] == .text("roles"))
        #expect(result["row"].items.map { $0["title"] } == [.text("Data Engineer")])
        for table in ["role_skills", "role_hubs", "role_aliases"] {
            let expected = try CSVTable(dataset: table).rows.filter { $0["role"] == "data-engineer" }.count
            #expect(result["related"][table].items.count == expected, "\(table)")
        }
    }

    @Test func `a language shows its own columns`() throws {
        let arabic = try work.pathfinder("show", "role", "data-engineer", "--lang", "ar")
        #expect(arabic.lines.first?.contains("مهندس بيانات") == true)
        #expect(!arabic.stdout.contains("Builds and maintains"))
        let english = try work.pathfinder("show", "role", "data-engineer")
        #expect(!english.stdout.contains("يبني خطوط البيانات"))
    }

    @Test func `an ambiguous name is answered with what it may mean`() throws {
        let names = try CSVTable(dataset: "certifications").rows
        let twice = Dictionary(grouping: names) { $0["name"] ?? "" }.filter { $0.value.count > 1 }
        let (name, rows) = try #require(twice.first)
        let run = try work.pathfinder("show", "certification", name)
        #expect(run.code == 64 && run.stdout.isEmpty)
        for row in rows { #expect(run.stderr.contains(row["id"] ?? "?"), "\(run.stderr)") }
    }
}
