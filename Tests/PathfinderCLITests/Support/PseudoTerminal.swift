import Foundation
import Testing

/// A terminal that a program believes in, made by Python's `pty` module.
enum PseudoTerminal {
    /// Where Python 3 is; `nil` when it is not in the path.
    static let python: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(filePath: String($0)).appending(path: "python3") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    /// Runs the command in a terminal of a width, prints what the terminal got, and exits with the command's code.
    private static let script = """
        import fcntl, os, pty, struct, subprocess, sys, termios
        width, command = int(sys.argv[1]), sys.argv[2:]
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        child = subprocess.Popen(command, stdin=theirs, stdout=theirs)
        os.close(theirs)
        shown = b""
        while True:
            try:
                block = os.read(ours, 65536)
            except OSError:  # Linux: the other end was closed
                break
            if not block:
                break
            shown += block
        code = child.wait()
        sys.stdout.buffer.write(shown.replace(b"\\r\\n", b"\\n"))
        sys.stdout.flush()
        sys.exit(code)
        """

    /// Runs `pathfinder` in a terminal; colour is allowed and `COLUMNS` is not set, unless the environment says so.
    static func pathfinder(
        _ arguments: [String], width: Int, environment: [String: String?] = [:], in work: Workdir
    ) throws -> Run {
        let python = try #require(python)
        var variables: [String: String?] = ["NO_COLOR": nil, "TERM": "xterm"]
        variables.merge(environment) { $1 }
        return try work.run(
            python, ["-c", script, String(width), Product.url.path] + arguments, columns: nil,
            environment: variables, in: work.url)
    }
}
