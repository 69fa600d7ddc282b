internal import Pathfinder

/// Puts texts into a document of one language: isolates Latin terms in Arabic, and writes digits as the place does.
///
/// The facts are those of CLDR (commit b08a82b, 2025-12-01): the digits of Arabic are 0–9 by default and in the Emirates,
/// and ٠–٩ in Saudi Arabia and Egypt, there with ٬ between thousands, ٫ before a fraction and ٪ for percent.
struct DocumentText: Sendable {
    let language: Language
    /// Whether digits are written ٠–٩.
    let hasArabicDigits: Bool

    /// Countries, by ISO 3166 code, in which CLDR gives Arabic the digits ٠–٩.
    private static let arabicDigitCountries: Set<String> = ["SA", "EG"]

    /// A document in a language, for readers in a country.
    init(_ language: Language, country: String? = nil) {
        self.language = language
        hasArabicDigits = language == .arabic && country.map(Self.arabicDigitCountries.contains) ?? false
    }

    /// How Latin terms are kept apart from the Arabic around them.
    enum Isolation {
        /// By `<bdi>`, in the text of a page.
        case element
        /// By invisible characters, where no element may stand: in attributes, titles and SVG.
        case characters
    }

    /// A text as HTML.
    func html(_ text: String, _ isolation: Isolation = .element) -> HTML {
        guard language == .arabic else { return HTML(escaping: text) }
        var result = HTML()
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let end = Self.isLetter(bytes[position]) ? latinEnd(bytes, position) : otherEnd(bytes, position)
                let run = UnsafeBufferPointer(rebasing: bytes[position..<end])
                if Self.isLetter(bytes[position]) {
                    append(run, isolation, to: &result)
                } else {
                    shape(run, to: &result)
                }
                position = end
            }
        }
        return result
    }

    /// A text without markup, with the digits of the place.
    func plain(_ text: String) -> String {
        guard hasArabicDigits else { return text }
        return html(text, .characters).unescaped
    }

    private func append(_ term: UnsafeBufferPointer<UInt8>, _ isolation: Isolation, to result: inout HTML) {
        result.append(isolation == .element ? "<bdi>" : "\u{2066}")
        result.append(escaping: term)
        result.append(isolation == .element ? "</bdi>" : "\u{2069}")
    }

    /// Where a Latin term ends: at its last letter, digit, + or #, across blanks and punctuation between Latin words.
    private func latinEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        var position = start
        while position < bytes.count, bytes[position] < 0x80 {
            let byte = bytes[position]
            if Self.isLetter(byte) || Self.isDigit(byte) {
                end = position + 1
            } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#"), end == position {
                end = position + 1
            }
            position += 1
        }
        return end
    }

    private func otherEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < bytes.count, !Self.isLetter(bytes[position]) { position += 1 }
        return position
    }

    /// Appends a text without Latin letters.
    private func shape(_ text: UnsafeBufferPointer<UInt8>, to result: inout HTML) {
        guard hasArabicDigits else { return result.append(escaping: text) }
        for (index, byte) in text.enumerated() {
            let isBetweenDigits =
                index > 0 && index + 1 < text.count && Self.isDigit(text[index - 1]) && Self.isDigit(text[index + 1])
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.append(escaping: Self.digits[Int(byte - UInt8(ascii: "0"))])
            case UInt8(ascii: ",") where isBetweenDigits: result.append("٬")
            case UInt8(ascii: ".") where isBetweenDigits: result.append("٫")
            case UInt8(ascii: "%"): result.append("٪")
            default: result.append(escaping: UnsafeBufferPointer(rebasing: text[index...index]))
            }
        }
    }

    private static let digits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"]

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension HTML {
    /// The text of a piece that was made by escaping only.
    fileprivate var unescaped: String {
        description.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
