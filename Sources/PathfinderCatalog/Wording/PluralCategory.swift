/// The form of a phrase that goes with a number, by the cardinal rules of CLDR.
package enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// The category of a whole number in a language.
    package init(_ number: Int, _ language: Language) {
        switch language {
        case .english: self = number == 1 ? .one : .other
        case .arabic:
            switch (number, number % 100) {
            case (0, _): self = .zero
            case (1, _): self = .one
            case (2, _): self = .two
            case (_, 3...10): self = .few
            case (_, 11...99): self = .many
            default: self = .other
            }
        }
    }
}
