import Foundation
import Testing

@Suite struct FormatTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test(arguments: CommandLines.answers)
    func `JSON parses, says its shape and data, and has keys in lower case with underscores`(words: [String]) throws {
        let run = try work.pathfinder(words + ["--format", "json"])
        #expect(run.code == 0 && run.stdout.hasSuffix("}\n"))
        let object = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
        let frame = try #require(object as? [String: Any])
        #expect(Set(frame.keys) == ["shape", "data", "result"])
        let name = Self.shape(of: words)
        let version =
            ["plan", "routes", "staff"].contains(name) ? 3 : ["band", "compare", "fit", "moves"].contains(name) ? 2 : 1
        #expect(frame["shape"] as? String == "pathfinder.\(name)/\(version)")
        let data = try #require(frame["data"] as? String)
        #expect(data.wholeMatch(of: /\d{4}-\d\d-\d\d\+[0-9a-f]{8}/) != nil, "\(data)")
        Self.checkKeys(try JSON(parsing: run.stdout), words[0])
    }

    private static func shape(of words: [String]) -> String {
        switch words[0] {
        case "data": words[1] == "info" ? "info" : "problems"
        case "plan" where words.contains("--from"): words.contains("--to") ? "routes" : "moves"
        default: words[0]
        }
    }

    /// Checks the names of all keys; those of a result of `query` may be summaries and paths.
    private static func checkKeys(_ json: JSON, _ path: String) {
        for key in json.keys {
            let isColumn = key.contains("(") || key.contains(".")
            #expect(isColumn || key.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(path).\(key)")
            checkKeys(json[key], "\(path).\(key)")
        }
        json.items.forEach { checkKeys($0, path) }
    }

    @Test(arguments: CommandLines.answers.filter { ["list", "query"].contains($0[0]) })
    func `CSV has the rows and columns of JSON`(words: [String]) throws {
        let csv = try work.pathfinder(words + ["--format", "csv"]).csv()
        let json = try work.pathfinder(words + ["--format", "json"]).result("pathfinder.\(words[0])/1").items
        #expect(!csv.rows.isEmpty && csv.rows.count == json.count)
        for (row, object) in zip(csv.rows, json) {
            #expect(object.keys == Set(csv.columns))
            for column in csv.columns { #expect(object[column].cell == row[column], "\(column)") }
        }
    }

    @Test func `bands have the same rows in CSV and JSON`() throws {
        let words = ["band", "ai-engineer", "--region", "Dubai", "--currency", "AED", "--pay", "400000", "--format"]
        let csv = try work.pathfinder(words + ["csv"]).csv()
        let json = try work.pathfinder(words + ["json"]).result("pathfinder.band/2")
        #expect(csv.rows.count == json["bands"].items.count && csv.rows.count == 3)
        for (row, item) in zip(csv.rows, json["bands"].items) {
            Self.compare(row, item["band"], role: json["role"], region: json["region"])
            for (column, key) in [("percentile", "percentile"), ("compa_ratio", "compa_ratio")] {
                #expect(row[column] == item["position"][key].cell, "\(column)")
            }
        }
    }

    @Test func `comparisons have the same bands in CSV and JSON`() throws {
        let words = ["compare", "--region", "Dubai", "--region", "Doha", "--format"]
        let csv = try work.pathfinder(words + ["csv"]).csv()
        let json = try work.pathfinder(words + ["json"]).result("pathfinder.compare/2")
        let bands = json["candidates"].items.flatMap { candidate in
            candidate["bands"].items.map { (candidate, $0) }
        }
        #expect(csv.rows.count == bands.count && csv.rows.count == 12)
        for (row, (candidate, band)) in zip(csv.rows, bands) {
            Self.compare(row, band, role: candidate["role"], region: candidate["region"])
        }
    }

    private static func compare(_ row: [String: String], _ band: JSON, role: JSON, region: JSON) {
        #expect(row["role"] == role["id"].cell && row["region"] == region["id"].cell)
        #expect(row["level"] == band["level"]["id"].cell && row["basis"] == band["basis"].cell)
        let figure = band["figure"]
        for key in ["low", "high", "currency", "period", "year"] { #expect(row[key] == figure[key].cell, "\(key)") }
        #expect(row["pay_kind"] == figure["kind"].cell && row["reads_as"] == figure["reading"].cell)
        let percentiles = band["pay"]["percentiles"]
        for (column, key) in [("p25", "p25"), ("median", "p50"), ("p75", "p75")] {
            #expect(row[column] == percentiles[key].cell, "\(column)")
        }
        let here = ["same", "hub", "inside-hub", "contains-hubs"]
        guard let first = band["stated"].items.first(where: { here.contains($0["evidence"]["relation"].cell) }) else {
            #expect(row["from"] == "" && row["source"] == "")
            return
        }
        #expect(row["stated_low"] == first["figure"]["low"].cell)
        #expect(row["from"] == first["evidence"]["places"].cell)
        #expect(row["source"] == first["evidence"]["source"]["id"].cell)
        #expect(row["rate_years"] == first["rates"].items.map { $0["year"].cell }.joined(separator: ";"))
    }

    @Test func `show has the same cells in CSV and JSON`() throws {
        let words = ["show", "role", "ai-engineer", "--format"]
        let csv = try work.pathfinder(words + ["csv"]).csv()
        let json = try work.pathfinder(words + ["json"]).result("pathfinder.show/1")
        var cells: Set<[String]> = []
        var tables = [("roles", json["row"].items)]
        for name in json["related"].keys { tables.append((name, json["related"][name].items)) }
        for (name, rows) in tables {
            for (index, row) in rows.enumerated() {
                for key in row.keys where row[key] != .null {
                    cells.insert([name, "\(index + 1)", key, row[key].cell])
                }
            }
        }
        #expect(csv.rows.count == cells.count && cells.count > 100)
        #expect(Set(csv.rows.map { row in csv.columns.map { row[$0] ?? "" } }) == cells)
    }

    @Test func `info and problems have the same rows in CSV and JSON`() throws {
        let info = try work.pathfinder("data", "info", "--format", "csv").csv()
        let json = try work.pathfinder("data", "info", "--format", "json").result("pathfinder.info/1")
        #expect(info.rows.map { $0["table"] } == json["tables"].items.map { $0["table"].cell })
        let broken = try BrokenDatasets(in: work)
        let words = ["data", "validate", broken.name, "--format"]
        let csv = try work.pathfinder(words + ["csv"]).csv()
        let problems = try work.pathfinder(words + ["json"]).result("pathfinder.problems/1").items
        #expect(csv.rows.count == broken.count && problems.count == broken.count)
        for (row, problem) in zip(csv.rows, problems) {
            for column in csv.columns { #expect(row[column] == problem[column].cell, "\(column)") }
        }
    }

    @Test(arguments: CommandLines.answers)
    func `Markdown tables have as many cells in every row`(words: [String]) throws {
        let run = try work.pathfinder(words + ["--format", "markdown"])
        #expect(run.code == 0)
        var width: Int?
        for line in run.lines {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == width ?? bars, "\(line)")
            width = bars
        }
        // Their answers are sentences.
        let isProse = words == ["data", "validate"] || ["ask", "staff"].contains(words[0])
        #expect(isProse || run.stdout.contains("\n| ---"))
    }

    @Test(arguments: ["table", "json", "csv", "markdown"])
    func `the same question gets the same bytes, whatever the width for machines`(format: String) throws {
        for words in CommandLines.answers.prefix(6) {
            let arguments = words + ["--format", format]
            let first = try work.pathfinder(arguments, columns: 80)
            let second = try work.pathfinder(arguments, columns: format == "table" ? 80 : 40)
            #expect(first.stdout == second.stdout, "\(words)")
        }
    }

    @Test func `a text that a spreadsheet would run as a formula is neutralised`() throws {
        let row = "=cmd,roles-editor,en,editorial"
        try work.write(
            "alias,role,language,source\n\(row.replacing("roles-editor", with: "ai-engineer"))\n",
            to: "own/role_aliases.csv")
        let words = ["query", "role_aliases", "--where", "alias contains cmd", "--datasets", "own", "--format"]
        let csv = try work.pathfinder(words + ["csv"])
        #expect(csv.lines.last?.hasPrefix("'=cmd,") == true, "\(csv.stdout)\(csv.stderr)")
        #expect(
            try work.pathfinder(words + ["json"]).result("pathfinder.query/1").items.first?["alias"] == .text("=cmd"))
    }
}
