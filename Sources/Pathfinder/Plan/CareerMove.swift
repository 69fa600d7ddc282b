/// A move from one position to another: how far the skills carry, and what it means for level and pay.
public struct CareerMove: Codable, Hashable, Sendable {
    /// How near the move is.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        /// The skills, the level and the pay go together.
        case feasible
        /// Part of it has to be made up for, or a source names the move.
        case stretch
        /// Too much is missing.
        case far
        /// The tables name too few skills of one of the roles.
        case unknown
    }

    /// The position held now.
    public let origin: CareerPosition
    /// The position after the move.
    public let destination: CareerPosition
    /// How near it is.
    public let verdict: Verdict
    /// The share of the importance of the destination's skills that the origin brings, from 0 to 1; a skill is brought as
    /// far as the origin asks for it as much as the destination does. Only skills whose importance a source states count.
    /// `nil` where these are too few.
    public let coverage: Double?
    /// Skills of the destination that the origin hardly brings, the most important first.
    public let missing: [Skill.ID]
    /// Levels up, or down where negative; `nil` when a level is not said.
    public let levelDistance: Int?
    /// The median pay after the move as a share of that before it; `nil` where one of them is unknown.
    public let payRatio: Double?
    /// Moves between the two roles that sources name.
    public let named: [Transition.ID]
}

/// The thresholds of moves, from `planning_rules.csv`.
struct MoveRules {
    let feasible: Double
    let stretch: Double
    let levelDistance: Double
    let payRatio: Double
    let leastSkills: Double
    let broughtShare: Double

    init(_ catalog: Catalog) {
        feasible = catalog.rule("feasible-coverage", else: 0.6)
        stretch = catalog.rule("stretch-coverage", else: 0.4)
        levelDistance = catalog.rule("level-distance", else: 1)
        payRatio = catalog.rule("pay-ratio", else: 0.75)
        leastSkills = catalog.rule("least-skills", else: 10)
        broughtShare = catalog.rule("brought-share", else: 0.5)
    }

    /// The coverage of one demand by another; `nil` where one of them has too few skills.
    func coverage(of demand: SkillDemand, from origin: SkillDemand, known: Set<Skill.ID>) -> Double? {
        guard min(Double(demand.skills.count), Double(origin.skills.count)) >= leastSkills else { return nil }
        return demand.coverage(from: origin, known: known)
    }

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

extension SkillDemand {
    /// The skills whose importance a source states; these are known of all roles alike, while some sources only name
    /// skills, and only those of a few roles.
    var stated: SkillDemand {
        let all = SkillDemand(role: role, level: level, skills: skills.filter(\.isStated), importance: 0)
        return SkillDemand(
            role: role, level: level, skills: all.skills, importance: all.coveredImportance { _ in .infinity })
    }

    /// The share of the importance that another demand brings, and that known skills bring in full.
    func coverage(from origin: SkillDemand, known: Set<Skill.ID> = []) -> Double? {
        guard importance > 0 else { return nil }
        return coveredImportance(strengths(origin, known)) / importance
    }

    /// The skills that another demand brings to less than a share, the most important first.
    func missing(from origin: SkillDemand, known: Set<Skill.ID> = [], below share: Double) -> [Skill.ID] {
        let strength = strengths(origin, known)
        var bestOfChoice: [String: Double] = [:]
        for skill in skills {
            guard let choice = skill.choice else { continue }
            bestOfChoice[choice] = max(bestOfChoice[choice, default: 0], min(skill.importance, strength(skill.skill)))
        }
        return skills.filter { skill in
            let brought = skill.choice.map { bestOfChoice[$0, default: 0] } ?? strength(skill.skill)
            return skill.importance > 0 && brought < share * skill.importance
        }.map(\.skill)
    }

    private func strengths(_ origin: SkillDemand, _ known: Set<Skill.ID>) -> (Skill.ID) -> Double {
        let importance = Dictionary(uniqueKeysWithValues: origin.skills.map { ($0.skill, $0.importance) })
        return { known.contains($0) ? .infinity : importance[$0, default: 0] }
    }
}
