/// A piece of work that a person may have done or may enjoy.
///
/// A row of `activities.csv`.
public struct Activity: CatalogRow, Identifiable {
    /// The id of an activity.
    public typealias ID = Identifier<Activity>

    /// Lower-kebab id.
    public let id: ID
    /// A few words that name the activity.
    public let name: LocalizedText
    /// What one does, as an order.
    public let statement: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `activities.csv`.
    public static let schema = TableSchema(
        .activities, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("statement", .text),
            .column("statement_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        statement = cells.next()
        source = cells.next()
    }
}
