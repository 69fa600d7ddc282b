import Foundation
import Pathfinder
import Testing

@Suite struct ListTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func rows(_ arguments: String...) throws -> [[String: String]] {
        let run = try work.pathfinder(["list"] + arguments + ["--format", "csv"])
        #expect(run.code == 0, "\(run.stderr)")
        return try run.csv().rows
    }

    private func ids(_ rows: [[String: String]]) -> Set<String> { Set(rows.compactMap { $0["id"] }) }

    @Test(arguments: TableName.allCases)
    func `every table is listed with all its rows and columns`(table: TableName) throws {
        let expected = try CSVTable(dataset: table.rawValue)
        let listed = try work.pathfinder("list", table.rawValue, "--format", "csv", columns: nil).csv()
        #expect(listed.columns.filter { $0 != "certification_mark" } == expected.columns)
        for column in expected.columns {
            let cells = expected[column].map { Self.withoutNoise($0) }
            #expect(listed[column].map { Self.withoutNoise($0) } == cells, "\(table).\(column)")
        }
    }

    /// A number of more digits than are shown, such as 131567.99999999997, as it is shown.
    private static func withoutNoise(_ cell: String) -> String {
        guard let number = Double(cell) else { return cell }
        return number.formatted(
            .number.precision(.significantDigits(1...12)).grouping(.never).locale(.init(identifier: "en")))
    }

    @Test func `roles with a skill are found by the name that people use for it`() throws {
        let expected = try CSVTable(dataset: "role_skills").rows.filter { $0["skill"] == "apache-spark" }
        #expect(!expected.isEmpty)
        for name in ["spark", "apache-spark", "Apache Spark"] {
            #expect(ids(try rows("roles", "--skill", name)) == Set(expected.compactMap { $0["role"] }), "\(name)")
        }
    }

    @Test func `certifications are found by status and role`() throws {
        let all = try CSVTable(dataset: "certifications").rows
        for status in Set(all.compactMap { $0["status"] }) {
            let expected = ids(all.filter { $0["status"] == status })
            #expect(ids(try rows("certifications", "--status", status)) == expected, "\(status)")
        }
        let preferred = try CSVTable(dataset: "role_certifications").rows.filter { $0["role"] == "ai-engineer" }
        let expected = Set(preferred.compactMap { $0["certification"] })
        #expect(ids(try rows("certifications", "--role", "ai-engineer")) == expected)
    }

    @Test func `places of a region are those that lie in it`() throws {
        let parents = Dictionary(
            uniqueKeysWithValues: try CSVTable(dataset: "regions").rows.map { ($0["id"] ?? "", $0["parent"] ?? "") })
        func lies(_ place: String) -> Bool { place == "gcc" || parents[place].map { !$0.isEmpty && lies($0) } ?? false }
        let cities = try rows("regions", "--region", "gcc", "--kind", "city")
        let kinds = try CSVTable(dataset: "regions").rows.filter { $0["kind"] == "city" && lies($0["id"] ?? "") }
        #expect(ids(cities) == ids(kinds) && ids(cities).contains("dubai"))
    }

    @Test func `filters narrow what others leave`() throws {
        let both = ids(try rows("skills", "--role", "ai-engineer", "--kind", "language"))
        let role = ids(try rows("skills", "--role", "ai-engineer"))
        let kind = ids(try rows("skills", "--kind", "language"))
        #expect(!both.isEmpty && both == role.intersection(kind))
    }

    @Test func `names are understood in Arabic`() throws {
        #expect(try rows("role_hubs", "--region", "دبي") == rows("role_hubs", "--region", "Dubai"))
        #expect(try rows("role_skills", "--role", "مهندس بيانات") == rows("role_skills", "--role", "data-engineer"))
    }

    @Test func `a language shows its own columns`() throws {
        let english = try work.pathfinder("list", "roles", columns: nil)
        #expect(english.stdout.contains("Data Engineer") && !english.stdout.contains("مهندس بيانات"))
        let arabic = try work.pathfinder(["list", "roles", "--lang", "ar"], columns: nil)
        #expect(arabic.stdout.contains("مهندس بيانات") && !arabic.stdout.contains("Data Engineer"))
    }

    @Test func `the source of a listing can be asked for`() throws {
        let csv = try rows("role_hubs")
        #expect(!csv.isEmpty && csv.allSatisfy { $0["source"]?.isEmpty == false })
    }

    @Test(arguments: ["table", "markdown", "json", "csv"])
    func `what finds nothing says so and exits with 1`(format: String) throws {
        let arguments = ["list", "roles", "--skill", "langchain", "--role", "data-analyst", "--format", format]
        let run = try work.pathfinder(arguments)
        #expect(run.code == 1)
        switch format {
        case "json": #expect(try run.result("pathfinder.list/1").items.isEmpty)
        case "csv": #expect(try run.csv().rows.isEmpty)
        default: #expect((run.stdout + run.stderr).contains("Nothing was found"))
        }
    }
}
