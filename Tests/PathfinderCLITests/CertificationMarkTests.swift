import Foundation
import Pathfinder
import Testing

/// A certification that cannot simply be taken is marked wherever it shows up.
@Suite struct CertificationMarkTests {
    let work: Workdir
    private let wording = Wording(.bundled, .english)

    init() throws { work = try Workdir() }

    /// The certifications that are not active, with their marks.
    private var inactive: [(certification: Certification, mark: String)] {
        Catalog.bundled.certifications.filter { $0.status != .active }.map { ($0, wording.mark($0)) }
    }

    /// What the tables call a certification that a role prefers, with its mark; an empty one for those that are active.
    private var preferred: [(preference: RoleCertification, mark: String)] {
        Catalog.bundled.roleCertifications.compactMap { preference in
            Catalog.bundled.certifications[preference.certification].map { (preference, wording.mark($0)) }
        }
    }

    @Test func `exactly those that are not active have a mark`() {
        #expect(inactive.count > 5 && !inactive.contains { $0.mark.isEmpty })
        let active = Catalog.bundled.certifications.filter { $0.status == .active }
        #expect(!active.isEmpty && !active.contains { !wording.mark($0).isEmpty })
        #expect(preferred.contains { $0.mark.isEmpty } && preferred.contains { !$0.mark.isEmpty })
    }

    @Test(arguments: ["table", "markdown"])
    func `a listing marks them on their own line`(format: String) throws {
        let run = try work.pathfinder(["list", "certifications", "--format", format], columns: 1_000)
        for (certification, mark) in inactive {
            let line = try #require(run.lines.first { $0.contains("\(certification.id) ") })
            #expect(line.contains(mark), "\(line)")
        }
    }

    @Test(arguments: [
        ["list", "certifications"], ["query", "certifications"], ["query", "certifications", "--select", "id,name"],
    ])
    func `records mark exactly those that are not active`(words: [String]) throws { try checkRecords(words) }

    @Test(arguments: ["exam", "name"])
    func `records without the id mark every certification that a cell may mean`(column: String) throws {
        let csv = try work.pathfinder("query", "certifications", "--select", column, "--format", "csv").csv()
        let named = inactive.map { column == "exam" ? $0.certification.exam ?? "" : $0.certification.name }
        for row in csv.rows {
            let cell = row[column] ?? ""
            let isMarked = row["certification_mark"]?.isEmpty == false
            #expect(isMarked == (!cell.isEmpty && named.contains(cell)), "\(cell)")
        }
    }

    private func checkRecords(_ words: [String]) throws {
        let csv = try work.pathfinder(words + ["--format", "csv"]).csv()
        let json = try work.pathfinder(words + ["--format", "json"]).result("pathfinder.\(words[0])/1").items
        try #require(csv.columns.last == "certification_mark", "no marks at all")
        #expect(csv["certification_mark"] == json.map { $0["certification_mark"].cell })
        let marks = csv["certification_mark"].filter { !$0.isEmpty }.sorted()
        #expect(marks == inactive.map(\.mark).sorted())
    }

    @Test(arguments: [
        [], ["--select", "certification"], ["--select", "certification,named_as"], ["--group-by", "certification"],
    ])
    func `a query of what roles prefer marks them in every format`(options: [String]) throws {
        try checkPreferences(options)
    }

    @Test(arguments: [
        ["--select", "role,named_as"], ["--select", "certification.name"], ["--group-by", "named_as"],
    ])
    func `a query without the id of the certification marks them too`(options: [String]) throws {
        try checkPreferences(options)
    }

    private func checkPreferences(_ options: [String]) throws {
        let words = ["query", "role_certifications"] + options + ["--format"]
        let grouped: ((RoleCertification) -> String)? =
            switch options {
            case ["--group-by", "certification"]: { $0.certification.rawValue }
            case ["--group-by", "named_as"]: { $0.namedAs }
            default: nil
            }
        var seen: Set<String> = []
        let rows = preferred.filter { row in grouped.map { seen.insert($0(row.preference)).inserted } ?? true }
        let csv = try work.pathfinder(words + ["csv"]).csv()
        try #require(csv.columns.contains("certification_mark"), "no marks at all")
        let expected = csv["certification_mark"]
        #expect(expected.count == rows.count)
        // A name that several exams have carries the marks of all of them.
        #expect(zip(expected, rows).allSatisfy { $1.mark.isEmpty ? $0.isEmpty : $0.contains($1.mark) })
        let json = try work.pathfinder(words + ["json"]).result("pathfinder.query/1").items
        #expect(json.map { $0["certification_mark"].cell } == expected)
        for format in ["table", "markdown"] {
            let run = try work.pathfinder(words + [format], columns: 1_000)
            let rows = run.lines.filter { !$0.isEmpty }.dropFirst(2)
            #expect(rows.count == expected.count)
            for (row, mark) in zip(rows, expected) {
                #expect(mark.isEmpty || row.contains(mark), "\(format): \(row)")
            }
        }
    }

    @Test func `certifications of one name that differ in status are marked when grouped by name`() throws {
        let csv = try work.pathfinder("query", "certifications", "--group-by", "name", "--format", "csv").csv()
        let names = Set(inactive.map(\.certification.name))
        #expect(!names.isEmpty)
        for row in csv.rows where names.contains(row["name"] ?? "") {
            #expect(row["certification_mark"]?.isEmpty == false, "\(row["name"] ?? "")")
        }
    }

    @Test(arguments: ["table", "markdown"])
    func `a certification that is shown carries its mark`(format: String) throws {
        for (certification, mark) in inactive {
            let run = try work.pathfinder(
                ["show", "certification", certification.id.rawValue, "--format", format], columns: 1_000)
            #expect(run.stdout.contains(mark), "\(certification.id)")
        }
    }

    @Test(arguments: ["json", "csv"])
    func `a certification that is shown to machines carries its status`(format: String) throws {
        for (certification, _) in inactive {
            let run = try work.pathfinder("show", "certification", certification.id.rawValue, "--format", format)
            #expect(run.stdout.contains(certification.status.rawValue), "\(certification.id)")
        }
    }

    @Test(arguments: ["data-engineer", "ai-engineer"], ["table", "markdown"])
    func `a role that is shown has the marks of those it prefers`(role: String, format: String) throws {
        let run = try work.pathfinder(["show", "role", role, "--full", "--format", format], columns: 1_000)
        for (preference, mark) in preferred where preference.role.rawValue == role {
            let name = preference.namedAs.replacing("_", with: "\\_")
            let line = try #require(
                run.lines.first { $0.contains(name) && $0.contains(preference.certification.rawValue) })
            #expect(mark.isEmpty || line.contains(mark), "\(line)")
        }
    }

    @Test(arguments: ["data-engineer", "ai-engineer"])
    func `a role that is shown to machines has the marks of those it prefers`(role: String) throws {
        let run = try work.pathfinder("show", "role", role, "--format", "json")
        let rows = try run.result("pathfinder.show/1")["related"]["role_certifications"].items
        let expected = preferred.filter { $0.preference.role.rawValue == role }
        #expect(rows.map { $0["certification"].cell } == expected.map(\.preference.certification.rawValue))
        let csv = try work.pathfinder("show", "role", role, "--format", "csv").csv()
        let marks = csv.rows.filter { $0["table"] == "role_certifications" && $0["column"] == "certification_mark" }
        #expect(rows.map { $0["certification_mark"].cell } == expected.map(\.mark))
        #expect(marks.compactMap { $0["value"] } == expected.map(\.mark).filter { !$0.isEmpty })
    }

    @Test(arguments: ["table", "markdown"])
    func `a comparison has the mark behind the name`(format: String) throws {
        let run = try work.pathfinder(["compare", "--region", "Dubai", "--full", "--format", format], columns: 2_000)
        for (preference, mark) in preferred where ["data-engineer", "ai-engineer"].contains(preference.role) {
            let text = mark.isEmpty ? preference.namedAs : "\(preference.namedAs) (\(mark))"
            #expect(run.stdout.contains(text), "\(text)")
        }
    }

    @Test func `a comparison for machines has the status`() throws {
        let result = try work.pathfinder("compare", "--format", "json").result("pathfinder.compare/2")
        let shown = result["candidates"].items.flatMap { $0["certifications"].items }
        let roles: [Role.ID] = ["data-engineer", "ai-engineer"]
        #expect(shown.count == preferred.count { roles.contains($0.preference.role) })
        for item in shown {
            let id = Certification.ID(rawValue: item["certification"]["id"].cell)
            let known = try #require(Catalog.bundled.certifications[id])
            #expect(item["certification"]["status"].cell == known.status.rawValue)
            #expect(known.status != .retired || item["certification"]["retired_on"] != .null)
        }
    }

    @Test(arguments: ["table", "markdown", "json", "csv"])
    func `a band names no certification without its mark`(format: String) throws {
        for role in ["data-engineer", "ai-engineer"] {
            let run = try work.pathfinder(["band", role, "--region", "Dubai", "--format", format], columns: 1_000)
            #expect(run.code == 0)
            for (preference, mark) in preferred where !mark.isEmpty {
                for line in run.lines where line.contains(preference.namedAs) {
                    #expect(line.contains(mark), "\(line)")
                }
            }
        }
    }

    @Test func `marks are in the language that is asked for`() throws {
        let arabic = Wording(.bundled, .arabic)
        let csv = try work.pathfinder("list", "certifications", "--lang", "ar", "--format", "csv").csv()
        for row in csv.rows {
            let certification = try #require(Catalog.bundled.certifications[.init(rawValue: row["id"] ?? "")])
            #expect(row["certification_mark"] == arabic.mark(certification))
        }
    }
}
