import PathfinderCatalog
import StrictCSV

/// Reads a file whose rows are percentiles already, as statistics offices publish them.
struct PublishedPercentilesReader {
    let columns: PercentileColumns
    let classifier: RowClassifier

    /// Reads all rows.
    ///
    /// A cell that holds no number, such as the mark of an office for "too unreliable to publish", is unknown; a row
    /// without a median is rejected.
    ///
    /// - Parameters:
    ///   - reader: The file, with its header read.
    ///   - reject: Called with the line of each row that is not used, and the reason.
    /// - Returns: The percentiles, in the order of the rows.
    /// - Throws: `CSVError` where the file is not well-formed, ``PayFileError`` if it lacks a column.
    func read(_ reader: CSVReader, reject: (Int, RowRejection) -> Void) throws -> [PayObservation] {
        let finder = ColumnFinder(header: reader.header, file: reader.name)
        func index(_ name: String?) throws -> Int? {
            guard let name else { return nil }
            return try reader.header.firstIndex(of: finder.column(of: PayFileField(column: name), as: "percentiles"))
        }
        let key = try classifier.layout.keyColumns.compactMap { try index($0) }
        let percentiles = try [columns.p10, columns.p25, columns.p50, columns.p75, columns.p90].map(index)
        let count = try index(columns.n)
        var result: [PayObservation] = []
        var ragged: [Int] = []
        defer { ragged.forEach { reject($0, .ragged) } }
        try reader.forEachRow(reportingRagged: { ragged.append($0.location.line ?? 0) }) { row in
            let verdict = classifier.verdict(on: key.map { row.text(at: $0) })
            guard case .cell(let cell, let factor) = verdict else {
                if case .rejected(let reason) = verdict { reject(row.line, reason) }
                return
            }
            let amounts = percentiles.map { column in
                column.flatMap { Double(row.text(at: $0)) }.flatMap { $0 > 0 && $0.isFinite ? $0 * factor : nil }
            }
            guard let median = amounts[2] else { return reject(row.line, .noPay) }
            let people = count.flatMap { Double(row.text(at: $0)) }.map { $0 * Double(columns.unitOfN ?? 1) }
            result.append(
                PayObservation(
                    cell: cell, count: people.map { Int(rounding: $0) }, distinctCount: nil,
                    percentiles: .init(p10: amounts[0], p25: amounts[1], p50: median, p75: amounts[3], p90: amounts[4]))
            )
        }
        return result
    }
}
