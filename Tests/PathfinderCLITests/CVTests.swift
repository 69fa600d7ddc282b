import Foundation
import Testing

/// `--cv FILE`, and words of one's own.
@Suite struct CVTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let text = """
        Dana Whitlock-Aziz
        Data Analyst
        Riyadh, Saudi Arabia

        EXPERIENCE
        Data Analyst, Acme
        2020 - 2023

        SKILLS
        Python (basic), SQL, Power BI
        """

    @Test func `the answer begins with what was read, and the full one shows the words and lines`() throws {
        try work.write(Self.text, to: "cv.txt")
        let run = try work.pathfinder("fit", "--cv", "cv.txt")
        #expect(run.code == 0 && run.stderr.isEmpty)
        #expect(run.unwrapped.contains("Read: Python 2/5, SQL, Power BI; 3 years; Data Analyst; Riyadh."))
        let full = try work.pathfinder("fit", "--cv", "cv.txt", "--full")
        #expect(full.lines.contains { $0.contains("Python 2/5") && $0.hasSuffix("10") })
        for line in full.lines { #expect(line.columns <= 80, "\(line)") }
        let arabic = try work.pathfinder("fit", "--cv", "cv.txt", "--lang", "ar", "--full")
        #expect(arabic.code == 0 && arabic.unwrapped.contains("فُهم: Python 2/5") && arabic.stdout.contains("ما فُهم"))
    }

    @Test func `a file, a pipe and the saved profile give the same ranking`() throws {
        try work.write(Self.text, to: "cv.txt")
        let file = try work.pathfinder("fit", "--cv", "cv.txt", "--save", "p.json", "--format", "csv")
        #expect(try work.shell("pathfinder fit --cv - --format csv < cv.txt").stdout == file.stdout)
        #expect(try work.pathfinder("fit", "--profile", "p.json", "--format", "csv").stdout == file.stdout)
    }

    @Test func `options and words go over a CV, and JSON has what was read`() throws {
        try work.write(Self.text, to: "cv.txt")
        let run = try work.pathfinder(
            "fit", "--cv", "cv.txt", "--skill", "python=5", "i", "know", "docker", "--format", "json")
        let result = try run.result("pathfinder.fit/2")
        #expect(result["profile"]["skills"].items.contains { $0["skill"].cell == "python" && $0["level"].cell == "5" })
        #expect(result["profile"]["skills"].items.contains { $0["skill"].cell == "docker" })
        #expect(result["read"].items.contains { $0["kind"].cell == "job" && $0["months"].cell == "36" })
    }

    @Test func `plans, moves and reports take a CV, and tell what they read`() throws {
        try work.write(Self.text, to: "cv.txt")
        for words in [
            ["plan", "--to", "data-engineer"], ["plan", "--from", "data-analyst"],
            ["plan", "--from", "junior data analyst", "--to", "senior data engineer"], ["report", "--format", "json"],
        ] {
            let run = try work.pathfinder(words + ["--cv", "cv.txt"])
            #expect(run.code == 0 && run.stderr.hasPrefix("Read: Python 2/5, SQL"), "\(words) \(run.stderr)")
        }
    }

    @Test func `words of one's own are read`() throws {
        let run = try work.pathfinder(
            "fit i know python and a bit of sql, worked two years as an accountant in Cairo".split(separator: " ").map(
                String.init))
        #expect(run.code == 0 && run.unwrapped.contains("Read: Python, SQL 2/5;") && run.unwrapped.contains("Cairo."))
        let unread = try work.pathfinder("fit", "python, foolang and sql")
        #expect(unread.unwrapped.contains("not understood: foolang"))
        let nothing = try work.pathfinder("fit", "blah", "blah")
        #expect(nothing.code == 64 && nothing.stdout.isEmpty && nothing.stderr.contains("Nothing was understood"))
    }

    @Test func `a folder and a zip file of LinkedIn are the same`() throws {
        _ = try work.shell("mkdir export")
        try work.write("Name\nPython\nSQL\n", to: "export/Skills.csv")
        try work.write("First Name,Last Name,Geo Location\nLea,Toivonen,\"Dubai\"\n", to: "export/Profile.csv")
        let folder = try work.pathfinder("fit", "--cv", "export")
        #expect(folder.unwrapped.contains("Read: Python, SQL; Dubai."))
        #expect(try work.pathfinder("fit", "--cv", "export/Skills.csv").unwrapped.contains("Read: Python, SQL."))
        guard try work.shell("zip -q -r export.zip export").code == 0 else { return }
        #expect(try work.pathfinder("fit", "--cv", "export.zip").stdout == folder.stdout)
        _ = try work.shell("head -c 200 export.zip > cut.zip")
        let cut = try work.pathfinder("fit", "--cv", "cut.zip")
        #expect(cut.code == 1 && cut.stderr.contains("cut.zip: is a damaged zip archive"))
    }

    @Test func `a PDF goes through pdftotext, or says what to install`() throws {
        try work.write("%PDF-1.4 …", to: "cv.pdf")
        try work.write(
            "#!/bin/sh\nfor a; do last=$a; done\nprintf 'Skills\\nPython, SQL\\n' > \"$last\"\n", to: "bin/pdftotext")
        let path = "PATH=\"$PWD/bin:$PATH\""
        _ = try work.shell("chmod +x bin/pdftotext")
        #expect(try work.shell("\(path) pathfinder fit --cv cv.pdf").unwrapped.contains("Read: Python, SQL."))
        try work.write("#!/bin/sh\nexit 3\n", to: "bin/pdftotext")
        #expect(try work.shell("\(path) pathfinder fit --cv cv.pdf").stderr.contains("cannot read it (exit code 3)"))
        let none = try work.pathfinder(["fit", "--cv", "cv.pdf"], environment: ["PATH": "/nowhere"])
        #expect(none.stderr.contains("poppler-utils"))
    }

    @Test(arguments: [
        ("", "has no text"), ("  \n", "has no text"), ("a\u{0}b", "is no text"),
        ("Dear Sir or Madam", "nothing in it is understood"),
        ("{\"a\": 1}", "no resume"), ("{\"maths_comfort\": 3}", "--profile"), ("{\"basics\": ", "cv.txt:1:"),
        ("PK\u{3}\u{4}", "is a damaged zip archive"),
    ])
    func `a file that is no CV says what to do`(text: String, message: String) throws {
        try work.write(text, to: "cv.txt")
        let run = try work.pathfinder("fit", "--cv", "cv.txt")
        #expect(run.code == 1 && run.stdout.isEmpty && run.stderr.contains(message), "\(run.stderr)")
    }

    @Test func `bytes that are no UTF-8, folders, tables and huge files are refused`() throws {
        _ = try work.shell(
            "printf 'Skills\\nPython \\351\\n' > latin.txt; mkdir empty; head -c 5000000 /dev/zero | tr '\\0' a > big.txt"
        )
        try work.write("a,b\n1,2\n", to: "people.csv")
        for (file, message) in [
            ("latin.txt", "save it as UTF-8"), ("empty", "LinkedIn export"), ("big.txt", "has more than"),
            ("people.csv", "--profiles"), ("missing.txt", "cannot be read"),
        ] {
            let run = try work.pathfinder("fit", "--cv", file)
            #expect(run.code == 1 && run.stderr.contains(message), "\(file): \(run.stderr)")
        }
        let twice = try work.pathfinder("fit", "--cv", "-", "--profile", "-")
        #expect(twice.code == 64 && twice.stderr.contains("both read the standard input"))
    }
}
