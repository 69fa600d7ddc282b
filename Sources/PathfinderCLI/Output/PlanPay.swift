import Pathfinder

/// The pay of a level: what all sources together say, and what is stated.
struct PlanPay: Encodable {
    let level: Level.ID
    let median: PayMedian?
    let figure: PayFigure?
    let basis: Basis
    let sources: [Source.ID]

    init(_ answer: PayAnswer) {
        level = answer.level.id
        median = answer.pay.map(PayMedian.init)
        figure = answer.figure
        basis = answer.basis
        sources = answer.evidence.map(\.range.source)
    }
}

/// What all sources together say of a pay, in JSON: the percentiles, and the sources of most influence.
struct PayMedian: Encodable {
    let percentiles: PayPercentiles
    let medianInterval: PayInterval
    let currency: Currency.ID
    let period: PayPeriod
    let year: Int
    let basis: Basis
    let sources: [SourceShare]

    init(_ pay: MarketPay) {
        percentiles = pay.percentiles
        medianInterval = pay.medianInterval
        currency = pay.currency
        period = pay.period
        year = pay.year
        basis = pay.basis
        sources = pay.sources
    }
}

/// The pay of a role in words.
struct PayTexts {
    private let answers: [PayAnswer]
    private let region: Region.ID?
    private let isOneLevel: Bool
    private let wording: Wording

    init(_ answers: [PayAnswer], in region: Region.ID?, isOneLevel: Bool, _ wording: Wording) {
        self.answers = answers
        self.region = region
        self.isOneLevel = isOneLevel
        self.wording = wording
    }

    /// The median and the middle half, and what is stated; of each level the median where none was named.
    var texts: [String] {
        guard let region else { return [] }
        let place = wording.name(of: region)
        let pays = answers.compactMap(\.pay)
        guard let first = pays.first else {
            return answers.first(where: { $0.figure != nil && isOneLevel }).map(stated)
                ?? [wording(.planPayUnknown, ["place": place])]
        }
        let unit = wording.unit(first.currency, first.period)
        guard isOneLevel else {
            let levels = pays.map { pay in
                "\(pay.level.map(wording.name(of:)) ?? "") \(wording.amount(pay.percentiles.p50))"
            }
            return [
                wording(
                    .planPayLevels,
                    ["place": place, "unit": unit, "levels": levels.joined(separator: wording.comma)])
            ]
        }
        return [
            wording(
                .planPayMiddle,
                [
                    "place": place, "unit": unit, "middle": wording.amount(first.percentiles.p50),
                    "half": wording.ends(first.percentiles.p25, first.percentiles.p75),
                    "basis": wording.basis(first.basis),
                ])
        ] + (answers.first.map(stated) ?? [])
    }

    private func stated(_ answer: PayAnswer) -> [String] {
        guard answer.pay == nil, let stated = answer.statedHere else {
            return wording.statements([answer])
        }
        return [wording.sentence(stated, at: answer.level, about: answer.region)]
    }
}
