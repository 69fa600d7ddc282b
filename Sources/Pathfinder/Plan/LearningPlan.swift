/// How a person gets ready for a role: what to learn, in which order, until when.
public struct LearningPlan: Codable, Hashable, Sendable {
    /// What the person lacks.
    public let gap: SkillGap
    /// The share of the importance that the plan aims at.
    public let goal: Double
    /// What to learn, each skill after what it needs.
    public let steps: [PlanStep]
    /// The hours of all steps together.
    public let hours: PlanHours
    /// The share of the importance that is covered when all steps are done; `nil` where the role asks for nothing.
    public let readiness: Double?
    /// Whether it is proved that no choice of skills with fewer hours reaches the goal.
    public let isProvenShortest: Bool
    /// When the steps are done.
    public let calendar: StudyCalendar
    /// Whether the deadline can be met, and what can be done by then; `nil` where none was given.
    public let deadline: DeadlineAnswer?
    /// Skills that the role asks for and the plan leaves out, the most important first.
    public let leftOut: [DemandedSkill]
    /// What each missing skill would bring, the best first.
    public let skillValues: [SkillValue]
    /// Certifications that employers prefer for the role and that can be taken.
    public let certifications: [RecommendedCertification]
    /// What belongs in a portfolio.
    public let portfolio: [PortfolioItem]
    /// The usual stages of an interview process.
    public let interviewStages: [InterviewStage]
}

/// A skill to learn.
public struct PlanStep: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// How important the role finds it, from 0 to 1; 0 where only other skills need it.
    public let importance: Double
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

/// Hours of study of several skills.
public struct PlanHours: Codable, Hashable, Sendable {
    /// The lower ends together.
    public let low: Double
    /// The medians together.
    public let median: Double
    /// The upper ends together.
    public let high: Double
    /// The part of the median that rests on courses which teach the skill itself.
    public let observedMedian: Double
    /// Skills whose hours are unknown; they are in none of the sums.
    public let unknown: [Skill.ID]

    init(_ skills: [Skill.ID], _ hoursOf: (Skill.ID) -> HoursOfStudy?) {
        let known = skills.compactMap(hoursOf)
        low = known.reduce(0) { $0 + $1.low }
        median = known.reduce(0) { $0 + $1.median }
        high = known.reduce(0) { $0 + $1.high }
        observedMedian = known.filter { $0.basis == .observed }.reduce(0) { $0 + $1.median }
        unknown = skills.filter { hoursOf($0) == nil }
    }
}

/// Hours of study on a calendar.
public struct StudyCalendar: Codable, Hashable, Sendable {
    /// The day on which study begins.
    public let start: CalendarDate
    /// Hours of study a week.
    public let hoursPerWeek: Double
    /// Weeks to the end at the lower ends of the hours.
    public let weeksLow: Int
    /// Weeks to the end at the medians.
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
        Int(min(1e9, (hours / hoursPerWeek - 1e-9).rounded(.up)))
    }

    /// The day on which some hours are done.
    static func date(after hours: Double, at hoursPerWeek: Double, from start: CalendarDate) -> CalendarDate? {
        let days = (hours / hoursPerWeek * 7 - 1e-9).rounded(.up)
        return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + Int(min(1e9, days)))
    }
}

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

/// A certification that employers prefer and that can be taken, or that would replace one which cannot.
public struct RecommendedCertification: Codable, Hashable, Sendable {
    /// The certification to take.
    public let certification: Certification
    /// The certification that the source names, if this one has taken its place.
    public let insteadOf: Certification?
    /// The level for which it is preferred.
    public let level: Level.ID
    /// The source of the preference.
    public let source: Source.ID
}
