/// Reads roles and levels from job titles: in English, in Arabic, and in the other languages of the tables.
///
/// It knows the titles of `roles.csv` and `role_aliases.csv`, the words of `level_words.csv`, the hints of
/// `title_hints.csv` and the spellings of `title_spellings.csv`; nothing about titles is written in code.
///
///     let match = catalog.titles.match("Sr. Data Eng. II (AWS)")
///     match.role         // data-engineer
///     match.level        // senior
///     match.confidence   // 0.99
///
/// Of several roles in one title one that is named by its own title counts, then the one that stands first in
/// `roles.csv`; of several levels the highest. What stands in brackets, places, pay and punctuation make no difference
/// unless they hold such words.
public final class TitleMatcher: Sendable {
    let lexicon: TitleLexicon
    let phrases: TitlePhrases
    /// Words that may stand within a title of a role: levels and words that may be left out.
    let isTransparent: [Bool]
    /// Words that are the noun of a title in a language that puts it first, as "ingénieur" is, and their English kin.
    let isNoun: [Bool]
    /// Of those the ones that are not English.
    let isForeignNoun: [Bool]
    /// The ranks of the levels, by row.
    let ranks: [Int]
    let roles: [Role.ID]
    let levels: [Level.ID]
    let confidences: [TitleEvidence: Double]

    init(
        lexicon: TitleLexicon, phrases: TitlePhrases, isTransparent: [Bool], isNoun: [Bool], isForeignNoun: [Bool],
        ranks: [Int], roles: [Role.ID], levels: [Level.ID], confidences: [TitleEvidence: Double]
    ) {
        self.lexicon = lexicon
        self.phrases = phrases
        self.isTransparent = isTransparent
        self.isNoun = isNoun
        self.isForeignNoun = isForeignNoun
        self.ranks = ranks
        self.roles = roles
        self.levels = levels
        self.confidences = confidences
    }

    /// The role and level of a job title.
    ///
    /// - Complexity: O(*n*) in the length of the title, without allocating memory.
    public func match(_ title: String) -> TitleMatch {
        var title = title
        return title.withUTF8 { match(UnsafeRawBufferPointer($0)) }
    }

    /// The role and level of a job title given as UTF-8; bytes that are not UTF-8 separate words.
    ///
    /// - Complexity: O(*n*) in the length of the title, without allocating memory.
    public func match(_ title: UnsafeRawBufferPointer) -> TitleMatch {
        let rows = rows(of: title)
        return TitleMatch(
            role: rows.role.map { roles[$0] }, level: rows.level.map { levels[$0] },
            confidence: rows.evidence.map { confidences[$0, default: 0] } ?? 0, evidence: rows.evidence,
            alternative: rows.alternative.map { roles[$0] })
    }

    /// The rows of the role and level of a job title given as UTF-8.
    ///
    /// - Complexity: O(*n*) in the length of the title, without allocating memory.
    package func rows(of title: UnsafeRawBufferPointer) -> TitleRows {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: TitleWordScanner.longestWord + Self.mostWords) {
            let letters = UnsafeMutableBufferPointer(rebasing: $0[..<TitleWordScanner.longestWord])
            let words = UnsafeMutableBufferPointer(rebasing: $0[TitleWordScanner.longestWord...])
            var scanner = TitleWordScanner(title, letters: letters)
            var count = 0
            var breaks: UInt64 = 0
            var runOns: UInt64 = 0
            while count < Self.mostWords, let hash = scanner.next() {
                if scanner.gap > 1 { breaks |= 1 << UInt64(count) }
                if scanner.gap == 0 { runOns |= 1 << UInt64(count) }
                let id = lexicon.id(of: hash)
                if let parts = lexicon.parts(of: id) {
                    words[count] = parts.first
                    count += 1
                    guard count < Self.mostWords else { break }
                    words[count] = parts.second
                } else {
                    words[count] = id
                }
                count += 1
            }
            var reading = TitleReading(
                matcher: self, words: UnsafeBufferPointer(rebasing: words[..<count]), breaks: breaks, runOns: runOns)
            return reading.rows()
        }
    }

    /// How many words of a title are read. No title has so many; a whole page in the wrong column has.
    static let mostWords = 64
}
