/// The row that a ``CSVReader`` is delivering. It cannot be kept: its bytes are overwritten by later rows.
public struct CSVRow: ~Copyable {
    /// Set in the end of a field that is empty and not quoted.
    @inlinable static var missingBit: UInt32 { 1 << 31 }

    /// How many fields the row has: as many as the header.
    public let count: Int

    private let row: Int
    // Not retained for every row: the reader is in a method that delivers this one.
    private unowned(unsafe) let reader: CSVReader
    @usableFromInline let bytes: UnsafePointer<UInt8>
    @usableFromInline let ends: UnsafePointer<UInt32>
    @usableFromInline let slots: UnsafePointer<Int32>?

    @inline(__always)
    init(_ row: Int, of reader: CSVReader) {
        self.row = row
        self.reader = reader
        let sink = reader.parser.sink
        let rows = sink.pointee.rows.start
        count = Int(rows[row].fields)
        bytes = UnsafePointer(sink.pointee.bytes.start)
        ends = UnsafePointer(sink.pointee.ends.start) + (row == 0 ? 0 : Int(rows[row &- 1].kept))
        slots = sink.pointee.columnSlots
    }

    /// The physical line on which the row starts, from 1.
    ///
    /// - Complexity: O(*b*) in the bytes since the last row asked, or since the start of the chunk.
    public var line: Int { reader.line(ofRow: row) }

    /// Whether the field is empty and not quoted, unlike `""`.
    ///
    /// - Parameter index: The position of the column.
    /// - Returns: True when there is nothing between the delimiters.
    public func isMissing(at index: Int) -> Bool {
        ends[slot(at: index) + 1] & Self.missingBit != 0
    }

    /// Calls `body` with the bytes of a field: UTF-8, without quotes.
    ///
    /// - Parameters:
    ///   - index: The position of the column.
    ///   - body: What to do with the bytes, which are valid during the call only.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    @inlinable
    public func withBytes<Result, Failure: Error>(
        at index: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes(at: index))
    }

    /// The field as text; the empty text when it is missing.
    ///
    /// - Parameter index: The position of the column.
    /// - Returns: A copy of the text.
    public func text(at index: Int) -> String {
        String(decoding: bytes(at: index), as: UTF8.self)
    }

    /// The value of a column.
    ///
    /// - Parameter column: A handle from ``CSVReader/column(_:as:)``.
    /// - Returns: The decoded value.
    /// - Throws: ``CSVError`` with ``CSVError/Code/badValue`` when the field is not a value of the type.
    @inlinable
    public func value<Value>(of column: CSVColumn<Value>) throws(CSVError) -> Value {
        if let value = Value(csvField: bytes(at: column.index)) {
            return value
        }
        throw badValue(at: column.index, Value.csvExpectation)
    }

    /// An error about a field, for a value that the caller rejects.
    ///
    /// - Parameters:
    ///   - index: The position of the column.
    ///   - message: What is wrong, worded to follow the text of the field: "is not a known role".
    ///   - remedy: How to put it right.
    /// - Returns: An error with the place, column name and text of the field.
    /// - Complexity: O(*b*) in the bytes since the last row asked, or since the start of the chunk.
    public func error(at index: Int, _ message: String, remedy: String) -> CSVError {
        let place = reader.locate(field: index, ofRow: row)
        return CSVError(
            .badValue, at: reader.location(place.start, field: index), text: text(at: index), message: message,
            remedy: remedy)
    }

    @usableFromInline
    func badValue(at index: Int, _ expected: CSVExpectation) -> CSVError {
        error(at: index, expected.message, remedy: expected.remedy)
    }

    @inlinable
    func slot(at index: Int) -> Int {
        precondition(index >= 0 && index < count, "the row has no such column")
        guard let slots else { return index }
        let slot = Int(slots[index])
        precondition(slot >= 0, "the column is not among those of the options")
        return slot
    }

    @inlinable
    func bytes(at index: Int) -> UnsafeRawBufferPointer {
        let slot = slot(at: index)
        let end = ends[slot &+ 1]
        guard end & Self.missingBit == 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let start = Int(ends[slot] & ~Self.missingBit)
        return UnsafeRawBufferPointer(start: bytes + start, count: Int(end) &- start)
    }
}
