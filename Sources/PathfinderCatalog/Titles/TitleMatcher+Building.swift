extension TitleMatcher {
    /// Builds the phrases from the tables of a catalog.
    ///
    /// - Complexity: O(*n*) in the number of words of the tables.
    convenience init(catalog: Catalog) {
        var builder = TitleMatcherBuilder(spellings: catalog.titleSpellings)
        let roles = catalog.table(.roles)
        let levels = catalog.table(.levels)
        for (row, role) in catalog.roles.enumerated() {
            for title in [role.title.english, role.title.arabic ?? "", role.id.rawValue] {
                builder.add(title, .title, role: row)
            }
        }
        for alias in catalog.roleAliases {
            builder.add(alias.alias, .title, role: roles.row(withKey: alias.role.rawValue))
        }
        for hint in catalog.titleHints {
            builder.add(hint.phrase, .init(hint.kind), role: hint.role.flatMap { roles.row(withKey: $0.rawValue) })
        }
        for (row, level) in catalog.levels.enumerated() {
            for name in [level.name.english, level.name.arabic ?? "", level.id.rawValue] {
                builder.add(name, .word, level: row)
            }
        }
        for word in catalog.levelWords {
            builder.add(word.phrase, .init(word.kind), level: word.level.flatMap { levels.row(withKey: $0.rawValue) })
        }
        self.init(
            lexicon: builder.lexicon, phrases: builder.phrases, isTransparent: builder.transparency(),
            ranks: catalog.levels.map(\.rank), roles: catalog.roles.map(\.id), levels: catalog.levels.map(\.id),
            confidences: Dictionary(
                catalog.titleConfidence.map { ($0.evidence, $0.confidence) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// Collects the phrases of the tables for a ``TitleMatcher``.
private struct TitleMatcherBuilder {
    private(set) var lexicon = TitleLexicon()
    private(set) var phrases = TitlePhrases()
    /// Word sequences that may be written in another way, such as "ml" as "machine learning" and the other way round, by
    /// their first word.
    private var synonyms: [UInt16: [(old: [UInt16], new: [UInt16])]] = [:]
    /// Words that may be left out.
    private var optional: Set<UInt16> = []
    /// Words that say a level by themselves.
    private var levelWords: Set<UInt16> = []

    init(spellings: Rows<TitleSpelling>) {
        // Spellings of one word by one word share its number, so they come before all other words.
        for spelling in spellings {
            let hashes = Self.hashes(of: spelling.phrase)
            let means = Self.hashes(of: spelling.means ?? "")
            if hashes.count == 1, means.count == 1 {
                lexicon.add(hashes[0].hash, as: addWord(means[0]))
            }
        }
        for spelling in spellings {
            let words = addWords(spelling.phrase)
            let means = addWords(spelling.means ?? "")
            if means.isEmpty {
                if words.count == 1 { optional.insert(words[0]) }
            } else if words.count > 1 || means.count > 1 {
                for (old, new) in [(words, means), (means, words)] {
                    if let first = old.first { synonyms[first, default: []].append((old, new)) }
                }
            }
        }
    }

    /// Adds a phrase that says a role, or work outside the catalog.
    mutating func add(_ phrase: String, _ claim: TitlePhrases.Claim, role: Int?) {
        for words in variants(of: required(addWords(phrase))) {
            phrases.add(words) { meaning in
                // What is said more surely, or was said first, stays.
                guard meaning.claim.rawValue < claim.rawValue else { return }
                meaning.claim = claim
                meaning.role = role.flatMap { Int16(exactly: $0) } ?? TitlePhrases.Meaning.nothing
            }
        }
    }

    /// Adds a phrase that says a level, or that there is none.
    mutating func add(_ phrase: String, _ seniority: TitlePhrases.Seniority, level: Int?) {
        let words = required(addWords(phrase))
        if words.count == 1, seniority == .word, level != nil { levelWords.insert(words[0]) }
        phrases.add(words) { meaning in
            guard meaning.seniority.rawValue < seniority.rawValue else { return }
            meaning.seniority = seniority
            meaning.level = level.flatMap { Int16(exactly: $0) } ?? TitlePhrases.Meaning.nothing
        }
    }

    /// For each word number, whether the word may stand within a title.
    func transparency() -> [Bool] { (0..<lexicon.count).map { optional.contains($0) || levelWords.contains($0) } }

    // MARK: - Words

    private typealias Word = (hash: UInt64, last: UInt16)

    /// The words of a phrase; `*` has the hash 0.
    private static func hashes(of phrase: String) -> [Word] {
        var phrase = phrase
        return phrase.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: TitleWordScanner.longestWord) { letters in
                var words: [Word] = []
                for part in bytes.split(separator: UInt8(ascii: " ")) {
                    if part.elementsEqual(CollectionOfOne(UInt8(ascii: "*"))) { words.append((0, 0)) }
                    var scanner = TitleWordScanner(
                        UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: part)), letters: letters)
                    while let hash = scanner.next() { words.append((hash, scanner.last)) }
                }
                return words
            }
        }
    }

    private mutating func addWords(_ phrase: String) -> [UInt16] { Self.hashes(of: phrase).map { addWord($0) } }

    /// The number of a word, which the English plural of it shares.
    private mutating func addWord(_ word: Word) -> UInt16 {
        guard word.hash != 0 else { return TitleLexicon.anyWord }
        let id = lexicon.add(word.hash)
        let s = UInt16(UInt8(ascii: "s"))
        if word.last != s, word.last > 0x60, word.last < 0x7B {
            lexicon.add(TitleWordScanner.mixing(word.hash, s), as: id)
        }
        return id
    }

    /// A phrase without the words that may be left out, which any phrase may have or not.
    private func required(_ words: [UInt16]) -> [UInt16] { words.filter { !optional.contains($0) } }

    /// A phrase with its words replaced by their synonyms in all ways, at most some dozens.
    private func variants(of words: [UInt16]) -> [[UInt16]] {
        var found = [words]
        var next = 0
        while next < found.count, found.count < 48 {
            let phrase = found[next]
            for (start, word) in phrase.enumerated() {
                for (old, new) in synonyms[word, default: []] where phrase[start...].starts(with: old) {
                    let variant = phrase[..<start] + new + phrase[(start + old.count)...]
                    if !found.contains(where: { $0[...] == variant }) { found.append(Array(variant)) }
                }
            }
            next += 1
        }
        return found
    }
}

extension TitlePhrases.Claim {
    fileprivate init(_ kind: TitleHint.Kind) {
        self =
            switch kind {
            case .title: .title
            case .pattern: .pattern
            case .field: .field
            }
    }
}

extension TitlePhrases.Seniority {
    fileprivate init(_ kind: LevelWord.Kind) {
        self =
            switch kind {
            case .word: .word
            case .grade: .grade
            }
    }
}
