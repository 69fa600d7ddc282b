import StrictCSV
import Foundation
import Testing

/// A JSON value that can be compared.
enum JSON: Decodable, Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    init(parsing text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

    subscript(key: String) -> JSON {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    var items: [JSON] { if case .list(let items) = self { items } else { [] } }
    var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The value as a CSV cell shows it.
    var cell: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .text(let text): text
        case .list(let items): items.map(\.cell).joined(separator: ";")
        case .object: "an object"
        }
    }
}

/// Rows by column name, as the CSV module reads them.
struct CSVTable {
    let columns: [String]
    private(set) var rows: [[String: String]] = []

    init(_ text: String) throws {
        var text = text
        let table = try text.withUTF8 { bytes in
            let reader = try CSVReader(borrowing: UnsafeRawBufferPointer(bytes), name: "output")
            var rows: [[String: String]] = []
            let columns = reader.header.names
            try reader.forEachRow { row in
                var cells: [String: String] = [:]
                for (index, column) in columns.enumerated() { cells[column] = Self.plain(row.text(at: index)) }
                rows.append(cells)
            }
            return (columns: columns, rows: rows)
        }
        columns = table.columns
        rows = table.rows
    }

    /// A table of the checkout's `datasets/`, read without the library.
    init(dataset name: String) throws {
        let data = try Data(contentsOf: Repository.datasets.appending(path: "\(name).csv"))
        try self.init(String(decoding: data, as: UTF8.self))
    }

    /// A text without the apostrophe that keeps a spreadsheet from running it as a formula.
    private static func plain(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().first, "=+-@".contains(second) else { return text }
        return String(text.dropFirst())
    }

    subscript(column: String) -> [String] { rows.map { $0[column] ?? "no such column" } }
}

extension Run {
    /// The result of a JSON answer, after a check of the frame around it.
    func result(_ shape: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> JSON {
        let json = try JSON(parsing: stdout)
        #expect(json["shape"] == .text(shape), sourceLocation: sourceLocation)
        #expect(json.keys == ["shape", "data", "result"], sourceLocation: sourceLocation)
        return json["result"]
    }

    func csv() throws -> CSVTable { try CSVTable(stdout) }
}

extension String {
    /// The columns that a terminal needs for the text: none for marks on another letter and for invisible characters,
    /// two for the wide letters of East Asia. Written apart from the tool's own count, to check it.
    var columns: Int {
        unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return sum
            default: break
            }
            let isWide = (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xD7A3).contains(scalar.value)
            return sum + (isWide ? 2 : 1)
        }
    }

    /// The text without the sequences that set colour.
    var withoutColour: String { replacing(/\u{1B}\[[0-9;]*m/, with: "") }
}
