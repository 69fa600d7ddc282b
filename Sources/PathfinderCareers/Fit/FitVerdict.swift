package import PathfinderCatalog

/// How sure it is which role fits best.
public enum FitVerdict: String, Codable, CaseIterable, Hashable, Sendable {
    /// One role is first with a probability of at least `fit-clear-probability` of `planning_rules.csv`.
    case clear
    /// One role is well ahead of the second: by `fit-leading-ratio`, with at least `fit-leading-probability`.
    case leading
    /// Several roles are near each other.
    case close
    /// Too little is known to name a role.
    case notEnough = "not-enough"
}

/// How sure a ranking is, which roles lead it, and with which of them to start; roles by position in the scorer.
package struct FitStanding: Hashable, Sendable {
    /// How sure it is.
    package let verdict: FitVerdict
    /// The role that is clear or leading, or the two or three that are close; none where too little is known.
    package let leading: [Int]
    /// The one of ``leading`` to start with: from it most of the others can be reached.
    package let start: Int?

    /// So many roles are named at most where it is close.
    static let mostNamed = 3
}

extension Catalog {
    /// How sure it is which role is first, and which roles lead, by position.
    ///
    /// - Parameter probabilities: The probability that each role is first.
    /// - Returns: The verdict, and the role that is clear or leading, or the two or three that are close, the likeliest first.
    /// - Complexity: O(*r* log *r*) in the number of roles.
    func verdict(of probabilities: [Double]) -> FitOutlook {
        let order = probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
        let shares = order.map { probabilities[$0] }
        guard let most = shares.first, most >= rule(.fitEnoughProbability) else {
            return FitOutlook(verdict: .notEnough, leading: [])
        }
        if most >= rule(.fitClearProbability) { return FitOutlook(verdict: .clear, leading: [order[0]]) }
        let second = shares.dropFirst().first ?? 0
        if most >= rule(.fitLeadingProbability), most >= rule(.fitLeadingRatio) * second {
            return FitOutlook(verdict: .leading, leading: [order[0]])
        }
        let near = shares.prefix { $0 >= rule(.fitNearShare) * most - FitScores.leastLead }.count
        return FitOutlook(verdict: .close, leading: Array(order.prefix(min(max(near, 2), FitStanding.mostNamed))))
    }
}

/// How sure it is which role is first, and which roles lead, by position.
struct FitOutlook: Hashable {
    let verdict: FitVerdict
    let leading: [Int]
}

extension FitScorer {
    /// How sure a ranking is.
    ///
    /// - Parameters:
    ///   - scores: The scores of a person.
    ///   - level: The person's level; a role that is only reached above it is no place to start.
    /// - Returns: How sure it is, and which roles it is about.
    /// - Complexity: O(*r* log *r*) in the number of roles.
    package func standing(of scores: FitScores, at level: Level.ID? = nil) -> FitStanding {
        guard scores.isAnyAnswered, scores.tellsApart else {
            return FitStanding(verdict: .notEnough, leading: [], start: nil)
        }
        let outlook = model.catalog.verdict(of: scores.probabilities)
        return FitStanding(
            verdict: outlook.verdict, leading: outlook.leading,
            start: outlook.leading.count > 1
                ? start(among: outlook.leading, scores.probabilities, at: level) : outlook.leading.first)
    }

    /// The role whose people bring most of what the others take, each by its probability; of those only that are open at the
    /// person's level, where any is.
    private func start(among roles: [Int], _ probabilities: [Double], at level: Level.ID?) -> Int? {
        let catalog = model.catalog
        let rank = level.flatMap { catalog.levels[$0]?.rank } ?? catalog.levelsByRank.first?.rank ?? 0
        let open = roles.filter { role in
            catalog.lowestLevel(of: model.roles[role]).flatMap { catalog.levels[$0]?.rank }.map { $0 <= rank } ?? true
        }
        let rows = catalog.table(.roles)
        func reach(_ origin: Int) -> Double {
            let row = rows.row(withKey: model.roles[origin].rawValue)
            return roles.reduce(0) { sum, role in
                let brought = origin == role ? 1 : row.flatMap { model.coverage[$0][role] } ?? 0
                return sum + probabilities[role] * brought
            }
        }
        let candidates = (open.isEmpty ? roles : open).map { (role: $0, reach: reach($0)) }
        let most = candidates.map(\.reach).max() ?? 0
        return candidates.first { $0.reach >= most - FitScores.leastLead }?.role
    }
}
