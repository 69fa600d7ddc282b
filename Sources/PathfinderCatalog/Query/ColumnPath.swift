/// A column that was found in the schema, perhaps through references: `role.track` reads `role`, finds that row in
/// `roles`, and reads its `track`.
struct ColumnPath: Sendable {
    let name: String
    let schema: ColumnSchema
    private let hops: [(column: Int, target: Table)]
    private let table: Table
    private let column: Int

    init(_ name: String, of tableName: TableName, in catalog: Catalog) throws(QueryError) {
        var steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let last = steps.removeLast()
        var table = catalog.table(tableName)
        let origin = table
        var hops: [(column: Int, target: Table)] = []
        for step in steps {
            let index = try Self.index(of: step, in: table)
            guard case .reference(let target) = table.schema.columns[index].kind else {
                throw .notAReference(step, table: table.schema.table)
            }
            table = catalog.table(target)
            hops.append((column: index, target: table))
        }
        self.name = name
        self.hops = hops
        self.table = origin
        column = try Self.index(of: last, in: table)
        schema = table.schema.columns[column]
    }

    private static func index(of column: String, in table: Table) throws(QueryError) -> Int {
        guard let index = table.schema.index(of: column) else {
            throw .unknownColumn(column, table: table.schema.table)
        }
        return index
    }

    /// The text of the cell that the path leads to from a row; empty where it, or a step on the way, is missing.
    func text(row: Int) -> String {
        target(of: row).map { $0.text(row: $1, column: column) } ?? ""
    }

    /// The value of the cell that the path leads to from a row.
    func value(row: Int) -> QueryValue {
        target(of: row).map { $0.value(row: $1, column: column) } ?? .missing
    }

    private func target(of row: Int) -> (Table, Int)? {
        var table = table
        var row = row
        for hop in hops {
            guard let next = table.withCell(row: row, column: hop.column, { hop.target.row(withKey: $0) })
            else { return nil }
            row = next
            table = hop.target
        }
        return (table, row)
    }
}
