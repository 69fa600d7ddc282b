import Pathfinder
import Testing

@testable import PathfinderReports

struct ReportFileNamesTests {
    private static func person(_ id: String?, _ name: String? = nil) -> Profile {
        var profile = Profile()
        profile.id = id
        profile.name = name
        return profile
    }

    @Test(arguments: [
        ("s-17", "s-17.html"), ("../../etc/passwd", "etc-passwd.html"), ("a/b\\c", "a-b-c.html"),
        ("..", "student-5.html"),
        (".hidden", "hidden.html"), ("سارة الأحمد", "سارة-الأحمد.html"), ("<b>\"x\"", "b-x.html"), ("=1+1", "1-1.html"),
        ("CON", "CON-report.html"), ("index", "index-2.html"), ("Summary", "Summary-2.html"), ("a\u{0}b\n", "a-b.html"),
    ])
    func `a name is safe in any folder`(id: String, file: String) {
        var names = ReportFileNames(fileExtension: "html")
        #expect(names.name(for: Self.person(id), line: 5) == file)
    }

    @Test func `no name is given twice, whatever its case`() {
        var names = ReportFileNames(fileExtension: "md")
        let given = ["x", "X", "x-2", "x"].map { names.name(for: Self.person($0), line: 1) }
        #expect(given == ["x.md", "X-2.md", "x-2-2.md", "x-3.md"])
    }

    @Test(arguments: [2_000, 8_000])
    func `many students with one id take a try or two each`(count: Int) {
        var names = ReportFileNames(fileExtension: "html")
        let given = (0..<count).map { names.name(for: Self.person($0.isMultiple(of: 2) ? "x" : "X"), line: $0) }
        #expect(Set(given.map { $0.lowercased() }).count == count)
        #expect(given.last == "X-\(count).html")
        #expect(names.triedCount < 3 * count)
    }

    @Test func `the name stands in for the id, and the line for both`() {
        var names = ReportFileNames(fileExtension: "html")
        #expect(names.name(for: Self.person(nil, "Sara Ali"), line: 3) == "Sara-Ali.html")
        #expect(names.name(for: Self.person(nil), line: 4) == "student-4.html")
    }

    @Test func `a long name is cut`() {
        var names = ReportFileNames(fileExtension: "html")
        let name = names.name(for: Self.person(String(repeating: "س", count: 500)), line: 1)
        #expect(name.utf8.count < 120)
    }
}
