/// A condition that fits the schema, ready to be asked of rows.
struct CheckedCondition: Sendable {
    let isFulfilled: @Sendable (_ row: Int) -> Bool

    init(_ condition: Condition, of table: TableName, in catalog: Catalog) throws(QueryError) {
        let path = try ColumnPath(condition.column, of: table, in: catalog)
        let allowed = path.schema.kind.comparisons
        guard allowed.contains(condition.comparison) else {
            throw .unsuitableComparison(condition.comparison, column: condition.column, allowed: allowed)
        }
        var values: [String] = []
        for value in condition.values {
            let isPart = condition.comparison == .contains && !path.schema.kind.isList
            values.append(isPart ? value : try Self.resolved(value, condition, path, catalog))
        }
        let first = values.first ?? ""
        switch condition.comparison {
        case .isMissing: isFulfilled = { path.text(row: $0).isEmpty }
        case .isKnown: isFulfilled = { !path.text(row: $0).isEmpty }
        case .contains: isFulfilled = Self.containment(of: first, path)
        case .within:
            isFulfilled = { row in catalog.contains(.init(rawValue: first), .init(rawValue: path.text(row: row))) }
        case .equals, .differs, .isLess, .isAtMost, .isMore, .isAtLeast, .isIn:
            isFulfilled = Self.ordering(condition.comparison, to: values, path, catalog)
        }
    }

    private static func containment(of value: String, _ path: ColumnPath) -> @Sendable (Int) -> Bool {
        if path.schema.kind.isList {
            return { path.text(row: $0).split(separator: ";").contains { $0 == value } }
        }
        let part = value.lowercased()
        return { path.text(row: $0).lowercased().contains(part) }
    }

    private static func ordering(
        _ comparison: Condition.Comparison, to values: [String], _ path: ColumnPath, _ catalog: Catalog
    ) -> @Sendable (Int) -> Bool {
        let keys = values.map { SortKeyValue($0, path.schema.kind, catalog) }
        let kind = path.schema.kind
        return { row in
            let text = path.text(row: row)
            guard !text.isEmpty else { return false }
            let cell = SortKeyValue(text, kind, catalog)
            return keys.contains { key in
                switch comparison {
                case .isLess: cell < key
                case .isAtMost: cell <= key
                case .isMore: cell > key
                case .isAtLeast: cell >= key
                case .differs: cell != key
                default: cell == key
                }
            }
        }
    }

    /// The value in the form in which the cells have it: an id for a name, checked numbers, dates and choices.
    private static func resolved(
        _ value: String, _ condition: Condition, _ path: ColumnPath, _ catalog: Catalog
    ) throws(QueryError) -> String {
        func unsuitable(_ expected: String) -> QueryError {
            .unsuitableValue(value, column: condition.column, expected: expected)
        }
        switch path.schema.kind {
        case .id, .text: return value
        case .integer, .decimal, .year:
            guard let number = Double(value), number.isFinite else { throw unsuitable("a number") }
            return String(number)
        case .date, .partialDate:
            guard let date = CalendarDate(value) else { throw unsuitable("a date such as 2026, 2026-05 or 2026-05-18") }
            return date.description
        case .choice(let words):
            guard words.contains(value) else { throw unsuitable("one of \(words.joined(separator: ", "))") }
            return value
        case .reference(let target), .references(let target):
            do throws(UnknownName) {
                return try catalog.id(of: value, in: target)
            } catch {
                throw .unknownName(error, column: condition.column)
            }
        }
    }
}

extension ColumnSchema.Kind {
    /// Whether a cell may hold several ids.
    var isList: Bool {
        if case .references = self { true } else { false }
    }

    /// The comparisons that make sense for the cells of a column.
    var comparisons: [Condition.Comparison] {
        let presence: [Condition.Comparison] = [.isMissing, .isKnown]
        let order: [Condition.Comparison] = [.equals, .differs, .isLess, .isAtMost, .isMore, .isAtLeast, .isIn]
        let text: [Condition.Comparison] = [.equals, .differs, .contains, .isIn]
        return switch self {
        case .id, .text: text + presence
        case .choice: [.equals, .differs, .isIn] + presence
        case .integer, .decimal, .year, .date, .partialDate, .reference(.levels): order + presence
        case .reference(.regions): text + [.within] + presence
        case .reference: text + presence
        case .references: [.contains] + presence
        }
    }
}

/// A cell in the form in which it is ordered: numbers by size, levels by rank, all else by its text.
enum SortKeyValue: Comparable {
    case number(Double)
    case text(String)

    init(_ text: String, _ kind: ColumnSchema.Kind, _ catalog: Catalog) {
        switch kind {
        case .integer, .decimal, .year: self = Double(text).map { .number($0) } ?? .text(text)
        case .reference(.levels):
            self = catalog.levels[.init(rawValue: text)].map { .number(Double($0.rank)) } ?? .text(text)
        default: self = .text(text)
        }
    }
}
