package import PathfinderCatalog
internal import Synchronization

/// What to learn for one role at one level, for person after person: what does not depend on the person is prepared once.
///
/// A plan is what the role takes at the level, less what the person knows, in the order of teaching: stage by stage, each
/// skill after what it cannot be learnt without, and after what helps where both are learnt. Of a choice one skill is
/// learnt.
package final class StudyPlanner: Sendable {
    /// What the role takes.
    package let essentials: RoleEssentials
    /// The skills that the role takes, in the order of teaching.
    package let skills: [Skill.ID]
    /// The stage in which each skill is learnt.
    package let stages: [LearningStage]
    /// The hours of each skill, the ideas that are learnt with it among them; `nil` where they are unknown.
    package let hours: [HoursOfStudy?]
    /// What has to be known: for each requirement the positions of its skills, the one most asked for first.
    package let requirements: [[Int]]
    private let positions: [Skill.ID: Int]
    private let material: StudyMaterial
    private let knownCompanions = Mutex<[Skill.ID: SkillMask]?>(nil)

    /// For each skill of the tables, those of ``skills`` that it comes with: itself, what it needs, and the ideas behind it.
    ///
    /// They are looked up when they are first asked for: a single plan does without.
    private var companions: [Skill.ID: SkillMask] {
        knownCompanions.withLock { known in
            if let known { return known }
            let found = material.companions(of: skills, positions)
            known = found
            return found
        }
    }

    /// Prepares plans for what a role takes.
    ///
    /// - Parameters:
    ///   - essentials: What the role takes.
    ///   - material: What there is to learn.
    /// - Complexity: O(*n* log *n*) in the skills of the role and what they need.
    init(_ essentials: RoleEssentials, _ material: StudyMaterial) {
        self.essentials = essentials
        let order = TeachingOrder(essentials, material)
        skills = order.skills
        stages = order.stages
        let positions = Dictionary(uniqueKeysWithValues: zip(skills, skills.indices))
        self.positions = positions
        hours = skills.map { material.hours[$0] }
        requirements = essentials.requirements.map { $0.skills.compactMap { positions[$0] } }
        self.material = material
    }

    /// The position of a skill among ``skills``; `nil` where the role does not take it.
    package func position(of skill: Skill.ID) -> Int? { positions[skill] }

    /// What is learnt, by position in the order of teaching.
    ///
    /// - Parameters:
    ///   - known: What the person knows.
    ///   - choose: Which of the skills of a choice to learn, of which none is known; the one most asked for unless given.
    /// - Returns: The positions.
    /// - Complexity: O(*n*) in the skills.
    package func study(for known: SkillMask, choosing choose: (([Int]) -> Int)? = nil) -> [Int] {
        var isLearnt = [Bool](repeating: false, count: skills.count)
        for requirement in requirements where !requirement.contains(where: { known[$0] }) {
            guard let first = requirement.first else { continue }
            isLearnt[requirement.count > 1 ? choose?(requirement) ?? first : first] = true
        }
        return isLearnt.indices.filter { isLearnt[$0] }
    }

    /// The share of the weight that some skills cover, from 0 to 1; `nil` where the role takes nothing.
    package func coverage(_ known: SkillMask) -> Double? {
        guard essentials.weight > 0 else { return nil }
        var covered = 0.0
        for (requirement, positions) in zip(essentials.requirements, requirements)
        where positions.contains(where: { known[$0] }) {
            covered += requirement.weight
        }
        return covered / essentials.weight
    }
}

// MARK: - What a person knows

extension StudyPlanner {
    /// Those of ``skills`` that a person knows, as ``Catalog/knownSkills(of:for:)`` has it.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - assumed: What is taken to be known: ``Catalog/assumedSkills(of:for:)``.
    ///   - least: The level from which on a skill counts.
    /// - Returns: The skills.
    /// - Complexity: O(*s*) in the skills of the profile.
    package func mask(of profile: Profile, assuming assumed: [Skill.ID], knownFrom least: Double) -> SkillMask {
        let companions = companions
        var mask = SkillMask(count: skills.count)
        for skill in assumed { if let position = positions[skill] { mask[position] = true } }
        if !assumed.isEmpty {
            for skill in profile.skills { forget(skill.skill, in: &mask) }
        }
        for skill in profile.skills where skill.level.map({ Double($0) >= least }) ?? true {
            if let learnt = companions[skill.skill] { mask.formUnion(learnt) }
        }
        for skill in profile.lackingSkills { forget(skill, in: &mask) }
        return mask
    }

    /// Those of ``skills`` that are known.
    package func mask(of known: Set<Skill.ID>) -> SkillMask {
        var mask = SkillMask(count: skills.count)
        for (position, skill) in skills.enumerated() where known.contains(skill) { mask[position] = true }
        return mask
    }

    private func forget(_ skill: Skill.ID, in known: inout SkillMask) {
        if let position = positions[skill] { known[position] = false }
    }
}

extension StudyMaterial {
    /// For each skill that is among some skills, or brings any of them along, which of them it comes with.
    fileprivate func companions(of skills: [Skill.ID], _ positions: [Skill.ID: Int]) -> [Skill.ID: SkillMask] {
        var companions: [Skill.ID: SkillMask] = [:]
        for skill in Set(skills).union(needs.keys).union(ideas.keys) {
            let known = known(with: [skill]) { positions[$0] != nil }.compactMap { positions[$0] }
            guard !known.isEmpty else { continue }
            var mask = SkillMask(count: skills.count)
            for position in known { mask[position] = true }
            companions[skill] = mask
        }
        return companions
    }
}

extension Catalog {
    /// The planner for a role at a level, prepared once for each role and level of the tables.
    package func studyPlanner(for role: Role.ID, at level: Level.ID?) -> StudyPlanner {
        let position = CareerPosition(role: role, level: level)
        if let planner = planning.planners.withLock({ $0[position] }) { return planner }
        let planner = StudyPlanner(essentials(of: role, at: level), planning.material)
        // Of names that the tables do not have there is no end.
        guard roles[role] != nil else { return planner }
        return planning.planners.withLock { planners in
            if let first = planners[position] { return first }
            planners[position] = planner
            return planner
        }
    }
}
