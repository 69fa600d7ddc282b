import Foundation
import Testing

/// `pathfinder fit` and `plan` for people whose present job is none of the roles.
@Suite struct OccupationTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test(
        arguments: [
            ("nurse", "en", ["What your present job brings: Registered Nurse", "Patients' records.", "Data Steward"]),
            ("staff nurse", "en", ["Registered Nurse", "Rules for health data."]),
            ("ممرضة", "ar", ["ما يحمله عملك الحالي: ممرض", "سجلات المرضى.", "أمين بيانات"]),
            ("DBA", "en", ["Running databases.", "counts as known: SQL,", "- Data Engineer: SQL, tuning"]),
            ("statistician", "en", ["- Statistics.", "- Data Scientist: Sampling"]),
        ] as [(String, String, [String])])
    func `a present job says what it brings`(title: String, language: String, parts: [String]) throws {
        let run = try work.pathfinder("fit", "--role", title, "--full", "--lang", language)
        #expect(run.code == 0 && run.stderr.isEmpty)
        for part in parts { #expect(run.stdout.contains(part), "\(part)") }
        for line in run.lines { #expect(line.columns <= 80, "\(line)") }
    }

    @Test func `options, a profile and a file of people mean the same occupation`() throws {
        let option = try work.pathfinder("fit", "--role", "staff nurse", "--format", "json").result("pathfinder.fit/2")
        #expect(option["profile"]["current_occupation"].cell == "29-1141")
        #expect(option["background"]["occupation"].cell == "29-1141")
        #expect(option["background"]["bridge_roles"].items.count >= 2)
        try work.write(#"{"current_role": "ممرضة"}"#, to: "p.json")
        let file = try work.pathfinder("fit", "--profile", "p.json", "--format", "json").stdout
        #expect(try work.pathfinder("fit", "--role", "staff nurse", "--format", "json").stdout == file)
        try work.write("id,current_role,current_occupation\na,Nurse,\nb,,ICU nurse\nc,astronaut,\n", to: "people.csv")
        let people = try work.pathfinder("fit", "--profiles", "people.csv").csv()
        let first = option["roles"].items[0]["role"].cell
        #expect(people["best"] == [first, first, ""])
        #expect(people["unknown_current_role"] == ["", "", "astronaut"])
    }

    @Test func `a plan counts what everybody in the job knows, and names what it brings`() throws {
        let run = try work.pathfinder("plan", "--to", "data-engineer", "--role", "DBA")
        let text = run.stdout.replacing("\n", with: " ")
        #expect(text.contains("because you work as Database Administrator"), "\(text)")
        #expect(text.contains("Running databases"))
        let nurse = try work.pathfinder("plan", "--to", "data-analyst", "--role", "nurse", "--format", "csv").stdout
        let stranger = try work.pathfinder("plan", "--to", "data-analyst", "--role", "astronaut", "--format", "csv")
            .stdout
        #expect(nurse == stranger, "what a nurse brings shortens no study")
    }

    private static let collected = Repository.url.deletingLastPathComponent().appending(path: "shared/data/onet")

    @Test(
        .enabled(
            if: PseudoTerminal.python != nil && FileManager.default.fileExists(atPath: collected.path),
            "needs python3 and O*NET in ../shared/data"))
    func `the tables of occupations are those that the script derives from O*NET`() throws {
        let python = try #require(PseudoTerminal.python)
        let script = Repository.url.appending(path: "Scripts/occupations/derive.py").path
        let run = try work.run(
            python, [script, Self.collected.path, work.url.path], columns: nil, environment: [:], in: work.url)
        #expect(run.code == 0, "\(run.stderr)")
        for table in ["occupations.csv", "occupation_aliases.csv"] {
            let bundled = try Data(contentsOf: Repository.url.appending(path: "datasets/\(table)"))
            #expect(try Data(contentsOf: work.url.appending(path: table)) == bundled, "run make datasets")
        }
    }
}
