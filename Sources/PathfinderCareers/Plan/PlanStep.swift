public import PathfinderCatalog

/// A stage of a plan: what is learnt in it, and the project that shows that it is reached.
public struct PlanStage: Codable, Hashable, Sendable {
    /// The stage.
    public let stage: LearningStage
    /// What to learn, in the order of teaching.
    public let steps: [PlanStep]
    /// The hours of all steps together.
    public let hours: PlanHours
    /// The day on which the stage starts when every step takes its typical hours; `nil` after the year 9999.
    public let start: CalendarDate?
    /// The first day after the stage.
    public let end: CalendarDate?
    /// The first week of the plan that belongs to it, from 1.
    public let firstWeek: Int
    /// The last one.
    public let lastWeek: Int
    /// What to build and show; `nil` where the tables name nothing.
    public let milestone: Milestone?
}

/// A skill to learn.
public struct PlanStep: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// How much the role asks for it, from 0 to 1.
    public let weight: Double
    /// The share of postings for the role that name it, from 0 to 1; `nil` where too few were read.
    public let share: Double?
    /// What the claim rests on that the role takes it.
    public let basis: RoleEssential.Basis
    /// What one does with it in the role.
    public let purpose: LocalizedText
    /// Ideas that are learnt with it.
    public let concepts: [Skill.ID]
    /// The choice that the skill was taken from; `nil` where it stands alone.
    public let choice: Choice?
    /// How long it takes; `nil` where that is unknown.
    public let hours: HoursOfStudy?
    /// The day on which the step starts when every step takes its typical hours.
    public let start: CalendarDate?
    /// The first day after the step.
    public let end: CalendarDate?
    /// The week of the plan in which the step starts, from 1.
    public let firstWeek: Int
    /// The week in which it ends.
    public let lastWeek: Int
    /// Places to learn it, the best of each language first.
    public let resources: [LearningResource]
    /// Topics of curricula that teach it.
    public let courses: [Course.ID]

    /// A choice of skills of which one is enough.
    public struct Choice: Codable, Hashable, Sendable {
        /// The other skills of the choice, the one most asked for first.
        public let others: [Skill.ID]
        /// What postings in the place say of the skill that was taken; `nil` where they did not decide.
        public let share: PlaceSkillShare?
        /// Whether the role asks for the skill more than for the others; otherwise nothing tells them apart.
        public let isMostAsked: Bool
    }
}
