/// The id of a row, bound to the kind of row it names, so that a role's id cannot be passed for a skill's.
///
/// Ids are lower-kebab ASCII (`data-engineer`); those of currencies are ISO 4217 codes (`AED`).
///
///     let role: Role.ID = "data-engineer"
public struct Identifier<Row>: RawRepresentable, Hashable, Sendable {
    /// The id as it stands in the table.
    public let rawValue: String

    /// An id with the given text; whether a row has it is known only to a catalog.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible, Comparable {
    /// An id from a literal.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The id as it stands in the table.
    public var description: String { rawValue }

    /// Orders ids by their text.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
    /// Decodes an id from a single string.
    ///
    /// - Throws: The decoder's error if the value is not a string.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the id as a single string.
    ///
    /// - Throws: The encoder's error.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
