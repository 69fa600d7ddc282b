import PathfinderCatalog

/// The wording of reports in one language, from `report_phrases.csv`, prepared once.
struct ReportWording: Sendable {
    let catalog: Catalog
    let language: Language
    /// The wording that other answers use too.
    let common: Wording
    /// The sentence that a reason against a role ends with.
    let against: String
    private let templates: [ReportPhraseKey: [PhraseTemplate?]]

    init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
        common = Wording(catalog, language)
        against = common(.fitAgainst)
        let forms = ReportPhraseKey.allCases.map { key in
            let id = ReportPhrase.ID(rawValue: key.rawValue)
            // Tables of another version may lack a phrase.
            let phrase = catalog.reportPhrases[id] ?? Catalog.bundled.reportPhrases[id]
            return PluralCategory.allCases.map { category in
                phrase?.form(category.rawValue, language).map(PhraseTemplate.init)
            }
        }
        templates = Dictionary(uniqueKeysWithValues: zip(ReportPhraseKey.allCases, forms))
    }

    /// A phrase with its places filled.
    func callAsFunction(_ key: ReportPhraseKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
        templates[key]?.last?.map { $0.filled(values) } ?? key.rawValue
    }

    /// The form of a phrase that goes with a number; {count} is the number.
    func callAsFunction(
        _ key: ReportPhraseKey, count: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        guard let forms = templates[key] else { return key.rawValue }
        let category = PluralCategory(count, language)
        let position = PluralCategory.allCases.firstIndex(of: category) ?? forms.count - 1
        let template = forms[position] ?? forms[forms.count - 1]
        return template?.filled(values, count: count.grouped) ?? key.rawValue
    }
}

extension ReportWording {
    /// The form of a phrase that goes with a number, whole or not.
    func callAsFunction(_ key: ReportPhraseKey, number: Double) -> String {
        guard number == number.rounded(), abs(number) < 1e9 else { return self(key, ["count": hundredths(number)]) }
        return self(key, count: Int(rounding: number))
    }

    /// A range of numbers with the form that goes with its end; one number where both ends are the same.
    func range(
        _ low: Int, _ high: Int, _ range: ReportPhraseKey, exact: ReportPhraseKey
    ) -> String {
        low == high ? self(exact, count: high) : self(range, count: high, ["low": low.grouped])
    }
}

/// A phrase taken apart at its places.
struct PhraseTemplate: Sendable {
    private let first: String
    private let rest: [(place: String, text: String)]

    /// Takes a phrase such as "{low} to {high}" apart.
    init(_ phrase: String) {
        let pieces = phrase.split(separator: "{", omittingEmptySubsequences: false)
        first = String(pieces[0])
        rest = pieces.dropFirst().map { piece in
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// The places to fill.
    var places: Set<String> { Set(rest.map(\.place)) }

    func filled(_ values: KeyValuePairs<String, String>, count: String? = nil) -> String {
        guard !rest.isEmpty else { return first }
        var result = first
        for (place, text) in rest {
            if let value = values.first(where: { $0.key == place })?.value ?? (place == "count" ? count : nil) {
                result += value
            } else {
                result += "{\(place)}"
            }
            result += text
        }
        return result
    }
}
