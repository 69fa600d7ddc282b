/// A JSON value with the place where it stands, so that what is wrong with it can be shown.
package struct JSONNode: Sendable {
    package enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    package let content: Content
    /// The offset of its first byte, and the one behind its last.
    let range: Range<Int>

    /// A null that stands nowhere, for what is not there.
    package static let absent = JSONNode(content: .null, range: 0..<0)

    package var isNull: Bool { if case .null = content { true } else { false } }

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
package struct JSONMember: Sendable {
    package let name: String
    /// Where the name stands, quotes included.
    let nameRange: Range<Int>
    package let value: JSONNode
}

/// What makes a text not JSON, and where.
package struct JSONSyntaxError: Error {
    package let offset: Int
    /// What is wrong, as a clause.
    package let message: String
    /// How to put it right, as an order.
    package let remedy: String
}
