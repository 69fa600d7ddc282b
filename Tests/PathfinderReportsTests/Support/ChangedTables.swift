import Foundation
import Pathfinder
import TestSupport

/// A column of a table that may hold extremes: numbers, one of some words, or nothing.
struct ChangeableColumn: Sendable, Codable, CustomStringConvertible {
    let table: TableName
    let index: Int

    /// All of them.
    static let all: [ChangeableColumn] = TableSchema.all.flatMap { schema in
        schema.columns.indices.map { ChangeableColumn(table: schema.table, index: $0) }
    }
    .filter { !$0.values.isEmpty }

    /// Whether all columns are tried, with `PATHFINDER_EVERY_COLUMN=1`, which takes half an hour.
    static let triesAll = ProcessInfo.processInfo.environment["PATHFINDER_EVERY_COLUMN"] == "1"

    /// Those that a run of the tests tries: the ones that once broke answers, and some others.
    static let tried: [ChangeableColumn] = {
        guard !triesAll else { return all }
        let known: Set = [
            "exchange_rates.per_usd", "consumer_prices.inflation", "pay_facts.mid", "planning_rules.value",
            "fit_weights.weight", "staffing_rules.value",
        ]
        var random = SplitMix64(seed: fewSeeds[fewSeeds.count - 1])
        return all.filter { known.contains($0.description) }
            + all.filter { !known.contains($0.description) }.shuffled(using: &random).prefix(4)
    }()

    var schema: ColumnSchema { TableSchema.of(table).columns[index] }
    var description: String { "\(table).\(schema.name)" }

    /// The extremes.
    var values: [String] { (schema.isOptional ? [""] : []) + (schema.isNumeric ? numbers : words) }

    private var words: [String] {
        if case .choice(let words) = schema.kind, !TableSchema.of(table).key.contains(index) { words } else { [] }
    }

    /// Numbers at the ends of the column's range, and numbers that have broken programs.
    private var numbers: [String] {
        let ends = [schema.minimum, schema.maximum].compactMap { $0 }.map { QueryValue.number($0).description }
        let tiny = "0." + String(repeating: "0", count: 299) + "1"
        let huge = "1" + String(repeating: "0", count: 308)
        let others = [
            "0", "-1", "1", tiny, huge, "9223372036854775807", "9007199254740993", "0.0000001", "99999999999",
        ]
        return ends + others.filter { !ends.contains($0) }
    }
}

extension ColumnSchema {
    fileprivate var isNumeric: Bool {
        switch kind {
        case .integer, .decimal, .year: true
        default: false
        }
    }
}

/// Which rows of a table are changed.
enum ChangedRows: String, CaseIterable {
    case all = "all rows"
    case everyOther = "every other row"

    /// Those that a run of the tests tries.
    static let tried: [ChangedRows] = ChangeableColumn.triesAll ? allCases : [.everyOther]
}

/// The rows of a bundled table, to be changed and laid over the others.
struct ChangedTable {
    let table: TableName
    private(set) var rows: [[String]]

    init(_ table: TableName) {
        self.table = table
        let cells = Catalog.bundled.table(table)
        rows = (0..<cells.rowCount).map { row in cells.schema.columns.indices.map { cells.text(row: row, column: $0) } }
    }

    /// Writes a value into a column of some rows, and into those that may not be below or above it.
    mutating func set(_ column: ChangeableColumn, to value: String, in changed: ChangedRows) {
        let schema = TableSchema.of(table)
        let chains = [
            ["low", "high"], ["hours_low", "hours_median", "hours_high"], ["p10", "p25", "p50", "p75", "p90"],
            ["years_min", "years_max"], ["months_low", "months_high"], ["distinct", "n"],
        ]
        let chain = chains.first { $0.contains(column.schema.name) }?.compactMap { schema.index(of: $0) } ?? []
        for row in rows.indices where changed == .all || row.isMultiple(of: 2) {
            rows[row][column.index] = value
            for other in chain where other != column.index {
                guard let number = Double(value), let neighbour = Double(rows[row][other]) else { continue }
                if other < column.index ? neighbour > number : neighbour < number { rows[row][other] = value }
            }
        }
    }

    mutating func remove(row: Int) { rows.remove(at: row) }
    mutating func removeAll() { rows = [] }

    private var text: String {
        let header = TableSchema.of(table).columns.map(\.name)
        return ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    /// The bundled tables with this one on top of them.
    func overlaid() throws -> Catalog {
        try Self.inDirectory { directory in
            try Data(text.utf8).write(to: directory.appending(path: table.fileName))
            return try Catalog(directory: directory.path(percentEncoded: false), over: .bundled)
        }
    }

    /// The bundled tables with this one in place of its own.
    func replaced() throws -> Catalog { try Self.catalog { $0 == table ? self : ChangedTable($0) } }

    /// The bundled tables without the rows of each table that may be without rows.
    static func emptyingAllThatMayBe() throws -> Catalog {
        // What is needed, and what its rows name.
        var kept = Set(TableName.allCases.filter { TableSchema.of($0).needsRows })
        var open = Array(kept)
        while let table = open.popLast() {
            for column in TableSchema.of(table).columns {
                if case .reference(let target) = column.kind, kept.insert(target).inserted { open.append(target) }
            }
        }
        return try catalog { name in
            var table = ChangedTable(name)
            if !kept.contains(name) { table.removeAll() }
            return table
        }
    }

    private static func catalog(_ table: (TableName) -> ChangedTable) throws -> Catalog {
        try inDirectory { directory in
            for name in TableName.allCases {
                try Data(table(name).text.utf8).write(to: directory.appending(path: name.fileName))
            }
            return try Catalog(directory: directory.path(percentEncoded: false))
        }
    }

    private static func inDirectory(_ body: (URL) throws -> Catalog) throws -> Catalog {
        let directory = FileManager.default.temporaryDirectory.appending(path: "pathfinder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        return try body(directory)
    }
}
