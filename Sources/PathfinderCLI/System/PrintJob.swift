import StrictCSV
import FoundationEssentials
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A run of a browser in a temporary folder that nobody else can read.
///
/// However it ends (by itself, at its deadline, by a signal to this program), all processes that the browser has started end
/// with it, and the folder goes.
final class PrintJob: Sendable {
    private struct State {
        var folder: String?
        /// The browser, which leads a group of processes of its own, until it is waited for.
        var browser: pid_t?
        var hasEnded = false
    }

    private let state = Mutex(State())

    private init() {}

    /// How a browser ended.
    enum Ending {
        case code(Int32)
        case timeout
    }

    /// Makes the folder, calls `body` with its full path, and ends the job.
    ///
    /// - Throws: ``Failure`` where no folder can be made; what `body` throws.
    static func run<Result>(_ body: (PrintJob, _ folder: String) throws -> Result) throws -> Result {
        let job = PrintJob()
        // Before there is anything to clean up.
        let cleanUp = Interruption.register { job.end() }
        let result = Swift.Result { try body(job, job.makeFolder()) }
        job.end()
        cleanUp.cancel()
        return try result.get()
    }

    private func makeFolder() throws -> String {
        let root = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        return try changing { state in
            let path = realpath(root, nil)
            defer { free(path) }
            var template = Array("\(path.map { String(cString: $0) } ?? root)/pathfinder-XXXXXX".utf8CString)
            // For its owner only.
            guard mkdtemp(&template) != nil else {
                throw Failure("\(DisplayText.path(root)): no folder can be made there")
            }
            let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            state.folder = folder
            return folder
        }
    }

    /// Writes a file into the folder, for its owner only.
    ///
    /// - Returns: Its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try changing { state in
            let path = "\(state.folder ?? "")/\(name)"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw OutputError.last(path) }
            defer { close(descriptor) }
            guard bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) else { throw OutputError.last(path) }
            return path
        }
    }

    /// Runs a program with its output thrown away, and kills all that is left of it when it has ended, or at a deadline.
    ///
    /// - Throws: ``Failure`` where it cannot be run.
    func run(_ program: String, _ arguments: [String], until deadline: ContinuousClock.Instant) throws -> Ending {
        let browser = try changing { state in
            let browser = try Self.start(program, arguments)
            state.browser = browser
            return browser
        }
        var isLate = false
        // It is left to be waited for, so that its number stays that of its group.
        var ended = siginfo_t()
        while ended.si_signo == 0, !isLate {
            if waitid(P_PID, id_t(browser), &ended, WEXITED | WNOHANG | WNOWAIT) != 0, errno != EINTR { break }
            isLate = ended.si_signo == 0 && ContinuousClock.now >= deadline
            if ended.si_signo == 0, !isLate { usleep(20_000) }
        }
        return try changing { state in
            state.browser = nil
            let status = Self.end(browser)
            return isLate ? .timeout : .code(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
        }
    }

    private static func start(_ program: String, _ arguments: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, none of the signals blocked, and the one for files beyond a limit as usual.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        var usual = noSignals
        sigaddset(&usual, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var process = pid_t()
        let strings = ([program] + arguments).map { strdup($0) }
        defer { for string in strings { free(string) } }
        let failure = posix_spawn(&process, program, &actions, &attributes, strings + [nil], environ)
        guard failure == 0 else { throw Failure("\(DisplayText.path(program)): \(String(cString: strerror(failure)))") }
        return process
    }

    /// Kills a browser and all that it has started.
    ///
    /// - Returns: Its status, if it had ended by itself that of this end.
    @discardableResult private static func end(_ browser: pid_t) -> Int32 {
        kill(-browser, SIGKILL)
        var status: Int32 = 0
        while waitpid(browser, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Ends the job: kills what runs, and removes the folder and nothing else.
    private func end() {
        state.withLock { state in
            state.hasEnded = true
            if let browser = state.browser.take() { Self.end(browser) }
            guard let folder = state.folder.take() else { return }
            // A process that is being killed may still have added a file.
            for _ in 0..<100 {
                try? FileManager.default.removeItem(atPath: folder)
                guard access(folder, F_OK) == 0 else { return }
                usleep(10_000)
            }
        }
    }

    /// Changes the state, unless a signal has ended the job: then the program is about to end, and the thread stays here.
    private func changing<Result>(_ body: (inout State) throws -> Result) throws -> Result {
        let result = try state.withLock { state in try state.hasEnded ? nil : body(&state) }
        guard let result else { Interruption.stay() }
        return result
    }
}
