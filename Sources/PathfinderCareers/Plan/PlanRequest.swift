public import PathfinderCatalog

/// What a learning plan is asked for.
public struct PlanRequest: Hashable, Sendable {
    /// The role to get ready for.
    public var role: Role.ID
    /// The level; `nil` for all that the role asks for at any level.
    public var level: Level.ID?
    /// The day on which study begins.
    public var start: CalendarDate
    /// Hours of study a week; those of the profile, or the usual ones of `planning_rules.csv`, when `nil`.
    public var hoursPerWeek: Double?
    /// The date by which the person wants to be ready; a month or year stands for its last day.
    public var deadline: CalendarDate?
    /// The share of the importance that is to be covered; that of `planning_rules.csv` when `nil`.
    public var readiness: Double?

    /// The fewest hours a week that make a plan: with fewer it would take decades.
    public static let leastHoursPerWeek = StudyTime.hoursPerWeek.lowerBound

    /// A plan for a role.
    ///
    /// - Parameters:
    ///   - role: The role to get ready for.
    ///   - level: The level; `nil` for all that the role asks for.
    ///   - start: The day on which study begins.
    public init(role: Role.ID, level: Level.ID? = nil, start: CalendarDate) {
        self.role = role
        self.level = level
        self.start = start
    }
}
