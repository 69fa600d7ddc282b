/// One of the six kinds of vocational interest (RIASEC).
///
/// A row of `interests.csv`; ``RoleInterests`` says how far each goes with a role.
public struct Interest: CatalogRow, Identifiable {
    /// The kinds, in the order of the letters of RIASEC.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case realistic
        case investigative
        case artistic
        case social
        case enterprising
        case conventional
    }

    /// The kind, which names the row.
    public let kind: Kind
    /// Name.
    public let name: LocalizedText
    /// What people with the interest like to do, as an order.
    public let statement: LocalizedText
    /// Source of the kinds; the wording is Pathfinder's own.
    public let source: Source.ID

    /// The id of the row.
    public var id: Identifier<Interest> { Identifier(rawValue: kind.rawValue) }

    /// The columns of `interests.csv`.
    public static let schema = TableSchema(
        .interests, key: "kind", requiring: Kind.allCases.map(\.rawValue),
        columns: [
            .column("kind", .oneOf(Kind.self)),
            .column("name", .text),
            .column("name_ar", .text),
            .column("statement", .text),
            .column("statement_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        kind = cells.next()
        name = cells.next()
        statement = cells.next()
        source = cells.next()
    }
}
