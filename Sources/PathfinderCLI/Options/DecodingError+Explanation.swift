import StrictCSV

extension DecodingError {
    /// What is wrong with a file of JSON, and where in it.
    var explanation: String {
        let context: Context
        switch self {
        case .keyNotFound(let key, let at):
            return "\(Self.path(at.codingPath))\(DisplayText.quoted(key.stringValue)) is missing; add it"
        case .typeMismatch(_, let at), .valueNotFound(_, let at), .dataCorrupted(let at): context = at
        @unknown default: return "\(self)"
        }
        return Self.path(context.codingPath) + context.debugDescription
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "" : DisplayText.list(keys, separator: ".") { DisplayText.plain($0.stringValue) } + ": "
    }
}
