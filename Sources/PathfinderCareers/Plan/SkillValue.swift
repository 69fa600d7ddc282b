public import PathfinderCatalog

/// What one more skill would bring, with all that it needs.
public struct SkillValue: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// What has to be learnt before it.
    public let prerequisites: [Skill.ID]
    /// The hours of the skill and what it needs.
    public let hours: PlanHours
    /// How far it moves the readiness for the role that was asked about, from 0 to 1.
    public let gain: Double
    /// How far it moves the readiness and the fit for each role that it matters to, the readiness most moved first.
    public let roles: [RoleGain]

    /// How far a skill moves the readiness and the fit for a role.
    public struct RoleGain: Codable, Hashable, Sendable {
        /// The role.
        public let role: Role.ID
        /// How far the readiness moves, from 0 to 1.
        public let readiness: Double
        /// How far the probability that the role fits best moves, from −1 to 1; `nil` for a role that fit does not rank.
        public let fit: Double?
    }
}

extension Catalog {
    /// What each skill that a person lacks would bring: those of the role's core first, then those with the greatest gain an
    /// hour.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - role: The role that the order is about.
    ///   - level: The level of that role; other roles are taken at all levels.
    /// - Returns: A value for each skill that the role asks for and the person lacks.
    /// - Complexity: O(*s* · *n*) in the missing skills and the skills of all roles.
    public func skillValues(for profile: Profile, _ role: Role.ID, at level: Level.ID? = nil) -> [SkillValue] {
        let known = knownSkills(of: profile)
        let target = demand(of: role, at: level)
        let demands = roles.map { $0.id == role ? target : demand(of: $0.id) }.filter { $0.importance > 0 }
        let coverages = demands.map { CoverageGain($0, known: known) }
        let scorer = FitScorer(self)
        let ranks = Dictionary(uniqueKeysWithValues: zip(scorer.roles, scorer.roles.indices))
        let fitBefore = scorer.probabilities(profile)
        let gap = skillGap(of: known, to: target)
        let core = Set(gap.missingCore.joined())
        let values = gap.missing.map { missing in
            let learnt = planning.material.withPrerequisites([missing.skill]).subtracting(known)
            let order = planning.material.inOrderOfNeed(learnt)
            let fitAfter = scorer.probabilities(profile.adding(order))
            let gains = zip(demands, coverages).compactMap { demand, coverage -> SkillValue.RoleGain? in
                let gain = coverage.gain(of: order)
                guard gain > 0 else { return nil }
                let rank = ranks[demand.role]
                return .init(
                    role: demand.role, readiness: min(1 - coverage.covered, gain),
                    fit: rank.map { fitAfter[$0] - fitBefore[$0] })
            }
            return SkillValue(
                skill: missing.skill, prerequisites: order.filter { $0 != missing.skill },
                hours: PlanHours(order, hoursOfStudy),
                gain: gains.first { $0.role == role }?.readiness ?? 0,
                roles: gains.sorted { ($1.readiness, $0.role) < ($0.readiness, $1.role) })
        }
        func perHour(_ value: SkillValue) -> Double {
            value.gain
                / max(0.1, value.hours.median + Double(value.hours.unknown.count) * planning.material.assumedHours)
        }
        func rank(_ value: SkillValue) -> (Int, Double, Skill.ID) {
            (core.contains(value.skill) ? 0 : 1, -perHour(value), value.skill)
        }
        return values.sorted { rank($0) < rank($1) }
    }
}

extension Profile {
    /// The profile of the same person with more skills.
    fileprivate func adding(_ learnt: [Skill.ID]) -> Profile {
        var profile = self
        profile.lackingSkills.removeAll { learnt.contains($0) }
        profile.skills.removeAll { learnt.contains($0.skill) }
        profile.skills += learnt.map { ProfileSkill($0) }
        return profile
    }
}
