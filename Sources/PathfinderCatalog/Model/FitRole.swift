/// A role that is ranked, and on how many people and postings its shares rest.
///
/// A row of `fit_roles.csv`.
public struct FitRole: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The people who answered surveys in the role, all years together.
    public let respondents: Int
    /// The postings for the role that were counted.
    public let postings: Int

    /// The columns of `fit_roles.csv`.
    public static let schema = TableSchema(
        .fitRoles, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .column("respondents", .integer, atLeast: 0, atMost: 1_000_000_000),
            .column("postings", .integer, atLeast: 0, atMost: 1_000_000_000),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        respondents = cells.next()
        postings = cells.next()
    }
}
