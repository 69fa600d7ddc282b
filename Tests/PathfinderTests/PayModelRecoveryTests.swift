import TestSupport
import Testing

import Pathfinder

/// Whether the model finds again the effects from which pay was drawn.
struct PayModelRecoveryTests {
    /// Always the same: what is true of nearly all draws fails for a few new ones.
    private static let seeds: [UInt64] = [1, 2, 3, 4]

    @Test(arguments: Self.seeds)
    func `estimated medians are nearer to the truth than those observed`(seed: UInt64) throws {
        let pay = SimulatedPay(seed: seed)
        let model = PayModel(fitting: pay.cells)
        var (estimated, observed) = (0.0, 0.0)
        for cell in pay.cells where cell.count < 10 {
            let truth = pay.median(role: cell.role, level: cell.level, place: cell.place)
            let estimate = try #require(model.estimate(role: cell.role, level: cell.level, place: cell.place))
            estimated += (estimate.quantiles.p50 - truth) * (estimate.quantiles.p50 - truth)
            observed += (cell.quantiles.p50 - truth) * (cell.quantiles.p50 - truth)
        }
        #expect(estimated < observed / 2)
    }

    @Test(arguments: Self.seeds)
    func `the intervals hold the true median about as often as they say`(seed: UInt64) throws {
        let pay = SimulatedPay(seed: seed)
        let model = PayModel(fitting: pay.cells)
        var held = 0
        var count = 0
        for role in pay.roles.indices {
            for level in pay.levels.indices {
                for place in pay.places.indices {
                    let estimate = try #require(model.estimate(role: role, level: level, place: place))
                    count += 1
                    if estimate.medianInterval().contains(pay.median(role: role, level: level, place: place)) {
                        held += 1
                    }
                }
            }
        }
        let share = Double(held) / Double(count)
        // A little seldom: the variances are taken as known, though they are estimated.
        #expect((0.8...0.96).contains(share), "\(share) of the intervals of 0.9 hold it")
    }

    @Test(arguments: Self.seeds)
    func `people drawn anew lie between P10 and P90 four times out of five`(seed: UInt64) throws {
        let pay = SimulatedPay(seed: seed)
        let model = PayModel(fitting: pay.cells)
        var random = SplitMix64(seed: seed &+ 1)
        var accuracy = PayAccuracy()
        for role in pay.roles.indices {
            for level in pay.levels.indices {
                for place in pay.places.indices {
                    let estimate = try #require(model.estimate(role: role, level: level, place: place))
                    let person = pay.median(role: role, level: level, place: place) + pay.spread * random.normal()
                    accuracy.add(logPay: person, quantiles: estimate.quantiles)
                }
            }
        }
        #expect(try (0.77...0.83).contains(#require(accuracy.outerCoverage)))
        #expect(try (0.46...0.54).contains(#require(accuracy.innerCoverage)))
    }

    @Test(arguments: Self.seeds)
    func `a cell of thousands is itself`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // Far from its relatives, and skewed where they are not.
        let people = (0..<3000).map { _ in
            let draw = random.normal()
            return 12.5 + 0.5 * draw + 0.1 * draw * draw
        }
        let cell = PayCell(role: 0, level: 0, place: 0, logPay: people)
        let others = SimulatedPay(seed: seed).cells.filter { ($0.role, $0.level, $0.place) != (0, 0, 0) }
        let estimate = try #require(PayModel(fitting: others + [cell]).estimate(role: 0, level: 0, place: 0))
        #expect(abs(estimate.quantiles.p50 - cell.quantiles.p50) < 0.03)
        #expect(abs(estimate.quantiles.p10 - cell.quantiles.p10) < 0.05)
        #expect(abs(estimate.quantiles.p90 - cell.quantiles.p90) < 0.05)
        #expect(estimate.ownShare > 0.95)
    }

    @Test(arguments: Self.seeds)
    func `a cell of three lies between itself and its relatives`(seed: UInt64) throws {
        var others = SimulatedPay(seed: seed).cells.filter { ($0.role, $0.level, $0.place) != (0, 0, 0) }
        let without = try #require(PayModel(fitting: others).estimate(role: 0, level: 0, place: 0))
        let far = without.quantiles.p50 + 1
        others.append(PayCell(role: 0, level: 0, place: 0, logPay: [far - 0.1, far, far + 0.1]))
        let with = try #require(PayModel(fitting: others).estimate(role: 0, level: 0, place: 0))
        #expect(with.quantiles.p50 > without.quantiles.p50 && with.quantiles.p50 < far)
        #expect(with.ownShare > 0 && with.ownShare < 1)
    }

    @Test(arguments: Self.seeds)
    func `more observations narrow the interval`(seed: UInt64) throws {
        let others = SimulatedPay(seed: seed).cells.filter { ($0.role, $0.level, $0.place) != (0, 0, 0) }
        let quantiles = PayQuantiles(p10: 10.6, p25: 10.8, p50: 11, p75: 11.2, p90: 11.4)
        let errors = try [3, 30, 300, 3000].map { count in
            let cell = PayCell(role: 0, level: 0, place: 0, count: count, quantiles: quantiles)
            return try #require(PayModel(fitting: others + [cell]).estimate(role: 0, level: 0, place: 0)).medianError
        }
        #expect(errors == errors.sorted(by: >))
        #expect(Set(errors).count == 4)
    }

    @Test(arguments: Self.seeds)
    func `what was not observed has a wider interval`(seed: UInt64) throws {
        let pay = SimulatedPay(seed: seed)
        let parents: [Int?] = pay.places.indices.map { _ in 100 } + [100]
        let model = PayModel(fitting: pay.cells, placeParents: parents)
        let known = try #require(model.estimate(role: 1, level: 1, place: 1)).medianError
        let newPlace = try #require(model.estimate(role: 1, level: 1, place: 20)).medianError
        let newBoth = try #require(model.estimate(role: 99, level: 1, place: 20)).medianError
        #expect(known < newPlace && newPlace < newBoth)
    }
}
