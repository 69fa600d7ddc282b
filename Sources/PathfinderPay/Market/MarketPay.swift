public import PathfinderCatalog

/// Percentiles of pay, in the currency's major unit.
public struct PayPercentiles: Codable, Hashable, Sendable {
    /// One in ten is paid less.
    public let p10: Int
    /// A quarter is paid less.
    public let p25: Int
    /// Half are paid less.
    public let p50: Int
    /// Three quarters are paid less.
    public let p75: Int
    /// Nine in ten are paid less.
    public let p90: Int
}

/// Two ends between which a number lies.
public struct PayInterval: Codable, Hashable, Sendable {
    /// The lower end, in the currency's major unit.
    public let low: Int
    /// The upper end.
    public let high: Int

    package init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }
}

/// What all evidence together says about the pay of a role at a level in a place.
///
/// People's pay is log-normal around ``PayPercentiles/p50``; how unsure that median itself is, ``medianInterval`` says.
/// The article PayModel explains where both come from and how right they were.
public struct MarketPay: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` for all levels together, each counted alike.
    public let level: Level.ID?
    /// The place.
    public let region: Region.ID
    /// ``Basis/observed``, ``Basis/pooled`` or ``Basis/estimated``.
    public let basis: Basis
    /// The currency of all amounts.
    public let currency: Currency.ID
    /// What all amounts are paid for.
    public let period: PayPeriod
    /// The year in whose money the amounts are.
    public let year: Int
    /// Percentiles of what people are paid before taxes, without bonuses and shares, to three digits.
    public let percentiles: PayPercentiles
    /// The interval that holds the median with a probability of 90 %, to three digits.
    public let medianInterval: PayInterval
    /// The standard deviation of log pay among people.
    public let spread: Double
    /// The sources with figures of the place or its country, the one of most influence first.
    public let sources: [SourceShare]
    /// The sources whose figures of other places have most influence: on what roles, levels and countries have in common.
    public let elsewhere: [SourceShare]
    /// The country whose pay stands for that of a city of which nothing of its own is known; else `nil`.
    public let country: Region.ID?
    /// How many people of your own bands are in the answer; 0 for the bundled tables.
    public let ownPeople: Int
}

/// How much a source weighs in an answer.
public struct SourceShare: Codable, Hashable, Sendable {
    /// The source.
    public let source: Source.ID
    /// Its share of all influence, from 0 to 1.
    public let share: Double

    /// What a cell of sources in `pay_estimates.csv` says, such as `us-oews:31;aijobs:22`: each source with its share, in
    /// order. What is no source with a share in percent is left out.
    static func all(in text: String) -> [SourceShare] {
        text.split(separator: ";").compactMap { item in
            guard let colon = item.lastIndex(of: ":"), let percent = Double(item[item.index(after: colon)...]),
                (0...100).contains(percent)
            else { return nil }
            return SourceShare(source: Source.ID(rawValue: String(item[..<colon])), share: percent / 100)
        }
    }
}

/// Where one pay lies among what people are paid.
public struct MarketPosition: Codable, Hashable, Sendable {
    /// The percentile, from 0 to 100.
    public let percentile: Double
    /// The percentile if the median is at the upper end of its interval.
    public let low: Double
    /// The percentile if the median is at the lower end of its interval.
    public let high: Double
    /// The pay as a multiple of the median (compa-ratio).
    public let compaRatio: Double
}

extension MarketPay {
    /// Where a pay lies.
    ///
    /// - Parameter pay: An amount above 0, in ``currency`` and ``period``.
    /// - Returns: The percentile, with the interval that follows from that of the median.
    public func position(of pay: Double) -> MarketPosition {
        func percentile(_ median: Int) -> Double {
            100 * LogNormal(median: Double(median), spread: spread).share(below: pay)
        }
        return MarketPosition(
            percentile: percentile(percentiles.p50), low: percentile(medianInterval.high),
            high: percentile(medianInterval.low), compaRatio: pay / Double(max(1, percentiles.p50)))
    }

    /// The share of people who are paid less than an amount in ``currency`` and ``period``, from 0 to 1.
    public func share(below pay: Double) -> Double {
        LogNormal(median: Double(percentiles.p50), spread: spread).share(below: pay)
    }

    /// P10 to P90 as a range.
    public var figure: PayFigure {
        PayFigure(
            low: percentiles.p10, high: percentiles.p90, currency: currency, period: period, kind: .base,
            reading: .p10ToP90, year: year)
    }
}

extension Int {
    /// An amount to its first digits; more would claim what is not known.
    package func rounded(toDigits digits: Int) -> Int {
        var unit = 1
        var first = magnitude
        while first >= 10 { first /= 10; unit = unit.multipliedReportingOverflow(by: 10).partialValue }
        for _ in 1..<Swift.max(digits, 1) where unit > 1 { unit /= 10 }
        return Int(rounding: Double(self) / Double(unit)) * unit
    }
}
