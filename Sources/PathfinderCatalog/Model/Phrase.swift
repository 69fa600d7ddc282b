/// A piece of wording of the product, in both languages.
///
/// A row of `phrases.csv`.
public struct Phrase: CatalogRow, Identifiable {
    /// The id of a phrase.
    public typealias ID = Identifier<Phrase>

    /// Lower-kebab id used by the code.
    public let id: ID
    /// The wording; {name} marks a place to fill.
    public let text: LocalizedText

    /// The columns of `phrases.csv`.
    public static let schema = TableSchema(
        .phrases, key: "id",
        columns: [
            .column("id", .id),
            .column("en", .text),
            .column("ar", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        text = cells.next()
    }
}
