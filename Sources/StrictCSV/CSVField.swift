/// A field to be written.
///
/// Text and numbers are apart because a spreadsheet reads text such as `-5` or `=A1` as something else; see
/// ``CSVWriter/Options/formulas``.
public enum CSVField: Sendable, Equatable {
    /// Nothing between the delimiters.
    case missing
    /// Text, empty text included.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number, written with as many digits as reading it back takes. One that is not finite is written as missing.
    case decimal(Double)
    /// `true` or `false`.
    case boolean(Bool)

    /// Text, or a missing field for `nil`.
    ///
    /// - Parameter text: The text.
    public init(_ text: String?) {
        self = text.map(CSVField.text) ?? .missing
    }

    /// A whole number, or a missing field for `nil`.
    ///
    /// - Parameter number: The number.
    public init(_ number: Int?) {
        self = number.map(CSVField.integer) ?? .missing
    }

    /// A number, or a missing field for `nil`.
    ///
    /// - Parameter number: The number.
    public init(_ number: Double?) {
        self = number.map(CSVField.decimal) ?? .missing
    }
}

extension CSVField: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Text.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// A number.
    ///
    /// - Parameter value: The number.
    public init(floatLiteral value: Double) { self = .decimal(value) }
}

extension CSVField: ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
    /// A truth value.
    ///
    /// - Parameter value: The value.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A missing field.
    ///
    /// - Parameter nilLiteral: Nothing.
    public init(nilLiteral: ()) { self = .missing }
}
