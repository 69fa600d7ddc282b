import PathfinderCatalog

/// Finds phrases among the words of a line, the longest first.
struct PhraseIndex<Value: Sendable>: Sendable {
    private var values: [String: Value] = [:]
    /// By the first word of phrases, the most words that one of them has.
    private var longest: [String: Int] = [:]

    /// Adds a phrase, unless it has signs between its words that part them in a text.
    ///
    /// - Parameters:
    ///   - phrase: The phrase.
    ///   - value: What it means.
    ///   - combine: Is told of the value that stands there, and gives the one to keep.
    mutating func add(_ phrase: String, _ value: Value, combine: (Value, Value) -> Value = { first, _ in first }) {
        if let plain = PlainPhrase(phrase) { return add(plain.key, plain.first, plain.count, value, combine) }
        let words = WrittenWord.words(of: phrase)
        guard let first = words.first, words.dropFirst().allSatisfy({ $0.gap <= .slash }) else { return }
        add(Self.key(of: words[...]), first.key, words.count, value, combine)
    }

    private mutating func add(
        _ key: String, _ first: String, _ count: Int, _ value: Value, _ combine: (Value, Value) -> Value
    ) {
        if let known = values[key] {
            values[key] = combine(known, value)
            return
        }
        values[key] = value
        longest[first] = max(longest[first] ?? 0, count)
    }

    /// The longest phrase that begins at a word.
    ///
    /// - Parameters:
    ///   - start: The position of the word.
    ///   - words: The words of a line.
    /// - Returns: How many words it has, and its value.
    /// - Complexity: O(*p*) in the words of the longest phrase that begins so.
    func phrase(at start: Int, in words: [WrittenWord]) -> (count: Int, value: Value)? {
        if let found = phrase(at: start, in: words, as: words[start].key) { return found }
        return ArabicWord.withoutPrefix(words[start].key).compactMap { phrase(at: start, in: words, as: $0) }
            .max { $0.count < $1.count }
    }

    private func phrase(at start: Int, in words: [WrittenWord], as first: String) -> (count: Int, value: Value)? {
        guard let most = longest[first] else { return nil }
        var key = first
        var found = values[key].map { (count: 1, value: $0) }
        var end = start + 1
        while end < words.count, end - start < most, words[end].gap <= .slash {
            key += words[end].gap == .slash ? "/" : " "
            key += words[end].key
            end += 1
            if let value = values[key] { found = (end - start, value) }
        }
        return found
    }

    /// The value of words that are a phrase as a whole.
    func value(of words: ArraySlice<WrittenWord>) -> Value? {
        guard !words.isEmpty, words.dropFirst().allSatisfy({ $0.gap <= .slash }) else { return nil }
        return values[Self.key(of: words)]
    }

    private static func key(of words: ArraySlice<WrittenWord>) -> String {
        var key = ""
        for (offset, word) in words.enumerated() {
            if offset > 0 { key += word.gap == .slash ? "/" : " " }
            key += word.key
        }
        return key
    }
}

/// A phrase of nothing but ASCII letters, digits, single blanks and hyphens, as most names are: its words need not be
/// looked for one by one.
private struct PlainPhrase {
    let key: String
    let first: String
    let count: Int

    init?(_ phrase: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(phrase.utf8.count)
        var count = 1
        var end: Int?
        for byte in phrase.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x20, 0x2D:
                guard let last = bytes.last, last != 0x20 else { return nil }
                end = end ?? bytes.count
                count += 1
                bytes.append(0x20)
            default: return nil
            }
        }
        guard let last = bytes.last, last != 0x20 else { return nil }
        key = String(decoding: bytes, as: UTF8.self)
        first = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
        self.count = count
    }
}

/// Arabic writes the article, "and", "in" and "for" as one word with what follows.
enum ArabicWord {
    private static let prefixes = ["ال", "وال", "بال", "لل", "كال", "و", "ب", "ل", "ف"]

    /// What a word may be without such a prefix, the longest rest first.
    static func withoutPrefix(_ key: String) -> [String] {
        guard let first = key.unicodeScalars.first, (0x600...0x6FF).contains(first.value) else { return [] }
        return prefixes.compactMap { prefix in
            guard key.hasPrefix(prefix), key.count - prefix.count >= 3 else { return nil }
            return String(key.dropFirst(prefix.count))
        }
    }
}
