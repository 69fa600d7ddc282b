import PathfinderCatalog
import PathfinderPay

/// All positions with the moves between them.
struct CareerMap {
    let positions: [CareerPosition]
    let edges: [[RouteSearch.Edge]]
    private let indexes: [CareerPosition: Int]

    func index(of position: CareerPosition) -> Int? { indexes[position] }

    init(_ catalog: Catalog, _ person: PersonalSkills) {
        let levels = catalog.levelsByRank
        let roles = Array(catalog.roles.map(\.id))
        let positions = roles.flatMap { role in levels.map { CareerPosition(role: role, level: $0.id) } }
        let indexes = Dictionary(uniqueKeysWithValues: zip(positions, positions.indices))
        let rules = MoveRules(catalog)
        let planners = positions.map { catalog.studyPlanner(for: $0.role, at: $0.level) }
        let canJudge = planners.map { rules.canJudge($0.essentials) }
        let least = catalog.knownFromLevel
        var edges: [[RouteSearch.Edge]] = positions.map { _ in [] }
        for (index, position) in positions.enumerated() {
            if let next = position.level.flatMap(catalog.nextLevel(after:)),
                let target = indexes[CareerPosition(role: position.role, level: next.id)]
            {
                let years = catalog.years(from: position.level, to: next.id)
                edges[index].append(.init(target: target, years: years, changesRole: false, shortfall: 0))
            }
            let holder = person.profile(holding: position)
            let assumed = catalog.assumedSkills(of: holder)
            func mask(of target: Int) -> SkillMask {
                planners[target].mask(of: holder, assuming: assumed, knownFrom: least)
            }
            func coverage(of target: Int, with known: SkillMask) -> Double? {
                guard canJudge[index], canJudge[target] else { return nil }
                return planners[target].coverage(known)
            }
            func years(to target: Int, with known: SkillMask) -> Int? {
                let planner = planners[target]
                let hours = planner.study(for: known).reduce(0) { $0 + (planner.hours[$1]?.median ?? 0) }
                return catalog.years(from: position, to: positions[target], studying: hours, person)
            }
            for role in roles where role != position.role {
                guard let target = indexes[CareerPosition(role: role, level: position.level)] else { continue }
                let known = mask(of: target)
                guard let coverage = coverage(of: target, with: known), coverage >= rules.stretch else { continue }
                let years = years(to: target, with: known)
                edges[index].append(.init(target: target, years: years, changesRole: true, shortfall: 1 - coverage))
            }
            for named in catalog.transitions
            where named.fromRole == position.role && named.fromLevel == position.level {
                let destination = CareerPosition(role: named.toRole, level: named.toLevel ?? named.fromLevel)
                guard let target = indexes[destination], !edges[index].contains(where: { $0.target == target }) else {
                    continue
                }
                let known = mask(of: target)
                let changesRole = position.role != destination.role
                edges[index].append(
                    .init(
                        target: target, years: years(to: target, with: known), changesRole: changesRole,
                        shortfall: changesRole ? 1 - (coverage(of: target, with: known) ?? 0) : 0))
            }
        }
        self.positions = positions
        self.indexes = indexes
        self.edges = edges
    }
}
