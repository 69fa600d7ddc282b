package import PathfinderCatalog

/// The thresholds of moves, from `planning_rules.csv`.
package struct MoveRules {
    package let feasible: Double
    package let stretch: Double
    package let levelDistance: Double
    package let payRatio: Double
    let leastSkills: Double

    package init(_ catalog: Catalog) {
        feasible = catalog.rule(.feasibleCoverage)
        stretch = catalog.rule(.stretchCoverage)
        levelDistance = catalog.rule(.levelDistance)
        payRatio = catalog.rule(.payRatio)
        leastSkills = catalog.rule(.leastSkills)
    }

    /// Whether a role takes enough skills for moves to it to be judged.
    func canJudge(_ essentials: RoleEssentials) -> Bool { Double(essentials.requirements.count) >= leastSkills }

    func verdict(
        coverage: Double?, levelDistance distance: Int?, payRatio ratio: Double?, isNamed: Bool = false
    ) -> CareerMove.Verdict {
        guard let coverage else { return .unknown }
        let steps = Double(abs(distance ?? 0))
        guard coverage >= stretch || isNamed, steps <= levelDistance + 1 else { return .far }
        let isFeasible = coverage >= feasible && steps <= levelDistance && ratio ?? 1 >= payRatio
        return isFeasible ? .feasible : .stretch
    }
}
