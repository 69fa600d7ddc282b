import TestSupport
import Testing

@testable import StrictCSV

/// How far names are from each other.
struct NearestNameTests {
    /// The same by the definition, a table of all prefixes.
    private static func edits(_ source: [Character], _ target: [Character]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: target.count + 1), count: source.count + 1)
        for row in 0...source.count {
            for column in 0...target.count {
                guard row > 0, column > 0 else {
                    table[row][column] = row + column
                    continue
                }
                let replaced = table[row - 1][column - 1] + (source[row - 1] == target[column - 1] ? 0 : 1)
                table[row][column] = min(replaced, table[row - 1][column] + 1, table[row][column - 1] + 1)
                if row > 1, column > 1, source[row - 1] == target[column - 2], source[row - 2] == target[column - 1] {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[source.count][target.count]
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("dubai", "dubay", 1), ("ab", "ba", 1), ("kitten", "sitting", 3)])
    func `edits are counted`(source: String, target: String, count: Int) {
        #expect(NearestName.edits(from: Array(source), to: Array(target)) == count)
    }

    @Test(arguments: seeds)
    func `with a limit the count is the same, or nothing`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<800 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                    Character(["a", "b", "c"].randomElement(using: &generator) ?? "a")
                }
            }
            let limit = Int.random(in: 0...10, using: &generator)
            let expected = Self.edits(words[0], words[1])
            let found = NearestName.edits(from: words[0], to: words[1], atMost: limit)
            #expect(found == (expected <= limit ? expected : nil), "seed \(seed): \(words) \(limit)")
        }
    }
}
