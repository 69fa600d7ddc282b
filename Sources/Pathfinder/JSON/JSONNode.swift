/// A JSON value with the place where it stands, so that what is wrong with it can be shown.
struct JSONNode: Sendable {
    enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    let content: Content
    /// The offset of its first byte, and the one behind its last.
    let range: Range<Int>

    var isNull: Bool { if case .null = content { true } else { false } }

    /// What the value is called in a message.
    var kind: String {
        switch content {
        case .null: "null"
        case .boolean: "a truth value"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// A name of a JSON object with its value.
struct JSONMember: Sendable {
    let name: String
    /// Where the name stands, quotes included.
    let nameRange: Range<Int>
    let value: JSONNode
}

/// What makes a text not JSON, and where.
struct JSONSyntaxError: Error {
    let offset: Int
    /// What is wrong, as a clause.
    let message: String
    /// How to put it right, as an order.
    let remedy: String
}
