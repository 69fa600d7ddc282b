internal import Synchronization

/// What plans look up again and again: prerequisites, hours, choices and rules, by id.
final class PlanningIndex: Sendable {
    /// The rows of `role_skills.csv` by role.
    let demandRows: [Role.ID: [RoleSkill]]
    /// How important skills are to roles.
    let importance: ImportanceEvidence
    /// What a skill needs directly.
    let needs: [Skill.ID: [Skill.ID]]
    /// Hours by skill.
    let hours: [Skill.ID: HoursOfStudy]
    /// The choice that a skill belongs to.
    let choices: [Skill.ID: String]
    /// What a skill without known hours counts as when skills are chosen, and never in a total.
    let assumedHours: Double
    /// What roles ask for at a level, kept once it was gathered.
    let demands = Mutex<[CareerPosition: SkillDemand]>([:])
    /// The median pay of positions by place, kept once it was estimated.
    let medians = Mutex<[Region.ID: [CareerPosition: PooledPay?]]>([:])

    init(_ catalog: Catalog) {
        demandRows = Dictionary(grouping: catalog.roleSkills) { $0.role }
        importance = ImportanceEvidence(catalog)
        needs = Dictionary(grouping: catalog.skillPrerequisites) { $0.skill }.mapValues { $0.map(\.needs) }
        choices = Dictionary(catalog.skillAlternatives.map { ($0.skill, $0.choice) }) { first, _ in first }
        var hours: [Skill.ID: HoursOfStudy] = [:]
        for skill in catalog.skills {
            if let own = HoursOfStudy(skill) { hours[skill.id] = own }
        }
        for row in catalog.skillHours { hours[row.skill] = HoursOfStudy(row) }
        self.hours = hours
        let medians = hours.values.map(\.median).sorted()
        assumedHours = medians.isEmpty ? 1 : medians[medians.count / 2]
    }

    /// Some skills with all that they need, directly or through others.
    ///
    /// - Complexity: O(*s* + *n*) in the skills found and what they need.
    func withPrerequisites(_ skills: some Sequence<Skill.ID>) -> Set<Skill.ID> {
        var found: Set<Skill.ID> = []
        var open = Array(skills)
        while let skill = open.popLast() {
            guard found.insert(skill).inserted else { continue }
            open += needs[skill, default: []]
        }
        return found
    }
}

extension Catalog {
    var planning: PlanningIndex { storage.planning.value { PlanningIndex(self) } }

    /// A number that plans rest on, from `planning_rules.csv`.
    func rule(_ id: PlanningRule.ID, else usual: Double) -> Double { planningRules[id]?.value ?? usual }
}
