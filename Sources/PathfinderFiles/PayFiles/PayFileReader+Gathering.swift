package import PathfinderCatalog
import StrictCSV

extension PayFileReader {
    /// All amounts of files, cell by cell.
    ///
    /// - Parameters:
    ///   - inputs: The files.
    ///   - reject: Is told of each row that is not used, in the order of the input, on any thread.
    ///   - progress: Is told now and then how far the reading has come.
    /// - Returns: The amounts, and what became of the rows.
    /// - Throws: As `read`.
    package func gather(
        _ inputs: [ObservationInput], reportingRejected reject: ((RejectedRow) throws -> Void)? = nil,
        progress: ((ObservationProgress) -> Void)? = nil
    ) throws -> (groups: ObservationGroups<ObservedCell, RowRejection>, report: PayFileReport) {
        var report = PayFileReport()
        var reportRow: ((RejectedObservation<RowRejection>) throws -> Void)?
        if let reject {
            reportRow = { try reject(RejectedRow($0)) }
        }
        let groups = try reading.gather(inputs, reportingRejected: reportRow, progress: progress) { name, header in
            let (classifier, assumptions) = try classifier(for: header, of: name)
            report.assumptions += assumptions
            var grouping = try ObservationGrouping<ObservedCell, RowRejection>(
                keyColumns: classifier.layout.keyColumns, valueColumn: classifier.layout.columnOfPay(of: name)
            ) { key in
                switch classifier.verdict(on: key) {
                case .cell(let cell, let factor): .cell(cell, factor: factor)
                case .rejected(let reason): .rejected(reason)
                }
            }
            grouping.largest = PayAmount.largest
            let units = classifier.units
            grouping.readAmount = { PayAmount.amount(in: String(decoding: $0, as: UTF8.self), units: units) }
            return grouping
        }
        report.rows = groups.rowCount
        for (rejection, count) in groups.rejections { report.rejected[RowRejection(rejection), default: 0] += count }
        report.used = report.rows - report.rejected.values.reduce(0, +)
        report.cells = groups.cells.count
        return (groups, report)
    }

    /// The rows of files of percentiles.
    func readPublished(
        _ inputs: [ObservationInput], _ columns: PercentileColumns,
        reportingRejected reject: ((RejectedRow) throws -> Void)?
    ) throws -> (observations: [PayObservation], report: PayFileReport) {
        var report = PayFileReport()
        var observations: [PayObservation] = []
        for input in inputs {
            let reader = try CSVReader(source: input.open(), name: input.name)
            let (classifier, assumptions) = try classifier(for: reader.header, of: input.name)
            report.assumptions += assumptions
            var rejected: [RejectedRow] = []
            let rows = try PublishedPercentilesReader(columns: columns, classifier: classifier).read(reader) {
                rejected.append(RejectedRow(file: input.name, line: $0, reason: $1, fields: []))
            }
            for row in rejected {
                report.rejected[row.reason, default: 0] += 1
                try reject?(row)
            }
            report.rows += rows.count + rejected.count
            report.used += rows.count
            observations += rows
        }
        report.cells = observations.count
        return (observations.inOrder(of: catalog), report)
    }

    /// The classifier for a file, and what it takes for granted.
    func classifier(
        for header: CSVHeader, of file: String
    ) throws(PayFileError) -> (RowClassifier, assumptions: [String]) {
        var assumptions: [String] = []
        var mapping = format.mapping
        if format.findsColumns { mapping = mapping.fitted(to: header.names, catalog: catalog) }
        let layout = try PayFileLayout(mapping, header: header, file: file)
        if format.findsColumns { assumptions.append("\(DisplayText.path(file)): \(layout.sentence)") }
        if case .absent = layout.period, format.period == nil {
            assumptions.append(
                "\(DisplayText.path(file)): nothing says what the pay is for; it is read as pay of a year")
        }
        if case .absent = layout.currency, format.currency == nil {
            throw PayFileError(
                file: file, message: "does not say its currency",
                remedy: "name it with --currency, or in a mapping: \"currency\": {\"constant\": \"USD\"}")
        }
        let classifier = RowClassifier(
            catalog: catalog, layout: layout, grouping: grouping, currency: format.currency,
            period: format.period ?? .year)
        return (classifier, assumptions)
    }
}

extension RejectedRow {
    init(_ row: RejectedObservation<RowRejection>) {
        self.init(file: row.input, line: row.line, reason: RowRejection(row.rejection), fields: row.fields)
    }
}

extension RowRejection {
    init(_ rejection: ObservationRejection<RowRejection>) {
        self =
            switch rejection {
            case .ragged: .ragged
            case .classified(let reason): reason
            case .missingValue: .noPay
            case .unreadableValue, .valueNotPositive, .valueOutOfRange: .unreadablePay
            }
    }
}
