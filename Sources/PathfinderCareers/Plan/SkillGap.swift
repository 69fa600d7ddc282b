public import PathfinderCatalog

/// What a person lacks of the skills that a role asks for at a level.
public struct SkillGap: Hashable, Sendable {
    /// What the role asks for.
    public let demand: SkillDemand
    /// The share of the importance that the person covers, from 0 to 1; `nil` where the role asks for nothing.
    public let readiness: Double?
    /// The skills that the person brings, the most important first.
    public let known: [DemandedSkill]
    /// The skills that would add to the readiness, the most important first.
    ///
    /// A skill of a choice is missing as long as no known skill of the same choice is as important.
    public let missing: [DemandedSkill]

    /// The entries of the role's core of which the person brings no skill.
    public var missingCore: [[Skill.ID]] {
        let known = Set(known.map(\.skill))
        return demand.missingCore { known.contains($0) }
    }
}

extension Catalog {
    /// What a person lacks of the skills that a role asks for.
    ///
    /// - Parameters:
    ///   - known: The skills that the person knows; see ``knownSkills(of:)``.
    ///   - role: The role.
    ///   - level: The level; `nil` for all that the role asks for.
    /// - Returns: The gap.
    /// - Complexity: O(*n*) in the skills of the role.
    public func skillGap(of known: Set<Skill.ID>, to role: Role.ID, at level: Level.ID? = nil) -> SkillGap {
        skillGap(of: known, to: demand(of: role, at: level))
    }

    func skillGap(of known: Set<Skill.ID>, to demand: SkillDemand) -> SkillGap {
        var best: [String: Double] = [:]
        for skill in demand.skills where known.contains(skill.skill) {
            guard let choice = skill.choice else { continue }
            best[choice] = max(best[choice, default: 0], skill.importance)
        }
        return SkillGap(
            demand: demand, readiness: demand.coverage { known.contains($0) },
            known: demand.skills.filter { known.contains($0.skill) },
            missing: demand.skills.filter { skill in
                !known.contains(skill.skill) && skill.importance > skill.choice.map { best[$0, default: 0] } ?? 0
            })
    }
}
