package import PathfinderCatalog
internal import Synchronization

/// What to learn for one role at one level, for person after person: what does not depend on the person is prepared once.
///
/// Of all sets of skills that contain what they need, complete the core of the role and cover the wanted share of the
/// importance, it chooses the one with the fewest hours (at their medians), and of several the one that covers most. That is
/// exact, and proved for each person; see ``SelectionForm/solution(limit:)``. A skill without known hours counts as the median skill when skills are
/// chosen, and in no total.
package final class StudyPlanner: Sendable {
    /// What the role asks for.
    package let demand: SkillDemand
    /// The skills of the demand and all that they need, each after what it needs.
    package let skills: [Skill.ID]
    /// The hours of each skill; `nil` where they are unknown.
    package let hours: [HoursOfStudy?]
    /// For each skill of the demand, its position among ``skills``.
    package let demandedPositions: [Int]
    /// For each skill, whether the role itself asks for it, and not only another skill needs it.
    package let isDemanded: [Bool]
    private let positions: [Skill.ID: Int]
    /// For each skill of the tables, those of ``skills`` that it comes with: itself and what it needs.
    private let companions: [Skill.ID: SkillMask]
    /// The skills in the order of the demand, the most important first.
    let demanded: [Demanded]
    let choiceCount: Int
    /// The entries of the core, as positions; one skill of each is enough.
    package let core: [[Int]]
    /// What each skill needs directly, as positions.
    let needs: [[Int]]
    /// Each "needs", by skill.
    let arcs: [SelectionProblem.Need]
    /// What each skill costs, in tenths of an hour.
    let costs: [Int]
    /// The places of the skills when they are ordered by id.
    let ranks: [Int]
    /// The importance of the demand, in millionths.
    let totalUnits: Int
    let memory = Mutex(StudyMemory())

    /// A skill of the demand.
    struct Demanded: Sendable {
        let position: Int
        let importance: Double
        /// The same in millionths.
        let units: Int
        /// The number of the choice that it belongs to; -1 for a skill that stands alone.
        let choice: Int
        /// Whether only people in the role name it in surveys, while no posting or list asks for it.
        let isByTheWay: Bool
    }

    /// Prepares plans for what a role asks for.
    ///
    /// - Parameters:
    ///   - demand: What the role asks for.
    ///   - material: What there is to learn.
    ///   - byTheWay: Skills that only people in the role name, while no posting or list asks for them.
    /// - Complexity: O(*n* log *n*) in the skills of the role and what they need.
    init(_ demand: SkillDemand, _ material: StudyMaterial, byTheWay: Set<Skill.ID> = []) {
        self.demand = demand
        skills = material.inOrderOfNeed(material.withPrerequisites(demand.skills.map(\.skill)))
        let positions = Dictionary(uniqueKeysWithValues: zip(skills, skills.indices))
        self.positions = positions
        companions = material.companions(of: skills, positions)
        let needs = skills.map { material.needs[$0, default: []].compactMap { positions[$0] } }
        self.needs = needs
        arcs = needs.indices.flatMap { item in needs[item].map { .init(item: item, needed: $0) } }
        hours = skills.map { material.hours[$0] }
        costs = hours.map { Int(rounding: ($0?.median ?? material.assumedHours) * 10) }
        let byId = skills.indices.sorted { [skills] in skills[$0] < skills[$1] }
        var ranks = byId
        for (rank, position) in byId.enumerated() { ranks[position] = rank }
        self.ranks = ranks
        let choices = Set(demand.skills.compactMap(\.choice)).sorted()
        choiceCount = choices.count
        // A table that is read without checks may name skills in a circle; nobody can learn them.
        demanded = demand.skills.compactMap { skill in
            guard let position = positions[skill.skill] else { return nil }
            return Demanded(
                position: position, importance: skill.importance, units: Self.units(skill.importance),
                choice: skill.choice.flatMap { choices.firstIndex(of: $0) } ?? -1,
                isByTheWay: byTheWay.contains(skill.skill))
        }
        demandedPositions = demanded.map(\.position)
        core = demand.core.map { $0.compactMap { positions[$0] } }.filter { !$0.isEmpty }
        var isDemanded = skills.map { _ in false }
        for skill in demanded { isDemanded[skill.position] = true }
        self.isDemanded = isDemanded
        totalUnits = Self.units(demand.importance)
    }

    /// Millionths of importance.
    static func units(_ importance: Double) -> Int { Int(rounding: importance * 1e6) }

    /// The position of a skill among ``skills``; `nil` where the role needs it in no way.
    package func position(of skill: Skill.ID) -> Int? { positions[skill] }

    /// Those of ``skills`` that a person knows, as ``Catalog/knownSkills(of:)`` has it.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - assumed: What the present role is taken to bring: ``Catalog/assumedSkills(of:)``.
    ///   - least: The level from which on a skill counts.
    /// - Returns: The skills.
    /// - Complexity: O(*s*) in the skills of the profile.
    package func mask(of profile: Profile, assuming assumed: [Skill.ID], knownFrom least: Double) -> SkillMask {
        var mask = SkillMask(count: skills.count)
        for skill in assumed { learn(skill, in: &mask) }
        if !assumed.isEmpty {
            for skill in profile.skills { forget(skill.skill, in: &mask) }
        }
        for skill in profile.skills where skill.level.map({ Double($0) >= least }) ?? true {
            learn(skill.skill, in: &mask)
        }
        for skill in profile.lackingSkills { forget(skill, in: &mask) }
        return mask
    }

    /// Adds a skill with all that it needs.
    func learn(_ skill: Skill.ID, in known: inout SkillMask) {
        if let learnt = companions[skill] { known.formUnion(learnt) }
    }

    private func forget(_ skill: Skill.ID, in known: inout SkillMask) {
        if let position = positions[skill] { known[position] = false }
    }

    /// Those of ``skills`` that are named, without what they need.
    func mask(ofOnly named: [Skill.ID]) -> SkillMask {
        var mask = SkillMask(count: skills.count)
        for skill in named { if let position = positions[skill] { mask[position] = true } }
        return mask
    }

    /// Those of ``skills`` that are known.
    package func mask(of known: Set<Skill.ID>) -> SkillMask {
        var mask = SkillMask(count: skills.count)
        for (position, skill) in skills.enumerated() where known.contains(skill) { mask[position] = true }
        return mask
    }

    /// The share of the importance that some skills cover, from 0 to 1; `nil` where the role asks for nothing.
    package func coverage(_ known: SkillMask) -> Double? {
        demand.importance > 0 ? covered(known) / demand.importance : nil
    }

    /// How many entries of the core some skills complete.
    package func coreCount(_ known: SkillMask) -> Int { core.count { $0.contains { known[$0] } } }

    /// For each skill of the demand, whether it would add to what is covered.
    ///
    /// A skill of a choice adds something as long as no known skill of the same choice is as important.
    package func isMissing(_ known: SkillMask) -> [Bool] {
        var best = [Double](repeating: 0, count: choiceCount)
        for skill in demanded where skill.choice >= 0 && known[skill.position] {
            best[skill.choice] = max(best[skill.choice], skill.importance)
        }
        return demanded.map { skill in
            !known[skill.position] && skill.importance > (skill.choice < 0 ? 0 : best[skill.choice])
        }
    }

    /// The skills that are worth naming as missing: the most important first, one of each choice of which none is known, and
    /// none that nobody asks for.
    package func missing(_ known: SkillMask, atMost count: Int = .max) -> [Skill.ID] {
        var isSeen = [Bool](repeating: false, count: choiceCount)
        for skill in demanded where skill.choice >= 0 && known[skill.position] { isSeen[skill.choice] = true }
        var missing: [Skill.ID] = []
        for skill in demanded where !known[skill.position] && !skill.isByTheWay && missing.count < count {
            if skill.choice >= 0 {
                guard !isSeen[skill.choice] else { continue }
                isSeen[skill.choice] = true
            }
            missing.append(skills[skill.position])
        }
        return missing
    }

    /// The importance that some skills cover; of those of one choice the most important one counts.
    func covered(_ known: SkillMask) -> Double {
        var covered = 0.0
        // The most important comes first.
        var isCounted = [Bool](repeating: false, count: choiceCount)
        for skill in demanded where known[skill.position] {
            if skill.choice >= 0 {
                guard !isCounted[skill.choice] else { continue }
                isCounted[skill.choice] = true
            }
            covered += skill.importance
        }
        return covered
    }
}

extension StudyMaterial {
    /// For each skill that is among some skills, or needs any of them, which of them it comes with.
    fileprivate func companions(of skills: [Skill.ID], _ positions: [Skill.ID: Int]) -> [Skill.ID: SkillMask] {
        var companions: [Skill.ID: SkillMask] = [:]
        for skill in Set(skills).union(needs.keys) {
            let known = withPrerequisites([skill]).compactMap { positions[$0] }
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
        let demand = demand(of: role, at: level)
        let asked = Set(planning.demandRows[role, default: []].map(\.skill))
        let planner = StudyPlanner(
            demand, planning.material, byTheWay: Set(demand.skills.map(\.skill)).subtracting(asked))
        // Of names that the tables do not have there is no end.
        guard roles[role] != nil else { return planner }
        return planning.planners.withLock { planners in
            if let first = planners[position] { return first }
            planners[position] = planner
            return planner
        }
    }
}
