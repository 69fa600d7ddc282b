import Foundation
import Testing

/// `--output`, pipes and streams.
@Suite struct OutputTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let band = ["band", "data-engineer", "--region", "Dubai"]

    @Test(arguments: ["table", "json", "csv", "markdown"])
    func `a file gets what the pipe gets`(format: String) throws {
        let piped = try work.pathfinder(Self.band + ["--format", format], columns: nil)
        let run = try work.pathfinder(Self.band + ["--format", format, "--output", "answer"], columns: 40)
        #expect(run.code == 0 && run.stdout.isEmpty && run.stderr.isEmpty)
        #expect(!piped.stdout.isEmpty)
        #expect(try work.read("answer") == piped.stdout)
        #expect(try work.files == ["answer"])
    }

    @Test func `a file that is there is replaced as a whole`() throws {
        try work.write(String(repeating: "old ", count: 10_000), to: "answer.csv")
        let run = try work.pathfinder(Self.band + ["--format", "csv", "-o", "answer.csv"])
        #expect(run.code == 0)
        #expect(try CSVTable(work.read("answer.csv")).rows.count == 3)
        #expect(try work.files == ["answer.csv"])
    }

    @Test func `a hyphen is the standard output`() throws {
        let run = try work.pathfinder(Self.band + ["--format", "json", "--output", "-"])
        #expect(run.code == 0)
        #expect(try run.stdout == work.pathfinder(Self.band + ["--format", "json"]).stdout)
        #expect(try work.files.isEmpty)
    }

    @Test(arguments: ["missing/answer.txt", "taken", ""])
    func `a place that cannot be written leaves nothing behind and exits with 1`(path: String) throws {
        try work.write("kept", to: "taken/file")
        let run = try work.pathfinder(Self.band + ["--output", path])
        #expect(run.code == 1 && run.stdout.isEmpty)
        #expect(run.stderr.hasPrefix("Error: ") && run.stderr.contains("cannot be written"), "\(run.stderr)")
        #expect(try work.files == ["taken"] && work.read("taken/file") == "kept")
    }

    @Test func `the file has the permissions that the umask leaves`() throws {
        let run = try work.shell(
            "umask 027; pathfinder band data-engineer -o answer && stat -c %a answer || stat -f %Lp answer")
        #expect(run.unwrapped == "640", "\(run.stderr)")
    }

    @Test func `a pipe, such as that of a process substitution, is written to and not replaced`() throws {
        // The shell holds both ends open, so that nothing waits for a reader.
        let run = try work.shell("mkfifo pipe && exec 3<>pipe && pathfinder band data-engineer -o pipe && test -p pipe")
        #expect(run.code == 0, "the pipe was replaced by a file")
    }

    @Test func `a link is followed`() throws {
        try work.write("old", to: "real.txt")
        let run = try work.shell(
            "ln -s real.txt link.txt && pathfinder band data-engineer -o link.txt && test -L link.txt")
        let text = try work.read("real.txt")
        #expect(run.code == 0, "the link was replaced by a file")
        #expect(text != "old")
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func `a pipe that is closed early is no error`(prelude: String) throws {
        for format in ["table", "json", "csv", "markdown"] {
            let run = try work.shell("\(prelude)pathfinder list regions --format \(format) | head -1", columns: nil)
            #expect(run.code == 0 && run.lines.count == 1)
            #expect(run.stderr.isEmpty, "\(format): \(run.stderr)")
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func `an output that is full is an error`() throws {
        let run = try work.shell("pathfinder band data-engineer > /dev/full")
        #expect(run.code == 1 && run.stderr.contains("cannot be written"))
    }

    @Test func `a pipe gets every row, in lines of at most 120 columns`() throws {
        let run = try work.pathfinder("list", "regions", columns: nil)
        let ids = try CSVTable(dataset: "regions")["id"]
        let starts = run.lines.dropFirst(2).filter { !$0.hasPrefix(" ") }
        #expect(starts.count == ids.count)
        #expect(zip(starts, ids).allSatisfy { $0.hasPrefix($1 + " ") })
        #expect(run.lines.allSatisfy { $0.unicodeScalars.count { !$0.properties.isDefaultIgnorableCodePoint } <= 120 })
    }

    @Test func `an answer goes to the standard output alone`() throws {
        for words in CommandLines.ofEachCommand {
            let run = try work.pathfinder(words)
            #expect(run.code == 0 && !run.stdout.isEmpty, "\(words)")
            #expect(run.stderr.isEmpty, "\(words): \(run.stderr)")
        }
    }

    @Test func `nothing found is said beside the data, not in it`() throws {
        let run = try work.pathfinder("query", "roles", "--where", "id = ai-engineer", "--where", "id = data-engineer")
        #expect(run.code == 1)
        #expect(run.stderr.contains("Nothing was found") && run.stdout.isEmpty)
    }
}
