/// The reading of one title: all phrases that stand in it, and which of them count.
struct TitleReading {
    private let matcher: TitleMatcher
    private let words: UnsafeBufferPointer<UInt16>
    /// The words before which stands more than a blank or a hyphen, one bit each.
    private let breaks: UInt64
    /// The words that follow the one before without anything between them, as the 2 of "T2", one bit each.
    private let runOns: UInt64

    /// A phrase in the title.
    private struct Found {
        var start: Int
        var end: Int
        var role: Int16
        /// Whether it is or holds the title that the role has in `roles.csv`.
        var isOwnTitle = false

        /// Whether this role counts where another one is named beside it.
        func comesBefore(_ other: Found) -> Bool {
            isOwnTitle == other.isOwnTitle ? role < other.role : isOwnTitle
        }
    }

    /// Of the titles of roles the one that counts: the own title of a role before other names, then the one whose role
    /// stands first in `roles.csv`.
    private var title: Found?
    /// The title of another role.
    private var rival: Found?
    /// Where the last title of a role ends: those within it do not count.
    private var endOfTitle = 0
    /// A title outside the catalog.
    private var other: Found?
    private var pattern: Found?
    private var field: Found?
    private var level = TitlePhrases.Meaning.nothing
    /// Where the words end that said a level last.
    private var endOfLevel = 0
    /// The words that were understood, one bit each.
    private var understood: UInt64 = 0
    /// The words of titles that say no level, one bit each: all those of an occupation outside the catalog (a product
    /// manager need not lead anyone), and the inner ones of a role ("AI expert", "data governance lead"). Those that stand
    /// between the words of a title, such as levels, are not set.
    private var wordsOfTitles: UInt64 = 0

    /// What the phrases that begin at one word say; the longest of each kind.
    private struct Ends {
        var title = 0, pattern = 0, field = 0, level = 0, grade = 0
        var wordsOfTitle: UInt64 = 0
        var titleRole = TitlePhrases.Meaning.nothing
        var isOwnTitle = false
        var patternRole = TitlePhrases.Meaning.nothing
        var fieldRole = TitlePhrases.Meaning.nothing
        var levelRow = TitlePhrases.Meaning.nothing
        var gradeRow = TitlePhrases.Meaning.nothing
    }

    init(matcher: TitleMatcher, words: UnsafeBufferPointer<UInt16>, breaks: UInt64, runOns: UInt64) {
        self.matcher = matcher
        self.words = words
        self.breaks = breaks
        self.runOns = runOns
    }

    mutating func rows() -> TitleRows {
        for start in words.indices where words[start] != TitleLexicon.unknown {
            if matcher.isTransparent[Int(words[start])] { understood |= 1 << UInt64(start) }
            guard let node = matcher.phrases.first(words[start]) else { continue }
            var ends = Ends()
            walk(from: node, 1 << UInt64(start), next: start + 1, &ends)
            take(ends, start)
        }
        return result()
    }

    /// Follows the phrases through a node.
    ///
    /// - Parameters:
    ///   - node: The node.
    ///   - path: The words that led to it, one bit each.
    ///   - next: The word after them.
    ///   - ends: Gets what the phrases say.
    private func walk(from node: UInt16, _ path: UInt64, next: Int, _ ends: inout Ends) {
        let meaning = matcher.phrases.meanings[Int(node)]
        note(meaning, path, next, &ends)
        var next = next
        while next < words.count {
            let word = words[next]
            if word != TitleLexicon.unknown, let child = matcher.phrases.child(of: node, by: word) {
                walk(from: child, path | 1 << UInt64(next), next: next + 1, &ends)
            }
            if meaning.allowsAnyWord, let child = matcher.phrases.child(of: node, by: TitleLexicon.anyWord) {
                walk(from: child, path, next: next + 1, &ends)
            }
            guard matcher.isTransparent[Int(word)] else { return }
            next += 1
        }
    }

    private func note(_ meaning: TitlePhrases.Meaning, _ path: UInt64, _ end: Int, _ ends: inout Ends) {
        switch meaning.claim {
        case .none: break
        case .title where end > ends.title:
            (ends.title, ends.titleRole, ends.wordsOfTitle) = (end, meaning.role, path)
            ends.isOwnTitle = meaning.isOwnTitle
        case .pattern where end > ends.pattern: (ends.pattern, ends.patternRole) = (end, meaning.role)
        case .field where end > ends.field: (ends.field, ends.fieldRole) = (end, meaning.role)
        default: break
        }
        switch meaning.seniority {
        case .none: break
        case .word where end > ends.level: (ends.level, ends.levelRow) = (end, meaning.level)
        case .grade where end > ends.grade: (ends.grade, ends.gradeRow) = (end, meaning.level)
        default: break
        }
    }

    private mutating func take(_ ends: Ends, _ start: Int) {
        // "Hardware Engineer – AI" is none of the engineers of "Engineer, AI": the word before the noun tells which.
        let isAnother = isModifiedNoun(start)
        let isOther = isAnother && matcher.isForeignNoun[Int(words[start])]
        if ends.title > endOfTitle, start >= other?.end ?? 0, !isOther {
            endOfTitle = ends.title
            wordsOfTitles |= ends.titleRole < 0 ? ends.wordsOfTitle : inner(ends.wordsOfTitle)
            take(Found(start: start, end: ends.title, role: ends.titleRole, isOwnTitle: ends.isOwnTitle))
        }
        if ends.level > 0, start >= endOfLevel, wordsOfTitles & 1 << UInt64(start) == 0 {
            endOfLevel = ends.level
            mark(start, ends.level)
            if ends.levelRow >= 0, level < 0 || matcher.ranks[Int(ends.levelRow)] > matcher.ranks[Int(level)] {
                level = ends.levelRow
            }
        }
        if ends.pattern > 0, start >= other?.end ?? 0, !isAnother {
            pattern = Found(start: start, end: ends.pattern, role: ends.patternRole)
        }
        // The more words name a field, the more they say: "Analytics & Data Science".
        if ends.field - start > (field.map { $0.end - $0.start } ?? 0), !isOther {
            field = Found(start: start, end: ends.field, role: ends.fieldRole)
        }
    }

    /// The words but for the first and the last one.
    private func inner(_ words: UInt64) -> UInt64 {
        guard words != 0 else { return 0 }
        return words & (words - 1) & ~(1 << UInt64(63 - words.leadingZeroBitCount))
    }

    /// Whether the noun of a title stands here with an unknown word right before it.
    private func isModifiedNoun(_ start: Int) -> Bool {
        start > 0 && matcher.isNoun[Int(words[start])] && words[start - 1] == TitleLexicon.unknown
            && breaks & 1 << UInt64(start) == 0
    }

    private mutating func take(_ found: Found) {
        if found.role < 0 {
            other = found
        } else if let known = title, known.role != found.role {
            (title, rival) = known.comesBefore(found) ? (known, found) : (found, known)
        } else if title == nil {
            title = found
        }
    }

    private mutating func mark(_ start: Int, _ end: Int) {
        for word in start..<end { understood |= 1 << UInt64(word) }
    }

    private mutating func result() -> TitleRows {
        var rows = TitleRows()
        let found: Found?
        if let title {
            found = title
            rows.evidence = rival == nil ? .part : .several
            rows.alternative = rival.map { Int($0.role) }
        } else if let pattern {
            found = pattern
            rows.evidence = .pattern
        } else if other == nil, let field {
            found = field
            rows.evidence = .field
        } else {
            found = nil
        }
        if let found, found.role >= 0 {
            rows.role = Int(found.role)
            mark(found.start, found.end)
            takeGrade(after: found.end)
            let all: UInt64 = words.count == 64 ? .max : 1 << UInt64(words.count) - 1
            if rows.evidence == .part, understood == all { rows.evidence = .whole }
        } else {
            rows.evidence = nil
        }
        rows.level = level < 0 ? nil : Int(level)
        return rows
    }

    /// The grade right after the role, unless words say a level.
    private mutating func takeGrade(after end: Int) {
        var start = end
        while start < words.count {
            var ends = Ends()
            if let node = matcher.phrases.first(words[start]) {
                walk(from: node, 1 << UInt64(start), next: start + 1, &ends)
            }
            if ends.grade > 0 {
                // "3rd" is no grade.
                guard !runsOn(ends.grade) else { return }
                mark(start, ends.grade)
                if level < 0 { level = ends.gradeRow }
                return
            }
            // Nor is the number of "W2" or "H1B".
            guard matcher.isTransparent[Int(words[start])], !runsOn(start + 1) else { return }
            start += 1
        }
    }

    /// Whether a word follows the one before without anything between them.
    private func runsOn(_ word: Int) -> Bool { word < words.count && runOns & 1 << UInt64(word) != 0 }
}
