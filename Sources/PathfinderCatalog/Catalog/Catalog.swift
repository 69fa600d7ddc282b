/// All that Pathfinder knows: the tables of careers, places, pay, skills and certifications, with their indexes.
///
/// A catalog never changes and can be shared by any number of threads. ``bundled`` holds the tables that come with
/// the library and needs no file on disk; ``init(directory:over:)`` reads tables of your own.
///
///     let catalog = Catalog.bundled
///     let band = catalog.band(role: "data-engineer", level: "junior", region: "dubai")
///
/// Tables are read when they are first used, so that a short question costs a short time.
public struct Catalog: Sendable {
    let storage: CatalogStorage

    /// The tables that come with the library.
    ///
    /// They are validated when the library is tested, not again when it runs.
    public static let bundled = Catalog(storage: CatalogStorage(origin: .bundled, tables: [:]))

    /// Reads all bundled tables anew, for measuring; ``bundled`` reads each once, when it is first used.
    ///
    /// - Complexity: O(*n*) in the bytes of all tables.
    public static func loadingAllBundledTables() -> Catalog {
        let catalog = Catalog(storage: CatalogStorage(origin: .bundled, tables: [:]))
        for table in TableName.allCases { _ = catalog.table(table) }
        return catalog
    }

    /// The number of rows of a table.
    public func rowCount(of table: TableName) -> Int { self.table(table).rowCount }

    func rows<Row>() -> Rows<Row> { Rows(table: table(Row.schema.table)) }

    package func table(_ name: TableName) -> Table { storage.table(name) }
}

/// Where the tables of a catalog come from.
enum CatalogOrigin: Sendable {
    case bundled
    case directory
}

/// The tables and indexes that the copies of a `Catalog` share.
final class CatalogStorage: Sendable {
    let origin: CatalogOrigin
    /// The tables on top of which those of this catalog were laid.
    let base: Catalog?
    /// Tables that were read from a directory; the others are the bundled ones.
    private let tables: [TableName: Table]
    private let bundledTables: [Lazy<Table>]
    let prepared = PreparedValues()
    let names: [Lazy<NameIndex>]

    init(origin: CatalogOrigin, tables: [TableName: Table], base: Catalog? = nil) {
        self.origin = origin
        self.base = base
        self.tables = tables
        bundledTables = TableName.allCases.map { _ in Lazy() }
        names = TableName.allCases.map { _ in Lazy() }
    }

    /// A table that is not the bundled one.
    func ownTable(_ name: TableName) -> Table? { tables[name] }

    func table(_ name: TableName) -> Table {
        tables[name] ?? bundledTables[name.ordinal].value { Table.bundled(name) }
    }
}
