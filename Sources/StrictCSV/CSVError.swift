/// What is wrong with a CSV input, where, and how to put it right.
///
/// An error is data: tools may read ``code``, ``location`` and ``text``. The wording for people is made once, by
/// ``description``:
///
///     salaries.csv:41:17: salary_usd: "12O000" is not a whole number; write digits only, such as 120000
public struct CSVError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of the error.
    public var code: Code

    /// Where the offending text stands.
    public var location: CSVLocation

    /// The offending text, unescaped and possibly long; `nil` where there is none to show.
    public var text: String?

    /// What is wrong, worded to follow the offending text: "is not a whole number".
    public var message: String

    /// How to put it right, worded as an order: "write digits only, such as 120000".
    public var remedy: String

    /// The columns at fault, when ``code`` is ``Code/headerMismatch``.
    public var mismatch: CSVHeaderMismatch?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The kind of the error.
    ///   - location: Where the offending text stands.
    ///   - text: The offending text, or `nil` where there is none to show.
    ///   - message: What is wrong, worded to follow the text.
    ///   - remedy: How to put it right.
    public init(_ code: Code, at location: CSVLocation, text: String? = nil, message: String, remedy: String) {
        self.code = code
        self.location = location
        self.text = text
        self.message = message
        self.remedy = remedy
    }

    /// One line: place, column name, offending text, message and remedy.
    public var description: String {
        var line = location.description
        line += ": "
        if let name = location.columnName {
            line += "\(DisplayText.plain(name)): "
        }
        if let text {
            line += "\(DisplayText.quoted(text)) "
        }
        line += message
        if !remedy.isEmpty {
            line += "; \(remedy)"
        }
        return line
    }
}

extension CSVError {
    /// The kind of a ``CSVError``. More kinds may be added; a `switch` over them needs a default.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Kind: String {
            case unreadable, emptyInput, badHeader, headerMismatch, unknownColumn
            case raggedRow, missingRow, badValue, strayQuote, textAfterQuote, unterminatedQuote
            case invalidUTF8, nulByte, fieldTooLong, rowTooLong, outOfMemory
        }

        private let kind: Kind

        /// The input cannot be opened or read.
        public static let unreadable = Code(kind: .unreadable)
        /// The input has no header.
        public static let emptyInput = Code(kind: .emptyInput)
        /// The header has an empty or a doubled name.
        public static let badHeader = Code(kind: .badHeader)
        /// The header is not the set of names that the caller requires.
        public static let headerMismatch = Code(kind: .headerMismatch)
        /// The header lacks a column that the caller asks for.
        public static let unknownColumn = Code(kind: .unknownColumn)
        /// A row has more or fewer fields than the header.
        public static let raggedRow = Code(kind: .raggedRow)
        /// The input lacks a row that the caller needs.
        public static let missingRow = Code(kind: .missingRow)
        /// A field cannot be decoded, or the caller rejects its value.
        public static let badValue = Code(kind: .badValue)
        /// A quote stands inside a field that does not begin with one.
        public static let strayQuote = Code(kind: .strayQuote)
        /// Something stands between a closing quote and the end of the field.
        public static let textAfterQuote = Code(kind: .textAfterQuote)
        /// A quoted field is not closed before the end of the input.
        public static let unterminatedQuote = Code(kind: .unterminatedQuote)
        /// A byte does not belong to well-formed UTF-8.
        public static let invalidUTF8 = Code(kind: .invalidUTF8)
        /// The input has a byte 0.
        public static let nulByte = Code(kind: .nulByte)
        /// A field is longer than ``CSVReader/Options/fieldLimit``.
        public static let fieldTooLong = Code(kind: .fieldTooLong)
        /// A row is longer than ``CSVReader/Options/rowLimit``.
        public static let rowTooLong = Code(kind: .rowTooLong)
        /// libcsv could not allocate memory for a field.
        public static let outOfMemory = Code(kind: .outOfMemory)

        /// The name of the kind, such as `raggedRow`.
        public var description: String { kind.rawValue }
    }
}
