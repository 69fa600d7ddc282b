extension Condition {
    /// A condition from text: `COLUMN OPERATOR VALUE`, such as `low >= 90000`, `region within gcc`,
    /// `status in retired,beta`, `price_usd is missing`.
    ///
    /// - Throws: ``QueryError/malformedCondition(_:)`` if the text has another form.
    public init(parsing text: String) throws(QueryError) {
        let name = text.drop { $0.isWhitespace }.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        var rest = text[name.endIndex...].drop { $0.isWhitespace }
        let symbols: [(String, Comparison)] = [
            ("==", .equals), ("!=", .differs), ("<=", .isAtMost), (">=", .isAtLeast), ("=", .equals), ("<", .isLess),
            (">", .isMore),
        ]
        guard !name.isEmpty else { throw .malformedCondition(text) }
        if let (symbol, comparison) = symbols.first(where: { rest.hasPrefix($0.0) }) {
            rest = rest.dropFirst(symbol.count)
            self.init(String(name), comparison, [try Self.value(rest, of: text)])
            return
        }
        let word = rest.prefix { !$0.isWhitespace }
        rest = rest[word.endIndex...]
        switch (word.lowercased(), rest.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }) {
        case ("contains", _): self.init(String(name), .contains, [try Self.value(rest, of: text)])
        case ("within", _): self.init(String(name), .within, [try Self.value(rest, of: text)])
        case ("in", _):
            let values = rest.split(separator: ",", omittingEmptySubsequences: false)
            self.init(String(name), .isIn, try values.map { part throws(QueryError) in try Self.value(part, of: text) })
        case ("is", ["missing"]): self.init(String(name), .isMissing, [])
        case ("is", ["known"]): self.init(String(name), .isKnown, [])
        default: throw .malformedCondition(text)
        }
    }

    /// A value without blanks around it, and without the quotes that may surround it.
    private static func value(_ text: Substring, of condition: String) throws(QueryError) -> String {
        var value = text.drop { $0.isWhitespace }
        while value.last?.isWhitespace == true { value.removeLast() }
        if value.count >= 2, let quote = value.first, quote == "'" || quote == "\"", value.last == quote {
            return String(value.dropFirst().dropLast())
        }
        guard !value.isEmpty else { throw .malformedCondition(condition) }
        return String(value)
    }
}

extension Selection {
    /// A column or summary from text: `low`, `count`, `min(low)`, `median(low)`, `max(low)`.
    ///
    /// - Throws: ``QueryError/unknownSummary(_:)`` for another word before a parenthesis.
    public init(parsing text: String) throws(QueryError) {
        guard let open = text.firstIndex(of: "("), text.last == ")" else {
            self = text == "count" ? .count : .column(text)
            return
        }
        let column = String(text[open...].dropFirst().dropLast())
        switch text[..<open].lowercased() {
        case "count" where column.isEmpty: self = .count
        case "min": self = .minimum(column)
        case "median": self = .median(column)
        case "max": self = .maximum(column)
        default: throw .unknownSummary(text)
        }
    }
}
