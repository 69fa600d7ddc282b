/// Parses JSON (RFC 8259) into values that know their places.
///
/// It is strict, and no input makes it trap: depth is limited, numbers beyond `Double` become infinite.
package struct JSONParser {
    /// How deep lists and objects may be nested.
    static let depthLimit = 32

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value of a text.
    ///
    /// - Parameter bytes: The text in UTF-8; a byte-order mark at its start is skipped.
    /// - Returns: The value.
    /// - Throws: ``JSONSyntaxError`` at the first place that is not JSON.
    /// - Complexity: O(*n*) in the bytes.
    package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONParser(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.position == bytes.count else {
            throw parser.error("\(parser.found) follows the end of the value", "remove it")
        }
        return value
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { position += 1 }
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        skipBlanks()
        let start = position
        let content: JSONNode.Content
        switch next {
        case UInt8(ascii: "{"): content = try nested { parser throws(JSONSyntaxError) in try parser.object() }
        case UInt8(ascii: "["): content = try nested { parser throws(JSONSyntaxError) in try parser.array() }
        case UInt8(ascii: "\""): content = .string(try string())
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): content = .number(try number())
        default: content = try word()
        }
        return JSONNode(content: content, range: start..<position)
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONNode.Content {
        let words: [(String, JSONNode.Content)] = [
            ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
        ]
        for (word, content) in words where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return content
        }
        throw error(
            "a value is missing before \(found)", "write a text in double quotes, a number, true, false or null")
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSONNode.Content
    ) throws(JSONSyntaxError) -> JSONNode.Content {
        guard depth < Self.depthLimit else {
            throw error("values are nested more than \(Self.depthLimit) deep", "remove the inner ones")
        }
        depth += 1
        position += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    private mutating func array() throws(JSONSyntaxError) -> JSONNode.Content {
        var elements: [JSONNode] = []
        skipBlanks()
        if next == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            elements.append(try value())
            skipBlanks()
            guard try goesOn(until: UInt8(ascii: "]")) else { return .array(elements) }
        }
    }

    private mutating func object() throws(JSONSyntaxError) -> JSONNode.Content {
        var members: [JSONMember] = []
        skipBlanks()
        if next == UInt8(ascii: "}") {
            position += 1
            return .object([])
        }
        while true {
            skipBlanks()
            let start = position
            guard next == UInt8(ascii: "\"") else {
                throw error(
                    "a name is missing before \(found)", "write it in double quotes, and no comma behind the last value"
                )
            }
            let name = try string()
            let nameRange = start..<position
            skipBlanks()
            guard next == UInt8(ascii: ":") else {
                throw error("a colon is missing before \(found)", "write one between the name and its value")
            }
            position += 1
            members.append(JSONMember(name: name, nameRange: nameRange, value: try value()))
            skipBlanks()
            guard try goesOn(until: UInt8(ascii: "}")) else { return .object(members) }
        }
    }

    /// Whether a comma follows, and not the end.
    private mutating func goesOn(until end: UInt8) throws(JSONSyntaxError) -> Bool {
        guard let byte = next, byte == UInt8(ascii: ",") || byte == end else {
            let closing = String(UnicodeScalar(end))
            throw error("a comma or \(closing) is missing before \(found)", "write one there")
        }
        position += 1
        return byte != end
    }

    private mutating func number() throws(JSONSyntaxError) -> Double {
        let start = position
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        func wrong(_ parser: JSONParser) -> JSONSyntaxError {
            parser.error("a digit is missing before \(parser.found)", "write a number such as 3, -2 or 0.5")
        }
        if next == UInt8(ascii: "-") { position += 1 }
        guard isDigit(next) else { throw wrong(self) }
        if next == UInt8(ascii: "0") { position += 1 } else { while isDigit(next) { position += 1 } }
        if next == UInt8(ascii: ".") {
            position += 1
            guard isDigit(next) else { throw wrong(self) }
            while isDigit(next) { position += 1 }
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard isDigit(next) else { throw wrong(self) }
            while isDigit(next) { position += 1 }
        }
        // `Double` gives an infinity for what it cannot hold, and `nil` for none of what comes here.
        return Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? .nan
    }

    /// What stands at the position, for a message.
    private var found: String {
        guard let byte = next else { return "the end of the text" }
        guard (0x21...0x7E).contains(byte) else { return "this place" }
        return byte == UInt8(ascii: "\"") ? "a quote" : "\"\(String(UnicodeScalar(byte)))\""
    }

    private func error(_ message: String, _ remedy: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(offset: offset ?? position, message: message, remedy: remedy)
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else {
                throw error(
                    "a text holds a line end or another control character", "close the quote, or write it as \\n")
            }
            if byte == UInt8(ascii: "\\") {
                try text.append(contentsOf: escape().utf8)
            } else {
                text.append(byte)
                position += 1
            }
        }
        guard next != nil else {
            throw error("a text is not closed", "write the closing double quote", at: start)
        }
        position += 1
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw error("a text is not UTF-8", "save the file as UTF-8", at: start)
        }
        return valid
    }

    private mutating func escape() throws(JSONSyntaxError) -> String {
        let start = position
        position += 1
        let simple: [UInt8: String] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        if let byte = next, let text = simple[byte] {
            position += 1
            return text
        }
        guard next == UInt8(ascii: "u") else {
            throw error("a backslash is not followed by an escape", "write \\\\ for a backslash", at: start)
        }
        let first = try codeUnit(from: start)
        if let scalar = UnicodeScalar(first) { return String(scalar) }
        // A character beyond the first plane is written as a pair of surrogates.
        guard first < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else { throw unpaired(start) }
        position += 1
        let second = try codeUnit(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = UnicodeScalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw unpaired(start) }
        return String(scalar)
    }

    private func unpaired(_ start: Int) -> JSONSyntaxError {
        error("half of a surrogate pair stands alone", "write the character itself", at: start)
    }

    /// The number of `uXXXX`, at whose `u` the position is.
    private mutating func codeUnit(from start: Int) throws(JSONSyntaxError) -> UInt16 {
        let digits = bytes[min(position + 1, bytes.count)...].prefix(4).map(Self.hexadecimal)
        var unit: UInt16 = 0
        for case let digit? in digits { unit = unit << 4 | digit }
        guard digits.count == 4, !digits.contains(nil) else {
            throw error("\\u is not followed by four hexadecimal digits", "write the character itself", at: start)
        }
        position += 5
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46, 0x61...0x66: UInt16((byte | 0x20) - 0x61 + 10)
        default: nil
        }
    }
}
