package import PathfinderCatalog
import PathfinderPay
internal import Synchronization

/// What plans look up again and again: prerequisites, hours, choices and rules, by id.
package final class PlanningIndex: Sendable {
    /// The rows of `role_skills.csv` by role.
    let demandRows: [Role.ID: [RoleSkill]]
    /// How important skills are to roles.
    let importance: ImportanceEvidence
    /// What skills need, and how long they take.
    let material: StudyMaterial
    /// The choice that a skill belongs to.
    let choices: [Skill.ID: String]
    /// What roles ask for at a level, kept once it was gathered.
    let demands = Mutex<[CareerPosition: SkillDemand]>([:])
    /// Planners by role and level, kept once they were prepared.
    let planners = Mutex<[CareerPosition: StudyPlanner]>([:])
    /// What somebody in a position is taken to know, kept once it was gathered.
    let typical = Mutex<[CareerPosition: [Skill.ID]]>([:])
    /// The median pay of positions by place, kept once it was estimated.
    let medians = Mutex<[Region.ID: [CareerPosition: MarketPay?]]>([:])

    init(_ catalog: Catalog) {
        demandRows = Dictionary(grouping: catalog.roleSkills) { $0.role }
        importance = ImportanceEvidence(catalog)
        choices = Dictionary(catalog.skillAlternatives.map { ($0.skill, $0.choice) }) { first, _ in first }
        var hours: [Skill.ID: HoursOfStudy] = [:]
        for skill in catalog.skills {
            if let own = HoursOfStudy(skill) { hours[skill.id] = own }
        }
        for row in catalog.skillHours { hours[row.skill] = HoursOfStudy(row) }
        let needs = Dictionary(grouping: catalog.skillPrerequisites) { $0.skill }.mapValues { $0.map(\.needs) }
        material = StudyMaterial(needs: needs, hours: hours)
    }
}

extension Catalog {
    var planning: PlanningIndex { prepared { PlanningIndex($0) } }

    /// A number that plans rest on, from `planning_rules.csv`.
    package func rule(_ name: PlanningRule.Name) -> Double {
        guard let rule = planningRules[.init(rawValue: name.rawValue)] else {
            preconditionFailure("planning_rules.csv has no \(name.rawValue): not a validated table")
        }
        return rule.value
    }
}
