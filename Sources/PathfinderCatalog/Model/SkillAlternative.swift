/// A skill of a choice: where a role asks for several skills of one choice, one of them is enough.
///
/// A row of `skill_alternatives.csv`.
public struct SkillAlternative: CatalogRow {
    /// The skill.
    public let skill: Skill.ID
    /// The choice that it belongs to, such as `cloud-platform`.
    public let choice: String
    /// Source.
    public let source: Source.ID

    /// The columns of `skill_alternatives.csv`.
    public static let schema = TableSchema(
        .skillAlternatives, key: "skill",
        columns: [
            .column("skill", .reference(.skills)),
            .column("choice", .id),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        skill = cells.next()
        choice = cells.next()
        source = cells.next()
    }
}
