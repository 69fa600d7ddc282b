public import PathfinderCatalog
internal import Synchronization

/// What a role takes at a level: its skills in the order of teaching, and which of them stand for each other.
public struct RoleEssentials: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level up to which skills are among them; `nil` for those of all levels.
    public let level: Level.ID?
    /// The skills, in the order in which they are taught.
    public let skills: [RoleEssential]
    /// What has to be known: a skill, or one skill of a choice; in the order of teaching.
    public let requirements: [Requirement]
    /// The weights of all requirements together.
    public let weight: Double

    /// A skill that a role takes, or a choice of skills of which one is enough.
    public struct Requirement: Codable, Hashable, Sendable {
        /// When it is learnt.
        public let stage: LearningStage
        /// The lowest level that asks for it.
        public let level: Level.ID
        /// How much the role asks for it, from 0 to 1: the weight of the skill most asked for.
        public let weight: Double
        /// The skill, or the skills of the choice, the one most asked for first: by weight, then by share of postings, then
        /// in the order of teaching.
        public let skills: [Skill.ID]
        /// Whether the first skill of a choice is asked for more than the others, and not only put first.
        public let isFirstMostAsked: Bool
    }

    /// What a role takes.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level up to which skills are among them; `nil` for all.
    ///   - skills: The skills, in the order of teaching.
    init(role: Role.ID, level: Level.ID?, skills: [RoleEssential]) {
        self.role = role
        self.level = level
        self.skills = skills
        var groups: [[RoleEssential]] = []
        var groupOfChoice: [String: Int] = [:]
        for skill in skills {
            if let choice = skill.choice {
                if let group = groupOfChoice[choice] {
                    groups[group].append(skill)
                    continue
                }
                groupOfChoice[choice] = groups.count
            }
            groups.append([skill])
        }
        requirements = groups.map { group in
            func rank(_ row: (offset: Int, element: RoleEssential)) -> (Double, Double, Int) {
                (-row.element.weight, -(row.element.share ?? 0), row.offset)
            }
            let byWeight = group.enumerated().sorted { rank($0) < rank($1) }
            let (first, second) = (byWeight[0].element, byWeight.dropFirst().first?.element)
            return Requirement(
                stage: group[0].stage, level: group[0].level, weight: first.weight,
                skills: byWeight.map(\.element.skill),
                isFirstMostAsked: second.map { first.weight > $0.weight || first.share ?? 0 > $0.share ?? 0 } ?? true)
        }
        weight = requirements.reduce(0) { $0 + $1.weight }
    }

    /// The share of the weight that some skills cover, from 0 to 1; `nil` where the role takes nothing.
    ///
    /// - Complexity: O(*n*) in the skills.
    public func coverage(by isKnown: (Skill.ID) -> Bool) -> Double? {
        guard weight > 0 else { return nil }
        return requirements.reduce(0) { $0 + ($1.skills.contains(where: isKnown) ? $1.weight : 0) } / weight
    }

    /// The other skills of the choice that a skill belongs to, the one most asked for first; `nil` where it stands alone.
    public func alternatives(to skill: Skill.ID) -> [Skill.ID]? {
        choice(of: skill)?.skills.filter { $0 != skill }
    }

    /// One skill of each requirement, with the ideas that are learnt with it, in the order of teaching.
    var taught: [Skill.ID] { requirements.flatMap(taught(for:)) }

    /// The skill of a requirement that is most asked for, with the ideas that are learnt with it.
    func taught(for requirement: Requirement) -> [Skill.ID] {
        guard let first = requirement.skills.first else { return [] }
        return [first] + (skills.first { $0.skill == first }?.concepts ?? [])
    }

    /// The choice that a skill belongs to; `nil` where it stands alone.
    func choice(of skill: Skill.ID) -> Requirement? {
        requirements.first { $0.skills.count > 1 && $0.skills.contains(skill) }
    }
}

extension Catalog {
    /// What a role takes, by `role_essentials.csv`.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level up to which skills are among them; `nil` for those of all levels.
    /// - Returns: The essentials; without skills for a role of which the tables say nothing.
    /// - Complexity: O(*n* log *n*) in the skills of the role; O(1) when asked again.
    public func essentials(of role: Role.ID, at level: Level.ID? = nil) -> RoleEssentials {
        let position = CareerPosition(role: role, level: level)
        if let known = planning.essentials.withLock({ $0[position] }) { return known }
        let rank = level.flatMap { levels[$0]?.rank } ?? .max
        let skills = rows(RoleEssential.self, startingWith: role.rawValue)
            .filter { levels[$0.level].map { $0.rank <= rank } ?? true }
            .sorted { ($0.stage.rank, $0.position, $0.skill) < ($1.stage.rank, $1.position, $1.skill) }
        let essentials = RoleEssentials(role: role, level: level, skills: skills)
        // Of names that the tables do not have there is no end.
        if roles[role] != nil { planning.essentials.withLock { $0[position] = essentials } }
        return essentials
    }
}

extension LearningStage {
    /// The place among all stages, from 0.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
