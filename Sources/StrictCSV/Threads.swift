#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Runs `body` on `count` threads at once, one of them the caller's, and returns when all have finished.
///
/// For work that blocks and computes, which has no place on the threads of Swift's tasks.
///
/// - Parameters:
///   - count: How many threads, at least 1. If the system grants fewer, those there are call `body` more than once.
///   - body: Gets the number of the thread; 0 is the caller's.
package func runOnThreads(_ count: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
        let started = (1..<max(count, 1)).map { index in startThread { body(index) } }
        body(0)
        for (offset, thread) in started.enumerated() {
            if let thread {
                pthread_join(thread, nil)
            } else {
                body(offset + 1)
            }
        }
    }
}

/// Threads that work on something while the caller goes on.
package struct RunningThreads {
    private let threads: [pthread_t?]
    private let body: @Sendable (Int) -> Void

    /// Starts threads.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - body: Gets the number of the thread. For each thread that the system does not grant it is called by ``join()``.
    package init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.body = body
        threads = (0..<max(count, 0)).map { index in startThread { body(index) } }
    }

    /// Returns when all have finished; to be called once.
    package func join() {
        for (index, thread) in threads.enumerated() {
            if let thread {
                pthread_join(thread, nil)
            } else {
                body(index)
            }
        }
    }
}

/// Starts a thread that nobody waits for.
///
/// - Parameter body: What the thread does.
/// - Returns: Whether the system granted one.
package func startDetached(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = startThread(body) else { return false }
    pthread_detach(thread)
    return true
}

/// What a thread is to do, as an object that C can carry.
private final class Job {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
        self.body = body
    }
}

private func startThread(_ body: @escaping () -> Void) -> pthread_t? {
    let job = Unmanaged.passRetained(Job(body))
    #if canImport(Darwin)
        var thread: pthread_t?
        let isStarted = pthread_create(&thread, nil, { runJob($0) }, job.toOpaque()) == 0
    #else
        var thread = pthread_t()
        let isStarted = pthread_create(&thread, nil, { $0.flatMap(runJob) }, job.toOpaque()) == 0
    #endif
    guard isStarted else {
        job.release()
        return nil
    }
    return thread
}

private func runJob(_ job: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body()
    return nil
}
