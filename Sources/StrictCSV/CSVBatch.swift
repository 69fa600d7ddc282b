/// The rows of one window of the input, for loops that are too hot for a call a row.
///
/// It is valid until the reader is asked for the next one.
package struct CSVBatch {
    /// How many rows there are, ragged ones included.
    package let count: Int

    /// The fields of the rows, without quotes. A field may be read 16 bytes at a time: there is room behind the last.
    package let bytes: UnsafePointer<UInt8>

    @usableFromInline let ends: UnsafePointer<UInt32>
    @usableFromInline let rows: UnsafePointer<RowSink.RowEnd>
    @usableFromInline let columnCount: Int32
    private let reader: CSVReader

    init(of reader: CSVReader) {
        let sink = reader.parser.sink
        count = reader.deliverableRows
        bytes = UnsafePointer(sink.pointee.bytes.start)
        ends = UnsafePointer(sink.pointee.ends.start)
        rows = UnsafePointer(sink.pointee.rows.start)
        columnCount = reader.columnCount
        self.reader = reader
    }

    /// Whether the row has more or fewer fields than the header.
    @inlinable @inline(__always)
    package func isRagged(_ row: Int) -> Bool {
        rows[row].fields != columnCount
    }

    /// The fields of a row that is not ragged.
    @inlinable @inline(__always)
    package func fields(ofRow row: Int) -> Fields {
        Fields(ends: ends + (row == 0 ? 0 : Int(rows[row &- 1].kept)))
    }

    /// Where the kept fields of a row stand in ``bytes``.
    package struct Fields {
        @usableFromInline let ends: UnsafePointer<UInt32>

        @inlinable init(ends: UnsafePointer<UInt32>) {
            self.ends = ends
        }

        /// Where a field starts.
        ///
        /// - Parameter slot: The position of its column among those that are kept; see ``CSVReader/slot(of:)``.
        /// - Returns: The position of its first byte.
        @inlinable @inline(__always)
        package func start(_ slot: Int) -> Int {
            Int(ends[slot] & ~CSVRow.missingBit)
        }

        /// Where a field ends.
        ///
        /// - Parameter slot: The position of its column among those that are kept.
        /// - Returns: The position behind its last byte.
        @inlinable @inline(__always)
        package func end(_ slot: Int) -> Int {
            Int(ends[slot &+ 1] & ~CSVRow.missingBit)
        }
    }

    /// Calls `body` with a row that is not ragged.
    package func withRow<Result>(_ row: Int, _ body: (borrowing CSVRow) -> Result) -> Result {
        body(CSVRow(row, of: reader))
    }

    /// The line on which a row starts.
    package func line(ofRow row: Int) -> Int { reader.line(ofRow: row) }

    /// The error about a row that is ragged.
    package func raggedError(_ row: Int) -> CSVError { reader.raggedRow(row) }

    /// All fields of a row, `nil` for a missing one; those that are kept, if not all are.
    package func texts(ofRow row: Int) -> [String?] {
        let first = row == 0 ? 0 : Int(rows[row - 1].kept)
        return (first..<Int(rows[row].kept)).map { slot in
            guard ends[slot + 1] & CSVRow.missingBit == 0 else { return nil }
            let start = Int(ends[slot] & ~CSVRow.missingBit)
            let text = UnsafeBufferPointer(start: bytes + start, count: Int(ends[slot + 1]) - start)
            return String(decoding: text, as: UTF8.self)
        }
    }
}

extension CSVReader {
    /// Parses on and gives the next rows; `nil` at the end of the input.
    ///
    /// Not to be mixed with other ways to get at rows. Ragged rows are among them, and no reason to stop. A reader of a
    /// shared input gives one batch for each of its pieces but the last of all, also without rows, so that whoever
    /// brings the pieces into order does not wait in vain.
    ///
    /// - Throws: ``CSVError`` where the input is not well-formed, after the rows before that place were given.
    package func nextBatch() throws(CSVError) -> CSVBatch? {
        upcomingRow = deliverableRows
        guard let shared else { return try loadRows() ? CSVBatch(of: self) : nil }
        if let failure {
            shared.input.note(failure, inPiece: pieceNumber)
            throw failure
        }
        if isFinished { return nil }
        try parseWindow(oneLine: false)
        return deliverableRows == 0 && failure == nil && isFinished ? nil : CSVBatch(of: self)
    }

    /// The position of a column among those that are kept.
    ///
    /// - Throws: ``CSVError`` with ``CSVError/Code/unknownColumn`` when the header lacks the name.
    package func slot(of name: String) throws(CSVError) -> Int {
        let column = try position(of: name)
        guard let slots = parser.sink.pointee.columnSlots else { return column }
        precondition(slots[column] >= 0, "the column is not among those of the options")
        return Int(slots[column])
    }
}

extension CSVReader {
    /// Whether an error follows the rows of the last batch.
    package var isFailing: Bool { failure != nil }

    /// The lines of the piece that the last batch came from, to the end of all for the last piece.
    package var batchLines: Range<Int> {
        base.line..<(isFinished ? Int.max : max(base.line, base.line + lineEndsSinceBase))
    }

    /// The place, in a shared input, of the piece that the last batch came from.
    package var batchNumber: Int { pieceNumber }
}
