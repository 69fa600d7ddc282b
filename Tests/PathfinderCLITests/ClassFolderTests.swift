import Foundation
import Testing

/// Whose files a class run may replace, what it leaves behind, and what one bad file costs.
struct ClassFolderTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func make(
        _ folder: String = "reports", students: Int = 3, _ more: [String] = [], csv: String? = nil
    ) throws -> Run {
        let rows = (1...students).map { "s\($0),Student \($0),python;sql,Dubai\n" }.joined()
        try work.write(csv ?? "id,name,skills,region\n" + rows, to: "class.csv")
        return try work.pathfinder(
            ["report", "--students", "class.csv", "--output", folder, "--date", "2026-11-21"] + more)
    }

    @Test func `folder and files are for their owner alone`() throws {
        #expect(try make().code == 0)
        #expect(try work.mode(of: "reports") == 0o700)
        for name in try work.files(in: "reports").keys { #expect(try work.mode(of: "reports/\(name)") == 0o600) }
        try FileManager.default.createDirectory(
            at: work.url.appending(path: "shared"), withIntermediateDirectories: false)
        _ = try work.shell("chmod 755 shared")
        #expect(try make("shared").code == 0)
        #expect(try work.mode(of: "shared") == 0o755, "a folder that is there keeps its mode")
    }

    @Test(arguments: ["index.html", "summary.csv", "summary.json"])
    func `a file of somebody else in the place of the class's own ends the run before anything is written`(
        name: String
    ) throws {
        try work.write("mine", to: "reports/\(name)")
        let run = try make()
        #expect(run.code == 1 && run.stderr.contains("reports/\(name): is not of Pathfinder"), "\(run.stderr)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: work.url.path + "/reports") == [name])
        #expect(try work.read("reports/\(name)") == "mine")
        #expect(try make().code == 1, "the second time, too")
    }

    @Test func `a report's place that is taken costs that report alone`() throws {
        try work.write("mine", to: "reports/s1.html")
        for _ in 1...2 {
            let run = try make()
            #expect(run.code == 1 && run.stderr.contains("class.csv:2: reports/s1.html: is not of Pathfinder"))
            #expect(run.stderr.contains("2 reports in reports, 1 row left out"), "\(run.stderr)")
        }
        let files = try work.files(in: "reports")
        #expect(files["s1.html"] == Data("mine".utf8) && files["s2.html"] != nil)
        #expect(try work.read("reports/index.html").contains("is not of Pathfinder"))
        #expect(try CSVTable(work.read("reports/summary.csv"))["id"] == ["s2", "s3"])
    }

    @Test(arguments: ["s2.html", "index.html", "summary.json", ".pathfinder-files", ".pathfinder-writer-0"])
    func `a link out of the folder is not followed`(name: String) throws {
        #expect(try make().code == 0)
        try work.write("outside", to: "elsewhere")
        _ = try work.shell("ln -sf ../elsewhere reports/\(name)")
        let run = try make()
        #expect(run.code == (name.hasPrefix(".pathfinder-writer") ? 0 : 1), "\(run.stderr)")
        #expect(try work.read("elsewhere") == "outside")
    }

    @Test func `what a run has made is replaced by the next`() throws {
        #expect(try make(csv: "id,name,skills\ns1,Sara,python\n").code == 0)
        let before = try work.files(in: "reports")
        #expect(try make(csv: "id,name,skills\ns1,Omar,sql\n").code == 0)
        let after = try work.files(in: "reports")
        #expect(before.keys == after.keys && before["s1.html"] != after["s1.html"])
    }

    @Test func `a list of files that is not ours is left alone`() throws {
        try work.write("s1.html\nindex.html\n", to: "reports/.pathfinder-files")
        try work.write("mine", to: "reports/s1.html")
        let run = try make()
        #expect(run.code == 1 && run.stderr.contains(".pathfinder-files: is not of Pathfinder"))
        #expect(try work.read("reports/s1.html") == "mine")
    }

    @Test func `a list that a killed run left half a line of is read on`() throws {
        #expect(try make().code == 0)
        let list = try work.read("reports/.pathfinder-files")
        try work.write(list + "s9", to: "reports/.pathfinder-files")
        #expect(try make(students: 4).code == 0)
        #expect(try work.read("reports/.pathfinder-files") == list + "s9\ns4.html\n")
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"))
    func `two runs at once into one folder are refused`() throws {
        #expect(try make().code == 0)
        try work.write(
            """
            import fcntl, subprocess, sys
            with open("reports/.pathfinder-files") as list:
                fcntl.flock(list, fcntl.LOCK_EX)
                sys.exit(subprocess.run(["pathfinder", *sys.argv[1:]]).returncode)

            """, to: "hold.py")
        let run = try work.shell("python3 hold.py report --students class.csv --output reports")
        #expect(run.code == 1 && run.stderr.contains("another run is writing there"), "\(run.stderr)")
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"), arguments: [0.02, 0.1, 0.3])
    func `what a killed run leaves behind, the next one takes away`(after seconds: Double) throws {
        _ = try make("once", students: 400)
        try work.write(
            """
            import signal, subprocess, sys, time
            run = subprocess.Popen(["pathfinder", *sys.argv[1:]])
            time.sleep(\(seconds))
            run.send_signal(signal.SIGKILL)
            run.wait()

            """, to: "kill.py")
        let words = "report --students class.csv --output reports --date 2026-11-21"
        _ = try work.shell("python3 kill.py \(words)")
        #expect(try work.shell("pathfinder \(words) --resume").code == 0)
        #expect(try !work.hasTemporaryFiles(in: "reports"))
        #expect(try work.files(in: "reports") == work.files(in: "once"))
    }

    @Test func `reports that grow beyond the limit of files are told, and the others and the summary are made`() throws
    {
        // In blocks of 512 bytes: the page of a class and the summaries are smaller, reports are larger.
        let run = try work.shell(
            "echo 'id,skills\na,sql\nb,python' > class.csv; ulimit -f 60; "
                + "pathfinder report --students class.csv --output reports")
        #expect(run.code == 1 && run.stderr.contains("class.csv:2: reports/a.html: cannot be written"), "\(run.stderr)")
        #expect(!run.stderr.contains("nothing was changed"))
        #expect(run.stderr.contains("0 reports in reports, 2 rows left out"))
        #expect(try work.files(in: "reports").keys.sorted() == ["index.html", "summary.csv", "summary.json"])
        #expect(try !work.hasTemporaryFiles(in: "reports"))
    }

    @Test func `a class that cannot be read to its end has a page all the same`() throws {
        let run = try make(csv: "id,skills\na,sql\nb,\(String(repeating: "x", count: 20 << 20))\nc,python\n")
        #expect(run.code == 1 && run.stderr.contains("class.csv:3"), "\(run.stderr.prefix(500))")
        #expect(try work.files(in: "reports").keys.contains("index.html"))
    }

    @Test func `a class without students leaves no folder`() throws {
        #expect(try make(csv: "id,skills\n").code == 1)
        #expect(try work.files == ["class.csv"])
    }

    @Test(arguments: ["pipe", "folder", "link", "large"])
    func `what is no profile in a folder of profiles is named and skipped`(kind: String) throws {
        try work.write(#"{"skills": ["sql"]}"#, to: "class/b.json")
        let scripts = [
            "pipe": "mkfifo class/a.json", "folder": "mkdir class/a.json", "link": "ln -s /dev/zero class/a.json",
            "large": "truncate -s 3G class/a.json",
        ]
        _ = try work.shell(scripts[kind] ?? "")
        let run = try work.shell("timeout 20 pathfinder report --students class --output reports")
        #expect(run.code == 1 && run.stderr.contains("class/a.json: "), "\(run.stderr)")
        #expect(run.stderr.contains("1 report in reports, 1 row left out"))
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"), arguments: ["-", "/dev/stdin", "pipe"])
    func `no student of a pipe is lost at a terminal`(path: String) throws {
        let rows = (1...5000).map { "s\($0),sql\n" }.joined()
        try work.write("id,skills\n" + rows, to: "class.csv")
        try work.write(
            """
            import os, pty, subprocess, sys, threading
            ours, theirs = pty.openpty()
            if sys.argv[1] == "pipe": os.mkfifo("pipe")
            feed = subprocess.Popen(["sh", "-c", "cat class.csv" + (" > pipe" if sys.argv[1] == "pipe" else "")],
                                    stdout=subprocess.PIPE)
            shown = []
            def read():
                try:
                    while block := os.read(ours, 65536): shown.append(block)
                except OSError: pass
            threading.Thread(target=read, daemon=True).start()
            code = subprocess.run(["pathfinder", "report", "--students", sys.argv[1], "--output", "reports"],
                                  stdin=feed.stdout, stderr=theirs).returncode
            sys.exit(code)

            """, to: "feed.py")
        #expect(try work.shell("python3 feed.py \(path)").code == 0)
        #expect(try CSVTable(work.read("reports/summary.csv")).rows.count == 5000)
    }
}
