public import PathfinderCatalog

/// How a person gets ready for a role: what to learn, in which order, until when.
public struct LearningPlan: Codable, Hashable, Sendable {
    /// What the person lacks.
    public let gap: SkillGap
    /// Skills that are taken to be known because the person's present role asks for them; see
    /// ``Catalog/assumedSkills(of:)``.
    public let assumed: [Skill.ID]
    /// The share of the importance that the plan aims at.
    public let goal: Double
    /// What to learn, each skill after what it needs.
    public let steps: [PlanStep]
    /// The hours of all steps together.
    public let hours: PlanHours
    /// The share of the importance that is covered when all steps are done; `nil` where the role asks for nothing.
    public let readiness: Double?
    /// Whether it is proved that no choice of skills with fewer hours completes the core and reaches the goal.
    public let isProvenShortest: Bool
    /// When the steps are done.
    public let calendar: StudyCalendar
    /// Whether the deadline can be met, and what can be done by then; `nil` where none was given.
    public let deadline: DeadlineAnswer?
    /// Skills that postings or lists name for the role and the plan leaves out, the most important first, one of each choice.
    public let leftOut: [Skill.ID]
    /// The probability that the role fits the person best; `nil` where fit does not rank it.
    public let fit: Double?
    /// What each missing skill would bring, the best first.
    public let skillValues: [SkillValue]
    /// Certifications that employers prefer for the role and that can be taken.
    public let certifications: [RecommendedCertification]
    /// What belongs in a portfolio.
    public let portfolio: [PortfolioItem]
    /// The usual stages of an interview process.
    public let interviewStages: [InterviewStage]
    /// Whether the tables say anything of what the role asks for at one level and not at another.
    public let levelsDiffer: Bool
}
