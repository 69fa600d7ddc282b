/// Tools and knowledge that belong together, asked about before the single ones.
///
/// A row of `tool_families.csv`.
public struct ToolFamily: CatalogRow, Identifiable {
    /// The id of a family of tools.
    public typealias ID = Identifier<ToolFamily>

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// The kinds of skills that belong to it, separated by ";".
    public let kinds: [Identifier<Skill.Kind>]
    /// The families without which nobody uses it, separated by ";"; empty where it stands alone.
    public let needs: [ID]
    /// Source.
    public let source: Source.ID

    /// The columns of `tool_families.csv`.
    public static let schema = TableSchema(
        .toolFamilies, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("kinds", .text),
            .optional("needs", .references(.toolFamilies)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        kinds = cells.next()
        needs = cells.next()
        source = cells.next()
    }
}
