/// A filter of a listing: rows that have to do with one row of a table, or that have a word in a column.
public enum ListFilter: Hashable, Sendable {
    /// Rows that refer to the named row, or that a table linking the two names together with it:
    /// roles with a skill, certifications for a role.
    case related(TableName, String)
    /// Rows with a word in a column, such as `status` and `retired`.
    case word(column: String, String)

    /// What the filter is called on the command line.
    var name: String {
        switch self {
        case .related(let table, _): table.singular
        case .word(let column, _): column
        }
    }
}

/// A filter that makes no sense for a table.
public struct UnsuitableFilter: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table that was listed.
    public let table: TableName
    /// The name of the filter.
    public let filter: String

    /// What is wrong, and what to do about it.
    public var description: String {
        "\(table) cannot be listed by \(filter); see its columns with `pathfinder query \(table) --limit 1`"
    }
}

extension Catalog {
    /// The rows of a table that pass all filters, with all columns, in the order of the file.
    ///
    /// A filter looks first at the table's own columns, then at the tables that link it with the filter's table;
    /// several filters of the second kind must hold for the same link.
    ///
    /// - Throws: ``UnknownName`` for a name that is not known, ``UnsuitableFilter``, or ``QueryError`` for a word
    ///   that the column cannot hold.
    /// - Complexity: O(*n*) in the rows of the table and of the tables that link it.
    public func list(_ table: TableName, filters: [ListFilter] = []) throws -> QueryResult {
        var accepted = Set(0..<self.table(table).rowCount)
        var linked: [(table: TableName, id: String)] = []
        for filter in filters {
            switch filter {
            case .word(let column, let word):
                accepted.formIntersection(try rows(of: table, where: Condition(column, .equals, [word])))
            case .related(let target, let name):
                let id = try id(of: name, in: target)
                if let rows = rows(of: table, referringTo: id, in: target) {
                    accepted.formIntersection(rows)
                } else {
                    linked.append((target, id))
                }
            }
        }
        if !linked.isEmpty { accepted.formIntersection(try rows(of: table, linkedWith: linked)) }
        return result(table, rows: accepted.sorted())
    }

    func result(_ table: TableName, rows: [Int]) -> QueryResult {
        let schema = TableSchema.of(table)
        let values = rows.map { row in schema.columns.indices.map { self.table(table).value(row: row, column: $0) } }
        return QueryResult(table: table, columns: schema.columns.map(\.name), rows: values)
    }

    private func rows(of table: TableName, where condition: Condition) throws(QueryError) -> [Int] {
        let checked = try CheckedCondition(condition, of: table, in: self)
        return (0..<self.table(table).rowCount).filter(checked.isFulfilled)
    }

    /// The rows whose own columns refer to a row; a place has to do with its parts and with the regions around it. `nil` if no column can.
    private func rows(of table: TableName, referringTo id: String, in target: TableName) -> [Int]? {
        let columns = TableSchema.of(table).columns(referringTo: target)
        let rows = 0..<self.table(table).rowCount
        if table == .regions, target == .regions {
            return rows.filter { contains(.init(rawValue: id), regions[$0].id) }
        }
        guard !columns.isEmpty else { return nil }
        return rows.filter { row in columns.contains { refers(table, row, $0, to: id, in: target) } }
    }

    private func refers(_ table: TableName, _ row: Int, _ column: Int, to id: String, in target: TableName) -> Bool {
        let text = self.table(table).text(row: row, column: column)
        if target == .regions {
            // What is said of a part of the place, or of a region around it, has to do with the place too.
            let place = Region.ID(rawValue: id)
            let other = Region.ID(rawValue: text)
            return contains(place, other) || contains(other, place)
        }
        return text.split(separator: ";").contains { $0 == id }
    }

    /// The rows that some table names together with all of the given rows.
    private func rows(of table: TableName, linkedWith others: [(table: TableName, id: String)]) throws -> Set<Int> {
        var found: Set<Int> = []
        var unsuitable = others.map(\.table)
        for link in TableName.allCases where link != table && !link.isNoLink {
            let schema = TableSchema.of(link)
            let own = schema.columns.indices.filter { schema.columns[$0].kind == .reference(table) }
            let suitable = others.filter { !paths(from: link, to: $0.table).isEmpty }
            guard !own.isEmpty, !suitable.isEmpty else { continue }
            unsuitable.removeAll { target in suitable.contains { $0.table == target } }
            guard suitable.count == others.count else { continue }
            for row in 0..<self.table(link).rowCount {
                let isLinked = others.allSatisfy { other in
                    paths(from: link, to: other.table).contains { $0.leads(from: row, to: other.id, in: self) }
                }
                guard isLinked else { continue }
                found.formUnion(
                    own.compactMap { column in
                        self.table(table).row(withKey: self.table(link).text(row: row, column: column))
                    })
            }
        }
        if let target = unsuitable.first { throw UnsuitableFilter(table: table, filter: target.singular) }
        return found
    }

    /// The columns of a linking table that refer to a target, directly or through one row between them.
    private func paths(from link: TableName, to target: TableName) -> [LinkPath] {
        let schema = TableSchema.of(link)
        let direct = schema.columns(referringTo: target).map {
            LinkPath(link: link, target: target, column: $0, next: nil)
        }
        guard direct.isEmpty else { return direct }
        return schema.columns.enumerated().flatMap { index, column -> [LinkPath] in
            guard case .reference(let middle) = column.kind else { return [] }
            return TableSchema.of(middle).columns(referringTo: target).map {
                LinkPath(link: link, target: target, column: index, next: (middle, $0))
            }
        }
    }

    /// A way from a row of a linking table to an id.
    private struct LinkPath {
        let link: TableName
        let target: TableName
        let column: Int
        let next: (table: TableName, column: Int)?

        func leads(from row: Int, to id: String, in catalog: Catalog) -> Bool {
            guard let next else { return catalog.refers(link, row, column, to: id, in: target) }
            let middle = catalog.table(next.table)
            guard let between = middle.row(withKey: catalog.table(link).text(row: row, column: column)) else {
                return false
            }
            return catalog.refers(next.table, between, next.column, to: id, in: target)
        }
    }
}

extension TableName {
    /// Whether a row does not mean that two things belong together: it says how often, or what counts of another job.
    fileprivate var isNoLink: Bool { [.surveyShares, .roleSkillLevels, .occupationAssetRoles].contains(self) }
}

extension TableSchema {
    /// The columns whose cells name a row, or several rows, of a table.
    func columns(referringTo target: TableName) -> [Int] {
        columns.indices.filter { columns[$0].kind == .reference(target) || columns[$0].kind == .references(target) }
    }
}

extension Table {
    func value(row: Int, column: Int) -> QueryValue {
        let text = text(row: row, column: column)
        guard !text.isEmpty else { return .missing }
        switch schema.columns[column].kind {
        case .integer, .decimal, .year: return Double(text).map { .number($0) } ?? .text(text)
        case .id, .text, .date, .partialDate, .choice, .reference, .references: return .text(text)
        }
    }
}
