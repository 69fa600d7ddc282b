import Foundation
import Testing

/// A talk with a program that asks questions at a terminal, made by Python's `pty` module.
enum Conversation {
    /// Runs a command with all three streams at a terminal, types a line at each prompt "> ", and prints what the
    /// terminal got. The line "^D" ends the input. When the lines are used up, "q" is typed.
    private static let script = """
        import os, pty, select, sys
        lines, command = sys.argv[1].split("\\x1f"), sys.argv[2:]
        child, ours = pty.fork()
        if child == 0:
            os.execv(command[0], command)
        shown, typed = b"", 0
        while True:
            ready, _, _ = select.select([ours], [], [], 60)
            if not ready:
                sys.exit("the program neither asks nor ends")
            try:
                block = os.read(ours, 65536)
            except OSError:  # Linux: the other end was closed
                break
            if not block:
                break
            shown += block
            if shown.endswith(b"> "):
                line = lines[typed] if typed < len(lines) else "q"
                typed += 1
                os.write(ours, b"\\x04" if line == "^D" else line.encode("utf-8", "surrogateescape") + b"\\n")
            if typed > 60:
                sys.exit("the program asks and asks")
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.buffer.write(shown.replace(b"\\r\\n", b"\\n"))
        sys.stdout.flush()
        sys.exit(code)
        """

    /// What the terminal showed while lines were typed.
    static func pathfinder(_ arguments: [String], typing lines: [String], in work: Workdir) throws -> Run {
        let python = try #require(PseudoTerminal.python)
        return try work.run(
            python, ["-c", script, lines.joined(separator: "\u{1F}"), Product.url.path] + arguments, columns: 80,
            environment: ["TERM": "dumb"], in: work.url)
    }
}
