import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

struct CareerRouteTests {
    private static let catalog = Catalog.bundled
    private static let origin = CareerPosition(role: "data-engineer", level: "junior")
    private static let destination = CareerPosition(role: "ai-engineer", level: "senior")
    private static let leastYears = Int(catalog.rule(.yearsOfRoleChange))

    @Test func `routes lead from the origin to the destination, no position twice, the best first`() throws {
        let routes = Self.catalog.routes(from: Self.origin, to: Self.destination)
        #expect(!routes.isEmpty)
        for route in routes {
            let positions = [Self.origin] + route.legs.map(\.move.destination)
            #expect(positions.last == Self.destination)
            #expect(Set(positions).count == positions.count)
            #expect(route.legs.map(\.move.origin) == Array(positions.dropLast()))
            #expect(route.years == route.legs.compactMap(\.years).reduce(0, +))
            for leg in route.legs where leg.move.origin.role != leg.move.destination.role {
                #expect(leg.move.verdict != .far || !leg.move.named.isEmpty)
                #expect(leg.move.study != nil)
            }
        }
        let keys = routes.map { [$0.legsOfUnknownYears, $0.years, $0.roleChanges] }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        let climb = try #require(Self.catalog.years(from: Self.origin.level, to: Self.destination.level))
        #expect(routes[0].years >= climb)
        #expect(routes[0].legsOfUnknownYears == 0 && routes[0].roleChanges == 1)
    }

    @Test(arguments: [
        (origin, destination),
        (CareerPosition(role: "data-analyst", level: "junior"), CareerPosition(role: "ml-engineer", level: "mid")),
        (CareerPosition(role: "software-engineer", level: "mid"), CareerPosition(role: "data-architect", level: "mid")),
        (CareerPosition(role: "data-engineer", level: "mid"), CareerPosition(role: "ai-engineer", level: "mid")),
    ])
    func `a change of role takes a year or more, so that no year has two`(
        origin: CareerPosition, destination: CareerPosition
    ) throws {
        #expect(Self.leastYears >= 1)
        for route in Self.catalog.routes(from: origin, to: destination) {
            var year = 0
            var yearsOfChanges: [Int] = []
            for leg in route.legs {
                #expect(!leg.changesRole || leg.years.map { $0 >= Self.leastYears } ?? true)
                year += leg.years ?? 0
                if leg.changesRole, leg.years != nil { yearsOfChanges.append(year) }
            }
            #expect(Set(yearsOfChanges).count == yearsOfChanges.count && !yearsOfChanges.contains(0))
            #expect(route.years == year && route.years >= yearsOfChanges.count)
        }
        #expect(!Self.catalog.routes(from: Self.origin, to: Self.destination).isEmpty)
    }

    @Test func `who has held a position keeps what it takes`() throws {
        for route in Self.catalog.routes(from: Self.origin, to: Self.destination) {
            for leg in route.legs where leg.changesRole {
                let alone = Self.catalog.move(from: leg.move.origin, to: leg.move.destination)
                let coverage = try #require(leg.move.coverage)
                #expect(coverage >= alone.coverage ?? 0)
                #expect(Set(leg.move.missing).count <= alone.missing.count)
            }
            let changes = route.legs.filter(\.changesRole)
            #expect(route.weakestCoverage == changes.compactMap(\.move.coverage).min())
            #expect(route.studyHours == changes.reduce(0) { $0 + ($1.move.study?.median ?? 0) })
        }
    }

    @Test func `years that no table names stay unknown`() throws {
        let route = try #require(
            Self.catalog.routes(from: Self.origin, to: .init(role: "data-engineer", level: "principal")).first)
        #expect(route.legsOfUnknownYears > 0)
        #expect(route.legs.contains { $0.years == nil })
        #expect(route.legs.contains { $0.move.named == ["data-engineer-to-principal"] })
    }

    @Test func `there is no way down, nor to where one is`() {
        #expect(Self.catalog.routes(from: Self.destination, to: Self.origin).isEmpty)
        #expect(Self.catalog.routes(from: Self.origin, to: Self.origin).isEmpty)
        #expect(Self.catalog.routes(from: .init(role: "nobody", level: "junior"), to: Self.origin).isEmpty)
    }

    /// A random map of moves: years sometimes unknown, some edges missing.
    private static func edges(_ random: inout SplitMix64) -> [[RouteSearch.Edge]] {
        let count = Int.random(in: 2...6, using: &random)
        return (0..<count).map { origin in
            (0..<count).filter { $0 != origin && Int.random(in: 0..<3, using: &random) > 0 }.map { target in
                let changes = Bool.random(using: &random)
                return RouteSearch.Edge(
                    target: target, years: [nil, 0, 1, 2].randomElement(using: &random)!, changesRole: changes,
                    shortfall: changes ? Double(Int.random(in: 0...4, using: &random)) / 4 : 0)
            }
        }
    }

    /// All ways without a position twice.
    private static func ways(_ edges: [[RouteSearch.Edge]], from path: [Int], to end: Int) -> [[Int]] {
        guard let last = path.last, last != end else { return [path] }
        return edges[last].filter { !path.contains($0.target) }
            .flatMap { ways(edges, from: path + [$0.target], to: end) }
    }

    private static func cost(_ path: [Int], _ edges: [[RouteSearch.Edge]]) -> RouteSearch.Cost {
        zip(path, path.dropFirst()).reduce(RouteSearch.Cost()) { cost, pair in
            edges[pair.0].first { $0.target == pair.1 }.map { cost.adding($0) } ?? cost
        }
    }

    @Test(arguments: seeds)
    func `the routes found are the best of all routes`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let edges = Self.edges(&random)
            let count = Int.random(in: 1...4, using: &random)
            let expected = Self.ways(edges, from: [0], to: edges.count - 1).map { Self.cost($0, edges) }.sorted()
                .prefix(count)
            let found = RouteSearch(edges: edges).routes(from: 0, to: edges.count - 1, count: count)
            #expect(found.map { Self.cost($0, edges) } == Array(expected), "seed \(seed)")
            #expect(Set(found).count == found.count, "seed \(seed)")
        }
    }
}
