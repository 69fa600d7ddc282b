public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a piece of evidence comes from.
public enum EvidenceOrigin: String, Codable, CaseIterable, Sendable {
    /// A range of `pay_ranges.csv`.
    case statedRange = "stated-range"
    /// A figure of `pay_facts.csv`.
    case fact
    /// Percentiles of `pay_observations.csv`.
    case observed
    /// An estimate that was handed over, such as that of a model of observed pay.
    case estimate
}

/// One piece of evidence on pay, in its own currency and year, read as far as it goes.
struct PayItem: Sendable {
    /// What a figure says of the pay of a year.
    struct Pay: Sendable {
        /// The calendar year; `nil` where the source gives none.
        let year: Int?
        let currency: Currency.ID
        let kind: PayKind
        /// The logarithm of the middle figure.
        let logMiddle: Double
        /// Whether the middle figure is a mean, which is above the median.
        var isMean = false
        /// The standard deviation of log pay, where the figures say it.
        let spread: Double?
        /// How many people or postings stand behind the figure, where the source says so.
        var count: Int?
        /// The standard error of the logarithm of the middle figure, where it is known.
        var standardError: Double?
    }

    let origin: EvidenceOrigin
    /// The row of its table, or the index of the estimate.
    let row: Int
    let source: Source.ID
    /// Who speaks: the source's publisher, so that two pages of one publisher are one voice; else the source itself.
    let publisher: String
    let grade: Source.Grade
    let cell: JobInPlace
    /// The source's own name of the job; `nil` where the figure is for a role of the catalog.
    let title: String?
    let level: Level.ID?
    let region: Region.ID
    /// Other places for which the figure holds as well: the hubs that its source names.
    let hubs: [Int]
    /// The country that the place is or lies in, whose prices the figure follows; `nil` for a wider region.
    let country: Country?
    let pay: Pay

    struct Country: Sendable {
        let id: Region.ID
        let row: Int
        let currency: Currency.ID?
    }
}

/// An estimate of pay made elsewhere, such as by a model of observed pay, to be pooled with the other evidence.
public struct PayEstimate: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` for all levels together.
    public let level: Level.ID?
    /// The place.
    public let region: Region.ID
    /// The calendar year for which it holds.
    public let year: Int
    /// The currency of the median.
    public let currency: Currency.ID
    /// Which parts of the pay it contains.
    public let kind: PayKind
    /// The median of pay a year, and the standard deviation of log pay.
    public let pay: LogNormal
    /// The standard error of the logarithm of the median.
    public let standardError: Double
    /// How many observations stand behind it; `nil` if that is not known.
    public let count: Int?
    /// The sources of the observations, at least one. Observed cells of these sources are not pooled beside it.
    public let sources: [Source.ID]

    /// An estimate to be handed to ``Catalog/pooledPay(role:level:region:in:period:year:nominal:estimates:)``.
    public init(
        role: Role.ID, level: Level.ID?, region: Region.ID, year: Int, currency: Currency.ID, kind: PayKind,
        pay: LogNormal, standardError: Double, count: Int?, sources: [Source.ID]
    ) {
        self.role = role
        self.level = level
        self.region = region
        self.year = year
        self.currency = currency
        self.kind = kind
        self.pay = pay
        self.standardError = standardError
        self.count = count
        self.sources = sources
    }
}

extension PayFact {
    /// The middle of pay a year, whether it is a mean, and the spread, as far as the figures say them.
    var asRead: (middle: Double, isMean: Bool, spread: Double?)? {
        let perYear = period == .month ? 12.0 : 1
        let range = low.flatMap { low in
            high.flatMap { high in readsAs.map { LogNormal(low: low, high: high, reading: $0) } }
        }
        guard let middle = mid ?? range?.median else { return nil }
        return (middle * perYear, mid != nil && self.middle == .mean, range?.spread)
    }
}

extension PayObservation {
    /// The standard deviation of log pay, from the widest pair of percentiles; `nil` with the median alone.
    var spread: Double? {
        for (low, high, reading) in [(p10, p90, RangeReading.p10ToP90), (p25, p75, .p25ToP75)] {
            guard let low, let high, low > 0, high >= low else { continue }
            return LogNormal(low: low, high: high, reading: reading).spread
        }
        return nil
    }
}
