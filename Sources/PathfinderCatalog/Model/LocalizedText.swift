/// A language that the tables and the outputs speak.
public enum Language: String, Codable, CaseIterable, Sendable {
    /// English, left to right.
    case english = "en"
    /// Modern Standard Arabic, right to left.
    case arabic = "ar"
}

/// A text in English and Arabic, from the two columns `x` and `x_ar` of a table.
public struct LocalizedText: Hashable, Sendable {
    /// The English text.
    public let english: String
    /// The Arabic text; `nil` where the table has none.
    public let arabic: String?

    /// A text in both languages.
    public init(english: String, arabic: String?) {
        self.english = english
        self.arabic = arabic
    }

    /// The text in a language; English where there is no Arabic.
    public subscript(language: Language) -> String {
        language == .arabic ? arabic ?? english : english
    }
}

extension LocalizedText: Codable {
    private enum CodingKeys: String, CodingKey {
        case english = "en"
        case arabic = "ar"
    }
}
