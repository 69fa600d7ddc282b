package import PathfinderCareers
package import StrictCSV
internal import Synchronization

/// Scores the people of a CSV file, one a row, with several threads; the result keeps the order of the rows.
package struct FitFileScoring: Sendable {
    /// What became of the rows.
    package struct Report: Sendable {
        /// How many rows there were.
        package var rows = 0
        /// How many of them could not be scored.
        package var wrongRows = 0
        /// How many people name something that the catalog does not know.
        package var rowsWithUnknownNames = 0
        /// Columns that are not of a profile.
        package var ignoredColumns: [String] = []
    }

    private let scorer: FitScorer
    private let reading: ObservationReading
    private let digits: Int

    /// - Parameters:
    ///   - scorer: Scores people.
    ///   - reading: How many threads read, and when they stop.
    ///   - digits: How many decimals scores and probabilities have, 1 to 12.
    package init(_ scorer: FitScorer, reading: ObservationReading, digits: Int) {
        self.scorer = scorer
        self.reading = reading
        self.digits = digits
    }

    /// Scores the people of a file.
    ///
    /// - Parameters:
    ///   - input: The file.
    ///   - write: Takes the result as CSV, in blocks, on any thread but on one at a time.
    ///   - report: Is told of what is wrong with rows, in the order of the file, likewise; of a block of rows no more
    ///     than the first few.
    ///   - progress: Is told now and then how far the reading has come.
    /// - Returns: What became of the rows.
    /// - Throws: `CSVError` where the file is not well-formed or says nothing of people, what `write`
    ///   throws.
    /// - Complexity: O(*n*) in the bytes of the file; memory does not grow with it.
    package func score(
        _ input: ObservationInput, to write: (UnsafeRawBufferPointer) throws -> Void,
        reporting report: (CSVError) -> Void, progress: ((ObservationProgress) -> Void)? = nil
    ) throws -> Report {
        let source = try WellFormedRowSource(input.open(), name: input.name, options: reading.options) {
            ProfileColumn(header: $0) != nil
        }
        let (options, skipped) = (source.options, source.skipped)
        let shared = try CSVSharedInput(source: source, name: input.name, options: options)
        let layout = try ProfileLayout(shared.header, file: input.name)
        var header = ScoredRows(roles: scorer.roles, digits: digits)
        header.appendHeader()
        try header.withBytes(write)
        var total = Report()
        total.ignoredColumns = layout.ignored
        let rowCount = Atomic(0)
        try withoutActuallyEscaping(write) { write in
            try withoutActuallyEscaping(report) { report in
                func take(_ block: ScoredBlock) throws {
                    total.rows += block.rows
                    total.wrongRows += block.wrongRows
                    total.rowsWithUnknownNames += block.rowsWithUnknownNames
                    block.errors.forEach(report)
                    try block.bytes.withUnsafeBytes(write)
                }
                let blocks = InOrder<ScoredBlock>(waitingFor: 4 * reading.workers + 4) { try take($0) }
                runOnThreads(reading.workers) { index in
                    guard let reader = try? shared.makeReader() else { return }
                    // An error is noted by the shared input, which knows which one is the first.
                    try? score(reader, of: shared, skipped, layout, blocks, rowCount, index == 0 ? progress : nil)
                }
                try blocks.finish()
                // Behind the last piece with rows there may be some that are not well-formed.
                var last = ScoredRows(roles: scorer.roles, digits: digits)
                for error in skipped.take(in: 0..<Int.max) {
                    last.append(line: error.location.line ?? 0, id: nil, errors: [error])
                }
                try take(last.takeBlock())
            }
        }
        if let failure = shared.failure { throw failure }
        return total
    }

    /// Scores one thread's share of the rows.
    private func score(
        _ reader: CSVReader, of input: CSVSharedInput, _ skipped: SkippedRows, _ layout: ProfileLayout,
        _ blocks: InOrder<ScoredBlock>, _ rowCount: borrowing Atomic<Int>,
        _ progress: ((ObservationProgress) -> Void)?
    ) throws {
        var rows = ScoredRows(roles: scorer.roles, digits: digits)
        var parser = PersonParser(scorer, columns: layout.columns.map { ($0.index, $0.column) })
        let slow = ProfileCSVReader(reader, in: scorer.model.catalog, layout)
        let idSlot = layout.columns.first { $0.column == .id }?.index
        var scores = scorer.emptyScores
        var lastProgress = ContinuousClock.now
        while let batch = try reader.nextBatch() {
            if blocks.hasFailed {
                blocks.add([], inPiece: reader.batchNumber, isLast: true)  // nobody need wait for it
                return input.stop()
            }
            var errors = skipped.take(in: reader.batchLines)[...]
            func appendSkipped(before line: Int) {
                while let error = errors.first, error.location.line ?? 0 < line {
                    rows.append(line: error.location.line ?? 0, id: nil, errors: [error])
                    errors.removeFirst()
                }
            }
            for row in 0..<batch.count {
                if !errors.isEmpty { appendSkipped(before: batch.line(ofRow: row)) }
                guard !batch.isRagged(row) else {
                    let error = batch.raggedError(row)
                    rows.append(line: error.location.line ?? 0, id: nil, errors: [error])
                    continue
                }
                let fields = batch.fields(ofRow: row)
                let id = idSlot.map { slot in
                    UnsafeBufferPointer(
                        start: batch.bytes + fields.start(slot), count: fields.end(slot) - fields.start(slot))
                }
                let line = batch.line(ofRow: row)
                if parser.read(fields, of: batch.bytes) {
                    scorer.score(parser.input, into: &scores)
                    rows.append(line: line, id: id, scores, unknown: parser.unknown)
                } else {
                    let person = batch.withRow(row) { slow.person(of: $0) }
                    if let profile = person.profile {
                        scorer.score(scorer.input(for: profile), into: &scores)
                        rows.append(line: line, id: id, scores, unknown: UnknownNames(of: profile))
                    } else {
                        rows.append(line: line, id: id, errors: person.errors)
                    }
                }
            }
            appendSkipped(before: .max)
            blocks.add([rows.takeBlock()], inPiece: reader.batchNumber, isLast: reader.isFailing)
            let count = rowCount.add(batch.count, ordering: .relaxed).newValue
            if let progress, lastProgress.duration(to: .now) > .milliseconds(50) {
                lastProgress = .now
                let position = input.progress
                progress(
                    ObservationProgress(
                        input: input.name, bytes: position?.bytes ?? 0, totalBytes: position?.total, rows: count))
            }
        }
    }
}
