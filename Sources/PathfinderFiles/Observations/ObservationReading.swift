package import StrictCSV
internal import Synchronization

/// How inputs of observations are read.
package struct ObservationReading: Sendable {
    /// How many threads read and sort. The result does not depend on it.
    package var workers = 1

    /// How the inputs are read, but for the columns, which the grouping chooses.
    package var options = CSVReader.Options()

    /// On one thread, with the usual options.
    package init() {}

    /// Reads the inputs, one after another, and gathers their values.
    ///
    /// - Parameters:
    ///   - inputs: The inputs, each with a header of its own.
    ///   - report: Called with each row that is rejected, in the order of the input, on any thread but on one at a time;
    ///     without it they are only counted, which is faster.
    ///   - progress: Called now and then on the thread of the caller.
    ///   - grouping: Says what the columns of an input mean, from its display name and header.
    /// - Returns: The cells with their values.
    /// - Throws: ``CSVError`` when an input cannot be read, lacks a column or is not well-formed; what `report`
    ///   and `grouping` throw.
    /// - Complexity: O(*n*) in the bytes of the inputs. Memory: about 5 bytes a row, and what the distinct keys take.
    package func gather<Cell, Reason>(
        _ inputs: [ObservationInput],
        reportingRejected report: ((RejectedObservation<Reason>) throws -> Void)? = nil,
        progress: ((ObservationProgress) -> Void)? = nil,
        grouping: (_ input: String, _ header: CSVHeader) throws -> ObservationGrouping<Cell, Reason>
    ) throws -> ObservationGroups<Cell, Reason> {
        precondition(workers >= 1, "somebody has to work")
        let run = GatheringRun<Cell, Reason>(self)
        for input in inputs {
            let shared = try CSVSharedInput(source: input.open(), name: input.name, options: options)
            let grouping = try grouping(input.name, shared.header)
            if let report {
                try withoutActuallyEscaping(report) { report in
                    try run.read(shared, grouping, reportingRejected: InOrder(report), progress: progress)
                }
            } else {
                try run.read(shared, grouping, reportingRejected: nil, progress: progress)
            }
        }
        return ObservationGroups(run.threads, workers: workers)
    }
}

/// The reading of some inputs on some threads.
private final class GatheringRun<Cell: Hashable & Sendable, Reason: Hashable & Sendable> {
    typealias Rejected = RejectedObservation<Reason>

    /// Where the key fields and the value are among the fields that are kept.
    struct Slots {
        var keys: [Int]
        var value: Int
    }

    /// What the threads of all inputs have gathered.
    private(set) var threads: [GatheringThread<Cell, Reason>] = []
    private let reading: ObservationReading
    private let rowCount = Atomic(0)
    /// How many batches the inputs read so far had.
    private var earlierBatches = 0

    init(_ reading: ObservationReading) {
        self.reading = reading
    }

    func read(
        _ input: CSVSharedInput, _ grouping: ObservationGrouping<Cell, Reason>,
        reportingRejected report: InOrder<Rejected>?, progress: ((ObservationProgress) -> Void)?
    ) throws {
        // Of a row that is reported, all fields are.
        let columns = report == nil ? grouping.keyColumns + [grouping.valueColumn] : nil
        let first = try input.makeReader(columns: columns)
        let slots = Slots(
            keys: try grouping.keyColumns.map { name throws(CSVError) in try first.slot(of: name) },
            value: try first.slot(of: grouping.valueColumn))
        let own = (0..<reading.workers).map { _ in GatheringThread(grouping) }
        threads += own
        let batchCount = Atomic(0)
        runOnThreads(own.count) { index in
            // An error is noted by the shared input, which knows which one is the first.
            guard let reader = try? input.makeReader(columns: columns) else { return }
            try? gather(
                reader, of: input, slots, on: own[index], report, batchCount: batchCount, index == 0 ? progress : nil)
        }
        earlierBatches += batchCount.load(ordering: .relaxed)
        try report?.finish()
        if let failure = input.failure {
            throw failure
        }
    }

    /// Gathers one thread's share of an input.
    private func gather(
        _ reader: CSVReader, of input: CSVSharedInput, _ slots: Slots, on thread: GatheringThread<Cell, Reason>,
        _ report: InOrder<Rejected>?, batchCount: borrowing Atomic<Int>, _ progress: ((ObservationProgress) -> Void)?
    ) throws(CSVError) {
        var lastReport = ContinuousClock.now
        while let batch = try reader.nextBatch() {
            if report?.hasFailed == true {
                return input.stop()
            }
            thread.worker.take(
                batch, number: earlierBatches + reader.batchNumber, keySlots: slots.keys, valueSlot: slots.value)
            batchCount.max(reader.batchNumber + 1, ordering: .relaxed)
            let rows = rowCount.add(batch.count, ordering: .relaxed).newValue
            if let report {
                let rejected = thread.worker.rejections.map { thread.rejected($0, of: batch, in: input) }
                report.add(rejected, inPiece: reader.batchNumber, isLast: reader.isFailing)
            }
            if let progress, lastReport.duration(to: .now) > .milliseconds(50) {
                lastReport = .now
                let position = input.progress
                progress(
                    ObservationProgress(
                        input: input.name, bytes: position?.bytes ?? 0, totalBytes: position?.total, rows: rows))
            }
        }
    }
}
