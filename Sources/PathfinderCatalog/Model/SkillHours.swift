/// How many hours of study a skill takes.
///
/// A row of `skill_hours.csv`.
public struct SkillHours: CatalogRow {
    /// What hours of study rest on.
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// Courses that teach the skill itself.
        case observed
        /// Courses that teach comparable skills.
        case extrapolated
        /// A range that several sources give; what is typical within it was chosen.
        case ranged
        /// One source, and a judgement of how far it reaches.
        case oneSource = "one-source"
        /// A judgement without a source.
        case judged
    }

    /// The skill.
    public let skill: Skill.ID
    /// What the hours rest on.
    public let basis: Basis
    /// Hours to a working knowledge, lower end; for observed ones a quarter of the courses stay below.
    public let low: Double
    /// Hours that are typical; for observed ones those of the course in the middle.
    public let median: Double
    /// Hours to a working knowledge, upper end; for observed ones three quarters of the courses stay below.
    public let high: Double
    /// Number of courses; `nil` where the hours do not rest on counted courses.
    public let courses: Int?
    /// Source.
    public let source: Source.ID

    /// The columns of `skill_hours.csv`.
    public static let schema = TableSchema(
        .skillHours, key: "skill",
        columns: [
            .column("skill", .reference(.skills)),
            .column("basis", .oneOf(Basis.self)),
            .column("hours_low", .decimal, atLeast: 0, atMost: 10_000),
            .column("hours_median", .decimal, atLeast: 0, atMost: 10_000),
            .column("hours_high", .decimal, atLeast: 0, atMost: 10_000),
            .optional("courses", .integer, atLeast: 1, atMost: 1_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        skill = cells.next()
        basis = cells.next()
        low = cells.next()
        median = cells.next()
        high = cells.next()
        courses = cells.next()
        source = cells.next()
    }
}
