import Foundation
import TestSupport
import Testing

import Pathfinder
@testable import PathfinderPay

/// Log-normal distributions and their mixtures.
struct LogNormalMixtureTests {
    private func mixture(_ random: inout SplitMix64) -> LogNormalMixture {
        let raw = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (
                weight: Double.random(in: 0.01...1, using: &random),
                location: Double.random(in: 8...13, using: &random),
                spread: Double.random(in: 0.05...1.5, using: &random)
            )
        }
        let total = raw.reduce(0) { $0 + $1.weight }
        return LogNormalMixture(
            parts: raw.map { .init(weight: $0.weight / total, location: $0.location, spread: $0.spread) })
    }

    @Test(arguments: seeds)
    func `the share below a quantile is the share asked for`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let mixture = mixture(&random)
            let share = Double.random(in: 0.001...0.999, using: &random)
            #expect(abs(mixture.share(below: mixture.quantile(share)) - share) < 1e-9)
        }
    }

    @Test(arguments: seeds)
    func `quantiles rise with the share, and shares with the pay`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let mixture = mixture(&random)
            let quantiles = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map { mixture.quantile($0) }
            #expect(quantiles == quantiles.sorted())
            #expect(quantiles.map { mixture.share(below: $0) } == quantiles.map { mixture.share(below: $0) }.sorted())
            #expect(mixture.share(below: 0) == 0)
        }
    }

    @Test(arguments: seeds)
    func `a mixture of one part is that log-normal`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let pay = LogNormal(
                median: Double.random(in: 1e3...1e6, using: &random), spread: Double.random(in: 0.1...1, using: &random)
            )
            let mixture = LogNormalMixture([(weight: 1, pay: pay)])
            #expect(abs(mixture.quantile(0.5) / pay.median - 1) < 1e-9)
            #expect(abs(mixture.quantile(0.9) / (pay.median * exp(1.281_551_565_544_6 * pay.spread)) - 1) < 1e-9)
            let amount = Double.random(in: 1e3...1e6, using: &random)
            #expect(abs(mixture.share(below: amount) - pay.share(below: amount)) < 1e-12)
        }
    }

    @Test func `two parts far apart have their quantiles in each`() {
        let mixture = LogNormalMixture([
            (weight: 0.5, pay: LogNormal(median: 1_000, spread: 0.1)),
            (weight: 0.5, pay: LogNormal(median: 1_000_000, spread: 0.1)),
        ])
        #expect(abs(mixture.quantile(0.25) - 1_000) < 1e-3)
        #expect(abs(mixture.quantile(0.75) - 1_000_000) < 1)
    }

    @Test(
        arguments: [
            (.p10ToP90, 0.1, 0.9), (.p25ToP75, 0.25, 0.75), (.minimumToMaximum, 0.01, 0.99),
        ] as [(RangeReading, Double, Double)])
    func `a range is read as the percentiles of its reading`(reading: RangeReading, low: Double, high: Double) {
        let pay = LogNormal(low: 70_000, high: 95_000, reading: reading)
        #expect(abs(pay.median - (70_000.0 * 95_000).squareRoot()) < 1e-6)
        #expect(abs(pay.share(below: 70_000) - low) < 1e-9)
        #expect(abs(pay.share(below: 95_000) - high) < 1e-9)
    }

    @Test func `a range without width has no spread`() {
        let pay = LogNormal(low: 50_000, high: 50_000, reading: .p10ToP90)
        #expect(pay == LogNormal(median: 50_000, spread: 0))
        #expect(pay.share(below: 49_999) == 0)
        #expect(pay.share(below: 50_001) == 1)
    }
}
