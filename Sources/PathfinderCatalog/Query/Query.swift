/// A question to one table of the catalog.
///
/// A query is a value that is put together step by step and says nothing wrong until it is run: then it is checked
/// against the table's schema before the first row is read.
///
///     let query = Query(.payRanges)
///         .where(column("region").within("gcc"))
///         .where(column("role.track") == "ai-engineering")
///         .grouped(by: "level")
///         .selecting("level", .median("low"), .maximum("high"))
///     let result = try catalog.run(query)
///
/// A column is named as in the table's header. A dot follows a reference into the table that it names, as
/// `role.track` above. Missing values fulfil no comparison, are left out of minimum, median and maximum, and are
/// sorted last. Sorting is stable.
public struct Query: Hashable, Sendable {
    /// The table that is asked.
    public let table: TableName
    private(set) var conditions: [Condition] = []
    private(set) var groupColumns: [String] = []
    private(set) var selections: [Selection] = []
    private(set) var sortKeys: [SortKey] = []
    private(set) var rowLimit: Int?

    struct SortKey: Hashable, Sendable {
        let selection: Selection
        let isDescending: Bool
    }

    /// All rows of a table.
    public init(_ table: TableName) { self.table = table }

    /// Only rows that fulfil a condition, beside those set before.
    public func `where`(_ condition: Condition) -> Query { changed { $0.conditions.append(condition) } }

    /// One row for each combination of values of the columns.
    ///
    /// Without ``selecting(_:)-([Selection])`` the result has the columns and the count of rows.
    public func grouped(by columns: String...) -> Query { grouped(by: columns) }

    /// One row for each combination of values of the columns.
    public func grouped(by columns: [String]) -> Query { changed { $0.groupColumns += columns } }

    /// Only some columns, or summaries of groups, in the given order.
    public func selecting(_ selections: Selection...) -> Query { selecting(selections) }

    /// Only some columns, or summaries of groups, in the given order.
    public func selecting(_ selections: [Selection]) -> Query { changed { $0.selections += selections } }

    /// In the order of a column or summary; a second call orders rows that the first one leaves equal.
    public func sorted(by selection: Selection, descending: Bool = false) -> Query {
        changed { $0.sortKeys.append(SortKey(selection: selection, isDescending: descending)) }
    }

    /// At most so many rows, the first ones after sorting.
    public func limited(to count: Int) -> Query { changed { $0.rowLimit = max(0, count) } }

    private func changed(_ change: (inout Query) -> Void) -> Query {
        var query = self
        change(&query)
        return query
    }
}

/// A column of a result: a column of the table, or a summary of the rows of a group.
public enum Selection: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A column of the table.
    case column(String)
    /// The number of rows.
    case count
    /// The smallest known value of a number or date.
    case minimum(String)
    /// The middle known value of a number; the mean of the two middle ones if their count is even.
    case median(String)
    /// The largest known value of a number or date.
    case maximum(String)

    /// A column of the table.
    public init(stringLiteral value: String) { self = .column(value) }

    /// The name of the column in the result, such as `median(low)`.
    public var name: String {
        switch self {
        case .column(let name): name
        case .count: "count"
        case .minimum(let name): "min(\(name))"
        case .median(let name): "median(\(name))"
        case .maximum(let name): "max(\(name))"
        }
    }

    var isSummary: Bool {
        if case .column = self { false } else { true }
    }
}
