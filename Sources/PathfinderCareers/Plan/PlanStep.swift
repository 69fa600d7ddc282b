public import PathfinderCatalog

/// A skill to learn.
public struct PlanStep: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// How important the role finds it, from 0 to 1; 0 where only other skills need it.
    public let importance: Double
    /// Whether it completes an entry of the role's core, ``SkillDemand/core``.
    public let isCore: Bool
    /// Skills of the plan that need it directly.
    public let neededFor: [Skill.ID]
    /// How long it takes; `nil` where that is unknown.
    public let hours: HoursOfStudy?
    /// The share of the importance that is covered after the step.
    public let readiness: Double?
    /// The day on which the step starts when every step takes its median hours.
    public let start: CalendarDate?
    /// The first day after the step.
    public let end: CalendarDate?
    /// The week of the plan in which the step starts, from 1.
    public let firstWeek: Int
    /// The week in which it ends.
    public let lastWeek: Int
    /// Topics of curricula that teach it.
    public let courses: [Course.ID]
}
