import Foundation
import Testing

/// A class at a terminal, and one that is stopped half-way.
struct ClassInterruptionTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static func students(_ count: Int) -> String {
        let skills = ["python;sql", "spark;kafka", "excel;Power BI", "pytorch;docker", "sql"]
        return "id,name,skills,years_of_experience,region\n"
            + (1...count).map { "s\($0),Student \($0),\(skills[$0 % 5]),\($0 % 7),Dubai\n" }.joined()
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"), arguments: [1, 10, 30])
    func `a class that is stopped leaves whole reports, and is finished by --resume`(after count: Int) throws {
        try work.write(Self.students(300), to: "class.csv")
        let words = ["report", "--students", "class.csv", "--date", "2026-11-21", "--output"]
        // In Python: the threads of a test block signals, and what they start inherits that.
        try work.write(
            """
            import os, signal, subprocess, sys, time
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            run = subprocess.Popen(["pathfinder", *sys.argv[1:]])
            while run.poll() is None:
                if os.path.isdir("stopped"):
                    if sum(name.endswith(".html") for name in os.listdir("stopped")) >= \(count): break
                time.sleep(0.002)
            run.send_signal(signal.SIGINT)
            sys.exit(run.wait())

            """, to: "stop.py")
        let run = try work.shell("python3 stop.py \(words.joined(separator: " ")) stopped", in: work.url)
        #expect(run.code == 130 && run.stderr.contains("--resume to finish"), "\(run.stderr)")
        let left = try work.files(in: "stopped")
        #expect((count..<300).contains(left.count) && left["index.html"] == nil && left["summary.csv"] == nil)
        for (name, data) in left {
            #expect(name.hasSuffix(".html") && data.suffix(8) == Data("</html>\n".utf8), "\(name)")
        }
        #expect(try work.pathfinder(words + ["stopped", "--resume"]).code == 0)
        #expect(try work.pathfinder(words + ["once"]).code == 0)
        #expect(try work.files(in: "stopped") == work.files(in: "once"))
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"))
    func `a terminal is told how far it is, how fast, and how long it takes, and a pipe is not`() throws {
        try work.write(Self.students(1000), to: "class.csv")
        let words = ["report", "--students", "class.csv", "--date", "2026-11-21", "--output", "reports"]
        let shown = try Conversation.pathfinder(words, typing: [], in: work)
        #expect(shown.code == 0)
        #expect(shown.stdout.contains(/\[#+\.+\] \d+ of 1,000, [\d,]+ a second, \d+ s left/), "\(shown.stdout)")
        let piped = try work.pathfinder(words + ["--resume"])
        #expect(piped.code == 0 && piped.stdout.isEmpty && piped.stderr.split(separator: "\n").count == 1)
    }
}
