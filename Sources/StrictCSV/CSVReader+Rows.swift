extension CSVReader {
    /// Calls `body` with each row that is left.
    ///
    /// The row is valid during the call only. A row that `body` throws from counts as read: calling the method again
    /// goes on with the next.
    ///
    /// - Parameters:
    ///   - report: Called with the error about each row that has more or fewer fields than the header; the row is
    ///     skipped. Without it, such a row ends the reading.
    ///   - body: What to do with a row.
    /// - Throws: ``CSVError`` where the input is not well-formed, after the rows before that place were delivered;
    ///   what `body` throws, unchanged.
    /// - Complexity: O(*n*) in the bytes of the input.
    public func forEachRow(
        reportingRagged report: ((CSVError) -> Void)? = nil,
        _ body: (borrowing CSVRow) throws -> Void
    ) throws {
        try deliver {
            while let row = try nextRow(reportingRagged: report) {
                try body(CSVRow(row, of: self))
            }
        }
    }

    /// Calls `body` with each row that is left, where `body` throws nothing but ``CSVError``.
    ///
    /// The row is valid during the call only. A row that `body` throws from counts as read: calling the method again
    /// goes on with the next.
    ///
    /// - Parameters:
    ///   - report: Called with the error about each row that has more or fewer fields than the header; the row is
    ///     skipped. Without it, such a row ends the reading.
    ///   - body: What to do with a row.
    /// - Throws: ``CSVError`` where the input is not well-formed, after the rows before that place were delivered;
    ///   what `body` throws.
    /// - Complexity: O(*n*) in the bytes of the input.
    public func forEachRow(
        reportingRagged report: ((CSVError) -> Void)? = nil,
        _ body: (borrowing CSVRow) throws(CSVError) -> Void
    ) throws(CSVError) {
        try deliver { () throws(CSVError) in
            while let row = try nextRow(reportingRagged: report) {
                try body(CSVRow(row, of: self))
            }
        }
    }

    private func deliver<Failure>(_ rows: () throws(Failure) -> Void) throws(Failure) {
        precondition(!isDelivering, "rows cannot be read while one is being delivered")
        isDelivering = true
        defer { isDelivering = false }
        try rows()
    }

    /// The position in the sink of the next row with as many fields as the header.
    @inline(__always)
    private func nextRow(reportingRagged report: ((CSVError) -> Void)?) throws(CSVError) -> Int? {
        while true {
            if upcomingRow >= deliverableRows, try !loadRows() {
                return nil
            }
            let row = upcomingRow
            upcomingRow = row &+ 1
            if parser.sink.pointee.rows.start[row].fields == columnCount {
                return row
            }
            guard let report else {
                throw raggedRow(row)
            }
            report(raggedRow(row))
        }
    }

    /// Makes sure that there is a row to deliver; false at the end of the input.
    func loadRows() throws(CSVError) -> Bool {
        while upcomingRow >= deliverableRows {
            if let failure {
                shared?.input.note(failure, inPiece: pieceNumber)
                throw failure
            }
            if isFinished {
                return false
            }
            try parseWindow(oneLine: false)
        }
        return true
    }
}
