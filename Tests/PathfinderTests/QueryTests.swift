import Testing

import Pathfinder

/// Selecting, grouping, sorting and limiting.
struct QueryTests {
    private let catalog = Catalog.bundled

    private func lines(_ query: Query) throws -> [String] { try catalog.run(query).lines }

    @Test func `a query without more has all columns and rows in the order of the file`() throws {
        for table in TableName.allCases {
            let result = try catalog.run(Query(table))
            #expect(result.table == table)
            #expect(result.columns == TableSchema.of(table).columns.map(\.name))
            #expect(result.rows.count == catalog.rowCount(of: table))
            #expect(result.rows.allSatisfy { $0.count == result.columns.count })
        }
    }

    @Test func `values are numbers, texts or missing`() throws {
        let result = try catalog.run(
            Query(.levels).selecting("id", "rank", "years_max").where(column("id") == "senior"))
        #expect(result.rows == [[.text("senior"), .number(3), .missing]])
    }

    @Test func `columns are selected in the given order, also through references`() throws {
        let query = Query(.tracks).selecting("core_role.title", "id", "core_role.onet_soc", "core_role.track")
        #expect(try catalog.run(query).columns == ["core_role.title", "id", "core_role.onet_soc", "core_role.track"])
        #expect(try lines(query).allSatisfy { $0.contains(" | ") })
        #expect(try lines(query.selecting()).first?.hasPrefix("Data Engineer | data-engineering | ") == true)
    }

    @Test func `a path through an empty cell is missing`() throws {
        let query = Query(.regions).where(column("id") == "world").selecting("parent.name", "parent.parent.name")
        #expect(try catalog.run(query).rows == [[.missing, .missing]])
    }

    // MARK: Groups

    @Test func `groups come in the order of their first rows, with their sizes`() throws {
        #expect(
            try lines(Query(.payRanges).grouped(by: "level")) == ["junior | 2", "mid | 4", "senior | 2"])
        #expect(
            try lines(Query(.payRanges).grouped(by: "role.track", "region.kind"))
                == [
                    "data-engineering | bloc | 3", "ai-engineering | bloc | 3", "data-engineering | world | 1",
                    "ai-engineering | world | 1",
                ])
    }

    @Test func `groups are summarised by count, minimum, median and maximum`() throws {
        let query = Query(.payRanges).grouped(by: "level")
            .selecting("level", .count, .minimum("low"), .median("low"), .maximum("high"))
        #expect(try catalog.run(query).columns == ["level", "count", "min(low)", "median(low)", "max(high)"])
        #expect(
            try lines(query)
                == [
                    "junior | 2 | 70000 | 75000 | 105000", "mid | 4 | 90000 | 92500 | 180000",
                    "senior | 2 | 140000 | 150000 | 210000",
                ])
    }

    @Test func `summaries without groups are of all rows`() throws {
        let query = Query(.payRanges).where(column("region").within("gcc")).selecting(.count, .median("low"))
        #expect(try lines(query) == ["6 | 102500"])
    }

    @Test func `summaries of no rows are zero and missing, groups of no rows are none`() throws {
        let nothing = Query(.payRanges).where(column("low") > 10_000_000)
        #expect(
            try catalog.run(nothing.selecting(.count, .median("low"), .minimum("low"))).rows
                == [[.number(0), .missing, .missing]])
        #expect(try catalog.run(nothing.grouped(by: "level")).rows == [])
        #expect(try catalog.run(nothing).rows == [])
    }

    @Test func `missing values are left out of summaries, and are a group of their own`() throws {
        #expect(
            try lines(
                Query(.levels).selecting(.count, .minimum("years_max"), .median("years_max"), .maximum("years_max")))
                == ["7 | 2 | 3.5 | 5"])
        #expect(
            try lines(Query(.courses).grouped(by: "track"))
                == ["data-engineering | 8", "ai-engineering | 9", " | 3"])
    }

    @Test func `dates have a minimum and a maximum`() throws {
        let retired = Query(.certifications).selecting(.minimum("retired_on"), .maximum("retired_on"))
        #expect(try lines(retired) == ["2024-04-09 | 2026-09-28"])
    }

    // MARK: Order

    @Test func `numbers are sorted by size, levels by rank, texts by their characters`() throws {
        #expect(
            try lines(Query(.payRanges).where(column("region") == "gcc").selecting("high").sorted(by: "high"))
                == ["95000", "105000", "140000", "160000", "185000", "210000"])
        #expect(
            try lines(Query(.levels).selecting("id").sorted(by: "id"))
                == ["executive", "junior", "lead", "mid", "principal", "senior", "staff"])
        #expect(
            try lines(
                Query(.roleHubs).where(column("role") == "ai-engineer").selecting("level").sorted(
                    by: "level", descending: true))
                == ["senior", "senior", "senior", "mid", "mid", "junior", "junior"])
    }

    @Test func `missing values come last in both directions`() throws {
        let query = Query(.levels).selecting("id")
        #expect(
            try lines(query.sorted(by: "years_min"))
                == ["junior", "mid", "senior", "staff", "principal", "lead", "executive"])
        #expect(
            try lines(query.sorted(by: "years_min", descending: true))
                == ["senior", "mid", "junior", "staff", "principal", "lead", "executive"])
    }

    @Test func `sorting is stable, and a second key orders what the first leaves equal`() throws {
        let query = Query(.payRanges).selecting("role", "level", "region")
        #expect(
            try lines(query.sorted(by: "region.kind")).suffix(2)
                == ["data-engineer | mid | world", "ai-engineer | mid | world"])
        #expect(
            try lines(query.sorted(by: "region.kind", descending: true)).prefix(4)
                == [
                    "data-engineer | mid | world", "ai-engineer | mid | world", "data-engineer | junior | gcc",
                    "data-engineer | mid | gcc",
                ])
        #expect(
            try lines(query.sorted(by: "level", descending: true).sorted(by: "role")).prefix(3)
                == ["ai-engineer | senior | gcc", "data-engineer | senior | gcc", "ai-engineer | mid | gcc"])
    }

    @Test func `groups can be sorted by a summary that is not selected`() throws {
        #expect(
            try lines(
                Query(.payRanges).grouped(by: "level").selecting("level").sorted(by: .maximum("high"), descending: true)
            )
                == ["senior", "mid", "junior"])
        #expect(
            try lines(Query(.roleHubs).grouped(by: "region.parent").sorted(by: .count, descending: true).limited(to: 2))
                == ["united-arab-emirates | 4", "saudi-arabia | 5"].sorted { $0.suffix(1) > $1.suffix(1) })
    }

    // MARK: Limits

    @Test(arguments: [(0, 0), (1, 1), (5, 5), (7, 7), (8, 7), (-1, 0)])
    func `a limit keeps the first rows`(limit: Int, count: Int) throws {
        #expect(try lines(Query(.levels).limited(to: limit)).count == count)
    }

    @Test func `the last limit holds, and limits come after sorting`() throws {
        #expect(
            try lines(Query(.levels).limited(to: 5).selecting("id").sorted(by: "rank", descending: true).limited(to: 2))
                == ["executive", "lead"])
    }

    @Test func `a query is a value that further steps do not change`() throws {
        let base = Query(.levels)
        let narrower = base.where(column("rank") > 3)
        #expect(base == Query(.levels))
        #expect(base != narrower)
        #expect(try lines(base).count == 7)
        #expect(try lines(narrower).count == 4)
    }
}
