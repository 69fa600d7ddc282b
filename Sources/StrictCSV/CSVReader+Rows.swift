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
    ///   what `report` and `body` throw, unchanged.
    /// - Complexity: O(*n*) in the bytes of the input.
    public func forEachRow(
        reportingRagged report: ((CSVError) throws -> Void)? = nil,
        _ body: (borrowing CSVRow) throws -> Void
    ) throws {
        try forEachRow(reportingRagged: report, afterWindow: { _ in }, body)
    }

    /// Calls `body` with each row that is left, and `finish` with the line that follows each window of the input, when its
    /// rows were delivered, also where it has none.
    package func forEachRow(
        reportingRagged report: ((CSVError) throws -> Void)?, afterWindow finish: (Int) throws -> Void,
        _ body: (borrowing CSVRow) throws -> Void
    ) throws {
        try deliver {
            while true {
                while let row = upcoming() {
                    if hasAllFields(row) {
                        try body(CSVRow(row, of: self))
                    } else {
                        guard let report else { throw raggedRow(row) }
                        try report(raggedRow(row))
                    }
                }
                try finish(base.line + lineEndsSinceBase)
                guard try loadWindow() else { return }
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
            repeat {
                while let row = upcoming() {
                    if hasAllFields(row) {
                        try body(CSVRow(row, of: self))
                    } else {
                        guard let report else { throw raggedRow(row) }
                        report(raggedRow(row))
                    }
                }
            } while try loadWindow()
        }
    }

    private func deliver<Failure>(_ rows: () throws(Failure) -> Void) throws(Failure) {
        precondition(!isDelivering, "rows cannot be read while one is being delivered")
        isDelivering = true
        defer { isDelivering = false }
        try rows()
    }

    /// The position in the sink of the next row of the window, which counts as read from then on.
    @inline(__always)
    private func upcoming() -> Int? {
        guard upcomingRow < deliverableRows else { return nil }
        defer { upcomingRow &+= 1 }
        return upcomingRow
    }

    @inline(__always)
    private func hasAllFields(_ row: Int) -> Bool { parser.sink.pointee.rows.start[row].fields == columnCount }

    /// Parses the next window, which may have no rows; false at the end of the input.
    private func loadWindow() throws(CSVError) -> Bool {
        if let failure {
            shared?.input.note(failure, inPiece: pieceNumber)
            throw failure
        }
        guard !isFinished else { return false }
        try parseWindow(oneLine: false)
        return true
    }

    /// Makes sure that there is a row to deliver; false at the end of the input.
    func loadRows() throws(CSVError) -> Bool {
        while upcomingRow >= deliverableRows {
            guard try loadWindow() else { return false }
        }
        return true
    }
}
