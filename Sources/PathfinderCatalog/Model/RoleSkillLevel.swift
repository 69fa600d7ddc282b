/// The share of postings for a role that ask for a skill, at one level or at all levels together.
///
/// A row of `role_skill_levels.csv`.
public struct RoleSkillLevel: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The level that the title of the posting names; empty means postings of all levels, also of none.
    public let level: Level.ID?
    /// The skill.
    public let skill: Skill.ID
    /// Share of the postings that ask for it, from 0 to 1. A skill without a row is asked for by fewer than 2 in 100 at
    /// a level, and by none at all levels together.
    public let share: Double
    /// The number of postings.
    public let postings: Int
    /// Source.
    public let source: Source.ID

    /// The columns of `role_skill_levels.csv`.
    public static let schema = TableSchema(
        .roleSkillLevels, key: "role", "level", "skill", "source",
        columns: [
            .column("role", .reference(.roles)),
            .optional("level", .reference(.levels)),
            .column("skill", .reference(.skills)),
            .column("share", .decimal, atLeast: 0, atMost: 1),
            .column("postings", .integer, atLeast: 1, atMost: 1_000_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        level = cells.next()
        skill = cells.next()
        share = cells.next()
        postings = cells.next()
        source = cells.next()
    }
}
