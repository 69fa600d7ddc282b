import Foundation
import Testing

@Suite struct QueryTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func query(_ arguments: String...) throws -> CSVTable {
        let run = try work.pathfinder(["query"] + arguments + ["--format", "csv"])
        #expect(run.code == 0, "\(arguments): \(run.stderr)")
        return try run.csv()
    }

    private static let conditions: [(String, @Sendable ([String: String]) -> Bool)] = [
        ("low >= 95000", { row in (Int(row["low"] ?? "") ?? 0) >= 95_000 }),
        ("low < 95000", { row in (Int(row["low"] ?? "") ?? 0) < 95_000 }),
        ("level = mid", { row in row["level"] == "mid" }),
        ("level != mid", { row in row["level"] != "mid" }),
        ("level in junior, senior", { row in row["level"] == "junior" || row["level"] == "senior" }),
        ("level >= mid", { row in row["level"] == "mid" || row["level"] == "senior" }),
        ("note contains DUBAI", { row in row["note"]?.contains("Dubai") == true }),
        ("role.track = ai-engineering", { row in row["role"] == "ai-engineer" }),
        ("region = \"دول الخليج\"", { row in row["region"] == "gcc" }),
        ("note is known", { row in row["note"]?.isEmpty == false }),
    ]

    @Test(arguments: conditions)
    func `a condition keeps the rows that fulfil it`(
        condition: String, isKept: @Sendable ([String: String]) -> Bool
    ) throws {
        let expected = try CSVTable(dataset: "pay_ranges").rows.filter(isKept)
        #expect(!expected.isEmpty)
        #expect(try query("pay_ranges", "--where", condition).rows == expected)
    }

    @Test func `several conditions all hold, in any order`() throws {
        let one = try query("pay_ranges", "--where", "region within gcc", "--where", "level >= mid")
        let other = try query("pay_ranges", "--where", "level >= mid", "--where", "region within gcc")
        #expect(one.rows == other.rows && one.rows.count == 4)
        #expect(!one["region"].contains("world") && !one["level"].contains("junior"))
    }

    @Test func `missing and known divide the rows`() throws {
        let all = try CSVTable(dataset: "certifications").rows.count
        let missing = try query("certifications", "--where", "price_usd is missing").rows.count
        let known = try query("certifications", "--where", "price_usd is known").rows.count
        #expect(missing > 0 && known > 0 && missing + known == all)
    }

    @Test func `columns come in the order in which they are selected`() throws {
        let table = try query("levels", "--select", "rank, id,name_ar")
        #expect(table.columns == ["rank", "id", "name_ar"])
        #expect(try table["id"] == CSVTable(dataset: "levels")["id"])
    }

    @Test func `rows are sorted by number, rank and date, missing ones last both ways`() throws {
        let rising = try query("certifications", "--sort", "price_usd")["price_usd"]
        let falling = try query("certifications", "--sort", "price_usd:desc")["price_usd"]
        let known = rising.compactMap(Int.init)
        #expect(known == known.sorted() && falling.compactMap(Int.init) == known.reversed())
        #expect(rising.last == "" && falling.last == "")
        let levels = try query("pay_ranges", "--sort", "level:desc,low")
        #expect(levels["level"].first == "senior" && levels["level"].last == "junior")
        #expect(levels.rows.last?["low"] == "80000")
    }

    @Test func `a limit takes the first rows of the order`() throws {
        let all = try query("skills", "--sort", "name")
        let some = try query("skills", "--sort", "name", "--limit", "7")
        #expect(some.rows == Array(all.rows.prefix(7)) && some.rows.count == 7)
        #expect(try query("levels", "--limit", "9999").rows.count == CSVTable(dataset: "levels").rows.count)
    }

    @Test func `the counts of the groups add up to the rows`() throws {
        for (table, column) in [("regions", "kind"), ("certifications", "issuer"), ("role_skills", "role.track")] {
            let groups = try query(table, "--group-by", column)
            #expect(groups.columns.prefix(2) == [column, "count"])
            let sum = groups["count"].compactMap(Int.init).reduce(0, +)
            #expect(try sum == CSVTable(dataset: table).rows.count, "\(table) by \(column)")
            #expect(Set(groups[column]).count == groups.rows.count)
        }
    }

    @Test func `summaries are those of the rows of the group`() throws {
        let table = try query(
            "pay_ranges", "--where", "region = gcc", "--group-by", "role", "--select",
            "role,count,min(low),median(low),max(high)")
        #expect(table.columns == ["role", "count", "min(low)", "median(low)", "max(high)"])
        let ranges = try CSVTable(dataset: "pay_ranges").rows.filter { $0["region"] == "gcc" }
        for row in table.rows {
            let own = ranges.filter { $0["role"] == row["role"] }
            let lows = own.compactMap { $0["low"].flatMap(Int.init) }.sorted()
            let highs = own.compactMap { $0["high"].flatMap(Int.init) }
            try #require(lows.count == 3)
            #expect(row["count"] == "3" && row["min(low)"] == String(lows[0]))
            #expect(row["median(low)"] == String(lows[1]) && row["max(high)"] == highs.max().map(String.init))
        }
        let whole = try query("pay_ranges", "--select", "count,max(high)")
        #expect(whole.rows == [["count": "8", "max(high)": "210000"]])
    }

    @Test func `nothing found exits with 1`() throws {
        let run = try work.pathfinder(
            "query", "roles", "--where", "track = ai-engineering", "--where", "id = data-engineer")
        #expect(run.code == 1)
        let none = try work.pathfinder("query", "roles", "--limit", "0", "--format", "csv")
        #expect(none.code == 1)
        #expect(try none.csv().rows.isEmpty)
    }
}
