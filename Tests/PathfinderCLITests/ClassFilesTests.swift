import Foundation
import Pathfinder
import PathfinderReports
import Testing

/// The files of a class against what the library makes of the same values.
struct ClassFilesTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let classCSV = #"""
        id,name,skills,years_of_experience,region,wished_role,note
        a1,Sara,python;sql,1,Dubai,ai-engineer,first
        a2,"Omar, ""O""",sql;excel;Power BI,0,Riyadh,data-analyst,+1
        a3,,pytorch;docker,3,Riyadh,,<x>
        a4,سارة,spark;kafka;airflow,3,Doha,,
        a5,Ali,spark;kafka;sql,3,Doha,data-analyst,plain
        a6,Mona,,0,,,

        """#

    private func make(_ folder: String, _ more: [String] = []) throws {
        try work.write(Self.classCSV, to: "class.csv")
        let run = try work.pathfinder(
            ["report", "--students", "class.csv", "--output", folder, "--date", "2026-11-21"] + more)
        try #require(run.code == 0, "\(run.stderr)")
    }

    @Test(arguments: ["en", "ar"])
    func `every page of a class is what the library makes of the report`(language: String) throws {
        try make("html", ["--lang", language])
        try make("json", ["--lang", language, "--format", "json"])
        let renderer = HTMLReport(.bundled)
        for id in ["a1", "a2", "a3", "a4", "a5", "a6"] {
            let report = try JSONDecoder().decode(Report.self, from: Data(work.read("json/\(id).json").utf8))
            #expect(try work.read("html/\(id).html") == renderer.render(report).description, "\(id)")
        }
    }

    @Test(arguments: ["en", "ar"])
    func `the page and the summary are what the library makes of all students at once`(language: String) throws {
        try make("reports", ["--lang", language])
        let json = try work.read("reports/summary.json")
        let summary = try JSONDecoder().decode(ClassSummary.self, from: Data(json.utf8))
        #expect(summary.students.map(\.id) == ["a1", "a2", "a3", "a4", "a5", "a6"])
        #expect(summary.studentCount == 6)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        #expect(try String(decoding: encoder.encode(summary), as: UTF8.self) + "\n" == json)
        #expect(try work.read("reports/index.html") == ClassPage(.bundled).render(summary).description)
    }

    @Test func `nothing but the files of the class is left in the folder`() throws {
        try make("reports")
        let names = try FileManager.default.contentsOfDirectory(atPath: work.url.appending(path: "reports").path)
        #expect(
            names.sorted() == [
                ".pathfinder-files", "a1.html", "a2.html", "a3.html", "a4.html", "a5.html", "a6.html", "index.html",
                "summary.csv",
                "summary.json",
            ])
    }
}
