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

    /// The coverage of one demand by another; `nil` where one of them has too few skills.
    func coverage(of demand: SkillDemand, from origin: SkillDemand, _ person: PersonalSkills) -> Double? {
        guard canJudge(demand), canJudge(origin) else { return nil }
        return demand.coverage(from: origin, person)
    }

    /// Whether a role has enough skills for moves from and to it to be judged.
    func canJudge(_ demand: SkillDemand) -> Bool { Double(demand.skills.count) >= leastSkills }

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
