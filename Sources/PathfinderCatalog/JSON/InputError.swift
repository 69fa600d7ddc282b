internal import StrictCSV

/// What is wrong with a profile or a situation: every value that cannot be used, with its place and what to do about it.
public struct InputError: Error, Hashable, Sendable {
    /// One thing that is wrong.
    public struct Problem: Hashable, Sendable {
        /// The display name of the file.
        public let file: String
        /// The line, from 1; `nil` when the whole file is meant.
        public let line: Int?
        /// The Unicode scalar within the line, from 1.
        public let column: Int?
        /// The value that is meant, as a JSON pointer such as `/skills/2/level`; empty for the whole profile.
        public let pointer: String
        /// The offending text; `nil` where there is none to show.
        public let text: String?
        /// What is wrong, worded to follow the text.
        public let message: String
        /// How to put it right, worded as an order.
        public let remedy: String

        package init(
            file: String, line: Int?, column: Int?, pointer: String, text: String?, message: String, remedy: String
        ) {
            self.file = file
            self.line = line
            self.column = column
            self.pointer = pointer
            self.text = text
            self.message = message
            self.remedy = remedy
        }
    }

    /// What is wrong, in the order of the file; at most 20.
    public let problems: [Problem]
    /// How many more there are.
    public let omittedCount: Int

    static let shownCount = 20

    package init(_ problems: [Problem]) {
        self.problems = Array(problems.prefix(Self.shownCount))
        omittedCount = max(0, problems.count - Self.shownCount)
    }
}

extension InputError.Problem: CustomStringConvertible {
    /// One line: place, pointer, offending text, what is wrong and the remedy.
    public var description: String {
        let place = [DisplayText.path(file), line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(
            separator: ":")
        let field = pointer.isEmpty ? "" : DisplayText.plain(pointer) + ": "
        return "\(place): \(field)\(text.map { DisplayText.quoted($0) + " " } ?? "")\(message); \(remedy)"
    }
}

extension InputError: CustomStringConvertible {
    /// A line for each problem.
    public var description: String {
        let lines = problems.map(\.description)
        return (lines + (omittedCount > 0 ? ["… and \(omittedCount) more"] : [])).joined(separator: "\n")
    }
}
