internal import StrictCSV
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
    /// Where the values of all cells are, cell after cell, and where those of each cell begin.
    private let parts: [Part]
    private let starts: [Int]

    /// Puts together what threads have gathered; `workers` are to bring it into order.
    init(_ threads: [GatheringThread<Cell, Reason>], workers: Int) {
        self.threads = threads
        self.workers = workers
        rowCount = threads.reduce(0) { $0 + $1.worker.rowCount }
        rejections = threads.reduce(into: [:]) { $0.merge($1.rejections, uniquingKeysWith: +) }
        var found = Numbering<Cell>()
        // The numbers that each thread's cells have among all.
        let numbers = threads.map { thread in thread.cells.map { found.number(of: $0) } }
        var firstRows = [UInt64](repeating: .max, count: found.values.count)
        var partCounts = [Int](repeating: 0, count: found.values.count)
        for (thread, numbers) in zip(threads, numbers) {
            thread.worker.forEachKey { key, target, firstRow in
                // Also of keys without values here: which thread met a key with values is chance.
                firstRows[numbers[target]] = min(firstRows[numbers[target]], firstRow)
                partCounts[numbers[target]] += thread.worker.store.count(of: key) > 0 ? 1 : 0
            }
        }
        let order = partCounts.indices.filter { partCounts[$0] > 0 }.sorted { firstRows[$0] < firstRows[$1] }
        cells = order.map { found.values[$0] }
        var starts = [0]
        var next = [Int](repeating: 0, count: partCounts.count)
        for number in order {
            next[number] = starts[starts.count - 1]
            starts.append(next[number] + partCounts[number])
        }
        var parts = [Part](repeating: Part(thread: 0, key: 0), count: starts[starts.count - 1])
        for (index, numbers) in numbers.enumerated() {
            threads[index].worker.forEachKey { key, target, _ in
                guard threads[index].worker.store.count(of: key) > 0 else { return }
                parts[next[numbers[target]]] = Part(thread: index, key: key)
                next[numbers[target]] += 1
            }
        }
        self.starts = starts
        self.parts = parts
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
        let parts = parts[starts[number]..<starts[number + 1]]
        let count = parts.reduce(0) { $0 + store(of: $1) { $0.count(of: $1) } }
        let first = unit(of: parts[parts.startIndex])
        if let first, parts.allSatisfy({ unit(of: $0) == first }) {
            let words = scratch.words(count)
            var next = words
            for part in parts {
                next = store(of: part) { $0.copyWords(of: $1, to: next) }
            }
            return SortedValues(
                sorting: UnsafeMutableBufferPointer(start: words, count: count), divisor: first.divisor,
                factor: first.factor)
        }
        let bits = scratch.bits(count)
        var next = bits
        for part in parts {
            let factor = threads[part.thread].worker.routes[part.key].factor
            next = store(of: part) { $0.copyValues(of: $1, times: factor, to: next) }
        }
        return SortedValues(sorting: UnsafeMutableBufferPointer(start: bits, count: count))
    }

    /// How whole numbers mean the values of a part: divided and multiplied.
    private struct Unit: Equatable {
        var divisor: Double
        var factor: Double
    }

    /// The unit of a part; `nil` if its values are not all whole numbers.
    private func unit(of part: Part) -> Unit? {
        store(of: part) { $0.divisor(of: $1) }.map {
            Unit(divisor: $0, factor: threads[part.thread].worker.routes[part.key].factor)
        }
    }

    private func store<Result>(of part: Part, _ body: (borrowing ObservationStore, Int) -> Result) -> Result {
        body(threads[part.thread].worker.store, part.key)
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
