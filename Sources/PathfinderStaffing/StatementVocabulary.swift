import PathfinderCatalog

/// The words of `statement_words.csv`: what a clause is about, and how that stands.
struct StatementVocabulary {
    typealias Part = StatementWord.Part

    /// What a word or phrase says.
    struct Meaning {
        let part: Part
        let deliverable: SituationAnswer.ID?
    }

    private var meanings: [[Stem]: Meaning] = [:]
    /// The number of words of the longest known phrase that begins with a stem.
    private var longest: [Stem: Int] = [:]

    init(_ words: Rows<StatementWord>) {
        for word in words {
            let stems = EverydayWords.stems(of: word.word)
            guard let first = stems.first else { continue }
            if meanings[stems] == nil { meanings[stems] = Meaning(part: word.part, deliverable: word.deliverable) }
            longest[first] = max(longest[first] ?? 1, stems.count)
        }
    }

    /// The meaning of the longest known phrase at the start, its number of words (1 where none is known), and whether
    /// "and" is written onto it.
    func meaning(of words: ArraySlice<StatementText.Word>) -> (meaning: Meaning?, count: Int, isJoined: Bool) {
        guard let first = words.first else { return (nil, 1, false) }
        // Arabic writes "and", "by" and "for" onto the word that follows.
        let joined = first.withoutPrefix.flatMap { phrase(beginning: $0, in: words) }
        guard let (meaning, count) = phrase(beginning: first.stem, in: words) ?? joined else { return (nil, 1, false) }
        return (meaning, count, joined != nil && first.beginsWithAnd)
    }

    /// The longest known phrase whose first word is a stem and whose others are those of the text.
    private func phrase(beginning stem: Stem, in words: ArraySlice<StatementText.Word>) -> (Meaning, Int)? {
        guard let longest = longest[stem] else { return nil }
        let rest = words.dropFirst().prefix(longest - 1).map(\.stem)
        for count in stride(from: rest.count + 1, through: 1, by: -1) {
            if let meaning = meanings[[stem] + rest.prefix(count - 1)] { return (meaning, count) }
        }
        return nil
    }
}

/// A text as words between marks of punctuation.
struct StatementText {
    struct Word {
        /// As it was written.
        let text: String
        let stem: Stem
        /// The stem without a prefix of one Arabic letter; `nil` where there is none.
        let withoutPrefix: Stem?

        /// Whether its first letter may be an Arabic "and".
        var beginsWithAnd: Bool { text.unicodeScalars.first == "و" }
    }

    /// The words between two marks.
    private(set) var stretches: [[Word]] = [[]]

    /// - Complexity: O(*n*) in the length of the text.
    init(_ text: String) {
        var word = ""
        func end(_ stretches: inout [[Word]]) {
            defer { word = "" }
            let stems = EverydayWords.stems(of: word)
            for (index, stem) in stems.enumerated() {
                stretches[stretches.count - 1].append(
                    Word(
                        text: index == 0 ? word : "", stem: stem,
                        withoutPrefix: stems.count == 1 ? Self.withoutPrefix(word) : nil))
            }
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar.properties.isWhitespace {
                end(&stretches)
                if scalar == "\n" { mark() }
            } else if Self.marks.contains(scalar), !isWithinNumber(index) {
                end(&stretches)
                mark()
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        end(&stretches)
        stretches.removeAll(where: \.isEmpty)

        func mark() { if stretches.last?.isEmpty == false { stretches.append([]) } }
        /// Whether it is the point of "14.2" or the comma of "1,000".
        func isWithinNumber(_ index: Int) -> Bool {
            index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.numericType != nil
                && scalars[index + 1].properties.numericType != nil
        }
    }

    private static func withoutPrefix(_ word: String) -> Stem? {
        let letters = word.unicodeScalars
        guard let first = letters.first, prefixes.contains(first), letters.count > 3 else { return nil }
        return EverydayWords.stems(of: String(String.UnicodeScalarView(letters.dropFirst()))).first
    }

    private static let prefixes = Set("وفبلكس".unicodeScalars)
    private static let marks = Set(".,;:!?()؟؛،—–…".unicodeScalars)
}
