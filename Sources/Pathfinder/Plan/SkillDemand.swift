/// What a role asks for at a level: its skills with their importance.
public struct SkillDemand: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` for what any level asks for.
    public let level: Level.ID?
    /// The skills, the most important first.
    public let skills: [DemandedSkill]
    /// The importance of all skills together; of skills of one choice only the most important one counts.
    public let importance: Double

    /// The share of the importance that some skills cover, from 0 to 1; `nil` where the role asks for nothing.
    ///
    /// Of skills of one choice, such as cloud platforms, only the most important known one counts.
    ///
    /// - Complexity: O(*n*) in the number of skills.
    public func coverage(by isKnown: (Skill.ID) -> Bool) -> Double? {
        guard importance > 0 else { return nil }
        return coveredImportance { isKnown($0) ? .infinity : 0 } / importance
    }

    /// The importance that is covered by skills of a given strength; no skill covers more than it weighs.
    func coveredImportance(_ strength: (Skill.ID) -> Double) -> Double {
        var covered = 0.0
        var best: [String: Double] = [:]
        for skill in skills {
            let value = min(skill.importance, strength(skill.skill))
            if let choice = skill.choice {
                covered += max(0, value - best[choice, default: 0])
                best[choice] = max(value, best[choice, default: 0])
            } else {
                covered += value
            }
        }
        return covered
    }
}

/// A skill that a role asks for.
public struct DemandedSkill: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// Importance from 0 to 1.
    public let importance: Double
    /// Whether a source gives the importance as a figure; otherwise it follows from how many of the role's sources
    /// name the skill.
    public let isStated: Bool
    /// The share of postings that ask for it; `nil` where it was not observed.
    public let share: Double?
    /// The choice of which one skill is enough, such as `cloud-platform`; `nil` for a skill that stands alone.
    public let choice: String?
    /// The sources that name it.
    public let sources: [Source.ID]
}

extension Catalog {
    /// What a role asks for at a level.
    ///
    /// The importance of a skill is the greatest that a source states, or else the greatest share of postings that ask
    /// for it. Where no source gives a figure, it is the square of the share of the role's sources that name the
    /// skill: what all name weighs 1, what one of three names weighs 1/9.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; skills that are expected only from a higher level on are left out. `nil` for all skills.
    /// - Complexity: O(*n*) in the rows of `role_skills.csv`.
    public func demand(of role: Role.ID, at level: Level.ID? = nil) -> SkillDemand {
        let rank = level.flatMap { levels[$0]?.rank }
        let rows = planning.demandRows[role, default: []]
        let naming = Set(rows.map(\.source)).count
        var order: [Skill.ID] = []
        var bySkill: [Skill.ID: [RoleSkill]] = [:]
        for row in rows {
            if let rank, let from = row.fromLevel.flatMap({ levels[$0]?.rank }), from > rank { continue }
            if bySkill[row.skill] == nil { order.append(row.skill) }
            bySkill[row.skill, default: []].append(row)
        }
        let skills = order.map { skill in
            let rows = bySkill[skill, default: []]
            let stated = rows.compactMap(\.importance).max() ?? rows.compactMap(\.share).max()
            let share = Double(Set(rows.map(\.source)).count) / Double(max(1, naming))
            return DemandedSkill(
                skill: skill, importance: min(1, max(0, stated ?? share * share)), isStated: stated != nil,
                share: rows.compactMap(\.share).max(), choice: planning.choices[skill],
                sources: rows.map(\.source))
        }
        .sorted { ($1.importance, $0.skill) < ($0.importance, $1.skill) }
        let all = SkillDemand(role: role, level: level, skills: skills, importance: 0)
        return SkillDemand(
            role: role, level: level, skills: skills, importance: all.coveredImportance { _ in .infinity })
    }
}
