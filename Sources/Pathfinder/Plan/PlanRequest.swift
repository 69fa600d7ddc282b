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

/// A request that no plan can answer.
public enum PlanRequestError: Error, Hashable, Sendable {
    /// Hours a week that are not above 0 and up to 168.
    case hoursPerWeek(Double)
    /// A share that is not above 0 and up to 1.
    case readiness(Double)
    /// A start that names no day.
    case start(CalendarDate)
    /// A deadline that is not after the start.
    case deadline(CalendarDate, start: CalendarDate)
}

extension PlanRequestError: CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .hoursPerWeek(let hours):
            "\(hours) hours a week: give a number above 0 and up to 168, such as 8"
        case .readiness(let share):
            "readiness \(share): give a share above 0 and up to 1, such as 0.6"
        case .start(let date):
            "study cannot start on \(date): name a day, such as 2026-12-01"
        case .deadline(let date, let start):
            "\(date) is not after \(start), the day on which study starts: name a later date"
        }
    }
}
