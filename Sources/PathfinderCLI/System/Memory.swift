#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Whether there is room in memory, asked beforehand: Swift ends a program that finds none.
enum Memory {
    /// What one answer needs, in bytes, with room to spare; measured with `ulimit -v`.
    private static let ofAnswer = 24 << 20
    /// What each thread reserves, mostly without using it: a stack, and a part of the heap of its own.
    private static let ofThread = 72 << 20

    /// Ends the program with a message where it has no room to work in.
    static func requireForAnswer() {
        guard !canReserve(ofAnswer) else { return }
        writeToStandardError(
            "Error: there is not enough memory: \(ofAnswer >> 20) MB more are needed; raise the limit (ulimit -v), or end "
                + "other programs")
        exit(1)
    }

    /// Ends the program with a message where it has no room for a thread that works on many rows: to be asked before an output
    /// is begun.
    static func requireForThreads() { _ = threadCount }

    /// How many threads work at once: one for each processor, or as many as there is room for.
    static let threadCount: Int = {
        let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        guard let count = (1...processors).reversed().first(where: { canReserve(ofAnswer + $0 * ofThread) }) else {
            writeToStandardError(
                "Error: there is not enough memory for a file of many rows: \((ofAnswer + ofThread) >> 20) MB are needed; "
                    + "raise the limit (ulimit -v), or end other programs")
            exit(1)
        }
        return count
    }()

    private static func canReserve(_ count: Int) -> Bool {
        let start = mmap(nil, count, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let start, start != MAP_FAILED else { return false }
        munmap(start, count)
        return true
    }
}
