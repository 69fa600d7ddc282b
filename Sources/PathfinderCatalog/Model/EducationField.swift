/// A field in which a person studied or was trained.
///
/// A row of `education_fields.csv`. Where ``Background`` names the same field, it does so by the same name.
public struct EducationField: CatalogRow, Identifiable {
    /// The id of a field.
    public typealias ID = Identifier<EducationField>

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// Source that names the field.
    public let source: Source.ID

    /// The columns of `education_fields.csv`.
    public static let schema = TableSchema(
        .educationFields, key: "id",
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
