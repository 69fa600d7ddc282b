/// A family of roles that do related work.
///
/// A row of `families.csv`.
public struct Family: CatalogRow, Identifiable {
    /// The id of a family.
    public typealias ID = Identifier<Family>

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `families.csv`.
    public static let schema = TableSchema(
        .families, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        source = cells.next()
    }
}

/// The family that a role belongs to.
///
/// A row of `role_families.csv`.
public struct RoleFamily: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The family.
    public let family: Family.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `role_families.csv`.
    public static let schema = TableSchema(
        .roleFamilies, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .column("family", .reference(.families)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        family = cells.next()
        source = cells.next()
    }
}
