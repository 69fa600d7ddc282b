import Foundation
import Pathfinder
import TestSupport
import Testing

/// Tables with extreme numbers under the tool itself: those that validate end no command with a trap.
///
/// The library is tried with all numbers of all columns; here some are. The name of a failing test shows its seed.
struct ExtremeTablesTests {
    private static let commands: [[String]] = [
        ["compare", "--region", "Dubai"], ["band", "data-engineer", "--region", "Dubai", "--pay", "20000"],
        ["band", "ai-engineer", "--region", "Germany", "--currency", "EUR", "--period", "month"],
        [
            "fit", "--skill", "python", "--skill", "sql", "--region", "Dubai", "--pay", "20000", "--currency", "AED",
            "--period", "month",
        ],
        ["plan", "--to", "mid-ai-engineer", "--skill", "sql", "--region", "Dubai", "--from-date", "2026-11-21"],
        ["plan", "--from", "junior-data-engineer", "--to", "senior-ai-engineer", "--region", "Dubai"],
        ["report", "--skill", "sql", "--date", "2026-11-21", "--format", "markdown", "--output", "report.md"],
        ["staff", "--symptom", "chatbot-over-messy-data", "--region", "Riyadh", "--budget", "50000"],
        ["query", "pay_ranges", "--group-by", "role.track", "--select", "role.track,count,median(low)"],
        ["data", "info"],
    ]

    /// The values of a column that the schema allows, with those that break programs among them.
    private static func values(_ column: ColumnSchema) -> [String] {
        let ends = [column.minimum, column.maximum].compactMap { $0 }
        return (ends.map { QueryValue.number($0).description } + ["0", "-1", "1", "0.0000001", "99999999999"]).filter {
            Double($0).map { number in ends.count == 2 && (ends[0]...ends[1]).contains(number) } ?? false
        }
    }

    @Test(arguments: fewSeeds)
    func `what data validate accepts ends no command`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let columns = TableSchema.all.flatMap { schema in
            schema.columns.filter { $0.minimum != nil }.map { (table: schema.table, column: $0) }
        }
        for _ in 0..<4 {
            guard let (table, column) = columns.randomElement(using: &random),
                let value = Self.values(column).randomElement(using: &random)
            else { continue }
            let work = try Workdir()
            try work.write(try Self.table(table, setting: column.name, to: value), to: "tables/\(table.fileName)")
            let what = "seed \(seed): \(table).\(column.name) = \(value)"
            let isValid = try work.pathfinder("data", "validate", "tables").code == 0
            for command in isValid ? Self.commands : [["data", "info"]] {
                let run = try work.pathfinder(command + ["--datasets", "tables"])
                #expect(run.code == (isValid ? 0 : 1), "\(what): \(command) \(run.stderr)")
            }
        }
    }

    /// A table of the repository with a value in a column of every other row.
    private static func table(_ table: TableName, setting column: String, to value: String) throws -> String {
        let original = try CSVTable(dataset: table.rawValue)
        let rows = original.rows.enumerated().map { number, row in
            original.columns.map { name in
                let cell = name == column && number.isMultiple(of: 2) ? value : row[name] ?? ""
                return cell.contains { ",\"\n".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: ",")
        }
        return ([original.columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }
}
