/// The rows of a table as a collection of values, each made when it is asked for.
public struct Rows<Row: CatalogRow>: RandomAccessCollection, Sendable {
    private let table: Table

    init(table: Table) { self.table = table }

    /// 0.
    public var startIndex: Int { 0 }

    /// The number of rows.
    public var endIndex: Int { table.rowCount }

    /// The row at a position, in the order of the file.
    ///
    /// - Complexity: O(*c*) in the number of columns.
    public subscript(position: Int) -> Row {
        // Unlike a precondition it says its message in optimised builds, too.
        guard indices.contains(position) else {
            fatalError("\(Row.schema.table) has \(count) rows; there is no row \(position)")
        }
        var cells = CellReader(table: table, row: position)
        return Row(&cells)
    }
}

extension Rows where Row: Identifiable, Row.ID == Identifier<Row> {
    /// The row with an id; `nil` if there is none.
    ///
    /// - Complexity: O(1) on average.
    public subscript(id: Row.ID) -> Row? {
        table.row(withKey: id.rawValue).map { self[$0] }
    }
}
