/// A cell of a query's result.
public enum QueryValue: Hashable, Sendable {
    /// The cell is empty: unknown, or not applicable.
    case missing
    /// A text, an id, a date, or ids separated by semicolons.
    case text(String)
    /// A number.
    case number(Double)
}

extension QueryValue: CustomStringConvertible {
    /// The value as it stands in a table; empty when missing.
    public var description: String {
        switch self {
        case .missing: ""
        case .text(let text): text
        case .number(let number): Self.shortest(number)
        }
    }

    /// A whole number without a fraction, any other number in its shortest exact form.
    private static func shortest(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}

extension QueryValue: Encodable {
    /// Encodes the value as null, a string or a number.
    ///
    /// - Throws: The encoder's error.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .missing: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .number(let number):
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        }
    }
}

/// What a query found.
public struct QueryResult: Hashable, Sendable {
    /// The table that was asked.
    public let table: TableName
    /// The names of the result's columns.
    public let columns: [String]
    /// The rows; each has one value for each column.
    public let rows: [[QueryValue]]

    /// Rows of a table, with the values of some columns.
    package init(table: TableName, columns: [String], rows: [[QueryValue]]) {
        self.table = table
        self.columns = columns
        self.rows = rows
    }
}
