/// The row that a ``CSVReader`` is delivering. It cannot be kept: its bytes are overwritten by later rows.
public struct CSVRow: ~Copyable {
    /// How many fields the row has: as many as the header.
    public let count: Int

    private let reader: CSVReader
    private let row: Int
    private let firstSlot: Int

    init(_ row: Int, of reader: CSVReader) {
        self.row = row
        self.reader = reader
        let rows = reader.sink.pointee.rows.start
        count = Int(rows[row].fields)
        firstSlot = row == 0 ? 0 : Int(rows[row - 1].kept)
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
        reader.sink.pointee.isMissing(slot(at: index))
    }

    /// Calls `body` with the bytes of a field: UTF-8, without quotes.
    ///
    /// - Parameters:
    ///   - index: The position of the column.
    ///   - body: What to do with the bytes, which are valid during the call only.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
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
    public func value<Value>(of column: CSVColumn<Value>) throws(CSVError) -> Value {
        if let value = Value(csvField: bytes(at: column.index)) {
            return value
        }
        let expected = Value.csvExpectation
        throw error(at: column.index, expected.message, remedy: expected.remedy)
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

    private func slot(at index: Int) -> Int {
        precondition(index >= 0 && index < count, "the row has no such column")
        return firstSlot + reader.slot(ofColumn: index)
    }

    private func bytes(at index: Int) -> UnsafeRawBufferPointer {
        reader.sink.pointee.field(at: slot(at: index))
    }
}
