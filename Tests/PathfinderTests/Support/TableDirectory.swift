import StrictCSV
import Foundation
import Pathfinder

/// A directory with tables of its own, removed with the value.
final class TableDirectory {
    let path: String

    /// The tables of the repository, which those of the library are made from.
    static let datasets = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "datasets")

    /// An empty directory.
    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "pathfinder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A directory with a copy of all tables.
    static func complete() throws -> TableDirectory {
        let directory = try TableDirectory()
        for table in TableName.allCases { try directory.write(table.fileName, original(table)) }
        return directory
    }

    /// The text of a table in the repository.
    static func original(_ table: TableName) throws -> String {
        try String(contentsOf: datasets.appending(path: table.fileName), encoding: .utf8)
    }

    /// The path of a file in the directory, as messages name it.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    func file(_ table: TableName) -> String { file(table.fileName) }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ bytes: Data) throws { try bytes.write(to: URL(filePath: file(name))) }

    func read(_ table: TableName) throws -> String { try String(contentsOfFile: file(table), encoding: .utf8) }

    func remove(_ table: TableName) throws { try FileManager.default.removeItem(atPath: file(table)) }

    /// Writes a table of some rows under the header that it has in the repository.
    func write(_ table: TableName, rows: [String]) throws {
        let header = TableSchema.of(table).columns.map(\.name).joined(separator: ",")
        try write(table.fileName, ([header] + rows).joined(separator: "\n") + "\n")
    }

    /// Removes the rows of a table that begin with a text.
    func removeRows(beginningWith start: String, from table: TableName) throws {
        let lines = try read(table).split(separator: "\n")
        let kept = lines.prefix(1) + lines.dropFirst().filter { !$0.hasPrefix(start) }
        try write(table.fileName, kept.joined(separator: "\n") + "\n")
    }

    /// Adds a row at the end of a table.
    ///
    /// - Returns: The line on which it stands.
    @discardableResult
    func append(_ row: String, to table: TableName) throws -> Int {
        let text = try read(table)
        try write(table.fileName, text + row + "\n")
        return text.count { $0.isNewline } + 1
    }

    /// Replaces a text that stands exactly once in a table.
    ///
    /// - Returns: The line on which it stands.
    @discardableResult
    func replace(_ old: String, with new: String, in table: TableName) throws -> Int {
        let text = try read(table)
        let parts = text.components(separatedBy: old)
        guard parts.count == 2 else { throw TextNotFound(text: old, table: table, count: parts.count - 1) }
        try write(table.fileName, parts.joined(separator: new))
        return parts[0].count { $0.isNewline } + 1
    }

    struct TextNotFound: Error {
        let text: String
        let table: TableName
        let count: Int
    }
}

/// The problems that reading a directory reports; none if it can be read.
func problems(in directory: TableDirectory, over base: Catalog? = nil) -> [String] {
    do {
        _ = try Catalog(directory: directory.path, over: base)
        return []
    } catch {
        return error.problems.map { $0.description.replacing(directory.path + "/", with: "") }
    }
}
