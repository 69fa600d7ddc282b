import Pathfinder

/// The pay of a level: the middle as routes have it, and what is stated or observed.
struct PlanPay: Encodable {
    let level: Level.ID
    let median: PayMedian?
    let figure: PayFigure?
    let basis: Basis
    let sources: [Source.ID]

    init(_ band: LevelBand) {
        level = band.level.id
        median = band.pay.map(PayMedian.init)
        figure = band.figure
        basis = band.basis
        sources = band.evidence.map(\.range.source)
    }
}

/// The pay of a role in words.
struct PayTexts {
    private let pays: [LevelBand]
    private let region: Region.ID?
    private let isOneLevel: Bool
    private let wording: Wording

    init(_ pays: [LevelBand], in region: Region.ID?, isOneLevel: Bool, _ wording: Wording) {
        self.pays = pays
        self.region = region
        self.isOneLevel = isOneLevel
        self.wording = wording
    }

    /// The middle, as routes show it, and then what is stated or observed; of each level where none was named.
    var texts: [String] {
        guard let region else { return [] }
        let place = wording.name(of: region)
        guard isOneLevel else {
            let levels = pays.compactMap { pay in
                pay.pay.map { "\(wording.name(of: pay.level.id)) \(middle($0))" }
            }
            return [
                levels.isEmpty
                    ? wording(.planPayUnknown, ["place": place])
                    : wording(
                        .planPayLevels, ["place": place, "levels": levels.joined(separator: wording.comma)])
            ]
        }
        var texts: [String] = []
        if let pay = pays.first?.pay {
            texts.append(
                wording(
                    .planPayMiddle, ["place": place, "middle": middle(pay), "basis": wording.basis(pay.basis)]))
        }
        if let pay = pays.first, let figure = pay.figure {
            texts.append(
                wording(
                    .planPay,
                    [
                        "range": wording.range(figure),
                        "period": wording(figure.period == .year ? .perYear : .perMonth),
                        "kind": wording.kind(figure.kind), "basis": wording.basis(pay.basis),
                    ]))
        }
        return texts.isEmpty ? [wording(.planPayUnknown, ["place": place])] : texts
    }

    private func middle(_ pay: PooledPay) -> String { Wording.rounded(pay.percentiles.p50).grouped }
}
