import Foundation
import Pathfinder
import TestSupport
import Testing

/// Tables that pass the validation break nothing: all answers are asked for with extreme values, and without rows.
///
/// A trap ends a process, so each test runs in one of its own, which writes down what it is about to try.
@Suite(.serialized)
struct ExtremeTablesTests {
    @Test(arguments: ChangeableColumn.tried)
    func `whatever value of a column is valid, every answer works`(column: ChangeableColumn) async {
        await Self.expectNoTrap { attempts in
            await #expect(processExitsWith: .success) { [column, attempts = attempts as Attempts] in
                for value in column.values {
                    for rows in ChangedRows.tried {
                        var changed = ChangedTable(column.table)
                        changed.set(column, to: value, in: rows)
                        let name = "\(column) = \"\(value.prefix(24))\" in \(rows.rawValue)"
                        attempts.check(name) { [changed] in try changed.overlaid() }
                    }
                }
            }
        }
    }

    /// Names what a process tried last where it did not end well.
    fileprivate static func expectNoTrap(_ run: (Attempts) async -> ExitTest.Result?) async {
        let attempts = Attempts()
        defer { attempts.forget() }
        if await run(attempts) == nil { Issue.record("the last that was tried: \(attempts.last)") }
    }
}

/// The same with rows missing; a suite of its own, so that both run at once.
@Suite(.serialized)
struct MissingRowsTests {
    @Test(arguments: TableName.allCases)
    func `a table without rows is a problem, or every answer works without it`(table: TableName) async {
        await ExtremeTablesTests.expectNoTrap { attempts in
            await #expect(processExitsWith: .success) { [table, attempts = attempts as Attempts] in
                var changed = ChangedTable(table)
                changed.removeAll()
                attempts.check("\(table) without rows") { [changed] in try changed.replaced() }
            }
        }
    }

    @Test func `all tables that may be without rows may be so at once`() async {
        await ExtremeTablesTests.expectNoTrap { attempts in
            await #expect(processExitsWith: .success) { [attempts = attempts as Attempts] in
                attempts.check("all tables without rows that may be so", isValid: true) {
                    try ChangedTable.emptyingAllThatMayBe()
                }
            }
        }
    }

    /// Tables of few rows, of which code may take each for granted; `make attack` tries those of more, too.
    private static let small = TableName.allCases.filter { Catalog.bundled.rowCount(of: $0) <= 8 }

    @Test(arguments: small)
    func `a missing row is a problem, or every answer works without it`(table: TableName) async {
        await ExtremeTablesTests.expectNoTrap { attempts in
            await #expect(processExitsWith: .success) { [table, attempts = attempts as Attempts] in
                for row in 0..<Catalog.bundled.rowCount(of: table) {
                    var changed = ChangedTable(table)
                    changed.remove(row: row)
                    attempts.check("\(table) without row \(row + 1)") { [changed] in try changed.replaced() }
                }
            }
        }
    }
}

/// A file that keeps what is tried, also when the process that tries it comes to an end.
private struct Attempts: Codable, Sendable {
    private let path: String

    init() { path = FileManager.default.temporaryDirectory.appending(path: "pathfinder-\(UUID().uuidString)").path }

    var last: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "nothing" }

    func forget() { try? FileManager.default.removeItem(atPath: path) }

    /// Asks for all answers of some tables, unless they are refused with what to do about it.
    func check(_ name: String, isValid: Bool = false, _ read: () throws -> Catalog) {
        do {
            try name.write(toFile: path, atomically: true, encoding: .utf8)
            try AllAnswers(catalog: read(), name: name).check()
        } catch let error as CatalogError where !isValid {
            for problem in error.problems { #expect("\(problem)".contains("; "), "\(name): \(problem)") }
        } catch {
            Issue.record("\(name): \(error)")
        }
    }
}
