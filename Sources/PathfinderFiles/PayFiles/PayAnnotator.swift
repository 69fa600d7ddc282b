package import PathfinderCatalog
package import PathfinderPay
package import StrictCSV

/// Says of rows of pay, one by one, what people alike are paid.
///
/// It remembers the answers, so that many rows cost little more than reading them. One task uses it at a time.
package final class PayAnnotator {
    /// What is said of a row.
    package struct Annotation: Sendable {
        /// The role of the title; `nil` where it stands for none.
        package var role: Role.ID?
        /// The level.
        package var level: Level.ID?
        /// The place.
        package var region: Region.ID?
        /// What people alike are paid, in the currency of the row and per its period; `nil` where that is unknown.
        package var percentiles: [Double]?
        /// What the percentiles rest on.
        package var basis = Basis.unknown
        /// The percentile of the row's pay, from 0 to 100.
        package var percentile: Double?
        /// The row's pay divided by P50.
        package var compaRatio: Double?
        /// Why there is no answer, or what looks like a mistake in the pay.
        package var remark: String?
    }

    private let classifier: RowClassifier
    private let keyColumns: [Int]
    private let payColumn: Int
    private var verdicts: [[String]: RowClassifier.Verdict] = [:]
    private var answers: [ObservedCell: MarketPay?] = [:]
    /// What was taken for granted where the file says nothing, as sentences.
    package let assumptions: [String]

    /// - Parameters:
    ///   - reader: How the file is read.
    ///   - header: The columns of the file.
    ///   - file: The name of the file, for messages.
    /// - Throws: ``PayFileError`` if the file lacks a column.
    package init(_ reader: PayFileReader, header: CSVHeader, file: String) throws(PayFileError) {
        let (classifier, assumptions) = try reader.classifier(for: header, of: file)
        self.classifier = classifier
        self.assumptions = assumptions
        keyColumns = classifier.layout.keyColumns.compactMap { header.firstIndex(of: $0) }
        let name = try classifier.layout.columnOfPay(of: file)
        guard let pay = header.firstIndex(of: name) else { preconditionFailure("the layout found \(name)") }
        payColumn = pay
    }

    /// What is said of a row.
    package func annotation(of row: borrowing CSVRow) -> Annotation {
        var key: [String] = []
        for column in keyColumns { key.append(row.text(at: column)) }
        let verdict = verdicts[key] ?? classifier.verdict(on: key)
        verdicts[key] = verdict
        guard case .cell(let cell, let factor) = verdict else {
            if case .rejected(let reason) = verdict { return Annotation(remark: reason.rawValue) }
            return Annotation()
        }
        var annotation = Annotation(role: cell.role, level: cell.level, region: cell.region)
        let text = row.text(at: payColumn)
        let amount = PayAmount.amount(in: text, units: classifier.units).flatMap {
            $0 * factor <= PayAmount.largest ? $0 : nil
        }
        if amount == nil { annotation.remark = (text.isEmpty ? RowRejection.noPay : .unreadablePay).rawValue }
        guard let pay = answer(for: cell) else {
            annotation.remark = annotation.remark ?? "no figure is near enough"
            return annotation
        }
        let percentiles = pay.percentiles
        annotation.percentiles = [percentiles.p10, percentiles.p25, percentiles.p50, percentiles.p75, percentiles.p90]
            .map { Double($0) / factor }
        annotation.basis = pay.basis
        if let amount {
            annotation.percentile = pay.position(of: amount * factor).percentile
            annotation.compaRatio = amount * factor / Double(percentiles.p50)
            if let kind = PaySuspicion.kind(of: amount * factor, beside: percentiles) {
                annotation.remark = "suspicious: \(kind.rawValue)?"
            }
        }
        return annotation
    }

    private func answer(for cell: ObservedCell) -> MarketPay? {
        if let known = answers[cell] { return known }
        let pay = cell.role.flatMap { role in
            try? classifier.catalog.marketPay(
                role: role, level: cell.level, region: cell.region, in: cell.currency, period: .year, year: cell.year)
        }
        answers.updateValue(pay, forKey: cell)
        return pay
    }
}
