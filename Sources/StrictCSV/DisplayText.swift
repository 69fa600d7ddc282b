/// Makes text from a file fit to stand in one line of a message.
package enum DisplayText {
    /// The longest text shown whole, in scalars.
    static let limit = 60

    /// `text` between quotes, shortened, with quotes and controls escaped.
    package static func quoted(_ text: String) -> String {
        "\"\(escaped(text, quotes: true))\""
    }

    /// `text` shortened, with controls escaped.
    package static func plain(_ text: String) -> String {
        escaped(text, quotes: false)
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

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else { return result + "…" }
            append(scalar, to: &result, quotes: quotes)
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String, quotes: Bool) {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\"" where quotes: result += "\\\(scalar)"
        default:
            if isUnprintable(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Controls and the invisible marks that turn the direction of what follows in the message.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
