/// What an amount of pay is paid for.
public enum PayPeriod: String, Codable, CaseIterable, Sendable {
    /// Pay of a calendar year.
    case year
    /// Pay of a month, a twelfth of the year.
    case month
}

/// Which parts of the pay an amount contains.
public enum PayKind: String, Codable, CaseIterable, Sendable {
    /// Base salary, without bonus, shares and allowances.
    case base
    /// All pay of the year.
    case total
    /// What is left after taxes and social insurance.
    case net
    /// The source does not say.
    case unspecified
}

/// Which percentiles of pay the two ends of a range are read as.
public enum RangeReading: String, Codable, CaseIterable, Sendable {
    /// One in ten is paid less than the low end, one in ten more than the high end.
    case p10ToP90 = "p10-p90"
    /// A quarter is paid less than the low end, a quarter more than the high end.
    case p25ToP75 = "p25-p75"
    /// Nobody is paid outside the range, as in a published pay scale.
    case minimumToMaximum = "minimum-maximum"
}

/// A pay range that a source states.
///
/// A row of `pay_ranges.csv`.
public struct PayRange: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The level.
    public let level: Level.ID
    /// The place for which the range is stated; role_hubs names its hubs.
    public let region: Region.ID
    /// Currency of low and high.
    public let currency: Currency.ID
    /// What low and high are paid for.
    public let period: PayPeriod
    /// Base salary, total pay, or not said by the source.
    public let payKind: PayKind
    /// Lower end, in the currency's major unit.
    public let low: Int
    /// Upper end, in the currency's major unit.
    public let high: Int
    /// How Pathfinder reads the two ends. A reading of ours unless the note says that the source gives it.
    public let reading: RangeReading
    /// Calendar year for which the range is stated.
    public let year: Int
    /// Source.
    public let source: Source.ID
    /// What the source says beside, and what it leaves open.
    public let note: String?

    /// The columns of `pay_ranges.csv`.
    public static let schema = TableSchema(
        .payRanges, key: "role", "level", "region", "source",
        columns: [
            .column("role", .reference(.roles)),
            .column("level", .reference(.levels)),
            .column("region", .reference(.regions)),
            .column("currency", .reference(.currencies)),
            .column("period", .oneOf(PayPeriod.self)),
            .column("pay_kind", .oneOf(PayKind.self)),
            .column("low", .integer, atLeast: 1, atMost: 1_000_000_000_000),
            .column("high", .integer, atLeast: 1, atMost: 1_000_000_000_000),
            .column("reads_as", .oneOf(RangeReading.self)),
            .column("year", .year),
            .column("source", .reference(.sources)),
            .optional("note", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        level = cells.next()
        region = cells.next()
        currency = cells.next()
        period = cells.next()
        payKind = cells.next()
        low = cells.next()
        high = cells.next()
        reading = cells.next()
        year = cells.next()
        source = cells.next()
        note = cells.next()
    }
}

/// A city or country that a source names as a hub for a role at a level.
///
/// A row of `role_hubs.csv`.
public struct RoleHub: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The level.
    public let level: Level.ID
    /// The hub: a city or a country, as the source has it.
    public let region: Region.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `role_hubs.csv`.
    public static let schema = TableSchema(
        .roleHubs, key: "role", "level", "region", "source",
        columns: [
            .column("role", .reference(.roles)),
            .column("level", .reference(.levels)),
            .column("region", .reference(.regions)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        level = cells.next()
        region = cells.next()
        source = cells.next()
    }
}
