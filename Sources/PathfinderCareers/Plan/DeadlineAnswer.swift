public import PathfinderCatalog

/// Whether a plan can be done by a date.
public struct DeadlineAnswer: Codable, Hashable, Sendable {
    /// The last day.
    public let date: CalendarDate
    /// The hours of study until then.
    public let hoursAvailable: Double
    /// Whether the plan is done by then at the median hours.
    public let isMet: Bool
    /// Whether it is done by then even at the upper ends of the hours.
    public let isMetAtHigh: Bool
    /// Hours a week with which the whole plan would be done by then at the median hours.
    public let hoursPerWeekNeeded: Double
    /// The skills that bring the most importance by then, in order; all steps of the plan where it can be met.
    public let fitting: [Skill.ID]
    /// The hours of these skills.
    public let fittingHours: PlanHours
    /// The share of the importance that is covered with them.
    public let readiness: Double?
    /// Whether it is proved that no other skills within the hours cover more.
    public let isProvenBest: Bool
}
