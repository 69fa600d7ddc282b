import Foundation
import Testing

/// Files that are replaced, streams that are closed, signals that are ignored, and little memory.
struct OutputSafetyTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let band = ["band", "data-engineer", "--region", "Dubai"]

    @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o755])
    func `a file that is replaced keeps its mode`(mode: Int) throws {
        try work.write("old", to: "answer")
        _ = try work.shell("chmod \(String(mode, radix: 8)) answer")
        let run = try work.shell("umask 077; pathfinder band data-engineer -o answer")
        #expect(run.code == 0, "\(run.stderr)")
        #expect(try work.mode(of: "answer") == mode && work.read("answer") != "old")
    }

    @Test func `a file that nobody may write is not replaced`() throws {
        try work.write("old", to: "answer")
        _ = try work.shell("chmod 444 answer")
        let run = try work.pathfinder(Self.band + ["-o", "answer"])
        #expect(run.code == 1 && run.stderr.contains("answer: cannot be written: it is read-only"), "\(run.stderr)")
        #expect(try work.read("answer") == "old" && work.files == ["answer"])
    }

    @Test func `a link to a file that is not there yet is followed`() throws {
        let run = try work.shell(
            "mkdir far; ln -s far/real.txt near; ln -s near link; pathfinder band data-engineer -o link && test -L link"
        )
        #expect(run.code == 0, "\(run.stderr)")
        #expect(try work.read("far/real.txt").contains("Data Engineer"))
    }

    @Test func `links that lead round in a circle are an error`() throws {
        let run = try work.shell("ln -s a b; ln -s b a; pathfinder band data-engineer -o a")
        #expect(run.code == 1 && run.stderr.contains("its links lead nowhere"), "\(run.stderr)")
    }

    @Test func `a pipe that nobody reads is refused and not waited for`() throws {
        let run = try work.shell("mkfifo pipe; timeout 10 pathfinder band data-engineer -o pipe")
        #expect(run.code == 1 && run.stderr.contains("pipe: cannot be written: nobody reads this pipe"))
    }

    @Test(arguments: [
        ["both.csv", "both.csv"], ["both.csv", "./both.csv"], ["both.csv", "link.csv"],
        ["new.csv", "folder/../new.csv"],
    ])
    func `two outputs that are one file are refused`(names: [String]) throws {
        try work.write(PayFileFixture.people, to: "pay.csv")
        try work.write("old", to: "both.csv")
        _ = try work.shell("mkdir folder; ln -s both.csv link.csv")
        let run = try work.pathfinder(["bands", "build", "pay.csv", "-o", names[0], "--rejected", names[1]])
        #expect(run.code == 1 && run.stderr.contains("--output and --rejected: both name"), "\(run.stderr)")
        #expect(try work.read("both.csv") == "old" && !work.files.contains("new.csv"))
        let fit = try work.pathfinder(["fit", "--skill", "sql", "-o", names[0], "--save", names[1]])
        #expect(fit.code == 1 && fit.stderr.contains("--output and --save: both name"), "\(fit.stderr)")
    }

    @Test(arguments: ["--output", "--rejected"])
    func `a pay file is not replaced by what is made of it`(option: String) throws {
        try work.write(PayFileFixture.people, to: "pay.csv")
        let run = try work.pathfinder(["bands", "build", "pay.csv", option, "./pay.csv"])
        #expect(run.code == 1 && run.stderr.contains("a pay file and \(option): both name ./pay.csv"), "\(run.stderr)")
        #expect(try work.read("pay.csv") == PayFileFixture.people)
    }

    @Test func `what a program that was killed left beside an output, the next one takes away`() throws {
        try work.write("half", to: ".pathfinder-1a2b3c.part")
        #expect(try work.pathfinder(Self.band + ["-o", "answer"]).code == 0)
        #expect(try work.files == ["answer"])
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"))
    func `what another program still writes is left alone`() throws {
        try work.write(
            """
            import fcntl, subprocess
            with open(".pathfinder-1a2b3c.part", "w") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                subprocess.run(["pathfinder", "band", "data-engineer", "-o", "answer"], check=True)

            """, to: "hold.py")
        #expect(try work.shell("python3 hold.py").code == 0)
        #expect(try work.files == [".pathfinder-1a2b3c.part", "answer", "hold.py"])
    }

    @Test(arguments: ["0<&-", "1>&-", "2>&-", "0<&- 2>&-", "0<&- 1>&- 2>&-"])
    func `what is said where a stream is closed gets into no file`(closed: String) throws {
        try work.write(PayFileFixture.people + "x,Data Engineer,senior,Dubai,abc\n", to: "pay.csv")
        let words = "bands build pay.csv -o bands.csv --rejected rejected.csv"
        let open = try work.shell("pathfinder \(words); cat bands.csv rejected.csv")
        let run = try work.shell("pathfinder \(words) \(closed); code=$?; cat bands.csv rejected.csv; exit $code")
        #expect(run.code == 0)
        #expect(run.stdout == open.stdout)
    }

    @Test func `an answer to a closed standard output is an error`() throws {
        let run = try work.shell("pathfinder band data-engineer 1>&-")
        #expect(run.code == 1 && run.stderr.contains("<stdout>: cannot be written"))
    }

    @Test(.enabled(if: PseudoTerminal.python != nil, "there is no Python"), arguments: ["SIGHUP", "SIGINT", "SIGTERM"])
    func `a signal that was ignored from the start stays ignored, others end the run`(name: String) throws {
        try work.write(
            """
            import os, signal, subprocess, sys, time
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            number = signal.\(name)
            def run(prepare):
                run = subprocess.Popen(["pathfinder", "bands", "build", "-", "-o", "out.csv", "--rejected", "no.csv"],
                                       stdin=subprocess.PIPE, preexec_fn=prepare, restore_signals=False)
                run.stdin.write(b"title,country,pay_usd\\n" + b"Data Engineer,Germany,70000\\n" * 100_000)
                run.stdin.flush()
                run.send_signal(number)
                time.sleep(0.2)
                try: run.communicate()
                except BrokenPipeError: pass
                return run.wait()
            ignored = run(lambda: signal.signal(number, signal.SIG_IGN))
            print(ignored, os.path.exists("out.csv"))
            os.path.exists("out.csv") and os.remove("out.csv")
            print(run(lambda: signal.signal(number, signal.SIG_DFL)) == 128 + number, os.path.exists("out.csv"))

            """, to: "signals.py")
        let run = try work.shell("python3 signals.py")
        #expect(run.lines == ["0 True", "True False"], "\(run.stderr)")
        #expect(try !work.hasTemporaryFiles())
    }

    @Test func `a file that grows beyond the limit of the process leaves nothing behind`() throws {
        let run = try work.shell("ulimit -f 2; pathfinder list regions -o regions.txt")
        #expect(run.code == 1 && run.stderr.contains("regions.txt: cannot be written: "), "\(run.stderr)")
        #expect(try work.files.isEmpty)
    }

    @Test func `thousands of arguments are refused`() throws {
        let words = (1...6000).flatMap { ["--skill", "s\($0)"] }
        let run = try work.pathfinder(["fit"] + words)
        #expect(run.code == 64 && run.stderr == "Error: there are 12001 arguments; give at most 5000\n")
    }

    @Test(arguments: ["roles.csv", "bands.csv"])
    func `a table that is a pipe is refused and not waited for`(name: String) throws {
        let path = name == "roles.csv" ? "tables" : "tables/bands.csv"
        let run = try work.shell(
            "mkdir tables; mkfifo tables/\(name); timeout 10 pathfinder list roles --datasets \(path)")
        #expect(run.code == 1 && run.stderr.contains("tables/\(name): is no file, but a pipe or a device"))
    }

    @Test(arguments: [
        ["report", "--skill", "sql", "-o", "r.html", "--logo"], ["bands", "build", "pay.csv", "--map"],
        ["fit", "evaluate", "pay.csv", "--map"],
    ])
    func `a small file that is huge is read no further than it may be long`(words: [String]) throws {
        try work.write(PayFileFixture.people, to: "pay.csv")
        let run = try work.shell(
            "truncate -s 3G huge; ulimit -v 3000000; timeout 20 pathfinder \(words.joined(separator: " ")) huge")
        #expect(run.code == 1 && run.stderr.contains("huge: has more than"), "\(run.stderr)")
        #expect(try work.files == ["huge", "pay.csv"])
    }
}
