/// Splits everyday talk into words, each cut down to the part that its forms share.
///
/// Case, vowel signs, the spelling of alef, ya and ta marbuta, the Arabic article and common endings of both languages
/// make no difference.
enum EverydayWords {
    /// The words of a text.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func stems(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(stem(String(word))) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: word.append(scalar)
            case 0x41...0x5A: word.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
            case UInt32(UInt8(ascii: "'")): break
            case 0..<0x80: end()
            default:
                switch TitleLetter(scalar.value) {
                case .letter(let letter), .digit(let letter):
                    if let folded = Unicode.Scalar(letter) { word.append(folded) }
                case .ignored: break
                case .separator: end()
                }
            }
        }
        end()
        return words
    }

    private static func stem(_ word: String) -> String {
        let isArabic = word.unicodeScalars.first.map { (0x600..<0x700).contains($0.value) } ?? false
        return isArabic ? arabicStem(word) : englishStem(word)
    }

    private static func englishStem(_ word: String) -> String {
        guard let ending = longEnough(englishEndings, at: word, where: { word.hasSuffix($0) }) else { return word }
        let rest = String(word.dropLast(ending.count))
        return ending == "ied" || ending == "ies" ? rest + "y" : rest
    }

    private static func arabicStem(_ word: String) -> String {
        var word = word
        if let start = longEnough(arabicBeginnings, at: word, where: { word.hasPrefix($0) }) {
            word = String(word.dropFirst(start.count))
        }
        if let ending = longEnough(arabicEndings, at: word, where: { word.hasSuffix($0) }) {
            word = String(word.dropLast(ending.count))
        }
        return word
    }

    /// The first affix that a word has and that leaves three letters of it.
    private static func longEnough(_ affixes: [String], at word: String, where has: (String) -> Bool) -> String? {
        affixes.first { has($0) && word.unicodeScalars.count - $0.unicodeScalars.count >= 3 }
    }

    private static let englishEndings = ["ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"]
    private static let arabicBeginnings = ["وال", "بال", "فال", "كال", "لل", "ال"]
    private static let arabicEndings = [
        "كما", "هما", "نها", "ها", "هم", "نا", "كم", "ات", "ون", "ين", "ان", "ته", "يه", "ه", "ي",
    ]
}
