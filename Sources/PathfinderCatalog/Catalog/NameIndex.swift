/// Finds rows by what people call them: id, English or Arabic name, code, or another name from an alias table.
///
/// Case, blanks, hyphens, Arabic vowel signs and the spelling of alef, ya and ta marbuta make no difference, as with
/// ``TitleLetter``.
package final class NameIndex: Sendable {
    /// Normalised names with the rows they mean; more than one where a name is ambiguous.
    private let rows: [String: [Int]]
    /// The same without blanks, for "PowerBI" and "scikitlearn".
    private let compact = Lazy<CompactNames>()
    private let nearest = Lazy<NearestRows>()

    /// The names of the rows of a table.
    ///
    /// - Complexity: O(*n*) in the number of names.
    init(of table: TableName, in catalog: Catalog) {
        var rows: [String: [Int]] = [:]
        func add(_ name: String, _ row: Int) {
            let name = Self.normalised(name)
            guard !name.isEmpty, rows[name]?.contains(row) != true else { return }
            rows[name, default: []].append(row)
        }
        let named = catalog.table(table)
        let columns = table.nameColumns.compactMap { named.schema.index(of: $0) }
        for row in 0..<named.rowCount {
            for column in columns { add(named.text(row: row, column: column), row) }
        }
        if let aliases = table.aliasTable.map({ catalog.table($0) }) {
            for row in 0..<aliases.rowCount {
                guard let target = named.row(withKey: aliases.text(row: row, column: 1)) else { continue }
                add(aliases.text(row: row, column: 0), target)
            }
        }
        self.rows = rows
    }

    /// The rows that a name means: one, none, or several where it is ambiguous.
    package func rows(named name: String) -> [Int] {
        let name = Self.normalised(name)
        if let known = rows[name] { return known }
        return compact.value { CompactNames(rows) }.rows[CompactNames.form(of: name), default: []]
    }

    /// The rows whose names are nearest to one that is not known, best first.
    ///
    /// - Complexity: O(*n*) in the number of names, unless the same was asked lately.
    func suggestions(for name: String, atMost count: Int = 3) -> [Int] {
        let wanted = Self.normalised(name)
        guard !wanted.isEmpty else { return [] }
        return nearest.value { NearestRows(rows) }.rows(to: wanted, atMost: count)
    }

    /// The form in which names are compared.
    package static func normalised(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        func appendBlank() {
            if let last = result.last, last != " " { result.append(" ") }
        }
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case " ", "-", "_", "\t", "\u{A0}": appendBlank()
            case ".", "'": continue
            case "\0"..."\u{7F}": result.append(scalar)
            default:
                switch TitleLetter(scalar.value) {
                case .letter(let letter): result.append(UnicodeScalar(letter) ?? scalar)
                case .digit(let digit): result.append(UnicodeScalar(digit) ?? scalar)
                case .ignored: continue
                case .separator: appendBlank()
                }
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }
}

/// Normalised names without their blanks, and the rows they mean.
private final class CompactNames: Sendable {
    let rows: [String: [Int]]

    init(_ names: [String: [Int]]) {
        rows = Dictionary(names.map { (Self.form(of: $0), $1) }) { Set($0).union($1).sorted() }
    }

    static func form(of name: String) -> String { name.replacing(" ", with: "") }
}

extension TableName {
    /// The columns in which people look for a name.
    var nameColumns: [String] {
        ["id", "name", "name_ar", "title", "title_ar", "iso2", "iso3", "exam"]
    }

    /// The table of other names: its first column is the name, its second the row that is meant.
    var aliasTable: TableName? {
        switch self {
        case .roles: .roleAliases
        case .regions: .regionAliases
        case .skills: .skillAliases
        case .educationFields: .educationFieldAliases
        case .occupations: .occupationAliases
        default: nil
        }
    }
}
