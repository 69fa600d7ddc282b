import PathfinderCatalog

/// The order in which what a role takes is taught: stage by stage, each skill after what it cannot be learnt without.
///
/// What a skill needs and the role does not take adds nothing: the essentials of a role say what it takes.
struct TeachingOrder {
    /// The skills of the role, in the order of teaching.
    private(set) var skills: [Skill.ID] = []
    /// The stage of each skill: its own, or an earlier one of which a skill needs it.
    private(set) var stages: [LearningStage] = []
    private let material: StudyMaterial
    /// The skills of the role by which a need is met: the needed one, or those with which its idea is learnt.
    private var waysTo: [Skill.ID: [Skill.ID]] = [:]
    private let ownStages: [Skill.ID: LearningStage]

    /// Orders what a role takes.
    ///
    /// - Complexity: O(*n*) in the skills and what they need.
    init(_ essentials: RoleEssentials, _ material: StudyMaterial) {
        self.material = material
        ownStages = Dictionary(
            essentials.skills.map { ($0.skill, $0.stage) }, uniquingKeysWith: { first, _ in first })
        for essential in essentials.skills {
            waysTo[essential.skill] = [essential.skill]
            for concept in essential.concepts where ownStages[concept] == nil {
                waysTo[concept, default: []].append(essential.skill)
            }
        }
        for essential in essentials.skills { add(essential.skill, in: essential.stage) }
    }

    private mutating func add(_ skill: Skill.ID, in stage: LearningStage) {
        // Tables that were read without checks may name skills in a circle; what is open is not entered again.
        guard ordered.insert(skill).inserted else { return }
        for needed in material.needs[skill, default: []] {
            for way in waysTo[needed, default: []] { add(way, in: stage) }
        }
        for helping in material.helps[skill, default: []] {
            // What only helps does not bring a later stage forward.
            for way in waysTo[helping, default: []] where ownStages[way].map({ $0.rank <= stage.rank }) ?? false {
                add(way, in: stage)
            }
        }
        skills.append(skill)
        stages.append(stage)
    }

    private var ordered: Set<Skill.ID> = []
}
