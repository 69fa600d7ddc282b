import Foundation
import Pathfinder
import Testing

@Suite struct DataTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test func `the bundled tables and those of the checkout have no problems`() throws {
        for arguments in [["data", "validate"], ["data", "validate", Repository.datasets.path]] {
            let run = try work.pathfinder(arguments)
            #expect(run.code == 0 && run.stdout.isEmpty, "\(run.stdout)")
            #expect(run.stderr.contains("no problems"))
        }
    }

    @Test func `info has the rows of every table and the terms of every source`() throws {
        let run = try work.pathfinder("data", "info", "--format", "json")
        let result = try run.result("pathfinder.info/1")
        let tables = result["tables"].items
        #expect(tables.map { $0["table"].cell } == TableName.allCases.map(\.rawValue))
        for table in tables {
            let expected = try CSVTable(dataset: table["table"].cell)
            #expect(table["rows"] == .number(Double(expected.rows.count)), "\(table)")
            #expect(table["columns"] == .number(Double(expected.columns.count)), "\(table)")
        }
        let sources = try CSVTable(dataset: "sources")
        #expect(result["sources"].items.map { $0["id"].cell } == sources["id"])
        #expect(result["sources"].items.map { $0["licence"].cell } == sources["licence"])
        #expect(result["sources"].items.allSatisfy { $0["age_days"].number != nil })
        let json = try JSON(parsing: run.stdout)
        #expect(result["data"] == json["data"])
    }

    @Test func `info names tool, data, tables and sources`() throws {
        let run = try work.pathfinder("data", "info")
        let version = try work.pathfinder("--version").unwrapped
        #expect(run.lines.first?.hasPrefix("pathfinder \(version), data ") == true)
        for id in try CSVTable(dataset: "sources")["id"] { #expect(run.stdout.contains(id), "\(id)") }
    }

    @Test func `every problem is printed, with its place, and the exit code is 1`() throws {
        let broken = try BrokenDatasets(in: work)
        let run = try work.pathfinder("data", "validate", broken.name)
        #expect(run.code == 1)
        for problem in broken.problems { #expect(run.unwrapped.contains(problem), "\(problem)\n\(run.stdout)") }
        #expect(run.stdout.contains("\(broken.count) problems in \(broken.name)"))
        let csv = try work.pathfinder("data", "validate", broken.name, "--format", "csv")
        #expect(csv.code == 1)
        let rows = try csv.csv()
        #expect(rows.rows.count == broken.count)
        #expect(!rows["message"].contains("") && !rows["remedy"].contains(""))
    }

    @Test func `a directory that is not there is a problem`() throws {
        let run = try work.pathfinder("data", "validate", "no-such-directory")
        #expect(run.code == 1 && run.stdout.contains("no-such-directory"))
    }

    @Test func `a directory without any table is a problem`() throws {
        try work.write("", to: "empty/notes.txt")
        let run = try work.pathfinder("list", "levels", "--datasets", "empty")
        let validated = try work.pathfinder("data", "validate", "empty")
        #expect(validated.code == 1)
        #expect(run.code == 1 && run.stdout.isEmpty && run.stderr.contains("empty"))
    }
}

/// A directory of tables with one problem of each of several kinds.
struct BrokenDatasets {
    let name = "broken"
    /// What must be said, each by a part of its message.
    let problems = [
        "roles.csv:3", "\"data-enginering\"", "did you mean data-engineering?", "levels.csv:2", "is not a whole number",
        "pay_ranges.csv:2", "is above high", "pay_ranges.csv:3", "did you mean data-engineer?",
    ]
    let count = 4

    init(in work: Workdir) throws {
        try work.write(
            """
            id,track,title,title_ar,summary,summary_ar,onet_soc,isco08,source
            prompt-engineer,ai-engineering,Prompt Engineer,مهندس أوامر,Writes prompts.,يكتب الأوامر.,,,editorial
            data-plumber,data-enginering,Data Plumber,سباك بيانات,Joins pipes.,يصل الأنابيب.,,,editorial

            """, to: "broken/roles.csv")
        try work.write(
            """
            id,name,name_ar,rank,years_min,years_max,source
            apprentice,Apprentice,متدرب,zero,0,1,editorial

            """, to: "broken/levels.csv")
        try work.write(
            """
            role,level,region,currency,period,pay_kind,low,high,reads_as,year,source,note
            data-engineer,junior,dubai,USD,year,base,95000,70000,p10-p90,2026,editorial,
            data-engineeer,mid,dubai,USD,year,base,70000,95000,p10-p90,2026,editorial,

            """, to: "broken/pay_ranges.csv")
    }
}
