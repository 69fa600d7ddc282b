import Pathfinder

/// Numbers the notes of a document: the same text gets the same number.
struct Footnotes {
    private(set) var texts: [String] = []

    /// The mark of a note, such as `[1]`.
    mutating func mark(_ text: String) -> String {
        if let index = texts.firstIndex(of: text) { return "[\(index + 1)]" }
        texts.append(text)
        return "[\(texts.count)]"
    }
}
