import TestSupport
import Testing

import Pathfinder
@testable import PathfinderPay

/// What must hold of every fit, whatever the cells.
struct PayModelTests {
    /// Cells of few roles, levels and places, some of them absurd.
    private func anyCells(_ random: inout SplitMix64) -> [PayCell] {
        (0..<Int.random(in: 1...60, using: &random)).map { _ in
            let rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double.random(in: 0...1, using: &random) < 0.3 ? 11.0 : 11 + random.normal()
            }
            return PayCell(
                role: .random(in: 0...4, using: &random), level: .random(in: 0...3, using: &random),
                place: .random(in: 0...4, using: &random), logPay: rows)
        }
    }

    private let parents: [Int?] = [nil, 0, 0, 1, 1, 3]
    private let words = [[0], [0, 1], [1, 2], [], [2]]

    @Test(arguments: seeds)
    func `estimates are finite and in order, for what was observed and what was not`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let model = PayModel(fitting: anyCells(&random), placeParents: parents, roleWords: words)
        for role in -1...6 {
            for level in [nil, 0, 1, 2, 3, 9] {
                for place in -1...7 {
                    let estimate = try #require(model.estimate(role: role, level: level, place: place))
                    #expect(estimate.quantiles.isOrdered)
                    #expect(estimate.medianError.isFinite && estimate.medianError >= 0)
                    #expect((0...1).contains(estimate.ownShare))
                    #expect(estimate.medianInterval().contains(estimate.quantiles.p50))
                    let percentile = estimate.percentile(ofLogPay: 11)
                    #expect(estimate.percentileInterval(ofLogPay: 11).contains(percentile))
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `the order of the cells does not matter`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cells = anyCells(&random)
        let model = PayModel(fitting: cells, placeParents: parents, roleWords: words)
        let shuffled = PayModel(fitting: cells.shuffled(using: &random), placeParents: parents, roleWords: words)
        for role in 0...5 {
            #expect(
                model.estimate(role: role, level: 1, place: 2) == shuffled.estimate(role: role, level: 1, place: 2))
        }
    }

    @Test(arguments: seeds)
    func `twice the pay moves log pay by the logarithm of two and nothing else`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let cells = anyCells(&random)
        let doubled = cells.map { cell in
            var cell = cell
            for index in 0..<5 { cell.quantiles[index] += 0.693_147_180_559_945 }
            return cell
        }
        let first = PayModel(fitting: cells, roleWords: words)
        let second = PayModel(fitting: doubled, roleWords: words)
        for role in 0...5 {
            let before = try #require(first.estimate(role: role, level: 1, place: 2))
            let after = try #require(second.estimate(role: role, level: 1, place: 2))
            for index in 0..<5 {
                #expect(abs(after.quantiles[index] - before.quantiles[index] - 0.693_147_180_559_945) < 1e-6)
            }
            #expect(abs(after.medianError - before.medianError) < 1e-6)
        }
    }

    @Test(arguments: seeds)
    func `absurd cells are left out or borne, and never trap`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let absurd = [
            PayCell(role: 0, level: 0, place: 0, count: 0, quantiles: PayQuantiles(repeating: 11)),
            PayCell(role: .max, level: .min, place: .max, count: .max, quantiles: PayQuantiles(repeating: 700)),
            PayCell(role: .max, level: .min, place: .max, count: .max, quantiles: PayQuantiles(repeating: -700)),
            PayCell(role: 1, level: 1, place: 1, count: -5, distinct: 9, quantiles: PayQuantiles(repeating: 11)),
            PayCell(role: 1, level: 1, place: 1, count: 5, quantiles: PayQuantiles(repeating: .nan)),
            PayCell(role: 1, level: 1, place: 1, count: 5, quantiles: PayQuantiles(repeating: .infinity)),
            PayCell(
                role: 1, level: 1, place: 1, count: 5, quantiles: PayQuantiles(p10: 5, p25: 4, p50: 3, p75: 2, p90: 1)),
        ]
        let loop: [Int?] = [1, 2, 0]
        let model = PayModel(fitting: absurd + anyCells(&random), placeParents: loop, roleWords: [[.max], [-1, -1]])
        for role in [0, 1, .max, .min] {
            for place in [0, 1, .max, .min] {
                #expect(model.estimate(role: role, level: nil, place: place)?.quantiles.isOrdered == true)
            }
        }
    }

    @Test func `nothing observed gives no estimate`() {
        #expect(PayModel(fitting: []).estimate(role: 0, level: 0, place: 0) == nil)
    }

    @Test func `one amount is all that one cell of one row knows`() throws {
        let model = PayModel(fitting: [PayCell(role: 0, level: 0, place: 0, logPay: [11])])
        for level in [nil, 0, 1] {
            let estimate = try #require(model.estimate(role: 3, level: level, place: 4))
            #expect(abs(estimate.quantiles.p50 - 11) < 1e-9)
        }
    }

    @Test func `cells of several years are merged`() throws {
        let cell = PayCell(role: 0, level: 0, place: 0, logPay: [10.5, 11, 11.5, 11.7])
        let model = PayModel(fitting: [cell, cell])
        let estimate = try #require(model.estimate(role: 0, level: 0, place: 0))
        #expect(estimate.count == 8)
    }

    @Test func `an unknown level is a mixture of the levels of the role`() throws {
        let pay = SimulatedPay(seed: 1)
        let model = PayModel(fitting: pay.cells)
        let mixture = try #require(model.estimate(role: 2, level: nil, place: 3))
        let levels = try (0..<4).map { try #require(model.estimate(role: 2, level: $0, place: 3)) }
        let medians = levels.map(\.quantiles.p50)
        #expect(try mixture.quantiles.p50 > #require(medians.min()))
        #expect(try mixture.quantiles.p50 < #require(medians.max()))
        #expect(mixture.count == levels.reduce(0) { $0 + $1.count })
        let widths = levels.map { $0.quantiles.p90 - $0.quantiles.p10 }
        #expect(try mixture.quantiles.p90 - mixture.quantiles.p10 > #require(widths.min()))
    }
}
