internal import CSV

extension ObservationGrouping {
    /// Reads the inputs, one after another, and gathers their values.
    ///
    /// - Parameters:
    ///   - inputs: The inputs. Each has a header of its own, with the key columns and the value column.
    ///   - report: Called with each row that is rejected, in the order of the input; without it they are only counted,
    ///     which is faster.
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
        let thread = GatheringThread(self)
        var number = 0
        for input in inputs {
            var options = options
            options.columns = report == nil ? keyColumns + [valueColumn] : nil
            let reader = try CSVReader(source: input.open(), name: input.name, options: options)
            let keySlots = try keyColumns.map { name throws(CSVError) in try reader.slot(of: name) }
            let valueSlot = try reader.slot(of: valueColumn)
            while let batch = try reader.nextBatch() {
                if isCancelled() {
                    throw CancellationError()
                }
                thread.worker.take(batch, number: number, keySlots: keySlots, valueSlot: valueSlot)
                number += 1
                for rejected in thread.worker.rejections {
                    try report?(
                        RejectedObservation(
                            input: input.name, line: batch.line(ofRow: rejected.row),
                            rejection: thread.rejection(rejected.kind), header: reader.header,
                            fields: batch.texts(ofRow: rejected.row)))
                }
                progress?(
                    ObservationProgress(input: input.name, bytes: 0, totalBytes: nil, rows: thread.worker.rowCount))
            }
        }
        return ObservationGroups([thread])
    }
}
