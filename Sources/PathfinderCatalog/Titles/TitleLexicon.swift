/// The words of the tables with a small number each: a hash table that keeps only hashes of 64 bits.
///
/// Two words are taken for the same if their hashes are; among a few hundred known words and one unknown word that
/// happens by chance less than once in 10¹⁶ words.
struct TitleLexicon {
    /// A word that no table has.
    static let unknown: UInt16 = 0
    /// The `*` of a pattern, which stands for any word.
    static let anyWord: UInt16 = 1

    /// The words of each compound, such as "daten" and "ingenieur" of "dateningenieur".
    private var compounds: [(first: UInt16, second: UInt16)] = []
    private var firstCompound = UInt16.max
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
        guard count < .max else { return id(of: hash) }
        let id = add(hash, as: count)
        if id == count { count += 1 }
        return id
    }

    /// Gives a word the number of another one, unless it has one.
    ///
    /// - Returns: The number that it has then.
    @discardableResult
    mutating func add(_ hash: UInt64, as id: UInt16) -> UInt16 {
        let known = self.id(of: hash)
        guard known == Self.unknown else { return known }
        insert(hash, id)
        return id
    }

    /// Gives a word that is written for two a number, unless it has one; no other word may be added after it.
    mutating func addCompound(_ hash: UInt64, of first: UInt16, _ second: UInt16) {
        guard id(of: hash) == Self.unknown, count < .max else { return }
        if compounds.isEmpty { firstCompound = count }
        compounds.append((first, second))
        insert(hash, count)
        count += 1
    }

    /// The two words of a compound; `nil` for other words. O(1).
    func parts(of id: UInt16) -> (first: UInt16, second: UInt16)? {
        id < firstCompound ? nil : compounds[Int(id - firstCompound)]
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
