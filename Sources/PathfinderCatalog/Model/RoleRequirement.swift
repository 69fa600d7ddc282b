/// What a role asks of the schooling of people.
///
/// A row of `role_requirements.csv`.
public struct RoleRequirement: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// Share of the jobs that ask for a school-leaving certificate at most, from 0 to 1.
    public let secondary: Double?
    /// The same for a diploma at most.
    public let diploma: Double?
    /// The same for a bachelor's degree at most.
    public let bachelor: Double?
    /// The same for a master's degree at most.
    public let master: Double?
    /// How important mathematics is in the role, from 0 to 1.
    public let mathematics: Double?
    /// Source.
    public let source: Source.ID

    /// The columns of `role_requirements.csv`.
    public static let schema = TableSchema(
        .roleRequirements, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .optional("secondary", .decimal, atLeast: 0, atMost: 1),
            .optional("diploma", .decimal, atLeast: 0, atMost: 1),
            .optional("bachelor", .decimal, atLeast: 0, atMost: 1),
            .optional("master", .decimal, atLeast: 0, atMost: 1),
            .optional("mathematics", .decimal, atLeast: 0, atMost: 1),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        secondary = cells.next()
        diploma = cells.next()
        bachelor = cells.next()
        master = cells.next()
        mathematics = cells.next()
        source = cells.next()
    }
}
