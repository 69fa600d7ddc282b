import CSV
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The temporary files that are not in their places yet: a signal that ends the program takes them away.
enum UnfinishedFiles {
    /// Where a file is noted.
    struct Slot: ~Copyable {
        fileprivate let number: Int
    }

    private static let lock = Mutex(0)

    /// Makes a file and notes it, or writes a small one whole: a signal waits for it a moment. Once the program ends, no
    /// other is begun, and the thread stays here.
    static func making<Result: ~Copyable, Failure>(_ make: () throws(Failure) -> Result) throws(Failure) -> Result {
        begun.add(1, ordering: .sequentiallyConsistent)
        defer { begun.subtract(1, ordering: .sequentiallyConsistent) }
        if isEnding.load(ordering: .sequentiallyConsistent) {
            begun.subtract(1, ordering: .sequentiallyConsistent)
            stayIfEnding()
        }
        return try make()
    }

    /// Does not return once a signal ends the program: what fails from then on fails because its file was taken away.
    static func stayIfEnding() {
        while isEnding.load(ordering: .sequentiallyConsistent) { pause() }
    }

    /// Registers what a signal that ends the program does first, on a thread of its own, where it may take locks.
    static func addCleanUp(_ body: @escaping @Sendable () -> Void) -> Slot {
        cleanUps.withLock { cleanUps in
            if cleanUps.isEmpty { waitForSignals() }
            cleanUps.append(body)
            return Slot(number: slotCount + cleanUps.count - 1)
        }
    }

    private static let cleanUps = Mutex<[(@Sendable () -> Void)?]>([])

    private static func waitForSignals() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        _ = RunningThreads(1) { [signals] _ in
            var (signals, number) = (signals, Int32(0))
            guard sigwait(&signals, &number) == 0 else { return }
            for cleanUp in cleanUps.withLock({ $0 }) { cleanUp?() }
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            signal(number, SIG_DFL)
            kill(getpid(), number)
        }
    }

    /// Notes a file.
    ///
    /// - Returns: Its slot; `nil` if all are taken, and a signal would leave the file behind.
    static func add(_ path: String) -> Slot? {
        lock.withLock { count in
            if count == 0 { for number in [SIGINT, SIGTERM, SIGHUP] { removeAll(at: number) } }
            count += 1
            guard let number = (0..<slotCount).first(where: { slots[$0] == nil }) else { return nil }
            slots[number] = strdup(path)
            return Slot(number: number)
        }
    }

    /// What a signal that ends the program makes it say.
    static func say(_ message: String) {
        lock.withLock { _ in
            free(farewell)
            farewell = strdup("\n\(message)\n")
        }
    }

    /// Forgets a file.
    static func remove(_ slot: consuming Slot?) {
        guard let number = slot?.number else { return }
        guard number < slotCount else { return cleanUps.withLock { $0[number - slotCount] = nil } }
        lock.withLock { _ in
            let path = slots[number]
            slots[number] = nil
            free(path)
        }
    }

    /// Ends the program at a signal, with the exit code by which shells know it.
    private static func removeAll(at number: Int32) {
        // Set up before the handler can run.
        _ = (begun.load(ordering: .relaxed), isEnding.load(ordering: .relaxed), slots)
        signal(number) { number in
            isEnding.store(true, ordering: .sequentiallyConsistent)
            // Not for ever: the thread that is interrupted may be the one that makes a file.
            for _ in 0..<100 where begun.load(ordering: .sequentiallyConsistent) > 0 { usleep(1000) }
            for slot in 0..<slotCount {
                if let path = slots[slot] { unlink(path) }
            }
            if let farewell { _ = write(STDERR_FILENO, farewell, strlen(farewell)) }
            _exit(128 + number)
        }
    }
}

private let slotCount = 64

/// How many threads are making a file.
private let begun = Atomic(0)

/// Whether a signal ends the program.
private let isEnding = Atomic(false)

/// What the handler of a signal says. It may make no text.
nonisolated(unsafe) private var farewell: UnsafeMutablePointer<CChar>?

/// The paths. The handler of a signal may take no lock; it reads them as they are.
nonisolated(unsafe) private let slots = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slotCount)
    slots.initialize(repeating: nil, count: slotCount)
    return slots
}()
