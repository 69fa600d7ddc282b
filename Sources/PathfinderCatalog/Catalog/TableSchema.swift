/// What a table of the catalog looks like: its columns with their kinds, and its key.
///
/// The schemas are those of `datasets/datapackage.json`; a test keeps the two in step.
public struct TableSchema: Sendable {
    /// The table.
    public let table: TableName
    /// The columns in the order of the file.
    public let columns: [ColumnSchema]
    /// Indexes of the columns that together name a row: no two rows have the same values in all of them.
    public let key: [Int]

    init(_ table: TableName, key: String..., columns: [ColumnSchema]) {
        self.table = table
        self.columns = columns
        self.key = key.map { name in
            guard let index = columns.firstIndex(where: { $0.name == name }) else {
                preconditionFailure("the key of \(table.rawValue) names no column: \(name)")
            }
            return index
        }
    }

    /// The position of a column; `nil` if the table has none of that name.
    ///
    /// - Complexity: O(*c*) in the number of columns.
    public func index(of column: String) -> Int? {
        columns.firstIndex { $0.name == column }
    }
}

/// A column of a table.
public struct ColumnSchema: Sendable, Hashable {
    /// What the cells of a column hold.
    public enum Kind: Sendable, Hashable {
        /// A lower-kebab id.
        case id
        /// Any text.
        case text
        /// A whole number.
        case integer
        /// A number with or without a fraction.
        case decimal
        /// A calendar year.
        case year
        /// A day.
        case date
        /// A day, a month or a year.
        case partialDate
        /// One of the listed words.
        case choice([String])
        /// The id of a row of another (or the same) table.
        case reference(TableName)
        /// Several such ids, separated by semicolons.
        case references(TableName)
    }

    /// The column's name in the header row.
    public let name: String
    /// What its cells hold.
    public let kind: Kind
    /// Whether a cell may be empty, which means unknown or not applicable.
    public let isOptional: Bool
    /// The smallest number allowed; `nil` when there is no limit.
    public let minimum: Double?
    /// The largest number allowed; `nil` when there is no limit.
    public let maximum: Double?
}

extension ColumnSchema {
    static func column(
        _ name: String, _ kind: Kind, atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) -> Self {
        .init(name: name, kind: kind, isOptional: false, minimum: minimum, maximum: maximum)
    }

    static func optional(
        _ name: String, _ kind: Kind, atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) -> Self {
        .init(name: name, kind: kind, isOptional: true, minimum: minimum, maximum: maximum)
    }
}

extension ColumnSchema.Kind {
    /// One of the cases of an enumeration.
    static func oneOf<Choice: CaseIterable & RawRepresentable<String>>(_ choices: Choice.Type) -> Self {
        .choice(choices.allCases.map(\.rawValue))
    }
}
