import CSV

/// Follows the reading of pay files.
public protocol PayFileWatcher: AnyObject {
    /// Called now and then.
    ///
    /// - Parameter rows: The rows read so far.
    func didRead(rows: Int)

    /// Called with each row that is not used.
    ///
    /// - Parameters:
    ///   - file: The name of the file.
    ///   - line: The line on which the row starts.
    ///   - reason: Why it is not used.
    func didReject(file: String, line: Int, reason: RowRejection) throws
}

/// The amounts of pay files, cell by cell.
struct GatheredPay {
    /// The amounts of each cell in ascending order, per year.
    var cells: [ObservedCell: [Double]] = [:]
    var report = PayFileReport()
}

extension PayFileReader {
    /// All amounts of files.
    func gather(_ inputs: [PayFileInput], watcher: (any PayFileWatcher)? = nil) throws -> GatheredPay {
        var result = GatheredPay()
        for input in inputs { try gather(input, &result, watcher) }
        for cell in result.cells.keys { result.cells[cell]?.sort() }
        return result
    }

    private func gather(_ input: PayFileInput, _ result: inout GatheredPay, _ watcher: (any PayFileWatcher)?) throws {
        let reader = try input.open(CSVReader.Options())
        let (classifier, assumptions) = try classifier(for: reader)
        result.report.assumptions += assumptions
        let keyColumns = classifier.layout.keyColumns.compactMap { reader.header.firstIndex(of: $0) }
        let payColumn = classifier.layout.payColumn.flatMap { reader.header.firstIndex(of: $0) } ?? 0
        var verdicts: [[String]: RowClassifier.Verdict] = [:]
        try reader.forEachRow(reportingRagged: { _ in result.report.reject(.ragged) }) { row in
            result.report.rows += 1
            let key = keyColumns.map { row.text(at: $0) }
            let verdict = verdicts[key] ?? classifier.verdict(on: key)
            verdicts[key] = verdict
            switch verdict {
            case .cell(let cell, let factor):
                let text = row.text(at: payColumn)
                guard let amount = PayAmount.amount(in: text), amount * factor < .infinity else {
                    let reason: RowRejection = text.isEmpty ? .noPay : .unreadablePay
                    result.report.reject(reason)
                    try watcher?.didReject(file: reader.name, line: row.line, reason: reason)
                    return
                }
                result.cells[cell, default: []].append(amount * factor)
            case .rejected(let reason):
                result.report.reject(reason)
                try watcher?.didReject(file: reader.name, line: row.line, reason: reason)
            }
        }
    }
}

extension PayFileReader {
    /// The rows of a file of percentiles.
    func published(
        _ input: PayFileInput, _ report: inout PayFileReport, _ watcher: (any PayFileWatcher)?
    ) throws -> [PayObservation] {
        let reader = try input.open(CSVReader.Options())
        let (classifier, assumptions) = try classifier(for: reader)
        report.assumptions += assumptions
        guard let columns = format.mapping.percentiles else { return [] }
        var rejected: [(line: Int, reason: RowRejection)] = []
        let rows = try PublishedPercentilesReader(columns: columns, classifier: classifier).read(reader) {
            rejected.append(($0, $1))
        }
        for (line, reason) in rejected {
            report.reject(reason)
            try watcher?.didReject(file: reader.name, line: line, reason: reason)
        }
        report.rows += rows.count + rejected.count
        report.used += rows.count
        return rows
    }

    /// The classifier for a file, and what it takes for granted.
    func classifier(for reader: CSVReader) throws(PayFileError) -> (RowClassifier, assumptions: [String]) {
        var assumptions: [String] = []
        var mapping = format.mapping
        if format.findsColumns { mapping = mapping.fitted(to: reader.header.names, catalog: catalog) }
        let layout = try PayFileLayout(mapping, header: reader.header, file: reader.name)
        if format.findsColumns { assumptions.append("\(reader.name): \(layout.sentence)") }
        if case .absent = layout.period, format.period == nil {
            assumptions.append("\(reader.name): nothing says what the pay is for; it is read as pay of a year")
        }
        if case .absent = layout.currency, format.currency == nil {
            throw PayFileError(
                file: reader.name, message: "does not say its currency",
                remedy: "name it with --currency, or in a mapping: \"currency\": {\"constant\": \"USD\"}")
        }
        let classifier = RowClassifier(
            catalog: catalog, layout: layout, grouping: grouping, currency: format.currency,
            period: format.period ?? .year)
        return (classifier, assumptions)
    }
}
