import StrictCSV
import Testing

import Pathfinder
@testable import PathfinderCatalog

/// Broken tables: everything that is wrong must be reported, with its place and a remedy.
struct CatalogValidatorTests {
    @Test(arguments: Damage.cells + Damage.rows + Damage.files)
    func `damage is reported with place, text and remedy, and nothing else is`(damage: Damage) throws {
        let directory = try TableDirectory.complete()
        let expected = try damage.inflict(directory)
        #expect(problems(in: directory).sorted() == expected.sorted())
    }

    /// Damage to different tables, so that none hides another.
    private func breakEverything(in directory: TableDirectory) throws -> [String] {
        let together = (Damage.cells + Damage.rows + Damage.files).filter { damage in
            [
                "an unknown id, with the nearest known one", "several unknown ids in one cell", "two bad dates",
                "a word that is no choice", "numbers above their maximum", "a text where a number is needed",
                "a doubled key, with both lines", "a low end above the high end", "an alias of two rows",
                "a region within a part of it", "skills that need each other", "a missing file",
                "a missing, an extra and a misspelt column", "a row with too few fields", "a file that is not UTF-8",
                "a CSV file with a misspelt name", "an id of another form",
            ].contains(damage.testDescription)
        }
        try #require(together.count == 17)
        return try together.flatMap { try $0.inflict(directory) }
    }

    @Test func `all problems of all tables are reported together`() throws {
        let directory = try TableDirectory.complete()
        let expected = try breakEverything(in: directory)
        #expect(expected.count == 19)
        #expect(problems(in: directory).sorted() == expected.sorted())
    }

    @Test func `problems come in the order of the tables and lines`() throws {
        let directory = try TableDirectory.complete()
        _ = try breakEverything(in: directory)
        try directory.append("doubled,,x,y,,z,w", to: .sources)
        let found = #expect(throws: CatalogError.self) { try Catalog(directory: directory.path) }
        let places = (found?.problems ?? []).compactMap { problem -> (table: Int, line: Int)? in
            let name = problem.location.file.split(separator: "/").last.map { String($0.dropLast(4)) } ?? ""
            return TableName(rawValue: name).map { ($0.ordinal, problem.location.line ?? 0) }
        }
        #expect(places.count >= 19)
        for (first, second) in zip(places, places.dropFirst()) { #expect(first <= second) }
    }

    @Test func `the description of the error has one problem a line`() throws {
        let directory = try TableDirectory.complete()
        try directory.append("data-engineer,junior,dubia,careers-gulf-2026", to: .roleHubs)
        try directory.append("odd,Odd,غريب,0,,,editorial", to: .levels)
        let error = try #require(throws: CatalogError.self) { try Catalog(directory: directory.path) }
        #expect(error.description.split(separator: "\n").map(String.init) == error.problems.map(\.description))
        #expect(error.problems.count == 2)
    }

    @Test func `a problem is data too: code, place, text and name of the column`() throws {
        let directory = try TableDirectory.complete()
        let line = try directory.append("data-engineer,junior,dubia,careers-gulf-2026", to: .roleHubs)
        let error = try #require(throws: CatalogError.self) { try Catalog(directory: directory.path) }
        let problem = try #require(error.problems.first)
        #expect(problem.code == .badValue)
        #expect(
            problem.location == .init(file: directory.file(.roleHubs), line: line, column: 22, columnName: "region"))
        #expect(problem.text == "dubia")
        #expect(problem.remedy == "did you mean dubai?")
    }

    @Test func `ids of a table that cannot be read are not reported as unknown`() throws {
        let directory = try TableDirectory.complete()
        try directory.remove(.regions)
        let found = problems(in: directory)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("regions.csv: cannot be opened") == true)
    }

    @Test func `two separate cycles are reported, each once`() throws {
        let directory = try TableDirectory.complete()
        for row in ["one,two", "two,one", "three,four", "four,five", "five,three"] {
            try directory.append("\(row),gate,Why not,editorial", to: .skillPrerequisites)
        }
        for name in ["one", "two", "three", "four", "five"] {
            try directory.append("\(name),\(name),,practice,,,editorial", to: .skills)
        }
        let found = problems(in: directory)
        #expect(found.count == 2)
        #expect(found.contains { $0.contains("closes a cycle: one → two → one;") })
        #expect(found.contains { $0.contains("closes a cycle: three → four → five → three;") })
    }

    @Test func `a diamond of prerequisites is no cycle`() throws {
        let directory = try TableDirectory.complete()
        for name in ["top", "left", "right", "base"] {
            try directory.append("\(name),\(name),,practice,,,editorial", to: .skills)
        }
        for row in ["top,left", "top,right", "left,base", "right,base"] {
            try directory.append("\(row),gate,Why not,editorial", to: .skillPrerequisites)
        }
        #expect(problems(in: directory) == [])
    }

    @Test func `columns in another order, a byte-order mark and CRLF are no problem`() throws {
        let directory = try TableDirectory.complete()
        let rows = try directory.read(.currencies).split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
        }
        try directory.write("currencies.csv", "\u{FEFF}" + rows.joined(separator: "\r\n"))
        let catalog = try Catalog(directory: directory.path)
        #expect(Array(catalog.currencies) == Array(Catalog.bundled.currencies))
        #expect(catalog.dataVersion == Catalog.bundled.dataVersion)
    }

    @Test func `a directory that does not exist is reported as such`() throws {
        let error = try #require(throws: CatalogError.self) { try Catalog(directory: "/no/such/place") }
        #expect(
            error.description
                == "/no/such/place: cannot be read as a directory; name a directory that holds the tables")
    }

    @Test func `files that are not CSV are not looked at`() throws {
        let directory = try TableDirectory.complete()
        try directory.write("README.md", "# Tables")
        try directory.write("roles.csv.bak", "garbage")
        #expect(problems(in: directory) == [])
    }

    @Test func `a catalog that was read from a directory has nothing left to report`() throws {
        let directory = try TableDirectory.complete()
        #expect(try Catalog(directory: directory.path).validate() == [])
    }
}
