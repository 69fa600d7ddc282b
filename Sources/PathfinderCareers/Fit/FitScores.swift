import PathfinderCatalog

/// What a ``FitScorer`` says of a person: numbers, in the order of ``FitScorer/roles``.
///
/// One value can be filled for person after person; it keeps its memory.
public struct FitScores: Sendable {
    /// The score of each role: the sum of the values of the parts, each times its weight.
    public internal(set) var scores: [Double]
    /// The probability that each role ranks first; they add up to 1.
    public internal(set) var probabilities: [Double]
    /// How much a difference of scores counts: less, the less was answered and the less sure the weights, and more where
    /// skills were listed.
    public internal(set) var certainty: Double
    /// The values of the parts: `roles.count` numbers a part, in the order of ``FitPart/Kind``.
    var values: [Double]
    /// Whether the parts are answered.
    var isAnswered: [Bool]
    /// The number of answers of each group; working memory.
    var answersOfGroup: [Int32]

    init(roles: Int, groups: Int) {
        let parts = FitPart.Kind.allCases.count
        scores = Array(repeating: 0, count: roles)
        probabilities = Array(repeating: 0, count: roles)
        certainty = 0
        values = Array(repeating: 0, count: parts * roles)
        isAnswered = Array(repeating: false, count: parts)
        answersOfGroup = Array(repeating: 0, count: groups)
    }

    /// Scores that differ by less are the same.
    package static let leastLead = 1e-9

    /// Whether any role has another score than the others.
    package var tellsApart: Bool {
        guard let first = scores.first else { return false }
        return scores.contains { abs($0 - first) > Self.leastLead }
    }

    /// The number of the role that ranks first, and of the one that ranks second; of equal ones the earlier in
    /// `roles.csv`.
    public var firstTwo: (Int, Int) {
        var (first, second) = (0, -1)
        for role in scores.indices.dropFirst() {
            if scores[role] > scores[first] {
                (first, second) = (role, first)
            } else if second < 0 || scores[role] > scores[second] {
                second = role
            }
        }
        return (first, max(second, 0))
    }
}
