/// The names of the columns, in their order.
public struct CSVHeader: Sendable, Equatable, RandomAccessCollection {
    /// The names.
    public let names: [String]

    /// The line on which the header stands.
    public internal(set) var line = 1

    init(_ names: [String] = []) {
        self.names = names
    }

    /// The position of the first column.
    public var startIndex: Int { 0 }

    /// The position behind the last column.
    public var endIndex: Int { names.count }

    /// The name of the column at `position`.
    public subscript(position: Int) -> String { names[position] }

    /// The name most like `name`, if one is like enough to be meant.
    ///
    /// - Parameter name: A name that the header lacks.
    /// - Returns: The nearest name, or `nil` when all are too different.
    /// - Complexity: O(*n* · *m*²) for *n* names of *m* characters.
    public func nearest(to name: String) -> String? {
        NearestName.among(names, to: name)
    }
}

/// How a header departs from the one that is required.
public struct CSVHeaderMismatch: Sendable, Equatable {
    /// A column that is in the header but not among those required.
    public struct Unexpected: Sendable, Equatable {
        /// Its name.
        public var name: String
        /// The required name, missing from the header, that is probably meant; looked for as long as such names are shown
        /// in a message.
        public var meant: String?
    }

    /// The required names that the header lacks.
    public var missing: [String]

    /// The names in the header that are not required.
    public var unexpected: [Unexpected]

    /// The names that the header has more than once.
    public var doubled: [String]

    var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty && doubled.isEmpty }

    var message: String {
        var parts: [String] = []
        if !missing.isEmpty {
            parts.append("missing \(DisplayText.list(missing))")
        }
        if !unexpected.isEmpty {
            let names = DisplayText.list(unexpected) { column in
                DisplayText.plain(column.name)
                    + (column.meant.map { " (did you mean \(DisplayText.plain($0))?)" } ?? "")
            }
            parts.append("unexpected \(names)")
        }
        if !doubled.isEmpty {
            parts.append("doubled \(DisplayText.list(doubled))")
        }
        return "the columns are wrong: " + parts.joined(separator: "; ")
    }
}
