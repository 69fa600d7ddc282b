import TestSupport
import Testing

import Pathfinder
@testable import PathfinderFiles

@Suite("SortedValues and ObservationStore")
struct SortedValuesTests {
    /// The quantile as R's help page of `quantile` defines type 7, element by element and in another way than the
    /// library: as the value of the broken line through the points (k / (n - 1), x[k]).
    private func quantile(_ values: [Double], _ probability: Double) -> Double {
        let sorted = values.sorted()
        guard sorted.count > 1 else { return sorted[0] }
        for index in 1..<sorted.count {
            let right = Double(index) / Double(sorted.count - 1)
            guard probability <= right || index == sorted.count - 1 else { continue }
            let left = Double(index - 1) / Double(sorted.count - 1)
            let share = (probability - left) / (right - left)
            return sorted[index - 1] * (1 - share) + sorted[index] * share
        }
        return sorted[0]
    }

    private func sorted(_ values: [Double]) -> SortedValues {
        // Never freed: a test, and the values point to it.
        let bits = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: values.count)
        _ = bits.initialize(from: values.map(\.bitPattern))
        return SortedValues(sorting: bits)
    }

    @Test("Quantiles of type 7 agree with R's definition", arguments: 1...60 as ClosedRange<UInt64>)
    func quantiles(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let count = Int(seed * seed / 3 + 1)
        let values: [Double] = (0..<count).map { _ in Double(generator.next() % 400_000) / 4 + 0.25 }
        let sorted: SortedValues = sorted(values)
        #expect(Array(sorted) == values.sorted(), "seed \(seed)")
        let probabilities: [Double] = [0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.99, 1]
        for probability in probabilities {
            let expected = quantile(values, probability)
            #expect(abs(sorted.quantile(probability) / expected - 1) < 1e-12, "seed \(seed)")
        }
    }

    @Test("Quantiles that R prints")
    func known() {
        // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .25, .5, .75, .9), type = 7)
        let values = sorted([3, 1, 4, 1, 5, 9, 2, 6])
        #expect([0.1, 0.25, 0.5, 0.75].map { values.quantile($0) } == [1, 1.75, 3.5, 5.25])
        #expect(abs(values.quantile(0.9) - 6.9) < 1e-12)
    }

    @Test("Numbers of every size are sorted", arguments: [0, 1, 2, 47, 48, 49, 300, 5000, 20_000])
    func sorting(count: Int) {
        var generator = SplitMix64(seed: UInt64(count))
        for mask: UInt64 in [.max, 0xFFFF, 0xFF, 1, 0, 0xFF00_0000_0000_00FF, 0xFFFF_FFFF_0000] {
            var numbers = (0..<count).map { _ in generator.next() & mask }
            let expected = numbers.sorted()
            numbers.withUnsafeMutableBufferPointer { sortInPlace($0) }
            #expect(numbers == expected)
            var words = expected.reversed().map { UInt32(truncatingIfNeeded: $0) }
            let expectedWords = words.sorted()
            words.withUnsafeMutableBufferPointer { sortInPlace($0) }
            #expect(words == expectedWords)
        }
    }

    /// The values that a store gives back, and whether they took 4 bytes each.
    private func stored(_ values: [Double]) -> (values: [Double], isNarrow: Bool) {
        var store = ObservationStore()
        store.reserve(0)
        store.reserve(1)
        for value in values {
            store.append(value, to: 1)
            store.append(whole: 5, to: 0)
        }
        #expect(store.count(of: 1) == values.count && store.count(of: 0) == values.count)
        let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: values.count)
        defer { bits.deallocate() }
        let end = store.copyValues(of: 1, times: 1, to: bits)
        #expect(end == bits + values.count)
        return ((0..<values.count).map { Double(bitPattern: bits[$0]) }.sorted(), store.divisor(of: 1) != nil)
    }

    @Test("Values come back as they were, in 4 bytes where nothing is lost")
    func lossless() {
        let whole = (1...1000).map(Double.init)
        let cents = whole.map { ($0 * 137).rounded() / 100 }
        let tiny = [0.1234567, 2e-308, 1.7976931348623157e308, 0.001]
        for (values, isNarrow) in [
            (whole, true), (cents, true), (whole + cents, true), ([4_294_967_295], true), ([42_949_672.95], true),
            ([4_294_967_296], false), (tiny, false), (whole + tiny + cents, false),
            ([4_294_967_295, 0.01], false), ([0.01, 4_294_967_295], false),
        ] {
            let found = stored(values)
            #expect(found.values == values.sorted())
            #expect(found.isNarrow == isNarrow, "\(values.prefix(3))")
        }
    }

    @Test("Plain numbers are read as by the standard library, and nothing else is")
    func plainNumbers() {
        var generator = SplitMix64(seed: 3)
        let texts =
            [
                "0", "1", "9", "00", "007", "12345678", "99999999", "123456789", "-1", "+1", "1.5", "1e3", " 1", "1 ",
                "",
                "12O", "/5", ":5", "1\u{0}", "٣", "1234567a", "a1234567", "١٢",
            ] + (0..<2000).map { _ in String(generator.next() % 100_000_000) }
        for text in texts {
            let bytes = Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "7"), count: 8)
            let isPlain = text.utf8.count <= 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let expected = isPlain ? UInt32(text).flatMap { $0 > 0 ? $0 : nil } : nil
            let found = bytes.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.flatMap { PlainNumber.read($0, count: text.utf8.count) }
            }
            #expect(found == expected, "\(text)")
        }
    }
}
