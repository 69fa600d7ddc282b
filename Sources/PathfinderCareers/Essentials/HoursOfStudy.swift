public import PathfinderCatalog

/// How many hours a skill takes to learn, and what that rests on.
public struct HoursOfStudy: Codable, Hashable, Sendable {
    /// Lower end.
    public let low: Double
    /// What is typical.
    public let median: Double
    /// Upper end.
    public let high: Double
    /// What the hours rest on.
    public let basis: SkillHours.Basis
    /// Number of courses; `nil` where the hours do not rest on counted courses.
    public let courses: Int?
    /// Source.
    public let source: Source.ID

    init(low: Double, median: Double, high: Double, basis: SkillHours.Basis, courses: Int?, source: Source.ID) {
        self.low = low
        self.median = median
        self.high = high
        self.basis = basis
        self.courses = courses
        self.source = source
    }

    init(_ row: SkillHours) {
        self.init(
            low: row.low, median: row.median, high: row.high, basis: row.basis, courses: row.courses, source: row.source
        )
    }

    /// The range that stands in the row of the skill itself; `nil` where none does.
    init?(_ skill: Skill) {
        guard let low = skill.hoursLow ?? skill.hoursHigh, let high = skill.hoursHigh ?? skill.hoursLow else {
            return nil
        }
        self.init(
            low: low, median: (low + high) / 2, high: high, basis: .observed, courses: nil, source: skill.source)
    }
}

extension Catalog {
    /// How many hours a skill takes to learn by itself, without what it needs; `nil` where that is unknown.
    public func hoursOfStudy(for skill: Skill.ID) -> HoursOfStudy? { planning.material.hours[skill] }
}
