public import PathfinderCatalog

/// What a person lacks of the skills that a role takes at a level.
public struct SkillGap: Codable, Hashable, Sendable {
    /// What the role takes.
    public let essentials: RoleEssentials
    /// The share of the weight that the person covers, from 0 to 1; `nil` where the role takes nothing.
    public let readiness: Double?
    /// The skills of the role that the person knows, in the order of teaching.
    public let known: [Skill.ID]
    /// The skills that the person lacks, in the order of teaching; of a choice of which none is known the one most asked
    /// for.
    public let missing: [Skill.ID]
    /// How far each stage is reached.
    public let stages: [StageProgress]
}

/// How far a person has come in a stage.
public struct StageProgress: Codable, Hashable, Sendable {
    /// The stage.
    public let stage: LearningStage
    /// How many of its requirements the person meets.
    public let known: Int
    /// How many it has; a choice of which one skill is enough counts once.
    public let asked: Int
}

extension Catalog {
    /// What a person lacks of the skills that a role takes.
    ///
    /// - Parameters:
    ///   - known: The skills that the person knows; see ``knownSkills(of:for:)``.
    ///   - role: The role.
    ///   - level: The level; `nil` for all levels.
    /// - Returns: The gap.
    /// - Complexity: O(*n*) in the skills of the role.
    public func skillGap(of known: Set<Skill.ID>, to role: Role.ID, at level: Level.ID? = nil) -> SkillGap {
        let essentials = essentials(of: role, at: level)
        let met = essentials.requirements.map { $0.skills.contains(where: known.contains) }
        return SkillGap(
            essentials: essentials, readiness: essentials.coverage(by: known.contains),
            known: essentials.skills.map(\.skill).filter(known.contains),
            missing: zip(essentials.requirements, met).compactMap { $1 ? nil : $0.skills.first },
            stages: essentials.progress(met))
    }
}

extension RoleEssentials {
    /// How far each stage is reached.
    ///
    /// - Parameter isMet: For each requirement, whether it is met.
    /// - Returns: The stages in order; those that ask for nothing are left out.
    package func progress(_ isMet: [Bool]) -> [StageProgress] {
        LearningStage.allCases.compactMap { stage in
            let own = zip(requirements, isMet).filter { $0.0.stage == stage }
            return own.isEmpty ? nil : StageProgress(stage: stage, known: own.count(where: \.1), asked: own.count)
        }
    }
}
