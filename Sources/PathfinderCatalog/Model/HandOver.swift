/// What one role hands to another, and the contract between them.
///
/// A row of `hand_overs.csv`.
public struct HandOver: CatalogRow, Identifiable {
    /// The id of a hand-over.
    public typealias ID = Identifier<HandOver>

    /// Lower-kebab id.
    public let id: ID
    /// The role that hands over.
    public let fromRole: Role.ID
    /// The role that receives.
    public let toRole: Role.ID
    /// The phase in which it happens first.
    public let phase: Phase.ID
    /// What is handed over, and how it is described.
    public let contract: LocalizedText
    /// How both see that it holds.
    public let check: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `hand_overs.csv`.
    public static let schema = TableSchema(
        .handOvers, key: "id",
        columns: [
            .column("id", .id),
            .column("from_role", .reference(.roles)),
            .column("to_role", .reference(.roles)),
            .column("phase", .reference(.phases)),
            .column("contract", .text),
            .column("contract_ar", .text),
            .column("check", .text),
            .column("check_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        fromRole = cells.next()
        toRole = cells.next()
        phase = cells.next()
        contract = cells.next()
        check = cells.next()
        source = cells.next()
    }
}
