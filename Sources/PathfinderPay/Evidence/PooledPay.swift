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

/// What several sources together say about the pay of a role at a level in a place.
///
/// A mixture of log-normal distributions, one for each piece of evidence. A source's weight is the reciprocal of how far
/// it may be off what was asked: by its grade, its age, and how near its place, job and level are. Sources that disagree
/// make the band wide; they are not averaged away, and ``sources`` shows what each of them says.
public struct PooledPay: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` for all levels together.
    public let level: Level.ID?
    /// The place.
    public let region: Region.ID
    /// ``Basis/pooled``, or ``Basis/extrapolated`` where no figure is for the country and the level that were asked for.
    public let basis: Basis
    /// The currency of all amounts.
    public let currency: Currency.ID
    /// What all amounts are paid for.
    public let period: PayPeriod
    /// The year in whose money the amounts are.
    public let year: Int
    /// Whether figures keep the amounts of their own years instead of being brought to ``year`` by consumer prices.
    public let isNominal: Bool
    /// Percentiles of what people are paid.
    public let percentiles: PayPercentiles
    /// The interval that holds the median with a probability of 90 %, differences between the sources included.
    public let medianInterval: PayInterval
    /// Who says what, the one with the most weight first.
    public let sources: [PooledSource]
    /// Evidence of grade D, which is shown beside and weighs nothing.
    public let contrast: [PooledSource]
    /// Between which middles the nearer sources lie, where they disagree by a quarter or more; else `nil`.
    public let disagreement: PayInterval?
}

/// What one publisher says, all its pages together.
public struct PooledSource: Codable, Hashable, Sendable {
    /// The publisher; the id of the source where it names none.
    public let publisher: String
    /// The best grade of its figures.
    public let grade: Source.Grade
    /// Its share of all trust, from 0 to 1; 0 for grade D.
    public let weight: Double
    /// The middle that it gives for what was asked, after all adjustments, in the currency's major unit.
    public let median: Int
    /// Its figures, the one with the most weight first.
    public let figures: [PooledFigure]
}

/// One figure of a source, as an answer to what was asked.
public struct PooledFigure: Codable, Hashable, Sendable {
    /// Where it comes from.
    public let origin: EvidenceOrigin
    /// Who says it.
    public let source: Source.ID
    /// The row of `pay_facts.csv`, for a figure of that table.
    public let fact: PayFact.ID?
    /// The source's own name of the job; `nil` where it is a role of the catalog.
    public let title: String?
    /// The role, where the figure is for one of the catalog.
    public let role: Role.ID?
    /// The level that the source names.
    public let level: Level.ID?
    /// The place for which the source gives it.
    public let region: Region.ID
    /// Which parts of the pay it contains.
    public let kind: PayKind
    /// The year for which the source gives it; `nil` where it gives none.
    public let year: Int?
    /// The middle figure of pay a year as the source gives it, in ``statedCurrency``.
    public let statedMiddle: Double
    /// The currency in which the source gives it.
    public let statedCurrency: Currency.ID
    /// Its share of all trust, from 0 to 1.
    public let weight: Double
    /// How near its place is to the one asked about.
    public let place: PlaceCloseness
    /// How near its job is.
    public let job: RoleCloseness
    /// How near its level is.
    public let rung: LevelCloseness
    /// How it was brought to the year; `nil` for a figure of that year or without one, and for nominal amounts.
    public let prices: PriceAdjustment?
    /// What it says about what was asked: the median after all adjustments, and the spread of log pay with what it may be
    /// off. The parts of the mixture.
    public let pay: LogNormal
    /// How far the median may be off what was asked: the standard deviation of its logarithm.
    public let uncertainty: Double
}

/// Where one pay lies in what several sources say.
public struct PooledPosition: Codable, Hashable, Sendable {
    /// The percentile, from 0 to 100.
    public let percentile: Double
    /// The percentile if the median is at the upper end of its interval.
    public let low: Double
    /// The percentile if the median is at the lower end of its interval.
    public let high: Double
    /// How many of the sources give a middle below the pay.
    public let sourcesBelow: Int
    /// How many sources weigh.
    public let sources: Int
}

extension PooledPay {
    /// Where a pay lies.
    ///
    /// - Parameter pay: An amount above 0, in ``currency`` and ``period``.
    /// - Returns: The percentile with the interval that follows from that of the median, and how many sources put their
    ///   middle below it.
    /// - Complexity: O(*n*) in the number of figures.
    public func position(of pay: Double) -> PooledPosition {
        let mixture = mixture
        let middle = Double(percentiles.p50)
        func percentile(ifMedian median: Int) -> Double { 100 * mixture.share(below: pay * middle / Double(median)) }
        return PooledPosition(
            percentile: percentile(ifMedian: percentiles.p50), low: percentile(ifMedian: medianInterval.high),
            high: percentile(ifMedian: medianInterval.low), sourcesBelow: sources.count { Double($0.median) < pay },
            sources: sources.count)
    }

    /// The share of people who are paid less than an amount in ``currency`` and ``period``, from 0 to 1.
    public func share(below pay: Double) -> Double { mixture.share(below: pay) }

    private var mixture: LogNormalMixture {
        LogNormalMixture(sources.flatMap(\.figures).map { (weight: $0.weight, pay: $0.pay) })
    }
}
