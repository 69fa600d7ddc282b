import StrictCSV

/// What is wrong with a query; found before the first row is read.
public enum QueryError: Error, Hashable, Sendable {
    /// There is no table of that name.
    case unknownTable(String)
    /// The table has no column of that name.
    case unknownColumn(String, table: TableName)
    /// A path goes through a column that does not name one row of another table.
    case notAReference(String, table: TableName)
    /// A text is no condition.
    case malformedCondition(String)
    /// A word before a parenthesis is no summary.
    case unknownSummary(String)
    /// The comparison makes no sense for the cells of the column.
    case unsuitableComparison(Condition.Comparison, column: String, allowed: [Condition.Comparison])
    /// A value is not of the column's kind.
    case unsuitableValue(String, column: String, expected: String)
    /// A value names no row of the table that the column refers to.
    case unknownName(UnknownName, column: String)
    /// A summary needs a column of numbers or dates.
    case unsuitableSummary(String)
    /// A selected or sorted column is neither grouped by nor summarised.
    case notGrouped(String, groupedBy: [String])
}

extension QueryError: CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .unknownTable(let name):
            "there is no table \(DisplayText.quoted(name)); \(Self.didYouMean(name, among: TableName.allCases.map(\.rawValue)))"
        case .unknownColumn(let name, let table):
            "\(table) has no column \(DisplayText.quoted(name)); "
                + Self.didYouMean(name, among: TableSchema.of(table).columns.map(\.name))
        case .notAReference(let name, let table):
            "\(table).\(DisplayText.plain(name)) does not name one row of another table, so nothing can follow its dot"
        case .malformedCondition(let text):
            "\(DisplayText.quoted(text)) is no condition; write COLUMN OPERATOR VALUE with one of = != < <= > >= contains in within, "
                + "or COLUMN is missing, COLUMN is known"
        case .unknownSummary(let text):
            "\(DisplayText.quoted(text)) is no summary; write count, min(COLUMN), median(COLUMN) or max(COLUMN)"
        case .unsuitableComparison(let comparison, let column, let allowed):
            "\"\(comparison.rawValue)\" cannot be used with \(DisplayText.plain(column)); use "
                + allowed.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        case .unsuitableValue(let value, let column, let expected):
            "\(DisplayText.plain(column)): \(DisplayText.quoted(value)) is not \(expected)"
        case .unknownName(let error, let column):
            "\(DisplayText.plain(column)): \(error)"
        case .unsuitableSummary(let text):
            "\(DisplayText.plain(text)) needs a column of numbers (min and max: or dates)"
        case .notGrouped(let column, let groupedBy):
            "\(DisplayText.plain(column)) is neither grouped by nor summarised; group by it too, or take min, median or max of it "
                + "(grouped by: \(DisplayText.list(groupedBy)))"
        }
    }

    private static func didYouMean(_ name: String, among known: [String]) -> String {
        NearestName.among(known, to: name.lowercased()).map { "did you mean \"\($0)\"?" }
            ?? "it has \(known.joined(separator: ", "))"
    }
}
