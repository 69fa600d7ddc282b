public import PathfinderCatalog

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
        // Tables give hours with a digit or two; the sum of such fractions should not end in noise.
        func sum(_ hours: (HoursOfStudy) -> Double) -> Double {
            (known.reduce(0) { $0 + hours($1) } * 1e6).rounded() / 1e6
        }
        low = sum(\.low)
        median = sum(\.median)
        high = sum(\.high)
        observedMedian = sum { $0.basis == .observed ? $0.median : 0 }
        unknown = skills.filter { hoursOf($0) == nil }
    }
}
