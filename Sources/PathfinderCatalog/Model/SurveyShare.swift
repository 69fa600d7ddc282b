/// The share of the people in a role who name a skill or an activity in a survey.
///
/// A row of `survey_shares.csv`.
public struct SurveyShare: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The skill; empty where the row is on an activity.
    public let skill: Skill.ID?
    /// The activity; empty where the row is on a skill.
    public let activity: Activity.ID?
    /// The year of the survey.
    public let year: Int
    /// Share of the respondents who name it, from 0 to 1.
    public let share: Double
    /// The number of respondents in the role that were counted: half of them; the other half is for `fit evaluate`.
    public let respondents: Int
    /// The survey.
    public let source: Source.ID

    /// The columns of `survey_shares.csv`.
    public static let schema = TableSchema(
        .surveyShares, key: "role", "skill", "activity", "year", "source",
        columns: [
            .column("role", .reference(.roles)),
            .optional("skill", .reference(.skills)),
            .optional("activity", .reference(.activities)),
            .column("year", .year),
            .column("share", .decimal, atLeast: 0, atMost: 1),
            .column("respondents", .integer, atLeast: 1, atMost: 1_000_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        skill = cells.next()
        activity = cells.next()
        year = cells.next()
        share = cells.next()
        respondents = cells.next()
        source = cells.next()
    }
}
