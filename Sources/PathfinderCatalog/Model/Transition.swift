/// A career move that a source names.
///
/// A row of `transitions.csv`.
public struct Transition: CatalogRow, Identifiable {
    /// The id of a transition.
    public typealias ID = Identifier<Transition>

    /// Upward within the field, or from one track to the other.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case progression
        case trackChange = "track-change"
    }

    /// Lower-kebab id.
    public let id: ID
    /// Role before the move.
    public let fromRole: Role.ID
    /// Level before the move.
    public let fromLevel: Level.ID
    /// Role after the move.
    public let toRole: Role.ID
    /// Level after the move; empty means not said.
    public let toLevel: Level.ID?
    /// Upward within the field, or from one track to the other.
    public let kind: Kind
    /// Skills that the person already brings, separated by ";".
    public let brings: [Skill.ID]
    /// Skills to add, separated by ";".
    public let adds: [Skill.ID]
    /// Months that the move takes, lower end; empty means unknown.
    public let monthsLow: Int?
    /// The same, upper end.
    public let monthsHigh: Int?
    /// What the source says of the move, in our words.
    public let note: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `transitions.csv`.
    public static let schema = TableSchema(
        .transitions, key: "id",
        columns: [
            .column("id", .id),
            .column("from_role", .reference(.roles)),
            .column("from_level", .reference(.levels)),
            .column("to_role", .reference(.roles)),
            .optional("to_level", .reference(.levels)),
            .column("kind", .oneOf(Kind.self)),
            .optional("brings", .references(.skills)),
            .optional("adds", .references(.skills)),
            .optional("months_low", .integer, atLeast: 0, atMost: 1200),
            .optional("months_high", .integer, atLeast: 0, atMost: 1200),
            .column("note", .text),
            .column("note_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        fromRole = cells.next()
        fromLevel = cells.next()
        toRole = cells.next()
        toLevel = cells.next()
        kind = cells.next()
        brings = cells.next()
        adds = cells.next()
        monthsLow = cells.next()
        monthsHigh = cells.next()
        note = cells.next()
        source = cells.next()
    }
}
