public import PathfinderCatalog
internal import Synchronization

extension Catalog {
    /// The skills that a person knows: those of the profile, and those taken to be known for the present role, with all that
    /// they need.
    ///
    /// Skills that the profile says are lacking are not among them, even where another skill needs them. A skill whose level
    /// is said counts from the level that `planning_rules.csv` names on; one without a level counts.
    public func knownSkills(of profile: Profile) -> Set<Skill.ID> {
        let least = knownFromLevel
        let own = profile.skills.filter { $0.level.map { Double($0) >= least } ?? true }.map(\.skill)
        let learning = profile.skills.filter { $0.level.map { Double($0) < least } ?? false }.map(\.skill)
        return planning.material.withPrerequisites(assumedSkills(of: profile)).subtracting(learning)
            .union(planning.material.withPrerequisites(own)).subtracting(profile.lackingSkills)
    }

    /// The skills that a person who names a present role is taken to have, the most important first: those of
    /// ``typicalSkills(of:)`` of which the profile says nothing else.
    ///
    /// - Returns: The skills, without what they need; none where the profile names no role, or one of which the tables name
    ///   no skills.
    public func assumedSkills(of profile: Profile) -> [Skill.ID] {
        guard let role = profile.currentRole else { return [] }
        let said = Set(profile.skills.map(\.skill) + profile.lackingSkills)
        return typicalSkills(of: CareerPosition(role: role, level: profile.currentLevel)).filter { !said.contains($0) }
    }

    /// What somebody who works in a position is taken to know: what the role asks for, the most important first, as far as it
    /// takes to count as ready for it. Of skills that stand for each other it is the most important one.
    ///
    /// - Complexity: O(*n*²) in the skills of the role; O(1) when asked again.
    public func typicalSkills(of position: CareerPosition) -> [Skill.ID] {
        if let typical = planning.typical.withLock({ $0[position] }) { return typical }
        let planner = studyPlanner(for: position.role, at: position.level)
        let goal = rule(.readiness)
        var known = SkillMask(count: planner.skills.count)
        var typical: [Skill.ID] = []
        for skill in planner.demand.skills {
            guard planner.coverage(known) ?? 1 < goal || planner.coreCount(known) < planner.core.count else { break }
            var more = known
            planner.learn(skill.skill, in: &more)
            guard planner.covered(more) > planner.covered(known) else { continue }
            known = more
            typical.append(skill.skill)
        }
        if roles[position.role] != nil { planning.typical.withLock { $0[position] = typical } }
        return typical
    }

    /// The level from which on a skill counts as known.
    package var knownFromLevel: Double { rule(.knownFromLevel) }
}
