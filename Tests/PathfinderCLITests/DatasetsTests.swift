import Foundation
import Testing

/// Tables of the user's own, with `--datasets`.
@Suite struct DatasetsTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test func `a complete directory is used instead of the bundled tables`() throws {
        try FileManager.default.copyItem(at: Repository.datasets, to: work.url.appending(path: "own"))
        let bundled = try work.pathfinder("band", "data-engineer", "--format", "json")
        let same = try work.pathfinder("band", "data-engineer", "--format", "json", "--datasets", "own")
        #expect(same.code == 0 && same.stdout == bundled.stdout && same.stderr.isEmpty)
        let levels = try work.read("own/levels.csv")
        try work.write(levels.replacing("Mid-level", with: "Journeyman"), to: "own/levels.csv")
        let own = try work.pathfinder("band", "data-engineer", "--datasets", "own/")
        #expect(own.code == 0 && own.stdout.contains("Journeyman") && !own.stdout.contains("Mid-level"))
        let version = try JSON(parsing: same.stdout)["data"]
        let changed = try work.pathfinder("band", "data-engineer", "--format", "json", "--datasets", "own").stdout
        #expect(try JSON(parsing: changed)["data"] != version)
    }

    @Test func `a row that a complete directory lacks is not taken from the bundled tables`() throws {
        try FileManager.default.copyItem(at: Repository.datasets, to: work.url.appending(path: "own"))
        let ranges = try work.read("own/pay_ranges.csv").split(separator: "\n", omittingEmptySubsequences: false)
        try work.write(
            ranges.filter { !$0.contains("ai-engineer,junior") }.joined(separator: "\n"), to: "own/pay_ranges.csv")
        let arguments = ["band", "ai-engineer", "--level", "junior"]
        let full = arguments + ["--full"]
        #expect(try work.pathfinder(full).stdout.contains("80,000–105,000"))
        #expect(try !work.pathfinder(full + ["--datasets", "own"]).stdout.contains("80,000–105,000"))
    }

    @Test func `some tables are laid on top: the same key replaces, others are added`() throws {
        try work.write(
            """
            role,level,region,currency,period,pay_kind,low,high,reads_as,year,source,note
            data-engineer,junior,gcc,USD,year,base,71000,96000,p10-p90,2026,careers-gulf-2026,
            ml-engineer,junior,riyadh,SAR,month,base,20000,30000,p25-p75,2026,editorial,

            """, to: "mine/pay_ranges.csv")
        let replaced = try work.pathfinder("band", "data-engineer", "--format", "csv", "--datasets", "mine").csv()
        #expect(replaced["stated_low"] == ["5920", "7920", "11700"], "a month, to three digits")
        let added = try work.pathfinder("band", "ml-engineer", "--region", "Riyadh", "--datasets", "mine", "--full")
        #expect(added.code == 0 && added.unwrapped.contains("20,000–30,000"))
        #expect(added.unwrapped.contains("P25 and P75"))
        let all = try work.pathfinder("list", "pay_ranges", "--format", "csv", "--datasets", "mine").csv()
        #expect(try all.rows.count == CSVTable(dataset: "pay_ranges").rows.count + 1)
        #expect(
            try !work.pathfinder("band", "ml-engineer", "--region", "Riyadh", "--full").unwrapped.contains(
                "20,000–30,000"))
        #expect(try work.pathfinder("data", "validate", "mine").code == 0)
    }

    @Test(arguments: [
        ["band", "data-engineer"], ["compare"], ["list", "roles"], ["show", "role", "ai-engineer"], ["query", "roles"],
        ["data", "info"],
    ])
    func `broken tables answer nothing and report every problem`(command: [String]) throws {
        let broken = try BrokenDatasets(in: work)
        let run = try work.pathfinder(command + ["--datasets", broken.name])
        #expect(run.code == 1 && run.stdout.isEmpty)
        let said = run.stderr.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for problem in broken.problems { #expect(said.contains(problem), "\(problem)\n\(run.stderr)") }
        #expect(said.contains("\(broken.count) problem"))
    }

    @Test func `a table of another name, or with other columns, is a problem`() throws {
        try work.write("id\n1\n", to: "misnamed/role.csv")
        let misnamed = try work.pathfinder("list", "roles", "--datasets", "misnamed")
        #expect(misnamed.code == 1 && misnamed.stderr.contains("did you mean roles.csv?"))
        try work.write("id,name\nx,X\n", to: "narrow/levels.csv")
        let narrow = try work.pathfinder("list", "levels", "--datasets", "narrow")
        #expect(narrow.code == 1 && narrow.stderr.contains("rank") && narrow.stdout.isEmpty)
        try work.write(
            "id,name,name_ar,rank,years_min,years_max,source\nx,\"X,س,9,,,editorial\n", to: "open/levels.csv")
        let open = try work.pathfinder("list", "levels", "--datasets", "open")
        #expect(open.code == 1 && open.stderr.contains("levels.csv:2") && open.stdout.isEmpty)
    }

    @Test func `a directory that is not there is named`() throws {
        let run = try work.pathfinder("list", "roles", "--datasets", "nowhere")
        #expect(run.code == 1 && run.stdout.isEmpty && run.stderr.contains("nowhere"))
    }
}
