internal import StrictCSV

/// A piece of HTML, built by string interpolation that escapes by default.
///
///     let name = "<Sara> & Co"
///     let greeting: HTML = "<p>\(name)</p>"   // <p>&lt;Sara&gt; &amp; Co</p>
///
/// Only literals and other pieces of HTML become markup; every interpolated text is escaped so that it can stand between
/// tags and in a quoted attribute.
public struct HTML: Hashable, Sendable {
    /// The markup in UTF-8.
    public private(set) var bytes: [UInt8]

    /// Nothing.
    public init() { bytes = [] }

    /// Makes room for some bytes.
    public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends a piece.
    public static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    /// A text without markup: the five characters that mean something in HTML are written as references, and what is hidden,
    /// such as controls and what turns the direction of text, is left out.
    public init(escaping text: String) {
        bytes = []
        append(escaping: text)
    }

    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices where Self.isSpecial(text[index]) {
            guard let (length, replacement) = Self.replacement(at: index, in: text) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(replacement)
            start = index + length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Appends a whole number.
    mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    mutating func append(_ literal: StaticString) {
        // A literal of one scalar has no pointer.
        guard literal.hasPointerRepresentation else {
            bytes += Array(String(Character(literal.unicodeScalar)).utf8)
            return
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// The bytes below 64 that do not stand for themselves, a bit each: control characters but tab, line feed and carriage
    /// return, and `"`, `&`, `'`, `<` and `>`.
    private static var specialBytes: UInt64 { 0x5000_00C4_FFFF_D9FF }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? specialBytes >> UInt64(byte) & 1 == 1 : DisplayText.mayBeHidden(byte)
    }

    /// What is written in the place of so many bytes; `nil` where they stay.
    private static func replacement(
        at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (length: Int, replacement: StaticString)? {
        switch text[index] {
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\""): return (1, "&quot;")
        case UInt8(ascii: "'"): return (1, "&#39;")
        default:
            let hidden = DisplayText.hiddenScalar(at: index, in: text)
            return hidden.map { ($0.utf8.count, DisplayText.isBlank($0) ? " " : "") }
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// Markup as it stands in the source.
    public init(stringLiteral value: StaticString) {
        bytes = []
        append(value)
    }

    /// Markup with values in it.
    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.html.bytes }

    /// Gathers literals as markup and values as text.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = HTML()

        /// Makes room.
        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        /// Appends markup of the source.
        public mutating func appendLiteral(_ literal: StaticString) { html.append(literal) }

        /// Appends a text, escaped.
        public mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }

        /// Appends a whole number.
        public mutating func appendInterpolation(_ number: Int) { html.append(number) }

        /// Appends markup.
        public mutating func appendInterpolation(_ html: HTML) { self.html += html }
    }
}

extension HTML: CustomStringConvertible {
    /// The markup as a text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
