import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// The exact selection against trying every selection.
struct SelectionPropertyTests {
    /// A small random problem: costs and gains often equal, needs, and sometimes choices.
    private static func problem(_ random: inout SplitMix64) -> SelectionProblem {
        let count = Int.random(in: 1...11, using: &random)
        var problem = SelectionProblem(costs: [], gains: [], needs: [], options: [])
        for item in 0..<count {
            problem.costs.append(Int.random(in: 0...9, using: &random) * 5)
            problem.gains.append(Int.random(in: 0...6, using: &random))
            for needed in 0..<item where Int.random(in: 0..<5, using: &random) == 0 {
                problem.needs.append(.init(item: item, needed: needed))
            }
        }
        var free = Array(0..<count).shuffled(using: &random)
        for choice in 0..<Int.random(in: 0...2, using: &random) {
            let coreFrom = Int.random(in: 0...12, using: &random)
            for _ in 0..<min(free.count, Int.random(in: 1...3, using: &random)) {
                guard let item = free.popLast() else { continue }
                let gain = Int.random(in: 0...8, using: &random)
                problem.options.append(.init(choice: choice, item: item, gain: gain, isCore: gain >= coreFrom))
            }
        }
        return problem
    }

    /// All selections in which every item has what it needs.
    private static func selections(of problem: SelectionProblem) -> [[Bool]] {
        let count = problem.costs.count
        return (0..<(1 << count)).map { mask in (0..<count).map { mask >> $0 & 1 == 1 } }
            .filter { isClosed($0, problem) }
    }

    /// Whether a selection takes an option of the core of each choice that has one.
    private static func completesCore(_ isTaken: [Bool], _ problem: SelectionProblem) -> Bool {
        let core = problem.options.filter(\.isCore)
        return Set(core.map(\.choice)).isSubset(of: core.filter { isTaken[$0.item] }.map(\.choice))
    }

    @Test(arguments: seeds)
    func `the cheapest selection for a gain is the cheapest of all`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 { Self.checkCheapest(&random, seed) }
    }

    private static func checkCheapest(_ random: inout SplitMix64, _ seed: UInt64) {
        let problem = Self.problem(&random)
        let least = Int.random(in: 0...(problem.totalGain + 1), using: &random)
        let expected = Self.selections(of: problem)
            .filter { problem.gain($0) >= least && Self.completesCore($0, problem) }
            .map { [problem.cost($0), -problem.gain($0)] }.min { $0.lexicographicallyPrecedes($1) }
        let found = problem.solved(for: .leastCost(gainAtLeast: least))
        #expect(
            found.map { [problem.cost($0.isTaken), -problem.gain($0.isTaken)] } == expected, "seed \(seed): \(problem)")
        if let found {
            #expect(found.isProven, "seed \(seed)")
            #expect(Self.isClosed(found.isTaken, problem), "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `the selection of most gain within a cost gains most of all`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 { try Self.checkGreatest(&random, seed) }
    }

    private static func checkGreatest(_ random: inout SplitMix64, _ seed: UInt64) throws {
        let problem = Self.problem(&random)
        let most = Int.random(in: 0...200, using: &random)
        let expected = Self.selections(of: problem).filter { problem.cost($0) <= most }
            .map { [-problem.gain($0), problem.cost($0)] }.min { $0.lexicographicallyPrecedes($1) }
        let found = try #require(problem.solved(for: .greatestGain(costAtMost: most)), "seed \(seed)")
        #expect(
            [-problem.gain(found.isTaken), problem.cost(found.isTaken)] == expected, "seed \(seed): \(problem)")
        #expect(Self.isClosed(found.isTaken, problem), "seed \(seed)")
    }

    private static func isClosed(_ taken: [Bool], _ problem: SelectionProblem) -> Bool {
        problem.needs.allSatisfy { !taken[$0.item] || taken[$0.needed] }
    }
}
