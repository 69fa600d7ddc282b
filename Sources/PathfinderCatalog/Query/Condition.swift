/// What the cells of a column must be like.
public struct Condition: Hashable, Sendable {
    /// How a cell is compared.
    public enum Comparison: String, CaseIterable, Sendable {
        /// The cell is the value.
        case equals = "="
        /// The cell is known and is not the value.
        case differs = "!="
        /// The cell is less; of levels: lower.
        case isLess = "<"
        /// The cell is less or the same.
        case isAtMost = "<="
        /// The cell is more.
        case isMore = ">"
        /// The cell is more or the same.
        case isAtLeast = ">="
        /// The text or id has the value as a part, whatever the case; of several ids: one of them is the value.
        case contains
        /// The cell is one of several values.
        case isIn = "in"
        /// The place is the value or lies in it.
        case within
        /// The cell is empty.
        case isMissing = "is missing"
        /// The cell is not empty.
        case isKnown = "is known"
    }

    /// The column, or a path of columns such as `role.track`.
    public let column: String
    /// How a cell is compared.
    public let comparison: Comparison
    /// What it is compared with, as text: one value, several for ``Comparison/isIn``, none for the last two.
    public let values: [String]

    init(_ column: String, _ comparison: Comparison, _ values: [String]) {
        self.column = column
        self.comparison = comparison
        self.values = values
    }
}

/// A column to state a condition for: `column("low") >= 90_000`.
public func column(_ name: String) -> ColumnReference { ColumnReference(name: name) }

/// A column by its name, or by a path of columns such as `role.track`.
public struct ColumnReference: Sendable {
    let name: String

    /// The cell is the value.
    public static func == (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .equals, [value.description])
    }

    /// The cell is known and is not the value.
    public static func != (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .differs, [value.description])
    }

    /// The cell is less; of levels: lower.
    public static func < (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .isLess, [value.description])
    }

    /// The cell is less or the same.
    public static func <= (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .isAtMost, [value.description])
    }

    /// The cell is more.
    public static func > (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .isMore, [value.description])
    }

    /// The cell is more or the same.
    public static func >= (column: Self, value: some CustomStringConvertible) -> Condition {
        Condition(column.name, .isAtLeast, [value.description])
    }

    /// The text has the value as a part, whatever the case; of several ids: one of them is the value.
    public func contains(_ value: some CustomStringConvertible) -> Condition {
        Condition(name, .contains, [value.description])
    }

    /// The cell is one of several values.
    public func isIn(_ values: [some CustomStringConvertible]) -> Condition {
        Condition(name, .isIn, values.map(\.description))
    }

    /// The place is the value or lies in it.
    public func within(_ region: some CustomStringConvertible) -> Condition {
        Condition(name, .within, [region.description])
    }

    /// The cell is empty.
    public var isMissing: Condition { Condition(name, .isMissing, []) }

    /// The cell is not empty.
    public var isKnown: Condition { Condition(name, .isKnown, []) }
}
