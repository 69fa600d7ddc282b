/// A number that plans and career moves rest on.
///
/// A row of `planning_rules.csv`.
public struct PlanningRule: CatalogRow, Identifiable {
    /// The id of a planning rule.
    public typealias ID = Identifier<PlanningRule>

    /// Lower-kebab id.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is.
    public let meaning: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `planning_rules.csv`.
    public static let schema = TableSchema(
        .planningRules, key: "id",
        columns: [
            .column("id", .id),
            .column("value", .decimal, atLeast: 0),
            .column("meaning", .text),
            .column("meaning_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        value = cells.next()
        meaning = cells.next()
        source = cells.next()
    }
}
