import CDatasets
import StrictCSV

extension Catalog {
    /// The rows of a table whose first cell is a key, in the order of the file.
    ///
    /// Of a bundled table that is sorted by its first column only those rows are read: pay of one place costs no reading
    /// of all places.
    ///
    /// - Parameters:
    ///   - type: The type of the rows.
    ///   - key: The first cell.
    /// - Returns: The rows.
    /// - Complexity: O(log *n* + *r*) in the bytes of a bundled table and the rows found; O(*n*) in the rows of another.
    package func rows<Row: CatalogRow>(_ type: Row.Type = Row.self, startingWith key: String) -> [Row] {
        let schema = type.schema
        let table = storage.ownTable(schema.table) ?? Table.bundled(schema.table, rowsStartingWith: key)
        return rows(type, with: key, in: table)
    }

    /// The rows of a table whose first cell is a key, in the order of the file; the others are not made into values.
    ///
    /// - Parameters:
    ///   - type: The type of the rows.
    ///   - key: The first cell.
    /// - Returns: The rows.
    /// - Complexity: O(*n*) in the rows.
    package func rows<Row: CatalogRow>(_ type: Row.Type = Row.self, with key: String) -> [Row] {
        rows(type, with: key, in: table(type.schema.table))
    }

    private func rows<Row: CatalogRow>(_ type: Row.Type, with key: String, in table: Table) -> [Row] {
        let wanted = Array(key.utf8)
        return (0..<table.rowCount).compactMap { row in
            guard table.withCell(row: row, column: 0, { $0.elementsEqual(wanted) }) else { return nil }
            var cells = CellReader(table: table, row: row)
            return Row(&cells)
        }
    }

    /// The observed pay that a user has laid on top of the tables: rows that the catalog below does not have, or has
    /// otherwise.
    ///
    /// - Complexity: O(*n*) in the rows of `pay_observations.csv`, for a catalog that has one below it.
    package var ownPayObservations: [PayObservation] {
        guard let base = storage.base else { return [] }
        return Array(Set(payObservations).subtracting(base.payObservations))
            .sorted { $0.sortingKey < $1.sortingKey }
    }
}

extension PayObservation {
    fileprivate var sortingKey: String {
        [
            role?.rawValue ?? "", title ?? "", level?.rawValue ?? "", region.rawValue, String(year ?? 0),
            currency.rawValue, source.rawValue, String(p50),
        ].joined(separator: "\n")
    }
}

extension Table {
    /// The rows of a bundled table whose first cell is a key; the table is sorted by the bytes of that cell, and none of
    /// its cells holds a line break. A test sees to both.
    static func bundled(_ name: TableName, rowsStartingWith key: String) -> Table {
        let memory = bundledBytes(name)
        let key = Array(key.utf8)
        let body = (memory.firstIndex(of: UInt8(ascii: "\n")) ?? memory.count - 1) + 1
        let start = memory.firstLine(from: body) { !$0.lexicographicallyPrecedes(key) }
        let end = memory.firstLine(from: start) { key.lexicographicallyPrecedes($0) }
        let bytes = Array(memory[..<body]) + memory[start..<end]
        do {
            return try bytes.withUnsafeBytes { bytes in
                try Table(
                    reading: CSVReader(borrowing: bytes, name: name.fileName), schema: .of(name), byteCount: bytes.count
                ) { preconditionFailure($0.description) }
            }
        } catch {
            preconditionFailure("the bundled table is broken: \(error)")
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Where the first line begins whose first cell fits, of lines of which the last ones do.
    fileprivate func firstLine(from start: Int, where fits: (Slice<UnsafeRawBufferPointer>) -> Bool) -> Int {
        var (low, high) = (start, count)
        while low < high {
            let middle = low + (high - low) / 2
            let line = self[low..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? low
            let end = self[middle...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
            let cell = self[line..<end].prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
            if fits(cell) { high = line } else { low = end }
        }
        return low
    }
}
