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
    /// The importance of a skill is the greater of two figures.
    ///
    /// - What sources state. Postings come first: where `role_skill_levels.csv` has postings for the level, the share of
    ///   them that ask for the skill against that of the skill most asked for; else the importance, or the share, in a
    ///   row with a share. A skill that no postings show has the greatest importance that another source states; but a tool which the postings of the role do not
    ///   show is at most as important as the rarest one that they show.
    /// - What sources name without a figure: the square of the share of these sources that name the skill. What all name
    ///   weighs 1, what one of three names 1/9. Our own additions (`editorial`) weigh as if one source named them.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; skills that are expected only from a higher level on are left out. `nil` for all skills.
    /// - Returns: The demand; one without skills for a role that the tables say nothing of.
    /// - Complexity: O(*n*) in the rows of `role_skills.csv`.
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
        let rows = planning.demandRows[role, default: []]
        let naming = Naming(rows)
        let atLevel = level.flatMap { planning.levelImportance[CareerPosition(role: role, level: $0)] }
        let rarest = rows.compactMap(\.observedImportance).min()
        var order: [Skill.ID] = []
        var bySkill: [Skill.ID: [RoleSkill]] = [:]
        for row in rows {
            if let rank, let from = row.fromLevel.flatMap({ levels[$0]?.rank }), from > rank { continue }
            if bySkill[row.skill] == nil { order.append(row.skill) }
            bySkill[row.skill, default: []].append(row)
        }
        let demanded = order.map { skill in
            let rows = bySkill[skill, default: []]
            var stated = rows.compactMap(\.observedImportance).max()
            if stated != nil, let atLevel { stated = atLevel[skill, default: 0] }
            if stated == nil, let greatest = rows.compactMap(\.importance).max() {
                let isTool = skills[skill]?.kind.isTool ?? false
                stated = isTool ? min(greatest, rarest ?? 1) : greatest
            }
            return DemandedSkill(
                skill: skill, importance: min(1, max(0, stated ?? 0, naming.importance(rows))),
                isStated: stated != nil, share: rows.compactMap(\.share).max(), choice: planning.choices[skill],
                sources: rows.map(\.source))
        }
        .sorted { ($1.importance, $0.skill) < ($0.importance, $1.skill) }
        let all = SkillDemand(role: role, level: level, skills: demanded, importance: 0)
        return SkillDemand(
            role: role, level: level, skills: demanded, importance: all.coveredImportance { _ in .infinity })
    }
}

/// How many sources name skills of a role without a figure.
private struct Naming {
    private let count: Int

    init(_ rows: [RoleSkill]) { count = Self.sources(rows) }

    private static func sources(_ rows: [RoleSkill]) -> Int {
        Set(rows.filter { $0.importance == nil && $0.share == nil }.map(\.source)).subtracting(["editorial"]).count
    }

    /// The importance of a skill that follows from how many of them name it.
    func importance(_ rows: [RoleSkill]) -> Double {
        guard rows.contains(where: { $0.importance == nil && $0.share == nil }) else { return 0 }
        let share = Double(max(1, Self.sources(rows))) / Double(max(1, count))
        return share * share
    }
}

extension RoleSkill {
    /// The importance that follows from postings; `nil` for a row without a share.
    fileprivate var observedImportance: Double? { share.map { importance ?? $0 } }
}
