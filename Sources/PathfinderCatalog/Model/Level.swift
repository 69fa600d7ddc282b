/// A rung of seniority.
///
/// A row of `levels.csv`.
public struct Level: CatalogRow, Identifiable {
    /// The id of a level.
    public typealias ID = Identifier<Level>

    /// Lower-kebab id of the level.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// Order, 1 is the lowest rung.
    public let rank: Int
    /// Years of experience from which the level is typical (inclusive).
    public let yearsMin: Int?
    /// Years up to which it is typical; empty when open-ended or unknown.
    public let yearsMax: Int?
    /// Source of the years.
    public let source: Source.ID

    /// The columns of `levels.csv`.
    public static let schema = TableSchema(
        .levels, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("rank", .integer, atLeast: 1, atMost: 100),
            .optional("years_min", .integer, atLeast: 0, atMost: 100),
            .optional("years_max", .integer, atLeast: 0, atMost: 100),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        rank = cells.next()
        yearsMin = cells.next()
        yearsMax = cells.next()
        source = cells.next()
    }
}
