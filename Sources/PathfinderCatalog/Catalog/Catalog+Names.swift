internal import StrictCSV

/// A name that no row of the catalog has, or more than one.
public struct UnknownName: Error, Hashable, Sendable {
    /// The table in which it was looked for.
    public let table: TableName
    /// What was asked for.
    public let name: String
    /// Whether the name means several rows, which ``suggestions`` then lists.
    public let isAmbiguous: Bool
    /// Ids of the rows with the nearest names, best first.
    public let suggestions: [String]
}

extension UnknownName: CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public var description: String {
        let noun = table.singular
        let choices = DisplayText.list(suggestions, separator: " or ", DisplayText.quoted)
        if isAmbiguous { return "\(DisplayText.quoted(name)) means more than one \(noun); say \(choices)" }
        let remedy = suggestions.isEmpty ? "see `pathfinder list \(table)`" : "did you mean \(choices)?"
        return "there is no \(noun) \(DisplayText.quoted(name)); \(remedy)"
    }
}

extension Catalog {
    /// The id of the row that people mean by a name: an id, a name in English or Arabic, a code, or an alias.
    ///
    ///     try catalog.id(of: "UAE", as: Region.self)  // united-arab-emirates
    ///
    /// - Parameters:
    ///   - name: What someone wrote; case, blanks and hyphens make no difference.
    ///   - row: The kind of row that is meant.
    /// - Returns: The id of the row.
    /// - Throws: ``UnknownName`` with the nearest known names.
    /// - Complexity: O(1) for an id; else O(1) after the names were indexed once.
    public func id<Row: CatalogRow & Identifiable>(
        of name: String, as row: Row.Type
    ) throws(UnknownName) -> Row.ID where Row.ID == Identifier<Row> {
        Identifier(rawValue: try id(of: name, in: Row.schema.table))
    }

    /// The id of the row of a table that people mean by a name.
    ///
    /// - Throws: ``UnknownName`` with the nearest known names.
    package func id(of name: String, in tableName: TableName) throws(UnknownName) -> String {
        if let id = knownID(of: name, in: tableName) { return id }
        let table = table(tableName)
        let names = names(of: tableName)
        let meant = names.rows(named: name)
        let near = meant.isEmpty ? names.suggestions(for: name) : meant
        throw UnknownName(
            table: tableName, name: name, isAmbiguous: !meant.isEmpty,
            suggestions: near.map { table.text(row: $0, column: 0) })
    }

    /// The id of the one row of a table that people mean by a name; `nil` where no row has it, or several have.
    ///
    /// Unlike ``id(of:in:)`` it does not look for the nearest names, which takes longer than all else.
    package func knownID(of name: String, in tableName: TableName) -> String? {
        let table = table(tableName)
        if table.row(withKey: name) != nil { return name }
        let kebab = NameIndex.normalised(name).split(separator: " ").joined(separator: "-")
        if table.row(withKey: kebab) != nil { return kebab }
        let meant = names(of: tableName).rows(named: name)
        return meant.count == 1 ? table.text(row: meant[0], column: 0) : nil
    }

    /// The ids of the rows of a table whose names are nearest to one that is not known, best first.
    package func suggestions(for name: String, in tableName: TableName) -> [String] {
        let table = table(tableName)
        return names(of: tableName).suggestions(for: name).map { table.text(row: $0, column: 0) }
    }

    package func names(of table: TableName) -> NameIndex {
        storage.names[table.ordinal].value { NameIndex(of: table, in: self) }
    }
}
