import PathfinderCatalog

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
        var html = HTML()
        append(text, isolation, to: &html)
        return html
    }

    /// Appends a text to a document.
    func append(_ text: String, _ isolation: Isolation = .element, to result: inout HTML) {
        guard language == .arabic else { return result.append(escaping: text) }
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let start = latinStart(bytes, position)
                shape(UnsafeBufferPointer(rebasing: bytes[position..<start]), isolation, to: &result)
                guard start < bytes.count else { break }
                position = latinEnd(bytes, start)
                append(UnsafeBufferPointer(rebasing: bytes[start..<position]), isolation, to: &result)
            }
        }
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

    /// Where the next Latin term starts: at its first letter, or at the digits and signs right before it, as in a version
    /// "2026-11-21+5f0c".
    private func latinStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < bytes.count, !Self.isLetter(bytes[position]) { position += 1 }
        guard position < bytes.count else { return position }
        while position > start, Self.isDigit(bytes[position - 1]) || "+-._".utf8.contains(bytes[position - 1]) {
            position -= 1
        }
        return position
    }

    /// Where a Latin term ends: at its last letter, digit, + or #, or the bracket or quotation mark that closes one within
    /// the term, across blanks and punctuation between Latin words.
    private func latinEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        var lastLetter = start
        var position = start
        var openBrackets = 0
        var isQuoted = false
        while position < bytes.count {
            switch bytes[position] {
            case 0xC3...0xC5 where position + 1 < bytes.count:  // ü, ž and the like
                position += 1
                end = position + 1
                lastLetter = end
            case 0xE2 where bytes[position...].starts(with: "’".utf8): position += 2
            case 0x80...: return beforeRange(bytes, lastLetter, end)
            case let byte where Self.isLetter(byte):
                end = position + 1
                lastLetter = end
            case let byte where Self.isDigit(byte): end = position + 1
            case UInt8(ascii: "+"), UInt8(ascii: "#"): if end == position { end = position + 1 }
            case UInt8(ascii: "?"), UInt8(ascii: "!"): if end == position { end = position + 1 }
            case UInt8(ascii: "("): openBrackets += 1
            case UInt8(ascii: ")") where openBrackets > 0:
                openBrackets -= 1
                end = position + 1
            case UInt8(ascii: "\""):
                if isQuoted { end = position + 1 }
                isQuoted.toggle()
            default: break
            }
            position += 1
        }
        return end
    }

    /// The end of a term without a number that begins a range, as in "USD 70,000–95,000".
    private func beforeRange(_ bytes: UnsafeBufferPointer<UInt8>, _ lastLetter: Int, _ end: Int) -> Int {
        let isRange = bytes[end...].starts(with: "–".utf8)
        return isRange && bytes[lastLetter..<end].first == UInt8(ascii: " ") ? lastLetter : end
    }

    /// Appends a text without Latin letters; a day such as 2026-11-21 is isolated, for its parts would change places.
    private func shape(_ text: UnsafeBufferPointer<UInt8>, _ isolation: Isolation, to result: inout HTML) {
        var start = 0
        for position in text.indices where text[position] == UInt8(ascii: "-") {
            guard position >= start + 4, let length = dayLength(text, position - 4) else { continue }
            shapeDigits(UnsafeBufferPointer(rebasing: text[start..<position - 4]), to: &result)
            start = position - 4 + length
            append(UnsafeBufferPointer(rebasing: text[position - 4..<start]), isolation, to: &result)
        }
        shapeDigits(UnsafeBufferPointer(rebasing: text[start...]), to: &result)
    }

    /// How long a day or month of the calendar is that starts at a position, with what follows it in a version such as
    /// "2026-11-30+16309031"; `nil` where none does.
    private func dayLength(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        func isNumber(_ digits: Int, at position: Int) -> Bool {
            position + digits <= text.count && text[position..<position + digits].allSatisfy(Self.isDigit)
                && (position + digits == text.count || !Self.isDigit(text[position + digits]))
        }
        guard isNumber(4, at: start), isNumber(2, at: start + 5), start == 0 || !Self.isDigit(text[start - 1])
        else { return nil }
        let hasDay = start + 7 < text.count && text[start + 7] == UInt8(ascii: "-") && isNumber(2, at: start + 8)
        guard hasDay else { return 7 }
        // The fingerprint of a version of the data may be of nothing but digits.
        let rest = text[(start + 10)...]
        guard rest.first == UInt8(ascii: "+") else { return 10 }
        let digits = rest.dropFirst().prefix(while: Self.isDigit).count
        return digits > 0 ? 11 + digits : 10
    }

    private func shapeDigits(_ text: UnsafeBufferPointer<UInt8>, to result: inout HTML) {
        guard hasArabicDigits else { return result.append(escaping: text) }
        var start = 0
        for (index, byte) in text.enumerated() {
            let isBetweenDigits =
                index > 0 && index + 1 < text.count && Self.isDigit(text[index - 1]) && Self.isDigit(text[index + 1])
            let shaped: String
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): shaped = Self.digits[Int(byte - UInt8(ascii: "0"))]
            case UInt8(ascii: ",") where isBetweenDigits: shaped = "٬"
            case UInt8(ascii: ".") where isBetweenDigits: shaped = "٫"
            case UInt8(ascii: "%"): shaped = "٪"
            default: continue
            }
            // In whole pieces, for letters have several bytes.
            result.append(escaping: UnsafeBufferPointer(rebasing: text[start..<index]))
            result.append(escaping: shaped)
            start = index + 1
        }
        result.append(escaping: UnsafeBufferPointer(rebasing: text[start...]))
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
