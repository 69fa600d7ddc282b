public import PathfinderCatalog

/// A request that no plan can answer.
public enum PlanRequestError: Error, Hashable, Sendable {
    /// Hours a week that are not from 0.5 to 168.
    case hoursPerWeek(Double)
    /// A start that names no day.
    case start(CalendarDate)
    /// A start from which the plan would not end before the year 10000.
    case endless(CalendarDate)
    /// A deadline that is not after the start.
    case deadline(CalendarDate, start: CalendarDate)
}

extension PlanRequestError: CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .hoursPerWeek(let hours):
            "\(QueryValue.number(hours)) hours a week: give a number \(StudyTime.bounds), such as 8"
        case .start(let date):
            "study cannot start on \(date): name a day, such as 2026-12-01"
        case .endless(let date):
            "a plan that starts on \(date) would end after the year 9999: name an earlier day, such as 2026-12-01"
        case .deadline(let date, let start):
            "\(date) is not after \(start), the day on which study starts: name a later date"
        }
    }
}
