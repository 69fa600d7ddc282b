/// The cells of one table: all bytes in one run, and where each cell ends.
///
/// No `String` is made until a cell is asked for; that keeps loading near the speed of the parser.
package final class Table: Sendable {
    package let schema: TableSchema
    package let rowCount: Int
    /// The text of all cells, row by row.
    private let bytes: [UInt8]
    /// For each cell, row by row, the offset after its last byte.
    private let ends: [UInt32]
    /// Finds rows by id; only for tables whose key is a single column.
    private let keys: KeyIndex?
    /// The column of the ids, for such a table.
    private let keyColumn: Int?
    private let columnCount: Int

    package init(schema: TableSchema, bytes: [UInt8], ends: [UInt32]) {
        self.schema = schema
        self.bytes = bytes
        self.ends = ends
        let columnCount = schema.columns.count
        self.columnCount = columnCount
        rowCount = ends.count / columnCount
        guard schema.key.count == 1, let key = schema.key.first else {
            keys = nil
            keyColumn = nil
            return
        }
        keyColumn = key
        keys = KeyIndex(count: rowCount) { row, body in
            Self.withCell(row * columnCount + key, bytes, ends, body)
        }
    }

    /// Calls the closure with the bytes of a cell.
    package func withCell<Result>(
        row: Int, column: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        Self.withCell(row * columnCount + column, bytes, ends, body)
    }

    private static func withCell<Result>(
        _ cell: Int, _ bytes: [UInt8], _ ends: [UInt32], _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        let start = cell == 0 ? 0 : Int(ends[cell - 1])
        let end = Int(ends[cell])
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    package func text(row: Int, column: Int) -> String {
        withCell(row: row, column: column) { String(decoding: $0, as: UTF8.self) }
    }

    package func isMissing(row: Int, column: Int) -> Bool {
        withCell(row: row, column: column) { $0.isEmpty }
    }

    /// The row with a key; `nil` if there is none. O(1).
    package func row(withKey key: String) -> Int? {
        let found: Int?? = key.utf8.withContiguousStorageIfAvailable { self.row(withKey: UnsafeRawBufferPointer($0)) }
        if let found { return found }
        var copy = key  // of a string bridged from Objective-C
        return copy.withUTF8 { self.row(withKey: UnsafeRawBufferPointer($0)) }
    }

    /// The row with a key; `nil` if there is none. O(1).
    package func row(withKey key: UnsafeRawBufferPointer) -> Int? {
        guard let keys, let column = keyColumn else { return nil }
        // As `withCell`, without its checks: every look-up of a band comes through here three times.
        return bytes.withUnsafeBytes { bytes in
            ends.withUnsafeBufferPointer { ends in
                keys.first(key) { row, body in
                    let cell = row &* columnCount &+ column
                    let start = cell == 0 ? 0 : Int(ends[cell &- 1])
                    return body(
                        UnsafeRawBufferPointer(
                            start: bytes.baseAddress?.advanced(by: start), count: Int(ends[cell]) &- start))
                }
            }
        }
    }

    /// The text of the key columns of a row, which no other row has.
    package func keyText(row: Int) -> String {
        schema.key.map { text(row: row, column: $0) }.joined(separator: ", ")
    }

    /// Mixes all cells into a fingerprint (FNV-1a over words of eight bytes).
    package func mix(into fingerprint: inout UInt64) {
        func mix(_ bytes: UnsafeRawBufferPointer) {
            var offset = 0
            while offset < bytes.count {
                let count = min(8, bytes.count - offset)
                var word: UInt64 = 0
                withUnsafeMutableBytes(of: &word) {
                    $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
                }
                fingerprint = (fingerprint ^ word) &* 0x100_0000_01B3
                fingerprint ^= fingerprint >> 29
                offset += 8
            }
        }
        bytes.withUnsafeBytes(mix)
        ends.withUnsafeBytes(mix)
    }
}
