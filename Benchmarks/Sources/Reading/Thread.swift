#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A thread of the system. (Tasks would run on threads of a pool that is still to be started.)
struct Thread: ~Copyable {
    private final class Job {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    #if canImport(Darwin)
        private var handle: pthread_t?
    #else
        private var handle = pthread_t()
    #endif

    /// Runs `body`.
    init(_ body: @escaping @Sendable () -> Void) {
        let job = Unmanaged.passRetained(Job(body)).toOpaque()
        let status = pthread_create(&handle, nil, Self.run, job)
        precondition(status == 0, "there is no thread to be had")
    }

    #if canImport(Darwin)
        private static let run: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { job in
            Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body()
            return nil
        }
    #else
        private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { job in
            if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
            return nil
        }
    #endif

    /// Waits until it has finished.
    consuming func join() {
        #if canImport(Darwin)
            if let handle { pthread_join(handle, nil) }
        #else
            pthread_join(handle, nil)
        #endif
    }
}
