/// A number that advice on staffing rests on.
///
/// A row of `staffing_rules.csv`.
public struct StaffingRule: CatalogRow, Identifiable {
    /// The id of a staffing rule.
    public typealias ID = Identifier<StaffingRule>

    /// Lower-kebab id.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is.
    public let meaning: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `staffing_rules.csv`.
    public static let schema = TableSchema(
        .staffingRules, key: "id",
        columns: [
            .column("id", .id),
            .column("value", .decimal),
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
