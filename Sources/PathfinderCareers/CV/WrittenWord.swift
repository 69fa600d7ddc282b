import PathfinderCatalog

/// A word of a text that people write about themselves, with what stands before it.
struct WrittenWord {
    /// What stands between a word and the one before it, from what joins them most to what parts them most.
    enum Gap: Int, Comparable {
        /// Nothing but blanks, or a hyphen without blanks.
        case blank
        /// A slash without blanks: "CI/CD", "pandas/numpy".
        case slash
        /// An ampersand or a plus between blanks.
        case ampersand
        /// An equals sign.
        case equals
        case colon
        /// A dash, or a hyphen between blanks.
        case dash
        case openBracket, closeBracket
        /// A comma, a semicolon, a bar, a bullet, a tab, or so many blanks as columns are parted by.
        case separator
        /// The end of a sentence, or the beginning of a line.
        case sentence

        static func < (first: Gap, second: Gap) -> Bool { first.rawValue < second.rawValue }
    }

    /// The word as it was written.
    let text: Substring
    /// The form in which words are compared.
    let key: String
    /// What stands before it.
    let gap: Gap
    /// How many brackets it stands in.
    let depth: Int
    /// Whether a colon stands before it, also beside a bracket.
    let isBehindColon: Bool
}

extension WrittenWord {
    /// Whether it begins with a capital.
    var isCapitalised: Bool { text.first?.isUppercase ?? false }

    /// The whole number that it is, in digits of any script.
    var number: Int? { key.count <= 9 && key.allSatisfy { $0.isASCII && $0.isNumber } ? Int(key) : nil }

    /// The words of a line.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    static func words(of line: some StringProtocol) -> [WrittenWord] {
        var scanner = WordScanner(line: Substring(line))
        scanner.scan()
        return scanner.words
    }
}

/// Takes a line apart into words.
private struct WordScanner {
    let line: Substring
    var words: [WrittenWord] = []
    private var gap = WrittenWord.Gap.sentence
    private var depth = 0
    private var isBehindColon = false
    private var blanks = 0

    init(line: Substring) { self.line = line }

    mutating func scan() {
        let scalars = line.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if isInsideWord(scalars, index, afterStart: false) {
                let start = index
                index = scalars.index(after: index)
                while index < scalars.endIndex, isInsideWord(scalars, index, afterStart: true) {
                    index = scalars.index(after: index)
                }
                add(line[start..<index])
            } else {
                note(scalars, index)
                index = scalars.index(after: index)
            }
        }
    }

    private mutating func add(_ text: Substring) {
        let isPlain = text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        var key = isPlain ? text.lowercased() : NameIndex.normalised(String(text))
        if key.isEmpty, text.contains(where: { "★☆●○".contains($0) }) { key = "★" }
        // A mark alone, such as a variation selector of an emoji.
        guard !key.isEmpty else { return }
        words.append(WrittenWord(text: text, key: key, gap: gap, depth: depth, isBehindColon: isBehindColon))
        gap = .blank
        isBehindColon = false
        blanks = 0
    }

    private mutating func widen(_ new: WrittenWord.Gap) {
        if new > gap { gap = new }
        blanks = 0
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
            : scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                || (0x64B...0x652).contains(scalar.value) || scalar.value == 0x640
    }

    /// Whether a scalar belongs to a word: letters and digits, and what names have among them: "C++", "Node.js", "R&D".
    private func isInsideWord(
        _ scalars: Substring.UnicodeScalarView, _ index: Substring.UnicodeScalarView.Index, afterStart: Bool
    ) -> Bool {
        let scalar = scalars[index]
        if Self.isLetterOrDigit(scalar) { return true }
        let next = scalars.index(after: index)
        let isNextInside = next < scalars.endIndex && Self.isLetterOrDigit(scalars[next])
        switch scalar {
        case "★", "☆", "●", "○":
            // A row of stars says a level; a single disc is a bullet.
            let isNextStar = next < scalars.endIndex && "★☆●○".unicodeScalars.contains(scalars[next])
            let isAfterStar =
                index > scalars.startIndex
                && "★☆●○".unicodeScalars.contains(scalars[scalars.index(before: index)])
            return isNextStar || isAfterStar
        case ".": return isNextInside && (afterStart || scalars[next].properties.isUppercase)
        case "+", "#", "%": return afterStart
        case "&", "'", "’", "@", "_": return afterStart && isNextInside
        default: return false
        }
    }

    private mutating func note(
        _ scalars: Substring.UnicodeScalarView, _ index: Substring.UnicodeScalarView.Index
    ) {
        let scalar = scalars[index]
        switch scalar {
        case " ", "\u{A0}", "\u{2009}", "\u{202F}":
            blanks += 1
            if blanks >= 3 { gap = max(gap, .separator) }
        case ",", "،", ";", "؛", "|", "¦", "•", "·", "●", "○", "▪", "◦", "‣", "►", "■", "∙", "\t", "‹", "›", "@",
            "\u{F0B7}":
            widen(.separator)
        case ":", "：":
            widen(.colon)
            isBehindColon = true
        case "=": widen(.equals)
        case "(", "[", "{":
            widen(.openBracket)
            depth += 1
        case ")", "]", "}":
            widen(.closeBracket)
            depth = max(0, depth - 1)
        case "–", "—", "―", "→": widen(.dash)
        case "-", "‐", "‑", "/", "&", "+", "*", "\\":
            let isSpacedBefore = index == scalars.startIndex || isBlank(scalars[scalars.index(before: index)])
            let next = scalars.index(after: index)
            let isSpacedAfter = next >= scalars.endIndex || isBlank(scalars[next])
            let isSpaced = isSpacedBefore || isSpacedAfter
            switch scalar {
            case "/", "\\": widen(isSpaced ? .separator : .slash)
            case "&", "+": widen(.ampersand)
            case "*": widen(isSpacedBefore && isSpacedAfter ? .separator : .blank)
            default: widen(isSpaced ? .dash : .blank)
            }
        case ".", "!", "?", "؟", "…", "\n", "\r": widen(.sentence)
        default: blanks = 0
        }
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}

extension Sequence<WrittenWord> {
    /// The words as they were written, from the first to the last.
    func written(in line: some StringProtocol) -> String {
        var start: Substring.Index?
        var end: Substring.Index?
        for word in self {
            start = start ?? word.text.startIndex
            end = word.text.endIndex
        }
        guard let start, let end else { return "" }
        return String(line[start..<end])
    }
}
