public import PathfinderCatalog

/// What a learning plan is asked for.
public struct PlanRequest: Hashable, Sendable {
    /// The role to get ready for.
    public var role: Role.ID
    /// The level; when `nil`, the one above the person's own in the same role, and else the lowest that the tables know of
    /// the role.
    public var level: Level.ID?
    /// The place whose postings say which skill of a choice is learnt; that of the profile when `nil`.
    public var region: Region.ID?
    /// The day on which study begins.
    public var start: CalendarDate
    /// Hours of study a week; those of the profile, or the usual ones of `planning_rules.csv`, when `nil`.
    public var hoursPerWeek: Double?
    /// The date by which the person wants to be ready; a month or year stands for its last day.
    public var deadline: CalendarDate?

    /// The fewest hours a week that make a plan: with fewer it would take decades.
    public static let leastHoursPerWeek = StudyTime.hoursPerWeek.lowerBound

    /// A plan for a role.
    ///
    /// - Parameters:
    ///   - role: The role to get ready for.
    ///   - level: The level; `nil` for the next one.
    ///   - region: The place; `nil` for that of the profile.
    ///   - start: The day on which study begins.
    ///   - hoursPerWeek: Hours of study a week; `nil` for those of the profile, or the usual ones.
    ///   - deadline: The date by which the person wants to be ready; `nil` for none.
    public init(
        role: Role.ID, level: Level.ID? = nil, region: Region.ID? = nil, start: CalendarDate,
        hoursPerWeek: Double? = nil, deadline: CalendarDate? = nil
    ) {
        self.role = role
        self.level = level
        self.region = region
        self.start = start
        self.hoursPerWeek = hoursPerWeek
        self.deadline = deadline
    }
}
