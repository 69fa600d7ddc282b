public import PathfinderCatalog

/// The answer on the pay of a role at a level in a place: what all sources together say, and what sources state for it.
public struct PayAnswer: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The place.
    public let region: Region.ID
    /// The level.
    public let level: Level
    /// What all sources together say; `nil` where that is unknown.
    public let pay: MarketPay?
    /// P10 to P90 of ``pay``; where that is unknown the range that a source states for the very place, in the currency and
    /// period of the answer; `nil` where there is none either.
    public let figure: PayFigure?
    /// What ``figure`` rests on.
    public let basis: Basis
    /// What sources state: for the place first, then for places around it.
    public let stated: [StatedPay]
}

/// A stated range in the currency and period of an answer.
public struct StatedPay: Codable, Hashable, Sendable {
    /// The range as the table has it, with its source and how its place relates to the one that was asked about.
    public let evidence: Evidence
    /// The range in the currency and period of the answer.
    public let figure: PayFigure
    /// The exchange rates that were used.
    public let rates: [ExchangeRate]
    /// How it relates to what all sources together say; `nil` where that is unknown.
    public let standing: Standing?

    /// Where a stated range lies in what people are paid by all sources together.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        /// All of it is above what three quarters are paid.
        case aboveThreeQuarters = "above-three-quarters"
        /// All of it is above the median.
        case aboveMedian = "above-median"
        /// It holds the median.
        case aroundMedian = "around-median"
        /// All of it is below the median.
        case belowMedian = "below-median"
        /// All of it is below what a quarter is paid.
        case belowAQuarter = "below-a-quarter"

        init(_ figure: PayFigure, in pay: PayPercentiles) {
            self =
                if figure.low > pay.p75 {
                    .aboveThreeQuarters
                } else if figure.low > pay.p50 {
                    .aboveMedian
                } else if figure.high < pay.p25 {
                    .belowAQuarter
                } else if figure.high < pay.p50 {
                    .belowMedian
                } else {
                    .aroundMedian
                }
        }
    }

    /// Whether the range is stated for the very place, and not for others around it.
    public var isForPlace: Bool {
        switch evidence.relation {
        case .same, .hub, .insideHub, .containsHubs: true
        case .otherHubs, .widerRegion, .partOfPlace: false
        }
    }
}

extension PayAnswer {
    /// The range that a source states for the very place; `nil` where none does.
    public var statedHere: StatedPay? { stated.first(where: \.isForPlace) }
    /// The stated ranges as the tables have them, those for the place first.
    public var evidence: [Evidence] { stated.map(\.evidence) }
    /// The exchange rates by which stated ranges were converted.
    public var rates: [ExchangeRate] { stated.flatMap(\.rates) }
    /// Whether the figure is what all sources together say, and not a stated range.
    public var isFromPay: Bool { pay != nil }
}

extension Catalog {
    /// The pay of a role in a place, level by level from the lowest.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - region: The place.
    ///   - wanted: The levels; when empty, those with a figure or with known years.
    ///   - currency: The currency of all figures; that of the place when `nil`.
    ///   - period: The period of all figures; what is usual in the place when `nil`.
    /// - Returns: An answer for each level.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*r* log *r*) in the number of ranges for the role, after the first answer for a place.
    public func payAnswers(
        of role: Role.ID, in region: Region.ID, levels wanted: [Level.ID] = [], currency: Currency.ID? = nil,
        period: PayPeriod? = nil
    ) throws(MissingRate) -> [PayAnswer] {
        let currency = currency ?? self.currency(of: region)
        let period = period ?? payPeriod(of: region)
        var answers: [PayAnswer] = []
        for level in levelsByRank where wanted.isEmpty || wanted.contains(level.id) {
            let pay = try marketPay(role: role, level: level.id, region: region, in: currency, period: period)
            let band = band(role: role, level: level.id, region: region)
            var stated: [StatedPay] = []
            for evidence in band.evidence {
                let converted = try convert(evidence.range.figure, to: currency, period: period)
                let figure = converted.figure.roundedUnless(equalTo: evidence.range.figure)
                stated.append(
                    StatedPay(
                        evidence: evidence, figure: figure, rates: converted.rates,
                        standing: pay.map { StatedPay.Standing(figure, in: $0.percentiles) }))
            }
            guard pay != nil || !stated.isEmpty || level.yearsMin != nil || !wanted.isEmpty else { continue }
            // What is stated for the world or for other places says nothing of this one.
            let here = stated.first(where: \.isForPlace)?.figure
            answers.append(
                PayAnswer(
                    role: role, region: region, level: level, pay: pay, figure: pay?.figure ?? here,
                    basis: pay?.basis ?? (here == nil ? .unknown : .stated), stated: stated))
        }
        return answers
    }
}

extension PayFigure {
    /// A converted range to three digits, for more would be the rate's; a range as it was stated stays.
    fileprivate func roundedUnless(equalTo stated: PayFigure) -> PayFigure {
        guard self != stated else { return self }
        return PayFigure(
            low: low.rounded(toDigits: 3), high: high.rounded(toDigits: 3), currency: currency, period: period,
            kind: kind, reading: reading, year: year)
    }
}
