/// Kinds of skills that say much the same of a person, and how far the evidence of one of them counts.
///
/// A row of `evidence_groups.csv`.
public struct EvidenceGroup: CatalogRow, Identifiable {
    /// The id of a group.
    public typealias ID = Identifier<EvidenceGroup>

    /// Lower-kebab id.
    public let id: ID
    /// The kinds of skills, separated by ";"; empty for the group of the activities.
    public let kinds: [Identifier<Skill.Kind>]
    /// How much of what each single answer says is counted, from 0 to 1: less where answers go together.
    public let weight: Double
    /// How much of what all answers of the group say alike is taken out, from 0 to 1.
    public let redundancy: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `evidence_groups.csv`.
    public static let schema = TableSchema(
        .evidenceGroups, key: "id", needsRows: true,
        columns: [
            .column("id", .id),
            .optional("kinds", .text),
            .column("weight", .decimal, atLeast: 0, atMost: 1),
            .column("redundancy", .decimal, atLeast: 0, atMost: 1),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        kinds = cells.next()
        weight = cells.next()
        redundancy = cells.next()
        source = cells.next()
    }
}
