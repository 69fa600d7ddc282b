/// Makes text from outside, such as a name in a file or a word of the command line, fit to be shown.
///
/// There is one rule for what is *hidden*: controls, ends of lines that are no line feed, and the invisible characters that act
/// on the text around them, such as those that turn its direction. They never reach a terminal, a page or a document. What
/// scripts need stays: the joiners of Arabic, Persian and Indic words, combining marks, and the marks of direction
/// (U+200E, U+200F, U+061C), which turn nothing over.
///
/// Messages take their names from ``quoted(_:)``, ``plain(_:)``, ``path(_:)`` and ``list(_:separator:)``, which also
/// keep them short and in one line. All else is made safe where it leaves the program, by ``lines(_:)``, ``visible(_:)``,
/// ``withoutHidden(_:)`` and ``visibleRows(_:)``.
package enum DisplayText {
    /// The longest text shown whole, in scalars.
    static let limit = 60

    /// The longest path shown whole, in scalars: that of the system.
    private static let pathLimit = 4_096

    /// The longest line of a message shown whole, in scalars: two paths.
    private static let lineLimit = 2 * pathLimit

    /// How many names are shown of a list.
    package static let listLimit = 10
}

// MARK: - Names in messages

extension DisplayText {
    /// `text` between quotes, shortened, with quotes and hidden characters escaped.
    package static func quoted(_ text: String) -> String {
        "\"\(escaped(text, to: limit, quotes: true))\""
    }

    /// `text` shortened, with hidden characters escaped.
    package static func plain(_ text: String) -> String { escaped(text, to: limit) }

    /// The path of a file, with hidden characters escaped.
    package static func path(_ path: String) -> String { escaped(path, to: pathLimit) }

    /// The first names of a list, shortened, and how many more there are: "a, b and 999,998 more".
    ///
    /// - Complexity: O(1), for a collection that knows its count.
    package static func list(_ names: some Collection<String>, separator: String = ", ") -> String {
        list(names, separator: separator, plain)
    }

    /// The first items of a list as they are to be shown, and how many more there are.
    package static func list<Item>(
        _ items: some Collection<Item>, separator: String = ", ", _ show: (Item) -> String
    ) -> String {
        let shown = items.prefix(listLimit).map(show).joined(separator: separator)
        let more = items.count - listLimit
        return more > 0 ? "\(shown) and \(grouped(more)) more" : shown
    }

    /// A number with its thousands apart: `95,000`.
    package static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `bytes` as text, with each byte that is not part of well-formed UTF-8 written as `\xE9`.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var result = ""
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : UTF8Validator.scalarLength(at: index, in: bytes)
            if length > 0 {
                result += String(decoding: bytes[index..<(index + length)], as: UTF8.self)
            } else {
                result += "\\x" + String(bytes[index], radix: 16, uppercase: true)
            }
            index += max(length, 1)
        }
        return result
    }

    /// In a message, which may be about a name that looks right and is not, the marks of direction are shown too.
    private static func escaped(_ text: String, to limit: Int, quotes: Bool = false) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else { return result + "…" }
            if scalar == "\"", quotes {
                result += "\\\""
            } else if isHidden(scalar) || [0x200E, 0x200F, 0x61C].contains(scalar.value) {
                result += escape(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}

// MARK: - Borders

extension DisplayText {
    /// Finished lines for a terminal: hidden characters are escaped, and a line longer than any message is cut.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func lines(_ text: String) -> String {
        guard text.utf8.count > lineLimit || hasHidden(text, but: .lineFeed) else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let short = line.unicodeScalars.prefix(lineLimit)
                let shown = rewritten(String(Substring(short)), escape)
                return short.endIndex < line.endIndex ? shown + "…" : shown
            }.joined(separator: "\n")
    }

    /// The text of a document for a terminal: ends of lines and tabs become blanks, other hidden characters are escaped.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func visible(_ text: String) -> String { rewritten(text) { isBlank($0) ? " " : escape($0) } }

    /// A text for a document with markup: ends of lines and tabs become blanks, other hidden characters are left out.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func withoutHidden(_ text: String) -> String { rewritten(text) { isBlank($0) ? " " : "" } }

    /// Whole rows of CSV for a terminal: hidden characters are escaped, but for tabs and ends of lines.
    ///
    /// - Complexity: O(*n*) in the bytes.
    package static func visibleRows(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        replacing(in: bytes) { scalar, next in
            switch scalar {
            case "\n", "\t": nil
            case "\r" where next == .lineFeed: nil
            default: escape(scalar)
            }
        }
    }

    /// JSON with its hidden characters as `\u202e`, which means the same.
    ///
    /// - Complexity: O(*n*) in the bytes.
    package static func escapedJSON(_ json: UnsafeRawBufferPointer) -> [UInt8] {
        replacing(in: json) { scalar, _ in
            // Those below are blanks between values, or are escaped already.
            guard scalar.value >= 0x7F else { return nil }
            return scalar.utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
    }

    private static func rewritten(_ text: String, _ replacement: (Unicode.Scalar) -> String) -> String {
        guard hasHidden(text) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result += replacement(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func hasHidden(_ text: String, but exception: UInt8? = nil) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { bytes[$0] != exception && hiddenScalar(at: $0, in: bytes) != nil }
        }
    }

    /// `bytes` with hidden characters replaced; those for which there is no replacement stay.
    private static func replacing(
        in bytes: UnsafeRawBufferPointer, _ replacement: (Unicode.Scalar, _ next: UInt8?) -> String?
    ) -> [UInt8] {
        bytes.withMemoryRebound(to: UInt8.self) { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var start = 0
            for index in bytes.indices where mayBeHidden(bytes[index]) {
                guard let scalar = hiddenScalar(at: index, in: bytes) else { continue }
                let end = index + scalar.utf8.count
                guard let text = replacement(scalar, end < bytes.count ? bytes[end] : nil) else { continue }
                result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                result.append(contentsOf: text.utf8)
                start = end
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
            return result
        }
    }
}

// MARK: - What is hidden

extension DisplayText {
    /// Whether a scalar is hidden: controls, separators of lines and paragraphs, and of the invisible format characters all
    /// but the joiners and the marks of direction.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB,
            0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
            true
        default: false
        }
    }

    /// Whether a hidden scalar stands between words or lines.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a hidden scalar may begin with a byte; of all others none does.
    @inlinable @inline(__always)
    package static func mayBeHidden(_ byte: UInt8) -> Bool {
        if byte < 0x80 { return byte < 0x20 || byte == 0x7F }
        // A bit for each of C2, E1, E2, EF, F0 and F3.
        return byte >= 0xC0 && 0x0009_8006_0000_0004 as UInt64 >> UInt64(byte & 0x3F) & 1 == 1
    }

    /// The hidden scalar that begins at an index of UTF-8; `nil` if none does.
    package static func hiddenScalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        guard mayBeHidden(bytes[index]) else { return nil }
        let length = bytes[index] < 0x80 ? 1 : UTF8Validator.scalarLength(at: index, in: bytes)
        guard length > 0 else { return nil }
        let text = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
        return text.unicodeScalars.first.flatMap { isHidden($0) ? $0 : nil }
    }
}
