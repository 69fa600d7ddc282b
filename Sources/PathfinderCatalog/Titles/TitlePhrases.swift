/// All phrases of the tables as a tree over the numbers of their words, with what each phrase says at its end.
struct TitlePhrases {
    /// How surely a phrase says a role; a higher one beats a lower one.
    enum Claim: UInt8 {
        case none, field, pattern, title
    }

    /// Where a phrase says a level.
    enum Seniority: UInt8 {
        case none, grade, word
    }

    /// What the phrase that ends at a node says.
    struct Meaning {
        var claim = Claim.none
        var seniority = Seniority.none
        /// A row of `roles.csv`; ``nothing`` for work outside the catalog.
        var role: Int16 = Self.nothing
        /// Whether the phrase is or holds the title that the role has in `roles.csv`.
        var isOwnTitle = false
        /// A row of `levels.csv`; ``nothing`` where the words say that there is none.
        var level: Int16 = Self.nothing
        /// Whether a longer phrase follows the word `*`.
        var allowsAnyWord = false

        static let nothing: Int16 = -1
    }

    static let root: UInt16 = 0

    private(set) var meanings: [Meaning] = [Meaning()]
    /// The children of the root by the number of their word.
    private var firstWords: [UInt16] = []
    /// A hash table from a node and a word to the next node.
    private var keys: [UInt32] = Array(repeating: 0, count: 64)
    private var children: [UInt16] = Array(repeating: Self.root, count: 64)
    private var used = 0

    /// The node after the first word of a phrase; `nil` if no phrase begins with it. O(1).
    func first(_ word: UInt16) -> UInt16? {
        guard Int(word) < firstWords.count, case let node = firstWords[Int(word)], node != Self.root else { return nil }
        return node
    }

    /// The node that follows another one by a word; `nil` if no phrase goes on so. O(1).
    func child(of node: UInt16, by word: UInt16) -> UInt16? {
        let key = UInt32(node) << 16 | UInt32(word)
        var slot = Self.slot(key) & (keys.count - 1)
        while children[slot] != Self.root {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Adds a phrase, and has the closure say what it means beside what it may mean already. Phrases beyond the 65,000
    /// words that the numbers allow are left out.
    mutating func add(_ words: [UInt16], _ change: (inout Meaning) -> Void) {
        guard let first = words.first, !words.contains(TitleLexicon.unknown),
            meanings.count + words.count < Int(UInt16.max)
        else { return }
        if Int(first) >= firstWords.count {
            firstWords += Array(repeating: Self.root, count: Int(first) + 1 - firstWords.count)
        }
        if firstWords[Int(first)] == Self.root { firstWords[Int(first)] = newNode() }
        var node = firstWords[Int(first)]
        for word in words.dropFirst() {
            if let child = child(of: node, by: word) {
                node = child
            } else {
                if word == TitleLexicon.anyWord { meanings[Int(node)].allowsAnyWord = true }
                let child = newNode()
                insert(UInt32(node) << 16 | UInt32(word), child)
                node = child
            }
        }
        change(&meanings[Int(node)])
    }

    private mutating func newNode() -> UInt16 {
        meanings.append(Meaning())
        return UInt16(meanings.count - 1)
    }

    private mutating func insert(_ key: UInt32, _ child: UInt16) {
        if used * 2 >= keys.count {
            let old = zip(keys, children).filter { $0.1 != Self.root }
            keys = Array(repeating: 0, count: keys.count * 2)
            children = Array(repeating: Self.root, count: keys.count)
            used = 0
            for (key, child) in old { insert(key, child) }
        }
        var slot = Self.slot(key) & (keys.count - 1)
        while children[slot] != Self.root { slot = (slot + 1) & (keys.count - 1) }
        (keys[slot], children[slot]) = (key, child)
        used += 1
    }

    private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 15) }
}
