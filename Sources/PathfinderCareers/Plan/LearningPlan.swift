public import PathfinderCatalog

/// How a person gets ready for a role: what to learn, in which order, until when, and what to show for it.
public struct LearningPlan: Codable, Hashable, Sendable {
    /// What the person lacks.
    public let gap: SkillGap
    /// Skills that are taken to be known; see ``Catalog/assumedSkills(of:for:)``.
    public let assumed: [Skill.ID]
    /// Skills of the profile that the role does not take, and that bring nothing along which it takes.
    public let unused: [Skill.ID]
    /// What to learn, by stage; a stage of which everything is known is not among them.
    public let stages: [PlanStage]
    /// The hours of all steps together.
    public let hours: PlanHours
    /// When the steps are done.
    public let calendar: StudyCalendar
    /// What can be done by a date; `nil` where none was given.
    public let deadline: DeadlineAnswer?
    /// Certifications that employers prefer for the role at the level and that can be taken.
    public let certifications: [RecommendedCertification]
    /// What belongs in a portfolio for the role at the level.
    public let portfolio: [PortfolioItem]
    /// The usual stages of an interview process for the role at the level.
    public let interviewStages: [InterviewStage]

    /// What to learn, in the order of teaching.
    public var steps: [PlanStep] { stages.flatMap(\.steps) }
}
