/// An activity that a source names for a role.
///
/// A row of `role_activities.csv`. Which share of the people in a role name an activity stands in `survey_shares.csv`.
public struct RoleActivity: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The activity.
    public let activity: Activity.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `role_activities.csv`.
    public static let schema = TableSchema(
        .roleActivities, key: "role", "activity", "source",
        columns: [
            .column("role", .reference(.roles)),
            .column("activity", .reference(.activities)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        activity = cells.next()
        source = cells.next()
    }
}
