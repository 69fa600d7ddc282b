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
