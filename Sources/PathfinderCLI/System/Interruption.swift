import StrictCSV
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What is done when a signal ends the program: temporary files are taken away, other programs that it started are ended.
///
/// The handler of the signal does no more than write the signal's number into a pipe. A thread that waits at the other end
/// does the rest, and may therefore take locks, allocate and wait, as any other code. A signal that was ignored when the
/// program started, as under `nohup`, stays ignored.
enum Interruption {
    /// Something that is to be done; until the value is gone, or `cancel()` is called.
    struct CleanUp: ~Copyable {
        fileprivate let number: Int

        deinit { registry.withLock { $0.cleanUps[number] = nil } }

        /// It is not to be done any more.
        consuming func cancel() {}
    }

    /// Takes signals from now on, before there is anything to clean up.
    static func begin() { _ = isWatched }

    /// Registers what is to be done when a signal ends the program. Once one does, the thread stays here.
    ///
    /// - Parameter body: Runs once, on a thread of its own, while all others go on. It should not wait for long.
    /// - Returns: What keeps it registered.
    static func register(_ body: @escaping @Sendable () -> Void) -> CleanUp {
        _ = Self.isWatched
        let number: Int? = registry.withLock { registry in
            guard !registry.isEnding else { return nil }
            registry.count += 1
            registry.cleanUps[registry.count] = body
            return registry.count
        }
        guard let number else { stay() }
        return CleanUp(number: number)
    }

    /// What a signal that ends the program makes it say.
    static func say(_ message: String) {
        registry.withLock { $0.farewell = message }
    }

    /// Does not return once a signal ends the program: what fails from then on fails because of the clean-up.
    static func stayIfEnding() {
        if registry.withLock(\.isEnding) { stay() }
    }

    /// Waits for the end of the program.
    static func stay() -> Never {
        while true { pause() }
    }

    /// The signals that end a program unless it says otherwise, those of its own mistakes left out.
    private static let signals = [
        SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU,
    ]

    /// Whether signals come here: set up once, with the first clean-up. Where the system grants no pipe or thread they end
    /// the program as usual, without any.
    private static let isWatched: Bool = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let reading = ends[0]
        guard startDetached({ watch(reading) }) else { return false }
        signalPipe.store(ends[1], ordering: .sequentiallyConsistent)
        for number in signals where !isIgnored(number) {
            signal(number) { number in
                // Only what a handler may do: the thread that is interrupted may hold any lock.
                let before = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(signalPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
                errno = before
            }
        }
        // A file that grows beyond the limit of the process is then an error of writing, as a full disk is.
        signal(SIGXFSZ, SIG_IGN)
        return true
    }()

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #elseif canImport(Musl)
            let handler = action.__sa_handler.sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Waits for a signal, and ends the program with the exit code by which shells know it.
    private static func watch(_ reading: Int32) {
        var number: UInt8 = 0
        while read(reading, &number, 1) != 1 {}
        let (cleanUps, farewell) = registry.withLock { registry in
            registry.isEnding = true
            return (registry.cleanUps.sorted { $0.key < $1.key }.map(\.value), registry.farewell)
        }
        for cleanUp in cleanUps { cleanUp() }
        if let farewell { write(toStandardError: "\n\(farewell)\n") }
        _exit(128 + Int32(number))
    }

    private struct Registry {
        var cleanUps: [Int: @Sendable () -> Void] = [:]
        var count = 0
        var farewell: String?
        var isEnding = false
    }

    private static let registry = Mutex(Registry())
}

/// Where the handler of a signal writes to.
private let signalPipe = Atomic<Int32>(-1)

/// A file that is not in its place yet: a signal that ends the program takes it away.
final class UnfinishedFile: Sendable {
    let path: String
    private let isAbandoned = Mutex(false)

    init(_ path: String) { self.path = path }

    /// Registers the file, before it is made.
    func registered() -> Interruption.CleanUp { Interruption.register { self.abandon() } }

    /// Takes a short step, such as making the file or putting it in its place: wholly before a signal ends the program, or not
    /// at all; then the thread stays here.
    func step<Result>(_ body: () -> Result) -> Result {
        guard let result = isAbandoned.withLock({ isAbandoned in isAbandoned ? nil : body() }) else {
            Interruption.stay()
        }
        return result
    }

    /// Takes the file away. A step that has begun is waited for a while: where a disk does not answer, the program ends all
    /// the same.
    private func abandon() {
        for _ in 0..<1000 {
            if isAbandoned.withLockIfAvailable({ $0 = true }) != nil { break }
            usleep(1000)
        }
        unlink(path)
    }
}
