import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCatalog

struct KeyIndexTests {
    private struct Keys {
        let keys: [String]
        let index: KeyIndex

        init(_ keys: [String]) {
            self.keys = keys
            index = KeyIndex(count: keys.count) { row, body in
                var key = keys[row]
                key.withUTF8 { body(UnsafeRawBufferPointer($0)) }
            }
        }

        func first(_ key: String) -> Int? {
            var key = key
            return key.withUTF8 { bytes in
                index.first(UnsafeRawBufferPointer(bytes)) { row, body in
                    var known = keys[row]
                    return known.withUTF8 { body(UnsafeRawBufferPointer($0)) }
                }
            }
        }
    }

    @Test func `an empty index finds nothing`() {
        #expect(Keys([]).first("a") == nil)
        #expect(Keys([]).first("") == nil)
    }

    @Test func `of equal keys the first row is found`() {
        let keys = Keys(["a", "b", "a", "", "b", ""])
        #expect(keys.first("a") == 0)
        #expect(keys.first("b") == 1)
        #expect(keys.first("") == 3)
        #expect(keys.first("c") == nil)
    }

    @Test(arguments: seeds)
    func `it finds what a dictionary finds`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for count in [1, 2, 3, 7, 64, 500] {
            func key() -> String {
                String(
                    (0..<Int.random(in: 0...20, using: &random)).map { _ in "abأ".randomElement(using: &random) ?? "a" }
                )
            }
            let keys = (0..<count).map { _ in key() }
            let index = Keys(keys)
            let dictionary = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            for wanted in keys + (0..<50).map({ _ in key() }) { #expect(index.first(wanted) == dictionary[wanted]) }
        }
    }
}
