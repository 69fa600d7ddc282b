/// Splits a job title into words and gives a hash of each, the same for all spellings that mean the same to a reader.
///
/// Words are runs of letters or of digits; everything else only separates them, as does a capital after a long word in
/// small letters. Without difference are: case; accents; dots in "A.I."; apostrophes, but for the one after a single
/// letter ("l'IA"), which separates words; in Arabic vowel signs, tatweel, the spelling of alef, ya and ta marbuta, the
/// article, the feminine and the sound plural endings; and Arabic-Indic digits. Bytes that are no UTF-8 separate words.
struct TitleWordScanner {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    /// The letters of the current word. Longer words are cut, which no word of the tables comes near.
    private let letters: UnsafeMutableBufferPointer<UInt16>
    private var count = 0
    private var hasArabic = false
    /// How many bytes stand between the current word and the one before it: none in "T2", one in "Data-Analyst".
    private(set) var gap = 0

    /// The number of letters for which there has to be room.
    static let longestWord = 48

    init(_ bytes: UnsafeRawBufferPointer, letters: UnsafeMutableBufferPointer<UInt16>) {
        self.bytes = bytes
        self.letters = letters
    }

    /// The hash of the next word; `nil` after the last one.
    mutating func next() -> UInt64? {
        count = 0
        gap = 0
        hasArabic = false
        scan: while position < bytes.count {
            let byte = bytes[position]
            let lower = byte | 0x20
            if lower >= 0x61, lower <= 0x7A {
                if endsBeforeLetter || byte < 0x60 && count >= 5 && isAfterSmallLetter { break scan }
                append(UInt16(lower))
                position += 1
            } else if byte >= 0x80 {
                let (scalar, length) = decode()
                switch TitleLetter(scalar) {
                case .letter(let letter):
                    if endsBeforeLetter { break scan }
                    if letter >= 0x600, letter < 0x700 { hasArabic = true }
                    append(letter)
                case .digit(let digit):
                    if count > 0, !isNumber { break scan }
                    append(digit)
                case .ignored: if scalar == 0x2019, count == 1, !isNumber { break scan }
                case .separator:
                    if count > 0 { break scan }
                    gap += length
                }
                position += length
            } else if byte >= 0x30, byte <= 0x39 {
                if count > 0, !isNumber { break scan }
                append(UInt16(byte))
                position += 1
            } else {
                if count == 0 {
                    gap += 1
                } else if !isInsideWord(byte) {
                    break scan
                }
                position += 1
            }
        }
        guard count > 0 else { return nil }
        if hasArabic { stripArabic() }
        return letters[..<count].reduce(Self.start, Self.mixing)
    }

    /// The last letter of the current word.
    var last: UInt16 { letters[count - 1] }

    /// The letters of the current word.
    var word: [UInt16] { (0..<count).map { letters[$0] } }

    // MARK: - Hash

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// What stands for a letter that no word has.
    static let notInAnyWord: UInt16 = 0xFFFF

    /// The hash of a word with one letter more (FNV-1a).
    static func mixing(_ hash: UInt64, _ letter: UInt16) -> UInt64 {
        (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }

    // MARK: - Letters

    private var isNumber: Bool { letters[0] >= 0x30 && letters[0] <= 0x39 }

    private var endsBeforeLetter: Bool { count > 0 && isNumber }

    /// Whether a capital here follows a small letter: pages run words together, as in "Data EngineerRemote".
    /// Only after long words, for "DevOps" and "JavaScript" are one.
    private var isAfterSmallLetter: Bool { bytes[position - 1] >= 0x61 && bytes[position - 1] <= 0x7A }

    private mutating func append(_ letter: UInt16) {
        guard count < Self.longestWord else { return }
        letters[count] = letter
        count += 1
    }

    /// Whether an ASCII mark belongs to the word before it: the dots of "A.I.", an apostrophe, the end of "C++".
    private mutating func isInsideWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "'"): return !isNumber && count > 1
        case UInt8(ascii: "."):
            // A single letter before the dot, and one after it.
            let isInitial = position == 1 || !Self.isLetter(bytes[position - 2])
            return isInitial && !isNumber && position + 1 < bytes.count && Self.isLetter(bytes[position + 1])
                && (position + 2 == bytes.count || !Self.isLetter(bytes[position + 2]))
        case UInt8(ascii: "+"), UInt8(ascii: "#"):
            guard letters[0] == 0x63, count <= 2 else { return false }  // c
            append(UInt16(byte))
            return true
        default: return false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7A || byte >= 0x80
    }

    /// The scalar at the position and its length in bytes; U+FFFD of length 1 where there is none.
    private func decode() -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[position])
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, position + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }

    // MARK: - Arabic

    /// Removes the article and the endings that do not change what a word of a title means.
    ///
    /// The limits keep short words whole: the آل of "آلي" is no article.
    private mutating func stripArabic() {
        guard count >= 4 else { return }
        let (alef, lam, ha): (UInt16, UInt16, UInt16) = (0x627, 0x644, 0x647)
        var start = 0
        if count >= 5, letters[0] == alef, letters[1] == lam {
            start = 2  // the article
        } else if count >= 5, letters[0] == lam, letters[1] == lam {
            start = 2  // "for the"
        }
        var end = count
        let (last, before) = (letters[end - 1], letters[end - 2])
        if last == ha, end - start >= 4 {
            end -= 1  // feminine, written as ta marbuta
        } else if end - start >= 6 {
            let (waw, ya, nun, ta): (UInt16, UInt16, UInt16, UInt16) = (0x648, 0x64A, 0x646, 0x62A)
            if last == nun, before == waw || before == ya { end -= 2 }  // plural
            if last == ta, before == alef { end -= 2 }  // feminine plural
        }
        for index in start..<end { letters[index - start] = letters[index] }
        count = end - start
    }
}
