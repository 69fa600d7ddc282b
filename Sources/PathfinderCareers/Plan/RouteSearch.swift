/// Finds the best ways through the moves between positions.
struct RouteSearch {
    /// A move that can be made.
    struct Edge {
        let target: Int
        let years: Int?
        let changesRole: Bool
        /// How much the skills fall short, from 0 to 1.
        let shortfall: Double
    }

    /// What makes one route better than another, the first difference deciding.
    struct Cost: Comparable {
        var unknown = 0
        var years = 0
        var changes = 0
        var shortfall = 0.0

        static func < (left: Cost, right: Cost) -> Bool {
            (left.unknown, left.years, left.changes, left.shortfall)
                < (right.unknown, right.years, right.changes, right.shortfall)
        }

        func adding(_ edge: Edge) -> Cost {
            Cost(
                unknown: unknown + (edge.years == nil ? 1 : 0), years: years + (edge.years ?? 0),
                changes: changes + (edge.changesRole ? 1 : 0), shortfall: max(shortfall, edge.shortfall))
        }

        func adding(_ rest: Cost) -> Cost {
            Cost(
                unknown: unknown + rest.unknown, years: years + rest.years, changes: changes + rest.changes,
                shortfall: max(shortfall, rest.shortfall))
        }
    }

    /// The most ways that are followed; far more than a catalog of real roles needs.
    private static let mostSteps = 20_000

    /// The moves from each position.
    let edges: [[Edge]]

    /// The best routes, each as the positions on the way, without a position twice; the best first.
    ///
    /// - Complexity: The routes are followed in the order of their cost with what is left at best, so that only those are
    ///   looked at which may be among the wanted ones.
    func routes(from start: Int, to end: Int, count: Int) -> [[Int]] {
        let rest = leastCosts(to: end)
        guard start != end, rest[start] != nil else { return [] }
        var open: [(path: [Int], cost: Cost, bound: Cost)] = [([start], Cost(), rest[start] ?? Cost())]
        var found: [[Int]] = []
        var steps = 0
        while found.count < count, steps < Self.mostSteps,
            let best = open.indices.min(by: { Self.precedes(open[$0], open[$1]) })
        {
            steps += 1
            let (path, cost, _) = open.remove(at: best)
            guard let last = path.last else { continue }
            if last == end {
                found.append(path)
                continue
            }
            for edge in edges[last] where !path.contains(edge.target) {
                guard let left = rest[edge.target] else { continue }
                let cost = cost.adding(edge)
                open.append((path + [edge.target], cost, cost.adding(left)))
            }
        }
        return found
    }

    private static func precedes(
        _ left: (path: [Int], cost: Cost, bound: Cost), _ right: (path: [Int], cost: Cost, bound: Cost)
    ) -> Bool {
        left.bound != right.bound ? left.bound < right.bound : left.path.lexicographicallyPrecedes(right.path)
    }

    /// The least cost from each position to the end (Dijkstra, backwards); `nil` where no way leads there.
    private func leastCosts(to end: Int) -> [Cost?] {
        var into: [[(origin: Int, edge: Edge)]] = edges.map { _ in [] }
        for (origin, list) in edges.enumerated() {
            for edge in list { into[edge.target].append((origin, edge)) }
        }
        var least: [Cost?] = edges.map { _ in nil }
        var isDone = edges.map { _ in false }
        least[end] = Cost()
        while true {
            var next: Int?
            for position in edges.indices where !isDone[position] {
                guard let cost = least[position] else { continue }
                if let known = next.flatMap({ least[$0] }), known <= cost { continue }
                next = position
            }
            guard let position = next, let cost = least[position] else { return least }
            isDone[position] = true
            for (origin, edge) in into[position] {
                let through = cost.adding(edge)
                if least[origin].map({ through < $0 }) ?? true { least[origin] = through }
            }
        }
    }
}
