import Foundation
import Testing

/// Reports of one student.
struct ReportTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    static let student = [
        "report", "--skill", "python", "--skill", "sql", "--years", "1", "--region", "Dubai", "--date", "2026-11-21",
    ]

    @Test(arguments: ["en", "ar"])
    func `a report is made from options, and again with the same bytes`(language: String) throws {
        for file in ["a.html", "b.html"] {
            let run = try work.pathfinder(Self.student + ["--lang", language, "--output", file])
            #expect(run.code == 0 && run.stdout.isEmpty && run.stderr.isEmpty)
        }
        let page = try work.read("a.html")
        #expect(try page == work.read("b.html") && page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
        #expect(try work.files == ["a.html", "b.html"])
    }

    @Test(arguments: [
        ("html", "<!doctype html>"), ("markdown", "# Your career report"), ("json", "{"),
    ])
    func `each format goes to the standard output`(format: String, start: String) throws {
        let run = try work.pathfinder(Self.student + ["--format", format])
        #expect(run.code == 0 && run.stdout.hasPrefix(start))
    }

    @Test(arguments: [("r.md", "# "), ("r.json", "{"), ("r.html", "<!doctype")])
    func `the name of the file says the format`(file: String, start: String) throws {
        try #require(try work.pathfinder(Self.student + ["--output", file]).code == 0)
        #expect(try work.read(file).hasPrefix(start))
    }

    @Test func `a profile comes from a file, with title and role`() throws {
        try work.write(#"{"name": "Sara <b>", "skills": ["sql"]}"#, to: "student.json")
        let run = try work.pathfinder(
            "report", "--profile", "student.json", "--title", "Future & you", "--to", "senior ai engineer", "--date",
            "2026-11-21")
        #expect(run.code == 0 && run.stdout.contains("<h1>Future &amp; you</h1>"))
        #expect(run.stdout.contains("Sara &lt;b&gt;") && !run.stdout.contains("Sara <b>"))
        #expect(run.stdout.contains("(Senior)"))
    }

    @Test func `a logo becomes part of the page`() throws {
        try Data([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]).write(to: work.url.appending(path: "logo.png"))
        let run = try work.pathfinder(Self.student + ["--logo", "logo.png", "--title", "<i>Us</i>"])
        #expect(run.code == 0 && run.stdout.contains("<img src=\"data:image/png;base64,iVBORwECAw==\" alt=\"\">"))
        #expect(run.stdout.contains("&lt;i&gt;Us&lt;/i&gt;") && !run.stdout.contains("<i>Us"))
    }

    @Test(arguments: [("%PDF-1.7", "PNG"), ("", "PNG"), (nil, "cannot be read")])
    func `a logo that is no picture is refused`(contents: String?, message: String) throws {
        if let contents { try work.write(contents, to: "logo.png") }
        let run = try work.pathfinder(Self.student + ["--logo", "logo.png", "--output", "r.html"])
        #expect(run.code == 1 && run.stderr.contains(message), "\(run.stderr)")
        #expect(try work.files == (contents == nil ? [] : ["logo.png"]))
    }

    @Test(arguments: [
        (["report"], "say who the report is for"),
        (["report", "--skill", "sql", "--format", "docx"], "html, markdown, json, pdf"),
        (["report", "--skill", "sql", "--date", "2026-11"], "write it as 2026-11-21"),
        (["report", "--skill", "sql", "--theme", "accent=url(x)"], "is not a colour"),
        (["report", "--skill", "sql", "--resume"], "belong to a class"),
        (["report", "--students", "c.csv"], "name the folder"),
        (["report", "--students", "c.csv", "--output", "o", "--format", "pdf"], "--format pdf"),
        (["report", "--students", "c.csv", "--output", "o", "--skill", "sql"], "leave out"),
    ])
    func `wrong usage is explained`(words: [String], message: String) throws {
        let run = try work.pathfinder(words, columns: nil)
        #expect(run.code == 64 && run.stderr.contains(message), "\(run.stderr)")
        #expect(try work.files.isEmpty)
    }
}

/// Reports of a class.
struct ClassReportTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let header = "id,name,skills,years_of_experience,region,wished_role,note\n"
    private static let rows = """
        ../../evil,<script>alert(1)</script>,python;sql,1,Dubai,ai-engineer,=1+1
        s2,"=HYPERLINK(""x"")",sql;excel;Power BI,0,Riyadh,data-analyst,+1
        s2,Omar,pytorch;docker,3,Riyadh,,@x
        s4,سارة,spark;kafka;airflow,3,Doha,,-1
        s5,Ali,spark;kafka;sql,3,Doha,,plain

        """

    private func make(_ folder: String, _ more: [String] = [], csv: String? = nil) throws -> Run {
        try work.write(csv ?? Self.header + Self.rows, to: "class.csv")
        return try work.pathfinder(
            ["report", "--students", "class.csv", "--output", folder, "--date", "2026-11-21"] + more)
    }

    @Test func `a class has a report each, a page and two summaries, and nothing leaves the folder`() throws {
        let run = try make("reports")
        #expect(run.code == 0, "\(run.stderr)")
        let files = try work.files(in: "reports")
        #expect(
            files.keys.sorted() == [
                "evil.html", "index.html", "s2-2.html", "s2.html", "s4.html", "s5.html", "summary.csv", "summary.json",
            ])
        #expect(try work.files == ["class.csv", "reports"])
        for (name, data) in files where name.hasSuffix(".html") {
            #expect(!String(decoding: data, as: UTF8.self).contains("<script"), "\(name)")
        }
    }

    @Test func `a spreadsheet runs nothing of the summary, and other columns are carried along`() throws {
        _ = try make("reports")
        let lines = try work.read("reports/summary.csv").split(separator: "\n")
        #expect(lines[0].hasSuffix(",wished_role,note") && lines.count == 6)
        #expect(lines[1].hasSuffix(",ai-engineer,'=1+1") && lines[2].contains("'=HYPERLINK"))
        #expect(lines[3].hasSuffix("'@x") && lines[4].hasSuffix("'-1") && lines[5].hasSuffix("plain"))
    }

    @Test(arguments: [",", ";", "\t"])
    func `a row that is not well-formed costs none of the others`(delimiter: String) throws {
        let csv = "id,skills,hours\n1,sql,x\n2,\"sql,x\n3,\"python\",x\n4,sq\0l,x\n5,spark,x\n"
        let run = try make("reports", csv: csv.replacing(",", with: delimiter))
        #expect(run.code == 1, "\(run.stderr)")
        #expect(run.stderr.contains("class.csv:3:3: skills: ") && run.stderr.contains("class.csv:5:5: skills: "))
        #expect(
            try work.files(in: "reports").keys.filter { $0.first?.isNumber == true }.sorted() == [
                "1.html", "3.html", "5.html",
            ])
    }

    @Test func `a class without students is said to have none, and 0 hours are refused`() throws {
        let run = try make("reports", csv: "id,skills\n")
        #expect(run.code == 1 && run.stderr.contains("class.csv: has a header and no people in it"))
        let zero = try make("zero", csv: "id,skills,study_hours_per_week\n1,sql,0\n2,sql,5\n")
        #expect(
            zero.code == 1
                && zero.stderr.contains(
                    "\"0\" is not a number of hours a week for study; write a number from 0.5 to 168")
        )
    }

    @Test func `a bad row is reported and left out, and the others are made`() throws {
        let run = try make("reports", csv: Self.header + "x,X,python=9,0,Dubai,,\n" + Self.rows)
        #expect(run.code == 1 && run.stderr.contains("class.csv:2:"))
        let files = try work.files(in: "reports")
        #expect(files.count == 8 && files["x.html"] == nil)
        #expect(String(decoding: files["index.html"] ?? Data(), as: UTF8.self).contains("class.csv:2:"))
    }

    @Test func `a wish that is no role is said to be none, and carried along`() throws {
        let run = try make("reports/", csv: Self.header + "s1,X,python,0,Dubai,astronaut,\n")
        #expect(run.code == 0 && run.stderr.contains("class.csv:2: there is no role \"astronaut\""))
        #expect(run.stderr.contains("1 report in reports, 0 rows left out; open reports/index.html"))
        #expect(try work.read("reports/summary.csv").contains("astronaut"))
    }

    @Test func `a strict run stops at the first bad row`() throws {
        let run = try make("reports", ["--strict"], csv: Self.header + Self.rows + "x,X,python=9,0,Dubai,,\n")
        #expect(run.code == 1 && run.stderr.contains("--strict"))
        #expect(try work.files(in: "reports")["index.html"] == nil)
    }

    @Test func `a run that is resumed leaves what a run at once leaves, and keeps what is current`() throws {
        _ = try make("once")
        let whole = try work.files(in: "once")
        _ = try make("twice")
        let folder = work.url.appending(path: "twice")
        let kept = folder.appending(path: "s4.html")
        let before = try FileManager.default.attributesOfItem(atPath: kept.path)[.systemFileNumber] as? Int
        try FileManager.default.removeItem(at: folder.appending(path: "s5.html"))
        try FileManager.default.removeItem(at: folder.appending(path: "index.html"))
        try Data("half".utf8).write(to: folder.appending(path: "s2.html"))
        #expect(try make("twice", ["--resume"]).code == 0)
        #expect(try work.files(in: "twice") == whole)
        let after = try FileManager.default.attributesOfItem(atPath: kept.path)[.systemFileNumber] as? Int
        #expect(before == after, "a current report is not written again")
    }

    @Test func `an index that is not ours is not replaced`() throws {
        try work.write("<h1>My own page</h1>", to: "reports/index.html")
        let run = try make("reports")
        #expect(run.code == 1 && run.stderr.contains("reports/index.html") && run.stderr.contains("another folder"))
        #expect(try work.read("reports/index.html") == "<h1>My own page</h1>" && work.files(in: "reports").count == 1)
    }

    @Test func `reports of another class are named and stay`() throws {
        _ = try make("reports", csv: Self.header + "old,X,python,0,Dubai,,\n")
        let run = try make("reports")
        #expect(run.code == 0 && run.stderr.contains("1 report of nobody in this class left as found: old.html"))
        #expect(
            try work.read("reports/index.html").contains("old.html") && work.files(in: "reports")["old.html"] != nil)
        #expect(try work.read("reports/summary.json").contains("\"old.html\""))
        #expect(try !make("reports", ["--format", "json"]).stderr.contains("summary.json"))
    }

    @Test func `students who are given twice are named`() throws {
        let row = ",Noura,sql,0,Dubai,,\n"
        let run = try make("reports", csv: Self.header + "s1,A,sql,0,Dubai,,\ns1,B,python,0,Dubai,,\n" + row + row)
        #expect(run.code == 0)
        let said = [
            "class.csv:3: has the id \"s1\" of line 2; both count, and this report is s1-2.html: check them",
            "class.csv:5: is the same as line 4; both count, and this report is Noura-2.html: remove one of them",
        ]
        #expect(run.stderr.split(separator: "\n").dropLast().map(String.init) == said)
        let page = try work.read("reports/index.html")
        #expect(page.contains("of line 2; both count") && page.contains("the same as line 4; both count"))
        let other = try make("reports", csv: Self.header + ",A,sql,0,Dubai,,\n,A,sql,0,Dubai,,x\n")
        #expect(!other.stderr.contains("both count"))
    }

    @Test func `profiles of a folder that are the same, or have the same id, are named by file`() throws {
        for (file, skill) in [("a", "sql"), ("b", "python"), ("c", "sql")] {
            try work.write("{\"id\": \"s1\", \"skills\": [\"\(skill)\"]}\n", to: "class/\(file).json")
        }
        let run = try work.pathfinder(["report", "--students", "class", "--output", "reports", "--date", "2026-11-21"])
        #expect(run.code == 0)
        #expect(run.stderr.contains("class/b.json: has the id \"s1\" of class/a.json; both count"))
        #expect(run.stderr.contains("class/c.json: is the same as class/a.json; both count"))
    }

    @Test func `the adviser's page is as it was looked at`() throws {
        _ = try make("reports", csv: Self.header + Self.rows + "x,X,python=9,0,Dubai,,\n")
        try Snapshot.check(try work.read("reports/index.html"), "report-class")
    }

    @Test func `a folder of profiles is a class`() throws {
        try work.write(#"{"skills": ["sql"]}"#, to: "people/b.json")
        try work.write(#"{"name": "A", "skills": ["python"]}"#, to: "people/a.json")
        try work.write(#"{"skills": 7}"#, to: "people/c.json")
        let run = try work.pathfinder(
            "report", "--students", "people", "--output", "reports", "--date", "2026-11-21", "--lang", "ar")
        #expect(run.code == 1 && run.stderr.contains("people/c.json:1:"))
        let files = try work.files(in: "reports")
        #expect(files["A.html"] != nil && files["b.html"] != nil && files.count == 5)
    }

    @Test(arguments: ["markdown", "json"])
    func `a class can have another format`(format: String) throws {
        #expect(try make("reports", ["--format", format]).code == 0)
        #expect(try work.files(in: "reports")[format == "json" ? "s5.json" : "s5.md"] != nil)
    }
}
