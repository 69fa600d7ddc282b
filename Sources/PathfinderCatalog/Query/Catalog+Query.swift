extension Catalog {
    /// Runs a query.
    ///
    /// - Returns: The rows that fulfil all conditions, in the order of the file unless sorted.
    /// - Throws: ``QueryError`` if the query does not fit the schema; nothing is read then.
    /// - Complexity: O(*n*) in the rows of the table, O(*n* log *n*) when sorted.
    public func run(_ query: Query) throws(QueryError) -> QueryResult {
        let plan = try QueryPlan(query, catalog: self)
        let rows = (0..<table(query.table).rowCount).filter(plan.isSelected)
        var units = plan.isGrouped ? plan.groups(of: rows) : rows.map { [$0] }
        plan.sort(&units)
        let limit = query.rowLimit ?? units.count
        return QueryResult(
            table: query.table, columns: plan.outputs.map(\.name),
            rows: units.prefix(limit).map { unit in plan.outputs.map { $0.value(of: unit) } })
    }
}

/// A query that fits the schema.
private struct QueryPlan {
    let conditions: [CheckedCondition]
    let groupBy: [ColumnPath]
    let outputs: [Output]
    let order: [(output: Output, isDescending: Bool)]
    let isGrouped: Bool
    let catalog: Catalog

    init(_ query: Query, catalog: Catalog) throws(QueryError) {
        self.catalog = catalog
        var conditions: [CheckedCondition] = []
        for condition in query.conditions {
            conditions.append(try CheckedCondition(condition, of: query.table, in: catalog))
        }
        self.conditions = conditions
        var groupBy: [ColumnPath] = []
        for name in query.groupColumns { groupBy.append(try ColumnPath(name, of: query.table, in: catalog)) }
        self.groupBy = groupBy
        isGrouped =
            !groupBy.isEmpty || query.selections.contains { $0.isSummary }
            || query.sortKeys.contains { $0.selection.isSummary }
        let selections = query.selections.isEmpty ? Self.defaults(query) : query.selections
        var outputs: [Output] = []
        for selection in selections { outputs.append(try Output(selection, query, isGrouped, catalog)) }
        self.outputs = outputs
        var order: [(output: Output, isDescending: Bool)] = []
        for key in query.sortKeys {
            order.append((try Output(key.selection, query, isGrouped, catalog), key.isDescending))
        }
        self.order = order
    }

    /// All columns of the table, or the groups and their sizes.
    private static func defaults(_ query: Query) -> [Selection] {
        query.groupColumns.isEmpty
            ? TableSchema.of(query.table).columns.map { .column($0.name) }
            : query.groupColumns.map { .column($0) } + [.count]
    }

    func isSelected(_ row: Int) -> Bool { conditions.allSatisfy { $0.isFulfilled(row) } }

    /// The rows of each group, in the order in which the groups first appear; one group if there is nothing to
    /// group by.
    func groups(of rows: [Int]) -> [[Int]] {
        guard !groupBy.isEmpty else { return [rows] }
        var places: [[String]: Int] = [:]
        var groups: [[Int]] = []
        for row in rows {
            let key = groupBy.map { $0.text(row: row) }
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// Sorts stably; missing values come last in both directions.
    func sort(_ units: inout [[Int]]) {
        for (output, isDescending) in order.reversed() {
            let keyed = units.map { (key: output.sortKey(of: $0), unit: $0) }
            units = keyed.enumerated().sorted { left, right in
                switch (left.element.key, right.element.key) {
                case (nil, nil): return left.offset < right.offset
                case (nil, _): return false
                case (_, nil): return true
                case (let first?, let second?):
                    if first == second { return left.offset < right.offset }
                    return isDescending ? first > second : first < second
                }
            }
            .map(\.element.unit)
        }
    }
}

/// A column of the result.
private struct Output {
    let name: String
    private let selection: Selection
    private let path: ColumnPath?
    private let catalog: Catalog

    init(_ selection: Selection, _ query: Query, _ isGrouped: Bool, _ catalog: Catalog) throws(QueryError) {
        name = selection.name
        self.selection = selection
        self.catalog = catalog
        switch selection {
        case .count: path = nil
        case .column(let column):
            let found = try ColumnPath(column, of: query.table, in: catalog)
            if isGrouped, !query.groupColumns.contains(column) {
                throw .notGrouped(column, groupedBy: query.groupColumns)
            }
            path = found
        case .minimum(let column), .median(let column), .maximum(let column):
            let found = try ColumnPath(column, of: query.table, in: catalog)
            guard Self.canSummarise(found.schema.kind, selection) else { throw .unsuitableSummary(selection.name) }
            path = found
        }
    }

    private static func canSummarise(_ kind: ColumnSchema.Kind, _ selection: Selection) -> Bool {
        switch kind {
        case .integer, .decimal, .year: return true
        case .date, .partialDate: if case .median = selection { return false } else { return true }
        default: return false
        }
    }

    func value(of rows: [Int]) -> QueryValue {
        guard let path else { return .number(Double(rows.count)) }
        if case .column = selection { return rows.first.map(path.value) ?? .missing }
        let known = rows.map(path.value).filter { $0 != .missing }.sorted {
            SortKeyValue($0.description, path.schema.kind, catalog)
                < SortKeyValue($1.description, path.schema.kind, catalog)
        }
        switch selection {
        case .minimum: return known.first ?? .missing
        case .maximum: return known.last ?? .missing
        default: return Self.median(known)
        }
    }

    private static func median(_ sorted: [QueryValue]) -> QueryValue {
        guard !sorted.isEmpty else { return .missing }
        let middle = [sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2]]
        guard case .number(let low) = middle[0], case .number(let high) = middle[1] else { return middle[0] }
        return .number((low + high) / 2)
    }

    func sortKey(of rows: [Int]) -> SortKeyValue? {
        let value = value(of: rows)
        guard value != .missing else { return nil }
        guard let path else { return .number(Double(rows.count)) }
        return SortKeyValue(value.description, path.schema.kind, catalog)
    }
}
