/// What a character beyond ASCII is to a ``TitleWordScanner``.
package enum TitleLetter {
    /// A letter, in lower case, with its Arabic variants made one; a Latin letter without its accent.
    case letter(UInt16)
    /// A digit, as the ASCII character.
    case digit(UInt16)
    /// A mark within a word that makes no difference: vowel signs, tatweel, marks of direction.
    case ignored
    /// What ends a word.
    case separator

    package init(_ scalar: UInt32) {
        switch scalar {
        case 0x600..<0x700: self = Self.arabic(UInt16(scalar))
        case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7: self = .letter(Self.withoutAccent(scalar))
        case 0x410...0x42F: self = .letter(UInt16(scalar + 0x20))
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2019, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
            self = .ignored
        case 0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F, 0xFE10...0xFE6F,
            0xFF01...0xFF0F, 0xFFF0...:
            self = .separator
        default: self = .letter(UInt16(truncatingIfNeeded: scalar))
        }
    }

    /// The letter from a to z of which an accented letter is a variant, by which people who lack its key replace it.
    private static func withoutAccent(_ letter: UInt32) -> UInt16 {
        UInt16(latin.utf8Start[Int(letter) - 0xC0])
    }

    /// The letters from U+00C0 to U+017F; × and ÷, which are none, keep their places.
    private static let latin: StaticString = """
        aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
        nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """

    private static func arabic(_ letter: UInt16) -> Self {
        switch letter {
        case 0x622, 0x623, 0x625, 0x671: .letter(0x627)  // alef with madda, hamza or wasla
        case 0x649, 0x6CC: .letter(0x64A)  // alef maqsura, Persian ya
        case 0x629: .letter(0x647)  // ta marbuta
        case 0x6A9: .letter(0x643)  // Persian kaf
        case 0x660...0x669: .digit(letter - 0x660 + 0x30)
        case 0x6F0...0x6F9: .digit(letter - 0x6F0 + 0x30)
        case 0x640, 0x64B...0x65F, 0x670, 0x61C: .ignored  // tatweel, vowel signs, mark of direction
        case 0x600...0x61F, 0x66A...0x66D, 0x6D4, 0x6D6...0x6ED: .separator
        default: .letter(letter)
        }
    }
}
