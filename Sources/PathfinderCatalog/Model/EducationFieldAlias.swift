/// Another name of a field in which a person studied: what it is usually called, or a narrower field that belongs to it.
///
/// A row of `education_field_aliases.csv`.
public struct EducationFieldAlias: CatalogRow {
    /// The name as people write it.
    public let alias: String
    /// The field that is meant.
    public let field: EducationField.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `education_field_aliases.csv`.
    public static let schema = TableSchema(
        .educationFieldAliases, key: "alias",
        columns: [
            .column("alias", .text),
            .column("field", .reference(.educationFields)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        alias = cells.next()
        field = cells.next()
        source = cells.next()
    }
}
