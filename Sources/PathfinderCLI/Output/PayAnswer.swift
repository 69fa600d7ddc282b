import Pathfinder

/// What all sources together say about pay, level by level: percentiles, intervals, and who says what.
struct PayAnswer {
    private let bands: [(level: Level, pay: PooledPay)]
    private let pay: Double?
    private let wording: Wording

    init(_ bands: [LevelBand], pay: Double?, wording: Wording) {
        self.bands = bands.compactMap { band in band.pay.map { (band.level, $0) } }
        self.pay = pay
        self.wording = wording
    }

    func add(to document: inout Document) {
        guard let first = bands.first else { return }
        document.heading(wording(.payHeading))
        document.paragraph(wording(.payExplained, ["unit": unit(first.pay), "year": String(first.pay.year)]))
        var table = TextTable(
            columns: [.init(title: wording(.columnLevel))]
                + ["P10", "P25", "P50", "P75", "P90"].map { .init(title: $0, isNumber: true) }
                + [.init(title: wording(.columnMedianInterval), isNumber: true), .init(title: wording(.columnBasis))])
        for (level, pay) in bands {
            let percentiles = pay.percentiles
            let amounts = [percentiles.p10, percentiles.p25, percentiles.p50, percentiles.p75, percentiles.p90]
            let style = PayCells.style(pay.basis)
            table.rows.append(
                [.init(level.name[wording.language])]
                    + amounts.map { .init(Wording.rounded($0).grouped, style: style) }
                    + [
                        .init(
                            "\(Wording.rounded(pay.medianInterval.low).grouped)–"
                                + Wording.rounded(pay.medianInterval.high).grouped, style: style),
                        .init(wording.basis(pay.basis)),
                    ])
        }
        document.table(table)
        for (level, pay) in bands {
            document.heading(level.name[wording.language])
            addDetails(of: pay, to: &document)
        }
    }

    /// Sentences and sources; of many sources those with the most weight.
    private func addDetails(of answer: PooledPay, to document: inout Document) {
        var sentences = wording.sentences(answer)
        if let pay {
            sentences.insert(wording.sentence(answer.position(of: pay), of: Int(rounding: pay), in: answer), at: 0)
        }
        document.paragraph(sentences.joined(separator: " "))
        let shown = bands.count == 1 ? answer.sources + answer.contrast : Array(answer.sources.prefix(3))
        var items = shown.map { wording.sentence($0, of: answer) }
        if answer.sources.count > shown.count {
            items.append(wording(.payMoreSources, ["count": String(answer.sources.count - shown.count)]))
        }
        document.list(wording(.sources), items)
        guard bands.count == 1 else { return }
        let adjustments = answer.sources.flatMap(\.figures).compactMap(\.prices).map(wording.sentence)
        let different = adjustments.indices.filter { adjustments.firstIndex(of: adjustments[$0]) == $0 }
        document.list(wording(.pricesHeading), different.map { adjustments[$0] })
    }

    private func unit(_ pay: PooledPay) -> String {
        "\(pay.currency) \(wording(pay.period == .year ? .perYear : .perMonth))"
    }
}
