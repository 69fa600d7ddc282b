import TestSupport
import Testing

import Pathfinder

/// Where one pay lies in a range.
struct PayPositionTests {
    private let range = figure(80_000, 125_000)

    private func isNear(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) < 0.001 } ?? false
    }

    @Test(arguments: [(RangeReading.p10ToP90, 10.0, 90.0), (.p25ToP75, 25.0, 75.0)])
    func `the ends are the percentiles of the reading, the geometric mean is the median`(
        reading: RangeReading, low: Double, high: Double
    ) {
        let range = figure(80_000, 125_000, "USD", .year, .base, reading)
        #expect(isNear(range.position(of: 80_000).percentile, low))
        #expect(isNear(range.position(of: 125_000).percentile, high))
        #expect(isNear(range.position(of: 100_000).percentile, 50), "100,000 is √(80,000 × 125,000)")
    }

    // With log pay normal, a standard deviation is ln(high ÷ low) ÷ 2 ÷ 1.28155; P25 lies 0.67449 of them below the
    // middle and P84.134 one above it.
    @Test(arguments: [(88_919.2, 25.0), (112_461.6, 75.0), (119_019.8, 84.134), (100_000, 50.0)])
    func `percentiles between the ends follow the normal distribution of log pay`(pay: Double, percentile: Double) {
        #expect(range.position(of: pay).percentile.map { abs($0 - percentile) < 0.01 } == true)
    }

    @Test func `penetration counts from the low end to the high end, and beyond`() {
        #expect(range.position(of: 80_000).penetration == 0)
        #expect(range.position(of: 102_500).penetration == 0.5)
        #expect(range.position(of: 125_000).penetration == 1)
        #expect(range.position(of: 170_000).penetration == 2)
        #expect(range.position(of: 35_000).penetration == -1)
    }

    @Test(
        arguments: [
            (79_999.99, .below), (80_000, .within), (100_000, .within), (125_000, .within), (125_000.01, .above),
            (0, .below), (-5, .below),
        ] as [(Double, PayPosition.Side)])
    func `the ends belong to the range`(pay: Double, side: PayPosition.Side) {
        let position = range.position(of: pay)
        #expect(position.side == side)
        #expect((position.percentile != nil) == (side == .within), "no percentile outside the range")
        #expect(position.pay == pay)
        #expect(position.reading == range.reading)
    }

    @Test func `the lowest and highest pay have no percentiles`() {
        let position = figure(80_000, 125_000, "USD", .year, .base, .minimumToMaximum).position(of: 100_000)
        #expect(position.percentile == nil)
        #expect(position.side == .within)
        #expect(isNear(position.penetration, 20_000.0 / 45_000))
    }

    @Test func `a range of one amount has neither penetration nor percentile`() {
        let position = figure(90_000, 90_000).position(of: 90_000)
        #expect(position.side == .within)
        #expect(position.penetration == nil)
        #expect(position.percentile == nil)
        #expect(figure(90_000, 90_000).position(of: 90_001).side == .above)
    }

    @Test(arguments: seeds)
    func `more pay is never a lower percentile or penetration`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let low = Int.random(in: 1...200_000, using: &random)
            let high = low + Int.random(in: 1...200_000, using: &random)
            let reading: RangeReading = Bool.random(using: &random) ? .p10ToP90 : .p25ToP75
            let range = figure(low, high, "USD", .year, .base, reading)
            let pays = (0..<20).map { _ in Double.random(in: Double(low)...Double(high), using: &random) }.sorted()
            let positions = pays.map { range.position(of: $0) }
            let percentiles = positions.compactMap(\.percentile)
            let ends: ClosedRange<Double> = reading == .p10ToP90 ? 9.999...90.001 : 24.999...75.001
            #expect(percentiles.count == 20)
            #expect(percentiles == percentiles.sorted())
            #expect(percentiles.allSatisfy(ends.contains))
            #expect(positions.compactMap(\.penetration) == positions.compactMap(\.penetration).sorted())
        }
    }
}
