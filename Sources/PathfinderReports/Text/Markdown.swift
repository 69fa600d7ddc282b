internal import StrictCSV

/// Makes texts fit to stand in Markdown.
package enum Markdown {
    /// A text in which nothing is markup, not even HTML, and nothing is hidden.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text for a paragraph, a heading, an item or a cell.
    /// - Complexity: O(*n*) in the length of the text.
    package static func escaped(_ text: String) -> String { escaped(text) { $0 } }

    /// The same of a text that is given a shape when nothing hidden is left in it, such as by isolates.
    static func escaped(_ text: String, shape: (String) -> String) -> String {
        let text = shape(DisplayText.withoutHidden(text)).drop { $0 == " " }
        let mark = blockMark(of: text)
        var result = ""
        for index in text.unicodeScalars.indices {
            switch text.unicodeScalars[index] {
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case let scalar:
                if index == mark || isMarkup(scalar) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "#", "|", ">", "!", "~": true
        default: false
        }
    }

    /// The sign by which a text would begin an item, a line across the page, or the underline of a heading.
    private static func blockMark(of text: Substring) -> Substring.Index? {
        guard let sign = text.firstIndex(where: { !("0"..."9").contains($0) }) else { return nil }
        let next = text.index(after: sign)
        let endsWord = next == text.endIndex || text[next] == " "
        if sign > text.startIndex { return ".)".contains(text[sign]) && endsWord ? sign : nil }
        return "-+=".contains(text[sign]) && (endsWord || text[next] == text[sign]) ? sign : nil
    }
}
