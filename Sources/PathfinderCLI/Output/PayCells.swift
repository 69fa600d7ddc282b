import Pathfinder

/// Shows pay in cells of a table, with notes.
struct PayCells {
    let wording: Wording
    var notes = Footnotes()

    /// "AED a month, base pay before taxes, in the money of 2026": what all amounts of the answers are; where no pay is
    /// known, what those of the first stated range are.
    func unit(of answers: [PayAnswer], isCompared: Bool = false) -> String? {
        if let pay = answers.lazy.compactMap(\.pay).first {
            return wording(
                isCompared ? .marketUnitCompared : .marketUnit,
                ["unit": wording.unit(pay.currency, pay.period), "year": String(pay.year)])
        }
        return answers.lazy.compactMap(\.figure).first.map { wording(.bandUnit, ["unit": wording.unit($0)]) }
    }

    /// A row for each level: the median, the middle half, P10 to P90.
    mutating func table(_ answers: [PayAnswer], in region: Region.ID, isFull: Bool) -> TextTable {
        let most = answers.compactMap(\.figure).map(\.high).max() ?? 0
        // Where amounts run into millions, eighty columns hold no bars beside them, and then not all words either.
        let bars = most < 1_000_000 ? RangeBar(over: answers.compactMap(\.figure), width: most < 100_000 ? 14 : 9) : nil
        let hasBasis = most < 10_000_000 && !(isFull && most >= 1_000_000)
        var columns: [TextTable.Column] = [
            .init(title: wording(.columnLevelYears)),
            .init(title: wording(.columnMedian), isNumber: true, isFixed: true),
            .init(title: wording(.columnMiddleHalf), isNumber: true, isFixed: true),
            .init(title: "P10–P90", isNumber: true, isFixed: true),
        ]
        if isFull {
            columns.append(.init(title: wording(.columnMedianInterval), isNumber: true, isFixed: true))
        } else if bars != nil {
            columns.append(.init(title: "", isFixed: true))
        }
        if hasBasis { columns.append(.init(title: wording(.columnBasis))) }
        var table = TextTable(columns: columns)
        for answer in answers {
            let style = Self.style(answer.basis)
            let name = TextTable.Cell(wording.levelAndYears(answer.level))
            var row = [name]
            if let pay = answer.pay {
                let percentiles = pay.percentiles
                row += [
                    .init(wording.amount(percentiles.p50), style: .strong),
                    .init(wording.ends(percentiles.p25, percentiles.p75), style: style),
                    .init(wording.ends(percentiles.p10, percentiles.p90), style: style),
                ]
                if isFull {
                    let interval = pay.medianInterval
                    row.append(.init(wording.ends(interval.low, interval.high), style: style))
                } else if let bars {
                    row.append(.init(bars.bar(pay), style: style))
                }
            } else {
                row += [
                    .init("–", style: .faint), .init("–", style: .faint),
                    .init(answer.figure.map(wording.ends) ?? wording(.unknownValue), style: style),
                ]
                if isFull || bars != nil {
                    let bar = isFull ? nil : answer.figure.flatMap { bars?.bar($0, answer.basis) }
                    row.append(.init(bar ?? "", style: style))
                }
            }
            if hasBasis { row.append(.init(basis(answer, in: region))) }
            table.rows.append(row)
        }
        return table
    }

    /// What a figure rests on; of a range that a source states for the place with a mark of its note.
    mutating func basis(_ answer: PayAnswer, in region: Region.ID) -> String {
        let basis = wording.basis(answer.basis)
        guard !answer.isFromPay, let stated = answer.statedHere else { return basis }
        return "\(basis) \(notes.mark(wording.sentence(stated.evidence, about: region)))"
    }

    /// Adds the rates by which stated ranges were converted, and how their ends are read.
    mutating func addNotes(_ answers: [PayAnswer]) {
        for stated in answers.flatMap(\.stated) {
            for rate in stated.rates {
                _ = notes.mark(
                    wording(
                        rate.year == stated.figure.year ? .rateNote : .rateNoteNearestYear,
                        [
                            "year": String(rate.year), "rate": QueryValue.number(rate.perUsd).description,
                            "currency": rate.currency.rawValue,
                        ]))
            }
        }
        let ranges = answers.flatMap(\.evidence).map(\.range)
        if answers.contains(where: { $0.figure?.period == .month }) { _ = notes.mark(wording(.monthNote)) }
        for range in ranges { _ = notes.mark(wording.reading(range.reading)) }
    }

    /// The sources of all stated ranges, and those of most influence, in full, each once.
    func sources(of answers: [PayAnswer]) -> [String] {
        var sources: [Source] = []
        let shares = answers.compactMap(\.pay).flatMap { $0.sources + $0.elsewhere }.sorted { $0.share > $1.share }
        let named = shares.compactMap { wording.catalog.sources[$0.source] }
        for source in answers.flatMap(\.evidence).map(\.source) + named where !sources.contains(source) {
            sources.append(source)
        }
        return sources.map(wording.citation)
    }

    static func style(_ basis: Basis) -> Style {
        switch basis {
        case .stated, .observed, .pooled: .plain
        case .extrapolated, .estimated: .warning
        case .unknown: .faint
        }
    }
}
