import Foundation
import Testing

/// Printing to PDF, with scripts in the place of Chromium, and with a real one where there is one.
struct ReportPDFTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    /// Prints a report with a script as Chromium; `$pdf` in it is the file to print to.
    private func printed(with script: String, seconds: String = "20") throws -> Run {
        let find = "for word in \"$@\"; do case $word in --print-to-pdf=*) pdf=${word#*=};; esac; done\n"
        let path = try work.write("#!/bin/sh\n\(find)\(script)\n", to: "chromium")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        try FileManager.default.createDirectory(
            at: work.url.appending(path: "temporary"), withIntermediateDirectories: true)
        return try work.pathfinder(
            ReportTests.student + ["--output", "r.pdf"],
            environment: [
                "PATHFINDER_CHROMIUM": path, "PATHFINDER_PDF_SECONDS": seconds,
                "TMPDIR": work.url.appending(path: "temporary").path,
            ])
    }

    @Test func `what is printed becomes the file`() throws {
        let run = try printed(with: "printf '%%PDF-1.4\\n%%%%EOF\\n' >\"$pdf\"")
        #expect(run.code == 0 && run.stderr.isEmpty, "\(run.stderr)")
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

    @Test func `a Chromium that does not start with its sandbox is started without`() throws {
        let run = try printed(
            with: "case $* in *--no-sandbox*) printf '%%PDF-1.4\\n%%%%EOF\\n' >\"$pdf\";; *) exit 1;; esac")
        #expect(run.code == 0, "\(run.stderr)")
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

    @Test(.enabled(if: chromium, "there is no Chromium"))
    func `a PDF is the same when it is printed again`() async throws {
        try #require(try work.pathfinder(ReportTests.student + ["--output", "a.pdf"]).code == 0)
        try await Task.sleep(for: .milliseconds(1100))
        try #require(try work.pathfinder(ReportTests.student + ["--output", "b.pdf"]).code == 0)
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
        let run = try work.pathfinder(ReportTests.student + ["--output", "r.pdf", "--paper", paper])
        try #require(run.code == 0, "\(run.stderr)")
        let pdf = String(decoding: try Data(contentsOf: work.url.appending(path: "r.pdf")), as: Unicode.ASCII.self)
        #expect(pdf.contains("/CreationDate (D:20261121000000"))
        #expect((1...6).contains(pdf.matches(of: /\/Type\s*\/Page\b/).count))
        #expect(pdf.contains(paper == "a4" ? "[0 0 594." : "[0 0 612 792]"))
    }
}
