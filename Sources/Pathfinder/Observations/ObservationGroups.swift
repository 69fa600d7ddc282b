internal import CSV
internal import Synchronization

/// The cells that were gathered, with all their values.
package final class ObservationGroups<Cell: Hashable & Sendable, Reason: Hashable & Sendable> {
    /// Where values of a cell are.
    private struct Part {
        var thread: Int
        var key: Int
    }

    /// How many rows were read, those rejected included.
    package let rowCount: Int

    /// How many rows were rejected for each reason.
    package let rejections: [ObservationRejection<Reason>: Int]

    /// The cells that have values, in the order in which the inputs first have rows of them.
    package let cells: [Cell]

    private let threads: [GatheringThread<Cell, Reason>]
    private let workers: Int
    private let parts: [[Part]]

    /// Puts together what threads have gathered; `workers` are to bring it into order.
    init(_ threads: [GatheringThread<Cell, Reason>], workers: Int) {
        self.threads = threads
        self.workers = workers
        rowCount = threads.reduce(0) { $0 + $1.worker.rowCount }
        rejections = threads.reduce(into: [:]) { $0.merge($1.rejections, uniquingKeysWith: +) }
        var numbers: [Cell: Int] = [:]
        var cells: [Cell] = []
        var parts: [[Part]] = []
        var firstRows: [UInt64] = []
        for (index, thread) in threads.enumerated() {
            // The numbers that this thread's cells have among all.
            let targets = thread.cells.map { cell in
                if let number = numbers[cell] {
                    return number
                }
                numbers[cell] = cells.count
                cells.append(cell)
                parts.append([])
                firstRows.append(.max)
                return cells.count - 1
            }
            for (key, route) in thread.worker.routes.enumerated() where route.target >= 0 {
                let number = targets[route.target]
                // Also of keys without values here: which thread met a key with values is chance.
                firstRows[number] = min(firstRows[number], thread.worker.firstRows[key])
                if thread.worker.store.count(of: key) > 0 {
                    parts[number].append(Part(thread: index, key: key))
                }
            }
        }
        let order = cells.indices.filter { !parts[$0].isEmpty }.sorted { firstRows[$0] < firstRows[$1] }
        self.cells = order.map { cells[$0] }
        self.parts = order.map { parts[$0] }
    }

    /// Makes something of each cell and its values, on as many threads as the reading.
    ///
    /// - Parameter transform: Gets a cell and its values, which are valid during the call only.
    /// - Returns: What `transform` made, in the order of ``cells``.
    /// - Complexity: O(*n*) in the values, to bring them into order; nothing is kept of that for the next call.
    package func map<Result: Sendable>(_ transform: @Sendable (Cell, SortedValues) -> Result) -> [Result] {
        let next = Atomic(0)
        return [Result](unsafeUninitializedCapacity: cells.count) { results, count in
            // Each thread takes the next few cells, and writes to their places only.
            nonisolated(unsafe) let results = results
            runOnThreads(workers) { _ in
                let scratch = Scratch()
                while true {
                    let end = next.add(cellsAtOnce, ordering: .relaxed).newValue
                    guard end - cellsAtOnce < cells.count else { return }
                    for number in end - cellsAtOnce..<min(end, cells.count) {
                        let values = sortedValues(ofCell: number, in: scratch)
                        results.initializeElement(at: number, to: transform(cells[number], values))
                    }
                }
            }
            count = cells.count
        }
    }

    private func sortedValues(ofCell number: Int, in scratch: Scratch) -> SortedValues {
        let parts = parts[number]
        let count = parts.reduce(0) { $0 + threads[$1.thread].worker.store.count(of: $1.key) }
        let units = Set(parts.map { threads[$0.thread].worker.store.divisor(of: $0.key) })
        let factors = Set(parts.map { factor(of: $0) })
        if units.count == 1, factors.count == 1, let divisor = units.first ?? nil, let factor = factors.first {
            let words = scratch.words(count)
            var next = words
            for part in parts {
                next = threads[part.thread].worker.store.copyWords(of: part.key, to: next)
            }
            return SortedValues(
                sorting: UnsafeMutableBufferPointer(start: words, count: count), divisor: divisor, factor: factor)
        }
        let bits = scratch.bits(count)
        var next = bits
        for part in parts {
            next = threads[part.thread].worker.store.copyValues(of: part.key, times: factor(of: part), to: next)
        }
        return SortedValues(sorting: UnsafeMutableBufferPointer(start: bits, count: count))
    }

    private func factor(of part: Part) -> Double {
        threads[part.thread].worker.routes[part.key].factor
    }
}

/// How many cells a thread takes at a time.
private let cellsAtOnce = 16

/// Memory in which the values of one cell after another are brought into order.
private final class Scratch {
    private var memory = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
    private var capacity = 0

    deinit {
        memory.deallocate()
    }

    func bits(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        if count > capacity {
            memory.deallocate()
            capacity = max(count, min(capacity * 2, 1 << 16))
            memory = .allocate(capacity: capacity)
        }
        return memory
    }

    func words(_ count: Int) -> UnsafeMutablePointer<UInt32> {
        UnsafeMutableRawPointer(bits((count + 1) / 2)).assumingMemoryBound(to: UInt32.self)
    }
}
