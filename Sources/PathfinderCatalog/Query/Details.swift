/// One row with all that other tables say of it.
public struct Details: Hashable, Sendable {
    /// The table of the row.
    public let table: TableName
    /// The id of the row.
    public let id: String
    /// The row itself: one row with all columns.
    public let row: QueryResult
    /// The rows of other tables that refer to it, by table; tables without such rows are left out.
    public let related: [QueryResult]
}

extension Catalog {
    /// One row with all that other tables say of it.
    ///
    /// - Parameters:
    ///   - name: An id, a name in either language, or an alias.
    ///   - table: A table whose rows have an id.
    /// - Returns: The row, and the rows of other tables that refer to it.
    /// - Throws: ``UnknownName`` with the nearest known names.
    /// - Complexity: O(*n*) in the rows of the tables that refer to the table.
    public func details(of name: String, in table: TableName) throws(UnknownName) -> Details {
        let id = try id(of: name, in: table)
        let row = self.table(table).row(withKey: id).map { [$0] } ?? []
        let related = TableName.allCases.compactMap { other -> QueryResult? in
            let columns = TableSchema.of(other).columns(referringTo: table)
            guard !columns.isEmpty else { return nil }
            let candidates = self.table(other)
            let rows = (0..<candidates.rowCount).filter { row in
                columns.contains { candidates.text(row: row, column: $0).split(separator: ";").contains { $0 == id } }
            }
            return rows.isEmpty ? nil : result(other, rows: rows)
        }
        return Details(table: table, id: id, row: result(table, rows: row), related: related)
    }
}
