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
    /// The keys that the table has to have a row for, because they are looked up by name.
    public let requiredRows: [String]
    /// Whether the table has to have a row at all.
    public let needsRows: Bool
    /// For a table of rules, the numbers that make sense as the `value` of each.
    let ruleRanges: [String: ClosedRange<Double>]

    /// The columns of a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - key: The columns that together name a row.
    ///   - requiredRows: The keys of rows that are looked up by name; for a table whose key is a single column.
    ///   - needsRows: Whether nothing works without any row of the table.
    ///   - columns: The columns.
    init(
        _ table: TableName, key: String..., requiring requiredRows: [String] = [], needsRows: Bool = false,
        columns: [ColumnSchema]
    ) {
        self.init(table, keys: key, requiredRows, needsRows: needsRows, ruleRanges: [:], columns)
    }

    /// The columns of a table of rules: one row for each, with an id and a `value`.
    init<Rule: RuleName>(_ table: TableName, rules: Rule.Type, columns: [ColumnSchema]) {
        let ranges = Rule.allCases.map { ($0.rawValue, $0.range) }
        self.init(
            table, keys: ["id"], ranges.map(\.0), needsRows: true,
            ruleRanges: Dictionary(ranges) { first, _ in first }, columns)
    }

    private init(
        _ table: TableName, keys: [String], _ requiredRows: [String], needsRows: Bool,
        ruleRanges: [String: ClosedRange<Double>], _ columns: [ColumnSchema]
    ) {
        self.table = table
        self.columns = columns
        self.requiredRows = requiredRows
        self.needsRows = needsRows || !requiredRows.isEmpty
        self.ruleRanges = ruleRanges
        self.key = keys.map { name in
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

/// The name of a number that the library looks up in a table of rules.
protocol RuleName: CaseIterable, RawRepresentable<String> {
    /// The numbers that make sense for it.
    var range: ClosedRange<Double> { get }
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
    /// The smallest number allowed; `nil` for what is no number.
    public let minimum: Double?
    /// The largest number allowed; `nil` for what is no number.
    public let maximum: Double?
}

extension ColumnSchema {
    static func column(
        _ name: String, _ kind: Kind, atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) -> Self {
        .init(name, kind, isOptional: false, minimum, maximum)
    }

    static func optional(
        _ name: String, _ kind: Kind, atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) -> Self {
        .init(name, kind, isOptional: true, minimum, maximum)
    }

    private init(_ name: String, _ kind: Kind, isOptional: Bool, _ minimum: Double?, _ maximum: Double?) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
        self.minimum = kind == .year ? 1900 : minimum
        self.maximum = kind == .year ? 2100 : maximum
    }
}

extension ColumnSchema.Kind {
    /// One of the cases of an enumeration.
    static func oneOf<Choice: CaseIterable & RawRepresentable<String>>(_ choices: Choice.Type) -> Self {
        .choice(choices.allCases.map(\.rawValue))
    }
}
