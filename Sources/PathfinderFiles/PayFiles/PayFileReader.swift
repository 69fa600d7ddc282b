package import PathfinderCatalog
package import PathfinderPay
import StrictCSV

/// Gathers the rows of pay files to percentiles, by role or title, level, place and year.
package struct PayFileReader: Sendable {
    /// The catalog whose roles, levels, places and currencies are known.
    package let catalog: Catalog
    /// How the files are read.
    package let format: PayFileFormat
    /// By what rows are gathered.
    package let grouping: PayFileGrouping
    /// How many threads read, and when they stop.
    package var reading = ObservationReading()

    /// A reader.
    package init(catalog: Catalog, format: PayFileFormat, grouping: PayFileGrouping = .role) {
        self.catalog = catalog
        self.format = format
        self.grouping = grouping
    }

    /// Gathers the rows of files to exact percentiles.
    ///
    /// - Parameters:
    ///   - inputs: The files; all are read with the same format.
    ///   - minimum: Cells with fewer rows are left out, and counted.
    ///   - reject: Is told of each row that is not used, in the order of the input, on any thread.
    ///   - progress: Is told now and then how far the reading has come.
    /// - Returns: The percentiles, and what became of the rows.
    /// - Throws: `CSVError` where a file is not well-formed, ``PayFileError`` if it lacks a column, what
    ///   `reject` throws.
    /// - Complexity: O(*n*) in the bytes of the files, and O(*m* log *m*) in the rows of a cell.
    package func read(
        _ inputs: [ObservationInput], atLeast minimum: Int = 1,
        reportingRejected reject: ((RejectedRow) throws -> Void)? = nil,
        progress: ((ObservationProgress) -> Void)? = nil
    ) throws -> (observations: [PayObservation], report: PayFileReport) {
        if let columns = format.mapping.percentiles {
            return try readPublished(inputs, columns, reportingRejected: reject)
        }
        let gathered = try gather(inputs, reportingRejected: reject, progress: progress)
        var report = gathered.report
        let isLarge = report.rows > UsualPay.mostRows
        let cells = gathered.groups.map { cell, amounts in
            let isSmall = amounts.count < minimum
            return (
                observation: isSmall ? nil : PayObservation(cell, amounts), count: amounts.count,
                suspicions: isSmall ? [] : PaySuspicion.suspicions(inSorted: amounts),
                few: isSmall || isLarge || amounts.count >= PaySuspicion.smallestJudge ? [] : Array(amounts)
            )
        }
        var usual = UsualPay(catalog: catalog)
        // The largest first: it stands for its place when what is usual is looked at.
        for number in cells.indices.sorted(by: { (cells[$1].count, $0) < (cells[$0].count, $1) }) {
            let cell = cells[number]
            guard let observation = cell.observation else {
                report.smallCells += 1
                report.rowsInSmallCells += cell.count
                continue
            }
            report.add(cell.suspicions)
            report.add(usual.suspicions(of: observation, in: gathered.groups.cells[number], few: cell.few))
        }
        let observations = cells.compactMap(\.observation).inOrder(of: catalog)
        report.used -= report.rowsInSmallCells
        report.cells = observations.count
        return (observations, report)
    }
}

/// A row of a pay file that is not used.
package struct RejectedRow: Sendable {
    /// The name of the file.
    package let file: String
    /// The line on which the row starts.
    package let line: Int
    /// Why it is not used.
    package let reason: RowRejection
    /// The fields of the row; none where they are not known.
    package let fields: [String?]
}

extension PayObservation {
    /// The percentiles of the amounts of a cell.
    init(_ cell: ObservedCell, _ amounts: SortedValues) {
        var distinct = 0
        var last = -Double.infinity
        for amount in amounts where amount != last {
            distinct += 1
            last = amount
        }
        self.init(
            cell: cell, count: amounts.count, distinctCount: distinct,
            percentiles: .init(
                p10: amounts.quantile(0.10), p25: amounts.quantile(0.25), p50: amounts.quantile(0.50),
                p75: amounts.quantile(0.75), p90: amounts.quantile(0.90)))
    }
}
