internal import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Brings what several threads find in the pieces of an input back into the order of the input.
///
/// What is found in a piece waits until all pieces before it are done, or until the end.
final class InOrder<Item>: @unchecked Sendable {
    // The mutex guards all properties; `deliver` is called by one thread at a time.
    private let lock = Mutex(())
    private let deliver: (Item) throws -> Void
    /// How many pieces may wait; who has another one waits too.
    private let limit: Int
    private var waiting: [Int: [Item]] = [:]
    private var next = 0
    private var last = Int.max
    private var failure: (any Error)?

    init(waitingFor limit: Int = .max, _ deliver: @escaping (Item) throws -> Void) {
        self.limit = limit
        self.deliver = deliver
    }

    /// Whether `deliver` has thrown.
    var hasFailed: Bool { lock.withLock { _ in failure != nil } }

    /// Adds what was found in a piece; `isLast` says that nothing behind it counts.
    ///
    /// With a limit, every piece has to be added, also one in which nothing was found.
    func add(_ items: [Item], inPiece piece: Int, isLast: Bool) {
        while limit < .max, lock.withLock({ _ in piece - next > limit && failure == nil && next <= last }) {
            usleep(100)
        }
        lock.withLock { _ in
            waiting[piece] = items
            if isLast {
                last = min(last, piece)
            }
            while next <= last, let items = waiting.removeValue(forKey: next) {
                deliverAll(items)
                next += 1
            }
        }
    }

    /// Delivers what is still waiting for a piece in which nothing was to be found.
    func finish() throws {
        lock.withLock { _ in
            for piece in waiting.keys.sorted() where piece <= last {
                deliverAll(waiting[piece] ?? [])
            }
            waiting = [:]
        }
        if let failure {
            throw failure
        }
    }

    private func deliverAll(_ items: [Item]) {
        guard failure == nil else { return }
        do {
            for item in items {
                try deliver(item)
            }
        } catch {
            failure = error
        }
    }
}
