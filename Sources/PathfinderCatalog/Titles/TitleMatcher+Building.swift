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
                builder.addOwnTitle(title, role: row)
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
        builder.addCompounds()
        self.init(
            lexicon: builder.lexicon, phrases: builder.phrases,
            isTransparent: builder.marks { builder.optional.contains($0) || builder.levelWords.contains($0) },
            isNoun: builder.marks { builder.noun(meaning: $0) != nil || builder.foreignNouns.contains($0) },
            isForeignNoun: builder.marks { builder.foreignNouns.contains($0) }, ranks: catalog.levels.map(\.rank),
            roles: catalog.roles.map(\.id), levels: catalog.levels.map(\.id),
            confidences: Dictionary(
                catalog.titleConfidence.map { ($0.evidence, $0.confidence) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// Collects the phrases of the tables for a ``TitleMatcher``.
private struct TitleMatcherBuilder {
    private(set) var lexicon = TitleLexicon()
    private(set) var phrases = TitlePhrases()
    /// Word sequences that may be written in another way, such as "ml" as "machine learning" and the other way round, by
    /// the number of their first word.
    private var synonyms: [[(old: [UInt16], new: [UInt16])]] = []
    /// Words that may be left out.
    private(set) var optional: Set<UInt16> = []
    /// Words that say a level by themselves.
    private(set) var levelWords: Set<UInt16> = []
    /// The numbers of the nouns of other languages by the number of the English noun that they mean: all that mean one
    /// share one.
    private var nouns: [UInt16] = []
    private(set) var foreignNouns: Set<UInt16> = []
    /// What compounds may end in.
    private var lastParts: [(letters: [UInt16], word: UInt16)] = []
    /// What they may begin with.
    private var firstParts: [(hash: UInt64, word: UInt16)] = []
    /// The titles that the roles have in `roles.csv`.
    private var ownTitles: [[UInt16]] = []

    init(spellings: Rows<TitleSpelling>) {
        // Spellings of one word by one word share its number, so they come before all other words.
        for spelling in spellings {
            let words = Self.words(of: spelling.phrase)
            let means = Self.words(of: spelling.means ?? "")
            guard let word = words.first, let meant = means.first, words.count == 1, means.count == 1 else { continue }
            switch spelling.kind {
            case .word: addForms(of: word, as: addWord(meant))
            case .noun: addNoun(spelling.phrase, word, meaning: spelling.means ?? "", meant)
            case .prefix:
                firstParts.append((word.hash, addWord(meant)))
                addForms(of: word, as: addWord(meant))
            }
        }
        for spelling in spellings where spelling.kind == .word {
            guard let phrase = spelling.means else {
                optional.formUnion(Self.words(of: spelling.phrase).prefix(1).map { lexicon.add($0.hash) })
                continue
            }
            let words = addWords(spelling.phrase)
            let means = addWords(phrase)
            if words.count > 1 || means.count > 1 {
                for (old, new) in [(words, means), (means, words)] {
                    guard let first = old.first.map(Int.init) else { continue }
                    if first >= synonyms.count {
                        synonyms += Array(repeating: [], count: first + 1 - synonyms.count)
                    }
                    synonyms[first].append((old, new))
                }
            }
        }
    }

    /// Adds a noun of another language by the side of the English one that it means.
    private mutating func addNoun(_ spelling: String, _ noun: Word, meaning: String, _ english: Word) {
        let meant = addWord(english)
        let shared = lexicon.add(TitleWordScanner.mixing(english.hash, TitleWordScanner.notInAnyWord))
        if self.noun(meaning: meant) == nil {
            lastParts.append((Self.letters(of: meaning), meant))
            if Int(meant) >= nouns.count {
                nouns += Array(repeating: TitleLexicon.unknown, count: Int(meant) + 1 - nouns.count)
            }
            nouns[Int(meant)] = shared
        }
        foreignNouns.insert(shared)
        lastParts.append((Self.letters(of: spelling), shared))
        addForms(of: noun, as: shared)
    }

    /// The number of the nouns of other languages that mean an English one.
    func noun(meaning english: UInt16) -> UInt16? {
        guard Int(english) < nouns.count, case let noun = nouns[Int(english)], noun != TitleLexicon.unknown else {
            return nil
        }
        return noun
    }

    /// Adds what other languages write as one word: "Dateningenieur". After all other words.
    mutating func addCompounds() {
        for first in firstParts {
            for last in lastParts {
                let hash = last.letters.reduce(first.hash, TitleWordScanner.mixing)
                lexicon.addCompound(hash, of: first.word, last.word)
            }
        }
    }

    /// Adds the title that a role has in `roles.csv`.
    mutating func addOwnTitle(_ title: String, role: Int) {
        let all = addWords(title)
        let words = required(all)
        if !words.isEmpty { ownTitles.append(words) }
        add(title, .title, role: role)
    }

    /// Adds a phrase that says a role, or work outside the catalog.
    mutating func add(_ phrase: String, _ claim: TitlePhrases.Claim, role: Int?) {
        let role = role.flatMap { Int16(exactly: $0) } ?? TitlePhrases.Meaning.nothing
        // First, for a method that waits for its argument holds the tables, which would be copied when a word is added.
        let all = addWords(phrase)
        let required = required(all)
        // "Big Data Engineer" holds the title of its role.
        let isOwnTitle = role >= 0 && ownTitles.contains { required.suffix($0.count).elementsEqual($0) }
        for order in orders(of: required) {
            for words in variants(of: order) {
                phrases.add(words) { meaning in
                    // What is said more surely, or was said first, stays.
                    guard meaning.claim.rawValue < claim.rawValue else { return }
                    meaning.claim = claim
                    meaning.role = role
                    meaning.isOwnTitle = isOwnTitle
                }
            }
        }
    }

    /// Adds a phrase that says a level, or that there is none.
    mutating func add(_ phrase: String, _ seniority: TitlePhrases.Seniority, level: Int?) {
        // The L of the grade "L5" is no article.
        let all = addWords(phrase)
        let words = seniority == .grade ? all : required(all)
        if words.count == 1, seniority == .word, level != nil { levelWords.insert(words[0]) }
        phrases.add(words) { meaning in
            guard meaning.seniority.rawValue < seniority.rawValue else { return }
            meaning.seniority = seniority
            meaning.level = level.flatMap { Int16(exactly: $0) } ?? TitlePhrases.Meaning.nothing
        }
    }

    /// For each word number, whether something is so.
    func marks(_ isSo: (UInt16) -> Bool) -> [Bool] { (0..<lexicon.count).map(isSo) }

    // MARK: - Words

    private typealias Word = (hash: UInt64, last: UInt16)

    /// The words of a phrase; `*` has the hash 0.
    private static func words(of phrase: String) -> [Word] {
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

    /// The letters of a word as it is hashed.
    private static func letters(of word: String) -> [UInt16] {
        var word = word
        return word.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: TitleWordScanner.longestWord) { letters in
                var scanner = TitleWordScanner(UnsafeRawBufferPointer(bytes), letters: letters)
                return scanner.next() == nil ? [] : scanner.word
            }
        }
    }

    private mutating func addWords(_ phrase: String) -> [UInt16] { Self.words(of: phrase).map { addWord($0) } }

    /// The number of a word.
    private mutating func addWord(_ word: Word) -> UInt16 {
        guard word.hash != 0 else { return TitleLexicon.anyWord }
        let id = lexicon.add(word.hash)
        addForms(of: word, as: id)
        return id
    }

    /// Gives a word and its plural in -s a number, unless they have one.
    private mutating func addForms(of word: Word, as id: UInt16) {
        lexicon.add(word.hash, as: id)
        let s = UInt16(UInt8(ascii: "s"))
        if word.last != s, word.last > 0x60, word.last < 0x7B {
            lexicon.add(TitleWordScanner.mixing(word.hash, s), as: id)
        }
    }

    /// A phrase without the words that may be left out, which any phrase may have or not.
    private func required(_ words: [UInt16]) -> [UInt16] { words.filter { !optional.contains($0) } }

    /// A phrase in English, and as languages say it that put the noun first: "solutions architect AI" and
    /// "architect AI solutions" beside "AI solutions architect", with their own noun.
    private func orders(of words: [UInt16]) -> [[UInt16]] {
        guard !words.contains(TitleLexicon.anyWord), let place = words.lastIndex(where: { noun(meaning: $0) != nil }),
            let noun = noun(meaning: words[place])
        else { return [words] }
        let (before, after) = (words[..<place], words[(place + 1)...])
        var found = [words, before + [noun] + after]
        for turn in before.indices where before.count < 5 {
            found.append([noun] + before[turn...] + before[..<turn] + after)
        }
        return found
    }

    /// A phrase with its words replaced by their synonyms in all ways, at most some dozens.
    private func variants(of words: [UInt16]) -> [[UInt16]] {
        var found = [words]
        var next = 0
        while next < found.count, found.count < 48 {
            let phrase = found[next]
            for (start, word) in phrase.enumerated() {
                guard Int(word) < synonyms.count else { continue }
                for (old, new) in synonyms[Int(word)] where phrase[start...].starts(with: old) {
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
