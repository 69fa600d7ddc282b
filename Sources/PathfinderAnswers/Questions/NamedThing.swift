package import PathfinderCatalog

/// A row that people mean by a name alone, without saying what kind of thing it is.
package struct NamedThing: Sendable {
    /// The table of the row.
    package let table: TableName
    /// The id of the row.
    package let id: String

    /// What one row of the table is called on the command line: `work_style`.
    package var kind: String { table.singularID }

    /// The tables in which people look things up by name, those first that are meant first.
    package static let tables: [TableName] = [
        .roles, .tracks, .certifications, .skills, .regions, .industries, .levels, .courses, .families,
        .educationFields,
        .currencies,
    ]

    /// The first row with a name; `nil` where there is none.
    package init?(_ name: String, in catalog: Catalog) {
        for table in Self.tables {
            guard let id = catalog.knownID(of: name, in: table) else { continue }
            (self.table, self.id) = (table, id)
            return
        }
        let match = catalog.titles.match(name)
        guard match.evidence == .whole, let role = match.role else { return nil }
        (table, id) = (.roles, role.rawValue)
    }

    /// A row of a table.
    package init(table: TableName, id: String) {
        self.table = table
        self.id = id
    }
}

extension TableName {
    /// What one row is called on the command line: `work_style`.
    package var singularID: String { singular.split(separator: " ").joined(separator: "_") }
}
