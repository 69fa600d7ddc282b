import CDatasets
import StrictCSV

extension Table {
    /// Reads the rows of a table, in the schema's order of columns whatever the order in the file.
    ///
    /// - Parameters:
    ///   - reader: The text, with its header read.
    ///   - schema: The columns to expect.
    ///   - byteCount: About how many bytes the text has, if known.
    ///   - report: Called with each row that has too many or too few fields; it is skipped.
    /// - Throws: `CSVError` if the text is not well-formed or the header is not that of the schema.
    convenience init(
        reading reader: CSVReader, schema: TableSchema, byteCount: Int = 0, reportingRagged report: (CSVError) -> Void
    ) throws {
        try reader.requireHeader(schema.columns.map(\.name))
        let order = schema.columns.compactMap { reader.header.firstIndex(of: $0.name) }
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        bytes.reserveCapacity(byteCount)
        ends.reserveCapacity(byteCount / 16)
        try withoutActuallyEscaping(report) { report in
            try reader.forEachRow(reportingRagged: report) { row in
                for column in order {
                    row.withBytes(at: column) { bytes.append(contentsOf: $0) }
                    ends.append(UInt32(bytes.count))
                }
            }
        }
        self.init(schema: schema, bytes: bytes, ends: ends)
    }

    /// A table of the library itself. Its text is checked by the tests, so it can only be right.
    static func bundled(_ name: TableName) -> Table {
        do {
            let memory = bundledBytes(name)
            return try Table(
                reading: CSVReader(borrowing: memory, name: name.fileName), schema: .of(name), byteCount: memory.count
            ) { preconditionFailure($0.description) }
        } catch {
            preconditionFailure("the bundled table is broken: \(error)")
        }
    }

    /// The text of a bundled table, which lives as long as the program.
    static func bundledBytes(_ name: TableName) -> UnsafeRawBufferPointer {
        let dataset = pathfinder_dataset_at(name.ordinal)
        return UnsafeRawBufferPointer(start: dataset.bytes, count: dataset.count)
    }

    /// This table with the rows of another one on top: rows with the same key replace, the others follow.
    func overlaid(with other: Table) -> Table {
        var replacements: [String: Int] = [:]
        for row in 0..<other.rowCount { replacements[other.keyText(row: row)] = row }
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        func append(_ row: Int, of table: Table) {
            for column in schema.columns.indices {
                table.withCell(row: row, column: column) { bytes.append(contentsOf: $0) }
                ends.append(UInt32(bytes.count))
            }
        }
        for row in 0..<rowCount {
            if let replacement = replacements.removeValue(forKey: keyText(row: row)) {
                append(replacement, of: other)
            } else {
                append(row, of: self)
            }
        }
        for row in replacements.values.sorted() { append(row, of: other) }
        return Table(schema: schema, bytes: bytes, ends: ends)
    }
}

extension TableName {
    /// The name of the table's file, such as `pay_ranges.csv`.
    public var fileName: String { rawValue + ".csv" }
}
