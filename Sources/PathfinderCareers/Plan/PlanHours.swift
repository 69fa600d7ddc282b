public import PathfinderCatalog

/// Hours of study of several skills.
public struct PlanHours: Codable, Hashable, Sendable {
    /// The lower ends together.
    public let low: Double
    /// The typical hours together.
    public let median: Double
    /// The upper ends together.
    public let high: Double
    /// The part of the typical hours that rests on courses and programmes which teach the skill itself; the rest is judged.
    public let sourcedMedian: Double
    /// Skills whose hours are unknown; they are in none of the sums.
    public let unknown: [Skill.ID]

    init(_ steps: [(skill: Skill.ID, hours: HoursOfStudy?)]) {
        let known = steps.compactMap(\.hours)
        // Tables give hours with a digit or two; the sum of such fractions should not end in noise.
        func sum(_ hours: (HoursOfStudy) -> Double) -> Double {
            (known.reduce(0) { $0 + hours($1) } * 1e6).rounded() / 1e6
        }
        low = sum(\.low)
        median = sum(\.median)
        high = sum(\.high)
        sourcedMedian = sum { $0.basis.isSourced ? $0.median : 0 }
        unknown = steps.filter { $0.hours == nil }.map(\.skill)
    }
}

extension SkillHours.Basis {
    /// Whether hours rest on courses and programmes which teach the skill itself.
    package var isSourced: Bool {
        switch self {
        case .observed, .ranged: true
        case .extrapolated, .oneSource, .judged: false
        }
    }
}
