extension SkillDemand {
    /// The skills whose importance a source states; these are known of all roles alike, while some sources only name
    /// skills, and only those of a few roles.
    var stated: SkillDemand {
        SkillDemand(role: role, level: level, skills: skills.filter(\.isStated), core: .none)
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
