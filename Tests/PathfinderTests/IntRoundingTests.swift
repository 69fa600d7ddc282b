import Testing

@testable import Pathfinder

struct IntRoundingTests {
    @Test(
        arguments: [
            (0.5, 1), (-0.5, -1), (2.4, 2), (1e15 + 0.5, 1_000_000_000_000_001), (.nan, 0),
            (.infinity, 1 << 53), (-.infinity, -1 << 53), (1e300, 1 << 53), (-1e300, -1 << 53), (0x1p63, 1 << 53),
        ] as [(Double, Int)])
    func `every number has a nearest whole one`(number: Double, whole: Int) {
        #expect(Int(rounding: number) == whole)
    }

    @Test func `numbers are rounded as asked for`() {
        #expect(
            Int(rounding: 2.9, .down) == 2 && Int(rounding: -2.9, .towardZero) == -2 && Int(rounding: 2.1, .up) == 3)
    }

    @Test func `a thousand of the largest can be added up`() {
        #expect(Array(repeating: Int(rounding: .infinity), count: 1000).reduce(0, +) == 1000 << 53)
    }
}
