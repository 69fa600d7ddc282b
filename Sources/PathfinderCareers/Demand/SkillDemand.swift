public import PathfinderCatalog
internal import Synchronization

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
    /// The core of the role: what nobody counts as ready without. Of the skills of an entry one is enough; the most
    /// important entry comes first, and so does the most important skill of an entry.
    public let core: [[Skill.ID]]

    /// What a role asks for.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; `nil` for what any level asks for.
    ///   - skills: The skills, the most important first.
    ///   - rule: Which of them are the core.
    init(role: Role.ID, level: Level.ID?, skills: [DemandedSkill], core rule: CoreRule) {
        self.role = role
        self.level = level
        self.skills = skills
        var greatest: [String: Double] = [:]
        importance = skills.reduce(0) { sum, skill in
            guard let choice = skill.choice else { return sum + skill.importance }
            guard greatest[choice] == nil else { return sum }
            greatest[choice] = skill.importance
            return sum + skill.importance
        }
        core = rule.core(of: skills)
    }

    /// The entries of the core of which no skill is known.
    public func missingCore(_ isKnown: (Skill.ID) -> Bool) -> [[Skill.ID]] {
        core.filter { !$0.contains(where: isKnown) }
    }

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

extension Catalog {
    /// What a role asks for at a level.
    ///
    /// The importance of a skill is a mean of what postings, surveys and lists (articles, O\*NET, ESCO) say of it,
    /// rounded to 1/256, so that the most important skill has 1:
    ///
    ///     (2 p + s + w f²) ÷ (1 + 2 + 1 + w)
    ///
    /// with *p* the share of postings that ask for it (at the level, where `role_skill_levels.csv` has postings of it)
    /// against the skill most asked for (or the share that a source states of newer postings), *s* the share of people in the role who name it in surveys against the skill
    /// most named, and *f* the share of the *n* lists on the role that name it, *w* = *n* ÷ 2, at most 1.5. A term of
    /// which nothing is known is left out above and below. Less than `least-importance` in `planning_rules.csv` is not
    /// part of the demand: it is mentioned by the way.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; skills that are expected only from a higher level on are left out. `nil` for all skills.
    /// - Returns: The demand; one without skills for a role that the tables say nothing of.
    /// - Complexity: O(*n* log *n*) in the skills of the role; O(1) when asked again.
    public func demand(of role: Role.ID, at level: Level.ID? = nil) -> SkillDemand {
        let position = CareerPosition(role: role, level: level)
        if let demand = planning.demands.withLock({ $0[position] }) { return demand }
        let demand = gatheredDemand(of: role, at: level)
        // Of names that the tables do not have there is no end.
        if roles[role] != nil { planning.demands.withLock { $0[position] = demand } }
        return demand
    }

    private func gatheredDemand(of role: Role.ID, at level: Level.ID?) -> SkillDemand {
        let rank = level.flatMap { levels[$0]?.rank }
        let evidence = planning.importance
        var order: [Skill.ID] = []
        var bySkill: [Skill.ID: [RoleSkill]] = [:]
        var tooEarly: Set<Skill.ID> = []
        for row in planning.demandRows[role, default: []] {
            if let rank, let from = row.fromLevel.flatMap({ levels[$0]?.rank }), from > rank {
                tooEarly.insert(row.skill)
                continue
            }
            if bySkill[row.skill] == nil { order.append(row.skill) }
            bySkill[row.skill, default: []].append(row)
        }
        order += evidence.knowledgeInSurveys(role).filter { bySkill[$0] == nil && !tooEarly.contains($0) }
        let importance = order.map { evidence.unscaled($0, of: role, at: level) }
        let greatest = importance.max() ?? 0
        let least = rule(.leastImportance)
        let demanded = zip(order, importance).compactMap { skill, importance -> DemandedSkill? in
            // Sums of such fractions are exact, whatever their order.
            let importance = greatest > 0 ? (256 * importance / greatest).rounded() / 256 : 0
            guard importance >= least else { return nil }
            let rows = bySkill[skill, default: []]
            let surveys = evidence.surveys(role, skill)
            return DemandedSkill(
                skill: skill, importance: importance,
                isStated: !surveys.isEmpty || rows.contains { $0.importance != nil || $0.share != nil },
                share: rows.compactMap(\.share).max(), choice: planning.choices[skill],
                sources: rows.map(\.source) + surveys)
        }
        .sorted { ($1.importance, $0.skill) < ($0.importance, $1.skill) }
        return SkillDemand(role: role, level: level, skills: demanded, core: CoreRule(self))
    }
}
