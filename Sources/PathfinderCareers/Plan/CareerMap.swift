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
        let demands = positions.map { catalog.demand(of: $0.role, at: $0.level).stated }
        var edges: [[RouteSearch.Edge]] = positions.map { _ in [] }
        for (index, position) in positions.enumerated() {
            if let next = position.level.flatMap(catalog.nextLevel(after:)),
                let target = indexes[CareerPosition(role: position.role, level: next.id)]
            {
                let years = catalog.years(from: position.level, to: next.id)
                edges[index].append(.init(target: target, years: years, changesRole: false, shortfall: 0))
            }
            for role in roles where role != position.role {
                guard let target = indexes[CareerPosition(role: role, level: position.level)],
                    let coverage = rules.coverage(of: demands[target], from: demands[index], person),
                    coverage >= rules.stretch
                else { continue }
                edges[index].append(.init(target: target, years: 0, changesRole: true, shortfall: 1 - coverage))
            }
        }
        for named in catalog.transitions {
            let origin = CareerPosition(role: named.fromRole, level: named.fromLevel)
            let destination = CareerPosition(role: named.toRole, level: named.toLevel ?? named.fromLevel)
            guard let index = indexes[origin], let target = indexes[destination],
                !edges[index].contains(where: { $0.target == target })
            else { continue }
            let changesRole = origin.role != destination.role
            let coverage = rules.coverage(of: demands[target], from: demands[index], person) ?? 0
            edges[index].append(
                .init(
                    target: target, years: catalog.years(from: origin.level, to: destination.level),
                    changesRole: changesRole, shortfall: changesRole ? 1 - coverage : 0))
        }
        self.positions = positions
        self.indexes = indexes
        self.edges = edges
    }
}
