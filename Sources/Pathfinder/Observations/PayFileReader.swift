/// Gathers the rows of pay files to percentiles, by role or title, level, place and year.
///
///     let reader = PayFileReader(catalog: .bundled, format: PayFileFormat(mapping: mapping), grouping: .role)
///     let bands = try reader.read([.file("salaries.csv")])
///     for row in bands.observations { print(row.p50, row.count ?? 0) }
public struct PayFileReader: Sendable {
    /// The catalog whose roles, levels, places and currencies are known.
    public let catalog: Catalog
    /// How the files are read.
    public let format: PayFileFormat
    /// By what rows are gathered.
    public let grouping: PayFileGrouping

    /// A reader.
    public init(catalog: Catalog, format: PayFileFormat, grouping: PayFileGrouping = .role) {
        self.catalog = catalog
        self.format = format
        self.grouping = grouping
    }

    /// Gathers the rows of files to exact percentiles.
    ///
    /// - Parameters:
    ///   - inputs: The files; all are read with the same format.
    ///   - minimum: Cells with fewer rows are left out, and counted.
    ///   - watcher: Is told how far the reading has come, and of each row that is not used.
    /// - Returns: The percentiles, and what became of the rows.
    /// - Throws: `CSVError` where a file is not well-formed, ``PayFileError`` if it lacks a column, what the watcher throws.
    /// - Complexity: O(*n*) in the bytes of the files, and O(*m* log *m*) in the rows of a cell.
    public func read(
        _ inputs: [PayFileInput], atLeast minimum: Int = 1, watcher: (any PayFileWatcher)? = nil
    ) throws -> (observations: [PayObservation], report: PayFileReport) {
        var report = PayFileReport()
        var observations: [PayObservation] = []
        if format.mapping.percentiles != nil {
            for input in inputs { observations += try published(input, &report, watcher) }
        } else {
            let gathered = try gather(inputs, watcher: watcher)
            report = gathered.report
            for (cell, amounts) in gathered.cells {
                guard amounts.count >= minimum else {
                    report.smallCells += 1
                    report.rowsInSmallCells += amounts.count
                    continue
                }
                amounts.withUnsafeBufferPointer { amounts in
                    observations.append(
                        PayObservation(cell: cell, count: amounts.count, percentiles: .init(ofSorted: amounts)))
                    report.add(PaySuspicion.suspicions(inSorted: amounts))
                }
                report.used += amounts.count
            }
        }
        report.cells = observations.count
        return (observations.inOrder(of: catalog), report)
    }
}
