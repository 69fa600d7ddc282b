/// What postings for a role ask of schooling and experience.
///
/// A row of `role_requirements.csv`.
public struct RoleRequirement: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` for all levels together.
    public let level: Level.ID?
    /// The place; `nil` for several countries together, as the postings happened to be found.
    public let place: Region.ID?
    /// The number of postings that were read.
    public let postings: Int
    /// Share of the postings that name no degree, from 0 to 1; short texts count as naming none.
    public let noDegree: Double
    /// The share whose lowest degree is a bachelor's.
    public let bachelor: Double
    /// The share whose lowest degree is a master's.
    public let master: Double
    /// The share whose lowest degree is a doctorate.
    public let doctorate: Double
    /// Of those that name a degree, the share that take experience in its place.
    public let orEquivalent: Double?
    /// Lower quartile of the largest number of years of experience that a posting names.
    public let yearsLow: Double?
    /// Its median.
    public let yearsMedian: Double?
    /// Its upper quartile.
    public let yearsHigh: Double?
    /// Source.
    public let source: Source.ID

    /// The columns of `role_requirements.csv`.
    public static let schema = TableSchema(
        .roleRequirements, key: "role", "level", "place", "source",
        columns: [
            .column("role", .reference(.roles)),
            .optional("level", .reference(.levels)),
            .optional("place", .reference(.regions)),
            .column("postings", .integer, atLeast: 1, atMost: 1_000_000),
            .column("no_degree", .decimal, atLeast: 0, atMost: 1),
            .column("bachelor", .decimal, atLeast: 0, atMost: 1),
            .column("master", .decimal, atLeast: 0, atMost: 1),
            .column("doctorate", .decimal, atLeast: 0, atMost: 1),
            .optional("or_equivalent", .decimal, atLeast: 0, atMost: 1),
            .optional("years_low", .decimal, atLeast: 0, atMost: 100),
            .optional("years_median", .decimal, atLeast: 0, atMost: 100),
            .optional("years_high", .decimal, atLeast: 0, atMost: 100),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        level = cells.next()
        place = cells.next()
        postings = cells.next()
        noDegree = cells.next()
        bachelor = cells.next()
        master = cells.next()
        doctorate = cells.next()
        orEquivalent = cells.next()
        yearsLow = cells.next()
        yearsMedian = cells.next()
        yearsHigh = cells.next()
        source = cells.next()
    }
}

/// How important mathematics is in a role.
///
/// A row of `role_mathematics.csv`.
public struct RoleMathematics: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// How important mathematics is in the role, from 0 to 1.
    public let importance: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `role_mathematics.csv`.
    public static let schema = TableSchema(
        .roleMathematics, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .column("importance", .decimal, atLeast: 0, atMost: 1),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        importance = cells.next()
        source = cells.next()
    }
}
