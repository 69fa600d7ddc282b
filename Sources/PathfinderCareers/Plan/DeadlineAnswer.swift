public import PathfinderCatalog

/// What of a plan can be done by a date.
public struct DeadlineAnswer: Codable, Hashable, Sendable {
    /// The last day.
    public let date: CalendarDate
    /// The hours of study until then.
    public let hoursAvailable: Double
    /// Whether the plan is done by then at the typical hours.
    public let isMet: Bool
    /// Whether it is done by then even at the upper ends of the hours.
    public let isMetAtHigh: Bool
    /// Hours a week with which the whole plan would be done by then at the typical hours.
    public let hoursPerWeekNeeded: Double
    /// The steps that are done by then: the plan, cut from its end.
    public let fitting: [Skill.ID]
    /// The hours of these steps.
    public let fittingHours: PlanHours
    /// The share of the weight that is covered with them, from 0 to 1; `nil` where the role takes nothing.
    public let readiness: Double?
    /// The steps that are left out, in the order of teaching.
    public let leftOut: [Skill.ID]
    /// How many more hours ``nextSteps`` are about, from `planning_rules.csv`.
    public let moreHours: Double
    /// The steps that so many more hours would bring.
    public let nextSteps: [Skill.ID]
}
