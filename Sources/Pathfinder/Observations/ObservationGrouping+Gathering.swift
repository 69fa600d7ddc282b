internal import CSV
internal import Synchronization

extension ObservationGrouping {
    /// Reads the inputs, one after another, and gathers their values.
    ///
    /// - Parameters:
    ///   - inputs: The inputs. Each has a header of its own, with the key columns and the value column.
    ///   - report: Called with each row that is rejected, in the order of the input, on any thread but on one at a time;
    ///     without it they are only counted, which is faster.
    ///   - progress: Called now and then on the thread of the caller.
    ///   - isCancelled: Asked often, on any thread; true ends the gathering.
    /// - Returns: The cells with their values.
    /// - Throws: ``CSVError`` when an input cannot be read, lacks a column or is not well-formed; `CancellationError`;
    ///   what `report` throws.
    /// - Complexity: O(*n*) in the bytes of the inputs. Memory: about 5 bytes a row, and what the distinct keys take.
    package func gather(
        _ inputs: [ObservationInput],
        reportingRejected report: ((RejectedObservation<Reason>) throws -> Void)? = nil,
        progress: ((ObservationProgress) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> ObservationGroups<Cell, Reason> {
        precondition(workers >= 1, "somebody has to work")
        let run = GatheringRun(self, isCancelled: isCancelled)
        for input in inputs {
            if let report {
                try withoutActuallyEscaping(report) { report in
                    try run.read(input, reportingRejected: InOrder(report), progress: progress)
                }
            } else {
                try run.read(input, reportingRejected: nil, progress: progress)
            }
        }
        return ObservationGroups(run.threads)
    }
}

/// The reading of some inputs on some threads.
private final class GatheringRun<Cell: Hashable & Sendable, Reason: Hashable & Sendable> {
    typealias Rejected = RejectedObservation<Reason>

    let threads: [GatheringThread<Cell, Reason>]
    private let grouping: ObservationGrouping<Cell, Reason>
    private let isCancelled: @Sendable () -> Bool
    private let rowCount = Atomic(0)
    /// How many batches the inputs read so far had.
    private var earlierBatches = 0

    init(_ grouping: ObservationGrouping<Cell, Reason>, isCancelled: @escaping @Sendable () -> Bool) {
        self.grouping = grouping
        self.isCancelled = isCancelled
        threads = (0..<grouping.workers).map { _ in GatheringThread(grouping) }
    }

    func read(
        _ input: ObservationInput, reportingRejected report: InOrder<Rejected>?,
        progress: ((ObservationProgress) -> Void)?
    ) throws {
        var options = grouping.options
        // Of a row that is reported, all fields are.
        options.columns = report == nil ? grouping.keyColumns + [grouping.valueColumn] : nil
        let shared = try CSVSharedInput(source: input.open(), name: input.name, options: options)
        let first = try shared.makeReader()
        let slots = (
            keys: try grouping.keyColumns.map { name throws(CSVError) in try first.slot(of: name) },
            value: try first.slot(of: grouping.valueColumn)
        )
        let batchCount = Atomic(0)
        runOnThreads(threads.count) { index in
            // An error is noted by the shared input, which knows which one is the first.
            try? gather(
                shared, slots, on: threads[index], report, batchCount: batchCount, index == 0 ? progress : nil)
        }
        earlierBatches += batchCount.load(ordering: .relaxed)
        try report?.finish()
        if let failure = shared.failure {
            throw failure
        }
        if isCancelled() {
            throw CancellationError()
        }
    }

    /// Gathers one thread's share of an input.
    private func gather(
        _ shared: CSVSharedInput, _ slots: (keys: [Int], value: Int), on thread: GatheringThread<Cell, Reason>,
        _ report: InOrder<Rejected>?, batchCount: borrowing Atomic<Int>, _ progress: ((ObservationProgress) -> Void)?
    ) throws(CSVError) {
        let reader = try shared.makeReader()
        var lastReport = ContinuousClock.now
        while let batch = try reader.nextBatch() {
            if isCancelled() || report?.hasFailed == true {
                return shared.stop()
            }
            thread.worker.take(
                batch, number: earlierBatches + reader.batchNumber, keySlots: slots.keys, valueSlot: slots.value)
            batchCount.max(reader.batchNumber + 1, ordering: .relaxed)
            let rows = rowCount.add(batch.count, ordering: .relaxed).newValue
            if let report {
                let rejected = thread.worker.rejections.map { thread.rejected($0, of: batch, in: shared) }
                report.add(rejected, inPiece: reader.batchNumber, isLast: reader.isFailing)
            }
            if let progress, lastReport.duration(to: .now) > .milliseconds(50) {
                lastReport = .now
                let position = shared.progress
                progress(
                    ObservationProgress(
                        input: shared.name, bytes: position?.bytes ?? 0, totalBytes: position?.total, rows: rows))
            }
        }
    }
}
