package import PathfinderCatalog
import PathfinderPay
internal import Synchronization

/// What plans look up again and again, kept once it was gathered.
package final class PlanningIndex: Sendable {
    /// What skills need and bring along, and how long they take.
    let material: StudyMaterial
    /// What roles take at a level.
    let essentials = Mutex<[CareerPosition: RoleEssentials]>([:])
    /// Planners by role and level.
    let planners = Mutex<[CareerPosition: StudyPlanner]>([:])
    /// The median pay of positions by place.
    let medians = Mutex<[Region.ID: [CareerPosition: MarketPay?]]>([:])

    init(_ catalog: Catalog) { material = StudyMaterial(catalog) }
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
