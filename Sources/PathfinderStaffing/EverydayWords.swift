import PathfinderCatalog

/// Splits everyday talk into words, each cut down to the part that its forms share.
///
/// Case, vowel signs, the spelling of alef, ya and ta marbuta, the Arabic article and common endings of both languages
/// make no difference.
package enum EverydayWords {
    /// The words of a text.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func stems(of text: String) -> [Stem] {
        var words: [Stem] = []
        var word: [UInt16] = []
        func end() {
            if !word.isEmpty { words.append(stem(word[...])) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: word.append(UInt16(scalar.value))
            case 0x41...0x5A: word.append(UInt16(scalar.value | 0x20))
            case UInt32(UInt8(ascii: "'")): break
            case 0..<0x80: end()
            default:
                switch TitleLetter(scalar.value) {
                case .letter(let letter), .digit(let letter): word.append(letter)
                case .ignored: break
                case .separator: end()
                }
            }
        }
        end()
        return words
    }

    private static func stem(_ word: ArraySlice<UInt16>) -> Stem {
        guard let first = word.first, (0x600..<0x700).contains(first) else { return englishStem(word) }
        var word = word
        word.removeFirst(longEnough(arabicBeginnings, of: word) { $0.starts(with: $1) }?.count ?? 0)
        word.removeLast(longEnough(arabicEndings, of: word, where: isEnding)?.count ?? 0)
        return Stem(letters: Array(word))
    }

    private static func englishStem(_ word: ArraySlice<UInt16>) -> Stem {
        guard let ending = longEnough(englishEndings, of: word, where: isEnding) else {
            return Stem(letters: Array(word))
        }
        return Stem(letters: word.dropLast(ending.count) + (endingsOfY.contains(ending) ? letters("y") : []))
    }

    /// The first affix that a word has and that leaves three letters of it.
    private static func longEnough(
        _ affixes: [[UInt16]], of word: ArraySlice<UInt16>, where has: (ArraySlice<UInt16>, [UInt16]) -> Bool
    ) -> [UInt16]? {
        affixes.first { word.count - $0.count >= 3 && has(word, $0) }
    }

    private static func isEnding(of word: ArraySlice<UInt16>, _ ending: [UInt16]) -> Bool {
        word.suffix(ending.count).elementsEqual(ending)
    }

    private static func letters(_ text: String) -> [UInt16] { Array(text.utf16) }

    private static let englishEndings = ["ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"].map(letters)
    private static let endingsOfY = ["ied", "ies"].map(letters)
    private static let arabicBeginnings = ["وال", "بال", "فال", "كال", "لل", "ال"].map(letters)
    private static let arabicEndings = [
        "كما", "هما", "نها", "ها", "هم", "نا", "كم", "ات", "ون", "ين", "ان", "ته", "يه", "ه", "ي",
    ].map(letters)
}

/// The part of a word that its forms share, in folded letters.
package struct Stem: Hashable, Sendable {
    package let letters: [UInt16]

    package func hash(into hasher: inout Hasher) {
        letters.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
