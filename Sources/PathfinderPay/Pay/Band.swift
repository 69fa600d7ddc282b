public import PathfinderCatalog

/// What a figure rests on.
public enum Basis: String, Codable, CaseIterable, Sendable {
    /// A source gives this range for this role, level and place.
    case stated
    /// Quantiles of observed pay.
    case observed
    /// An estimate from evidence of the country, with an interval.
    case pooled
    /// An estimate for a country without evidence of its own, from national income and its neighbours.
    case estimated
    /// Taken from a wider region, or from other places nearby; the evidence names them.
    case extrapolated
    /// There is no figure.
    case unknown
}

extension Basis: Comparable {
    /// Orders bases from the firmest to none.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .stated: 0
        case .observed: 1
        case .pooled: 2
        case .estimated: 3
        case .extrapolated: 4
        case .unknown: 5
        }
    }
}

/// A pay range with all that is needed to read it.
public struct PayFigure: Codable, Hashable, Sendable {
    /// Lower end, in the currency's major unit.
    public let low: Int
    /// Upper end, in the currency's major unit.
    public let high: Int
    /// Currency of both ends.
    public let currency: Currency.ID
    /// What the ends are paid for.
    public let period: PayPeriod
    /// Which parts of the pay they contain.
    public let kind: PayKind
    /// Which percentiles of pay the ends are read as.
    public let reading: RangeReading
    /// The calendar year for which they hold.
    public let year: Int

    /// A range of your own, to convert it or to place a pay in it.
    public init(
        low: Int, high: Int, currency: Currency.ID, period: PayPeriod, kind: PayKind, reading: RangeReading, year: Int
    ) {
        self.low = low
        self.high = high
        self.currency = currency
        self.period = period
        self.kind = kind
        self.reading = reading
        self.year = year
    }
}

/// The pay of a role at a level in a place: a figure, and what it rests on.
///
/// A band is a small value that costs no memory of its own; ``evidence`` is gathered when it is asked for.
public struct Band: Sendable {
    /// The role.
    public let role: Role.ID
    /// The level.
    public let level: Level.ID
    /// The place.
    public let region: Region.ID
    /// The pay range; `nil` exactly when ``basis`` is ``Basis/unknown``.
    public let figure: PayFigure?
    /// What the figure rests on.
    public let basis: Basis
    let catalog: Catalog
}

extension Band: CustomStringConvertible {
    /// One line, such as `USD 70000–95000 a year (stated)`.
    public var description: String {
        guard let figure else { return basis.rawValue }
        return "\(figure.currency) \(figure.low)–\(figure.high) a \(figure.period) (\(basis))"
    }
}

extension Catalog {
    /// The pay of a role at a level in a place.
    ///
    /// The figure is a range stated for the place itself or for a hub that the place is; else that of the nearest
    /// wider region, of the other hubs that its source names, or of a hub inside the place, with the basis
    /// ``Basis/extrapolated``; for a bloc or country also that of a region inside it; else there is none, with the basis ``Basis/unknown``. Of several stated ranges that
    /// are equally near, the one with the best source grade and then the newest year is the figure; the others are
    /// in ``Band/evidence``.
    ///
    /// Ids that the catalog does not have give an unknown band; ``id(of:as:)`` turns names into ids.
    ///
    /// - Complexity: O(*r*) in the number of ranges for the role and level, without allocating memory.
    public func band(role: Role.ID, level: Level.ID, region: Region.ID) -> Band {
        let entry = pay.best(role: role, level: level, region: region)
        return Band(
            role: role, level: level, region: region, figure: entry?.figure, basis: entry?.basis ?? .unknown,
            catalog: self)
    }

    /// The bands of a role in a place, one for each level of the catalog, from the lowest.
    public func bands(role: Role.ID, region: Region.ID) -> [Band] {
        levelsByRank.map { band(role: role, level: $0.id, region: region) }
    }
}
