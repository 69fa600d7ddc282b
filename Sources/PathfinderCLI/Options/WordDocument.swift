/// The text in a document of Word: its `word/document.xml`.
enum WordDocument {
    /// The paragraphs, a line each.
    ///
    /// - Complexity: O(*n*) in the bytes.
    static func text(of xml: [UInt8]) -> String {
        var text: [UInt8] = []
        var position = 0
        while position < xml.count {
            if xml[position] == UInt8(ascii: "<") {
                let end = xml[position...].firstIndex(of: UInt8(ascii: ">")) ?? xml.count
                let tag = xml[(position + 1)..<max(position + 1, end)]
                if tag.starts(with: "/w:p>".utf8.dropLast()) && tag.count == 4 || tag.starts(with: "w:br".utf8) {
                    text.append(UInt8(ascii: "\n"))
                } else if tag.starts(with: "w:tab/".utf8) || tag.starts(with: "/w:tc".utf8) {
                    text.append(UInt8(ascii: "\t"))
                }
                position = end + 1
            } else if xml[position] == UInt8(ascii: "&") {
                let end = xml[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) ?? position
                text += character(xml[(position + 1)..<max(position + 1, end)])
                position = max(end, position) + 1
            } else {
                // Line ends of the file itself mean nothing.
                if xml[position] >= 0x20 { text.append(xml[position]) }
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The character of an entity.
    private static func character(_ entity: ArraySlice<UInt8>) -> [UInt8] {
        let name = String(decoding: entity, as: UTF8.self)
        switch name {
        case "amp": return Array("&".utf8)
        case "lt": return Array("<".utf8)
        case "gt": return Array(">".utf8)
        case "quot": return Array("\"".utf8)
        case "apos": return Array("'".utf8)
        default:
            let number =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16)
                : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            guard let scalar = number.flatMap(UnicodeScalar.init), scalar.value >= 0x20 else { return [0x20] }
            return Array(String(Character(scalar)).utf8)
        }
    }
}
