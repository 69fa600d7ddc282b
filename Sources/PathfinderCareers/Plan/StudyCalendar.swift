public import PathfinderCatalog

/// Hours of study on a calendar.
public struct StudyCalendar: Codable, Hashable, Sendable {
    /// The day on which study begins.
    public let start: CalendarDate
    /// Hours of study a week.
    public let hoursPerWeek: Double
    /// Weeks to the end at the lower ends of the hours.
    public let weeksLow: Int
    /// Weeks to the end at the typical hours.
    public let weeks: Int
    /// Weeks to the end at the upper ends.
    public let weeksHigh: Int
    /// The day after the last step at the lower ends; `nil` after the year 9999.
    public let endLow: CalendarDate?
    /// The same at the medians.
    public let end: CalendarDate?
    /// The same at the upper ends.
    public let endHigh: CalendarDate?

    init(start: CalendarDate, hoursPerWeek: Double, hours: PlanHours) {
        self.start = start
        self.hoursPerWeek = hoursPerWeek
        func end(_ hours: Double) -> CalendarDate? { Self.date(after: hours, at: hoursPerWeek, from: start) }
        func weeks(_ hours: Double) -> Int { Self.weeks(for: hours, at: hoursPerWeek) }
        weeksLow = weeks(hours.low)
        self.weeks = weeks(hours.median)
        weeksHigh = weeks(hours.high)
        endLow = end(hours.low)
        self.end = end(hours.median)
        endHigh = end(hours.high)
    }

    /// The number of weeks, the last one begun, that some hours take.
    package static func weeks(for hours: Double, at hoursPerWeek: Double) -> Int {
        Int(rounding: hours / hoursPerWeek - 1e-9, .up)
    }

    /// The weeks, counted from 1, in which what is studied between two sums of hours is studied.
    package static func weeks(from before: Double, to done: Double, at hoursPerWeek: Double) -> ClosedRange<Int> {
        let last = max(1, weeks(for: done, at: hoursPerWeek))
        let first = Int(rounding: before / hoursPerWeek + 1e-9, .down) + 1
        return min(first, last)...last
    }

    /// The day on which some hours are done.
    package static func date(after hours: Double, at hoursPerWeek: Double, from start: CalendarDate) -> CalendarDate? {
        let days = Int(rounding: hours / hoursPerWeek * 7 - 1e-9, .up)
        return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + days)
    }

    /// The day on which some hours of the plan are done.
    func date(after hours: Double) -> CalendarDate? { Self.date(after: hours, at: hoursPerWeek, from: start) }

    /// The weeks, counted from 1, in which what is studied between two sums of hours is studied.
    func weeks(from before: Double, to done: Double) -> ClosedRange<Int> {
        Self.weeks(from: before, to: done, at: hoursPerWeek)
    }
}
