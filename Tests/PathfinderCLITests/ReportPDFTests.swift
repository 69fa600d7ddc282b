import Foundation
import Testing

/// Printing to PDF, with scripts in the place of Chromium, and with a real one where there is one.
struct ReportPDFTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    /// What a script that prints does.
    private static let prints = "printf '%%PDF-1.4\\n%%%%EOF\\n' >\"$pdf\""

    /// Writes a script in the place of Chromium; `$pdf` in it is the file to print to.
    @discardableResult
    private func fake(_ script: String, at path: String = "chromium") throws -> String {
        let find = "for word in \"$@\"; do case $word in --print-to-pdf=*) pdf=${word#*=};; esac; done\n"
        let path = try work.write("#!/bin/sh\n\(find)\(script)\n", to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    /// Makes the folder in which temporary ones are made.
    private func temporary(_ name: String = "temporary") throws -> String {
        let url = work.url.appending(path: name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.path
    }

    private func environment(seconds: String = "20", temporary name: String = "temporary") throws -> [String: String?] {
        [
            "PATHFINDER_CHROMIUM": work.url.appending(path: "chromium").path, "PATHFINDER_PDF_SECONDS": seconds,
            "TMPDIR": try temporary(name),
        ]
    }

    /// Prints a report with a script as Chromium.
    private func printed(
        with script: String, seconds: String = "20", temporary name: String = "temporary"
    ) throws -> Run {
        try fake(script)
        return try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"],
            environment: environment(seconds: seconds, temporary: name))
    }

    /// What is said beside the answer, without the remark that root gets.
    private func complaints(_ run: Run) -> String {
        run.stderr.replacing(/printing without the browser's sandbox, because .*\n/, with: "")
    }

    @Test func `what is printed becomes the file`() throws {
        let run = try printed(with: Self.prints)
        #expect(run.code == 0 && complaints(run).isEmpty, "\(run.stderr)")
        #expect(try work.read("r.pdf") == "%PDF-1.4\n%%EOF\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: work.url.path + "/temporary").isEmpty)
    }

    @Test(arguments: [
        ("exit 3", "exit code 3"), (":", "printed nothing"), ("printf '%%PDF-1.4 half' >\"$pdf\"", "printed nothing"),
        ("echo no >\"$pdf\"", "printed nothing"), ("kill -9 $$", "exit code 137"),
        ("printf '%%PDF-1.4\\n%%%%EOF\\n' >\"$pdf\"; exit 9", "exit code 9"),
    ])
    func `a Chromium that fails leaves no file, and the way to print by hand is shown`(
        script: String, message: String
    ) throws {
        let run = try printed(with: script)
        #expect(run.code == 1 && run.stderr.contains(message), "\(run.stderr)")
        #expect(run.stderr.contains("--output report.html") && run.stderr.contains("Ctrl-P"))
        #expect(try work.files == ["chromium", "temporary"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: work.url.path + "/temporary").isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `a Chromium that hangs is stopped`() throws {
        let run = try printed(with: "exec sleep 100", seconds: "1")
        #expect(run.code == 1 && run.stderr.contains("more than 1 seconds") && run.stderr.contains("Ctrl-P"))
        #expect(try work.files == ["chromium", "temporary"])
    }

    /// A script that starts processes which note their numbers, also one in the background of another.
    private static let family =
        "sh -c 'echo $$ >>pids; sleep 300 & echo $! >>pids; wait' & echo $! $$ >>pids; sleep 300"

    /// The processes of the script that are still there.
    private func survivors() throws -> [Int32] {
        try work.read("pids").split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }.filter { process in
            // The dead that nobody waits for do not count.
            guard kill(process, 0) == 0 else { return false }
            let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
            return !status.contains(") Z ")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `all that a Chromium has started ends at the deadline`() throws {
        let run = try printed(with: Self.family, seconds: "1")
        #expect(run.code == 1 && run.stderr.contains("more than 1 seconds"), "\(run.stderr)")
        #expect(try work.read("pids").split(whereSeparator: \.isWhitespace).count == 4)
        #expect(try survivors() == [] && work.files == ["chromium", "pids", "temporary"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary()).isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `what a Chromium leaves running ends with it`() throws {
        let run = try printed(with: "sleep 300 & echo $! >>pids; \(Self.prints)")
        #expect(run.code == 0, "\(run.stderr)")
        #expect(try survivors() == [])
    }

    @Test(
        .enabled(if: PseudoTerminal.python != nil, "there is no Python"), .timeLimit(.minutes(1)),
        arguments: ["SIGINT", "SIGTERM", "SIGHUP"])
    func `a signal ends all that a Chromium has started, and removes the page`(signal: String) throws {
        try fake(Self.family)
        // In Python: the threads of a test block signals, and what they start inherits that.
        try work.write(
            """
            import os, signal, subprocess, sys, time
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            run = subprocess.Popen(["pathfinder", *sys.argv[2:]])
            while run.poll() is None:
                if os.path.exists("pids") and len(open("pids").read().split()) == 4: break
                time.sleep(0.01)
            run.send_signal(getattr(signal, sys.argv[1]))
            code = run.wait()
            sys.exit(128 - code if code < 0 else code)

            """, to: "stop.py")
        let python = try #require(PseudoTerminal.python)
        let run = try work.run(
            python, ["stop.py", signal] + ReportTests.student + ["--output", "r.pdf"], columns: 80,
            environment: environment(), in: work.url)
        #expect(run.code > 128, "\(run.stderr)")
        #expect(try survivors() == [] && work.files == ["chromium", "pids", "stop.py", "temporary"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary()).isEmpty)
    }

    @Test func `nobody else can read the page while it is printed`() throws {
        let run = try printed(
            with:
                "cd \"${pdf%/*}\" && ls -ld . >\"$OLDPWD/modes\" && ls -l report.html >>\"$OLDPWD/modes\"; \(Self.prints)"
        )
        #expect(run.code == 0, "\(run.stderr)")
        let modes = try work.read("modes").split(separator: "\n").map { String($0.prefix(10)) }
        #expect(modes == ["drwx------", "-rw-------"])
    }

    @Test(
        .enabled(if: PseudoTerminal.python != nil, "there is no Python"),
        arguments: ["a#b", "a?b", "a%20b", "a b", "سارة", "a\"b'&;", "a\nb"])
    func `the folder may have any name`(name: String) throws {
        // As a browser reads an address: all behind # and ? is no part of the path, and what is escaped is not when it is read.
        let reads =
            "import sys, urllib.parse as u; open(u.unquote(u.urlsplit(sys.argv[1]).path)).read().index(\"<title>\")"
        let find = "for word in \"$@\"; do case $word in file:*) page=$word;; esac; done"
        let run = try printed(
            with: "\(find)\npython3 -c '\(reads)' \"$page\" || exit 4\n\(Self.prints)", temporary: name)
        #expect(run.code == 0, "\(run.stderr)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary(name)).isEmpty)
    }

    @Test func `a folder that is not there is said so`() throws {
        try fake(Self.prints)
        let run = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"],
            environment: environment().merging(["TMPDIR": "/nonexistent"]) { $1 })
        #expect(run.code == 1 && run.stderr.contains("/nonexistent: no folder"), "\(run.stderr)")
    }

    @Test(arguments: ["", ".", "bin", ":bin:", "./bin:/nonexistent"])
    func `no program of the current folder is run`(path: String) throws {
        for place in ["chromium", "bin/chromium"] { try fake("touch ran; \(Self.prints)", at: place) }
        let run = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"], environment: ["PATH": path, "PATHFINDER_CHROMIUM": nil])
        #expect(run.code == 1 && run.stderr.contains("there is no Chromium"), "\(run.stderr)")
        let named = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"], environment: ["PATHFINDER_CHROMIUM": "bin/chromium"])
        #expect(named.code == 1 && named.stderr.contains("/usr/bin/chromium"), "\(named.stderr)")
        #expect(try work.files == ["bin", "chromium"])
    }

    @Test func `the first Chromium of the PATH is run`() throws {
        let path = try fake(Self.prints, at: "bin/chromium")
        let folders = "relative:/nonexistent:\(path.dropLast("/chromium".count)):/usr/bin:/bin"
        let run = try work.pathfinder(ReportTests.student + ["--output", "r.pdf"], environment: ["PATH": folders])
        #expect(run.code == 0, "\(run.stderr)")
    }

    /// Runs as somebody who is not root, if that can be.
    private func asNobody(_ environment: [String: String?]) throws -> Run {
        let words = [Product.url.path] + ReportTests.student + ["--output", "r.pdf"]
        guard geteuid() == 0 else {
            return try work.pathfinder(Array(words.dropFirst()), environment: environment)
        }
        // The folders above may be closed to others.
        _ = try work.run(
            URL(filePath: "/bin/chmod"), ["-R", "a+rwX", work.url.path], columns: nil, environment: [:], in: work.url)
        return try work.run(
            URL(filePath: "/usr/bin/setpriv"), ["--reuid=65534", "--regid=65534", "--clear-groups"] + words,
            columns: nil, environment: environment, in: work.url)
    }

    private static let canBeNobody =
        geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

    @Test(.enabled(if: canBeNobody, "root cannot become somebody else without setpriv"))
    func `the sandbox is given up by root or on an explicit wish, and it is said`() throws {
        try fake("echo \"$@\" >words; \(Self.prints)")
        let variables = try environment()
        let usual = try asNobody(variables)
        try #require(usual.code == 0, "\(usual.stderr)")
        #expect(try usual.stderr.isEmpty && !work.read("words").contains("--no-sandbox"))
        let wish = try asNobody(variables.merging(["PATHFINDER_CHROMIUM_NO_SANDBOX": "1"]) { $1 })
        #expect(wish.code == 0 && wish.stderr.contains("without the browser's sandbox"), "\(wish.stderr)")
        #expect(try work.read("words").contains("--no-sandbox"))
        guard geteuid() == 0 else { return }
        let root = try work.pathfinder(ReportTests.student + ["--output", "r.pdf"], environment: variables)
        #expect(root.code == 0 && root.stderr.contains("because the user is root"), "\(root.stderr)")
        #expect(try work.read("words").contains("--no-sandbox"))
    }

    @Test(.enabled(if: canBeNobody, "root cannot become somebody else without setpriv"))
    func `a Chromium that fails is not started again without its sandbox`() throws {
        try fake("echo run >>runs; case $* in *--no-sandbox*) \(Self.prints);; *) exit 1;; esac")
        let run = try asNobody(environment())
        #expect(run.code == 1 && run.stderr.contains("PATHFINDER_CHROMIUM_NO_SANDBOX=1"), "\(run.stderr)")
        #expect(try work.read("runs") == "run\n")
    }

    @Test(arguments: [["PATH": "/nonexistent"], ["PATHFINDER_CHROMIUM": "/nonexistent/chromium"]])
    func `without a Chromium the way to print by hand is shown`(environment: [String: String]) throws {
        let run = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"], environment: environment.mapValues { $0 })
        #expect(run.code == 1 && run.stderr.contains("Ctrl-P"), "\(run.stderr)")
        #expect(try work.files.isEmpty)
    }

    @Test func `a file that is there stays as it was when printing fails`() throws {
        try work.write("old", to: "r.pdf")
        #expect(try printed(with: "exit 3").code == 1)
        #expect(try work.read("r.pdf") == "old")
    }

    /// What a real Chromium is asked for: its sandbox does not start in every place where tests run.
    private static let real: [String: String?] = ["PATHFINDER_CHROMIUM_NO_SANDBOX": "1"]

    @Test(.enabled(if: chromium, "there is no Chromium"))
    func `a PDF is the same when it is printed again`() async throws {
        try #require(
            try work.pathfinder(ReportTests.student + ["--output", "a.pdf"], environment: Self.real).code == 0)
        try await Task.sleep(for: .milliseconds(1100))
        try #require(
            try work.pathfinder(ReportTests.student + ["--output", "b.pdf"], environment: Self.real).code == 0)
        let files = try ["a.pdf", "b.pdf"].map { try Data(contentsOf: work.url.appending(path: $0)) }
        #expect(files[0] == files[1])
    }

    @Test(arguments: [([], "@page{size:A4}"), (["--paper", "letter"], "@page{size:letter}")])
    func `a PDF is A4 unless another paper is named`(options: [String], size: String) throws {
        let path = try work.write(
            """
            #!/bin/sh
            for word in "$@"; do case $word in --print-to-pdf=*) pdf=${word#*=};; file:*) page=${word#file://};; esac; done
            grep -F '\(size)' "$page" >&2 && printf '%%PDF-1.4\\n%%%%EOF\\n' >"$pdf"
            """, to: "chromium")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let run = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"] + options, environment: ["PATHFINDER_CHROMIUM": path])
        #expect(run.code == 0, "\(run.stderr)")
        let page = try work.pathfinder(ReportTests.student)
        #expect(!page.stdout.contains("@page{size"))
    }

    @Test func `a PDF is not written to the standard output`() throws {
        let run = try work.pathfinder(ReportTests.student + ["--format", "pdf"])
        #expect(run.code != 0 && run.stdout.isEmpty && run.stderr.contains("--output report.pdf"))
    }

    private static let chromium = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }

    @Test(.enabled(if: chromium, "there is no Chromium"), arguments: ["a4", "letter"])
    func `a real Chromium prints at most six pages`(paper: String) throws {
        let run = try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf", "--paper", paper], environment: Self.real)
        try #require(run.code == 0, "\(run.stderr)")
        let pdf = String(decoding: try Data(contentsOf: work.url.appending(path: "r.pdf")), as: Unicode.ASCII.self)
        #expect(pdf.contains("/CreationDate (D:20261121000000"))
        #expect((1...6).contains(pdf.matches(of: /\/Type\s*\/Page\b/).count))
        #expect(pdf.contains(paper == "a4" ? "[0 0 594." : "[0 0 612 792]"))
    }
}
