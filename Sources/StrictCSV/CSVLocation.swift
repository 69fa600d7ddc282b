/// A place in a CSV input.
public struct CSVLocation: Sendable, Equatable, CustomStringConvertible {
    /// The display name of the input: a path, or `<stdin>`.
    public var file: String

    /// The physical line, from 1; a newline inside quotes counts. `nil` when the error is about the whole input.
    public var line: Int?

    /// The Unicode scalar within the line, from 1.
    public var column: Int?

    /// The name of the column, where the place is in a field of a known column.
    public var columnName: String?

    /// Makes a place.
    ///
    /// - Parameters:
    ///   - file: The display name of the input.
    ///   - line: The physical line, from 1.
    ///   - column: The Unicode scalar within the line, from 1.
    ///   - columnName: The name of the column.
    public init(file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.columnName = columnName
    }

    /// `file`, `file:line` or `file:line:column`.
    public var description: String {
        let file = DisplayText.path(file)
        guard let line else { return file }
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}
