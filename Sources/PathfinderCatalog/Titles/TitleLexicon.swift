/// The words of the tables with a small number each: a hash table that keeps only hashes of 64 bits.
///
/// Two words are taken for the same if their hashes are; among a few hundred known words and one unknown word that
/// happens by chance less than once in 10¹⁶ words.
struct TitleLexicon {
    /// A word that no table has.
    static let unknown: UInt16 = 0
    /// The `*` of a pattern, which stands for any word.
    static let anyWord: UInt16 = 1

    private var hashes: [UInt64] = Array(repeating: 0, count: 64)
    private var ids: [UInt16] = Array(repeating: Self.unknown, count: 64)
    private var used = 0
    /// One more than the largest number of a word.
    private(set) var count: UInt16 = 2

    /// The number of a word; ``unknown`` if no table has it. O(1).
    func id(of hash: UInt64) -> UInt16 {
        var slot = Self.slot(hash) & (hashes.count - 1)
        while ids[slot] != Self.unknown {
            if hashes[slot] == hash { return ids[slot] }
            slot = (slot + 1) & (hashes.count - 1)
        }
        return Self.unknown
    }

    /// The number of a word, a new one if it has none; ``unknown`` when all numbers are taken.
    mutating func add(_ hash: UInt64) -> UInt16 {
        let known = id(of: hash)
        guard known == Self.unknown, count < .max else { return known }
        count += 1
        insert(hash, count - 1)
        return count - 1
    }

    /// Gives a word the number of another one, unless it has one.
    mutating func add(_ hash: UInt64, as id: UInt16) {
        if self.id(of: hash) == Self.unknown { insert(hash, id) }
    }

    private mutating func insert(_ hash: UInt64, _ id: UInt16) {
        if used * 2 >= hashes.count { grow() }
        var slot = Self.slot(hash) & (hashes.count - 1)
        while ids[slot] != Self.unknown { slot = (slot + 1) & (hashes.count - 1) }
        (hashes[slot], ids[slot]) = (hash, id)
        used += 1
    }

    private mutating func grow() {
        let old = zip(hashes, ids).filter { $0.1 != Self.unknown }
        hashes = Array(repeating: 0, count: hashes.count * 2)
        ids = Array(repeating: Self.unknown, count: hashes.count)
        used = 0
        for (hash, id) in old { insert(hash, id) }
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) }
}
