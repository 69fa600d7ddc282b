extension Wording {
    /// A number with what is counted, in the form that goes with it by the rules of CLDR: "1 week", "ساعتين".
    ///
    /// The phrase holds its forms with `|` between: of one and of others in English; of zero, one, two, few, many and
    /// others in Arabic.
    ///
    /// - Parameters:
    ///   - key: The phrase.
    ///   - number: The number; one with a fraction has the form of others.
    /// - Returns: The number and its word.
    package func callAsFunction(_ key: PhraseKey, counting number: Double) -> String {
        let whole = Int(exactly: number)
        let forms = self(key, ["count": whole.map(\.grouped) ?? QueryValue.number(number).description])
            .split(separator: "|", omittingEmptySubsequences: false)
        let category = whole.map { PluralCategory($0.magnitude > 1_000_000 ? $0 % 100 + 1000 : $0, language) } ?? .other
        let categories: [PluralCategory] = language == .arabic ? PluralCategory.allCases : [.one, .other]
        let position = categories.firstIndex(of: category) ?? categories.count - 1
        return String(forms[min(position, forms.count - 1)])
    }

    /// A share as whole percent: 0.416 is "42".
    package func wholePercent(_ share: Double) -> String { String(Int(rounding: share * 100)) }

    /// A share in whole percent, with its sign: "61 %", in Arabic "61%".
    package func percentWithSign(_ share: Double) -> String {
        wholePercent(share) + (language == .arabic ? "%" : " %")
    }
}
