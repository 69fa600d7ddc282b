/// Percentiles of observed pay: those of the rows of a pay file, or those that a statistics office publishes.
///
/// A row of `pay_observations.csv`, and of any file that `pathfinder bands build` writes.
public struct PayObservation: CatalogRow {
    /// The role; `nil` where the title stands for no role of the catalog.
    public let role: Role.ID?
    /// The title as the source has it, where rows were gathered by title; `nil` where they were gathered by role.
    public let title: String?
    /// The level; `nil` for all levels together.
    public let level: Level.ID?
    /// The place.
    public let region: Region.ID
    /// Calendar year of the pay; `nil` for rows of several years together.
    public let year: Int?
    /// Currency of the percentiles, that of the rows: nothing is converted.
    public let currency: Currency.ID
    /// Base salary, total pay, or not said by the source.
    public let payKind: PayKind
    /// How many rows or people stand behind the percentiles; `nil` where the source does not say.
    public let count: Int?
    /// How many different amounts are among the rows: openings of one posting, and its lower and upper bound, are
    /// several rows; `nil` where the source does not say.
    public let distinctCount: Int?
    /// The 10th percentile of pay a year, in the currency's major unit; `nil` where the source has none.
    public let p10: Double?
    /// The 25th percentile of pay a year; `nil` where the source has none.
    public let p25: Double?
    /// The median of pay a year.
    public let p50: Double
    /// The 75th percentile of pay a year; `nil` where the source has none.
    public let p75: Double?
    /// The 90th percentile of pay a year; `nil` where the source has none.
    public let p90: Double?
    /// Source.
    public let source: Source.ID

    /// The columns of `pay_observations.csv`.
    public static let schema = TableSchema(
        .payObservations, key: "role", "title", "level", "region", "year", "currency", "pay_kind", "source",
        columns: [
            .optional("role", .reference(.roles)),
            .optional("title", .text),
            .optional("level", .reference(.levels)),
            .column("region", .reference(.regions)),
            .optional("year", .year),
            .column("currency", .reference(.currencies)),
            .column("pay_kind", .oneOf(PayKind.self)),
            .optional("n", .integer, atLeast: 1, atMost: 1_000_000_000),
            .optional("distinct", .integer, atLeast: 1, atMost: 1_000_000_000),
            .optional("p10", .decimal, atLeast: 0, atMost: 1_000_000_000_000),
            .optional("p25", .decimal, atLeast: 0, atMost: 1_000_000_000_000),
            .column("p50", .decimal, atLeast: 0, atMost: 1_000_000_000_000),
            .optional("p75", .decimal, atLeast: 0, atMost: 1_000_000_000_000),
            .optional("p90", .decimal, atLeast: 0, atMost: 1_000_000_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Percentiles made in code.
    ///
    /// - Parameters:
    ///   - cell: What the rows behind the percentiles have in common.
    ///   - count: How many rows there are.
    ///   - distinctCount: How many different amounts there are.
    ///   - percentiles: Percentiles of pay a year.
    package init(cell: ObservedCell, count: Int?, distinctCount: Int?, percentiles: ObservedPercentiles) {
        role = cell.role
        title = cell.title
        level = cell.level
        region = cell.region
        year = cell.year
        currency = cell.currency
        payKind = cell.payKind
        self.count = count
        self.distinctCount = distinctCount
        p10 = percentiles.p10
        p25 = percentiles.p25
        p50 = percentiles.p50
        p75 = percentiles.p75
        p90 = percentiles.p90
        source = cell.source
    }

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        title = cells.next()
        level = cells.next()
        region = cells.next()
        year = cells.next()
        currency = cells.next()
        payKind = cells.next()
        count = cells.next()
        distinctCount = cells.next()
        p10 = cells.next()
        p25 = cells.next()
        p50 = cells.next()
        p75 = cells.next()
        p90 = cells.next()
        source = cells.next()
    }
}
