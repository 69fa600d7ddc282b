import Pathfinder

extension QueryResult {
    /// The rows as text, the values of each separated by bars.
    var lines: [String] {
        rows.map { $0.map(\.description).joined(separator: " | ") }
    }
}

extension Catalog {
    /// The keys of the rows that fulfil conditions that are given as text.
    func keys(_ table: TableName, _ conditions: String...) throws -> [String] {
        let schema = TableSchema.of(table)
        var query = Query(table).selecting(schema.key.map { .column(schema.columns[$0].name) })
        for condition in conditions { query = query.where(try Condition(parsing: condition)) }
        return try run(query).rows.map { $0.map(\.description).joined(separator: " ") }
    }
}
