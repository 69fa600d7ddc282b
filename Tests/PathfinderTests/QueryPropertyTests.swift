import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCatalog

/// What must hold for every query, checked for random ones.
struct QueryPropertyTests {
    private let catalog = Catalog.bundled

    /// A random query of one table, with what it consists of.
    private struct Sample {
        let conditions: [Condition]
        let sort: (column: String, isDescending: Bool)
        let group: String
        let number: String?

        init(_ table: TableName, _ catalog: Catalog, _ random: inout SplitMix64) throws {
            let columns = TableSchema.of(table).columns
            sort = (try #require(columns.randomElement(using: &random)).name, Bool.random(using: &random))
            group = try #require(columns.randomElement(using: &random)).name
            number =
                columns.filter { [.integer, .decimal, .year].contains($0.kind) }.randomElement(using: &random)?.name
            var conditions: [Condition] = []
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let column = try #require(columns.randomElement(using: &random))
                let comparison = try #require(column.kind.comparisons.randomElement(using: &random))
                let row = Int.random(in: 0..<catalog.rowCount(of: table), using: &random)
                let index = try #require(TableSchema.of(table).index(of: column.name))
                let cell = catalog.table(table).text(row: row, column: index)
                let value = cell.split(separator: ";").first.map(String.init) ?? cell
                let needsValue = ![.isMissing, .isKnown].contains(comparison)
                if needsValue, value.isEmpty { continue }
                conditions.append(Condition(column.name, comparison, needsValue ? [value] : []))
            }
            self.conditions = conditions
        }

        func filtered(_ query: Query) -> Query { conditions.reduce(query) { $0.where($1) } }

        func sorted(_ query: Query) -> Query {
            query.sorted(by: .column(sort.column), descending: sort.isDescending)
        }
    }

    private static let tables: [TableName] = [
        .payRanges, .certifications, .roleSkills, .skills, .regions, .transitions, .courses, .levels, .guidance,
        .sources,
    ]

    private func forSamples(_ seed: UInt64, _ check: (TableName, Sample) throws -> Void) throws {
        var random = SplitMix64(seed: seed)
        for table in Self.tables {
            for _ in 0..<6 { try check(table, Sample(table, catalog, &random)) }
        }
    }

    @Test(arguments: seeds)
    func `to filter and then sort is to sort and then filter`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            let kept = Set(try catalog.run(sample.filtered(Query(table))).rows)
            let sorted = try catalog.run(sample.sorted(Query(table))).rows
            let both = try catalog.run(sample.sorted(sample.filtered(Query(table)))).rows
            #expect(both == sorted.filter(kept.contains), "\(table) \(sample)")
        }
    }

    @Test(arguments: seeds)
    func `several conditions keep what each of them keeps`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            var kept = try catalog.run(Query(table)).rows
            for condition in sample.conditions {
                let rows = Set(try catalog.run(Query(table).where(condition)).rows)
                kept.removeAll { !rows.contains($0) }
            }
            #expect(try catalog.run(sample.filtered(Query(table))).rows == kept, "\(table) \(sample)")
        }
    }

    @Test(arguments: seeds)
    func `the counts of groups add up to the rows, and no group is empty or doubled`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            let query = sample.filtered(Query(table))
            let groups = try catalog.run(query.grouped(by: sample.group)).rows
            let counts = groups.compactMap { row -> Double? in
                if case .number(let count) = row[1] { count } else { nil }
            }
            #expect(counts.count == groups.count)
            #expect(counts.allSatisfy { $0 >= 1 })
            #expect(counts.reduce(0, +) == Double(try catalog.run(query).rows.count), "\(table) \(sample)")
            #expect(Set(groups.map { $0[0] }).count == groups.count)
        }
    }

    @Test(arguments: seeds)
    func `a limit is a prefix`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed &+ 1)
        try forSamples(seed) { table, sample in
            let query = sample.sorted(sample.filtered(Query(table)))
            let rows = try catalog.run(query).rows
            let limit = Int.random(in: 0...(rows.count + 2), using: &random)
            #expect(try catalog.run(query.limited(to: limit)).rows == Array(rows.prefix(limit)))
        }
    }

    @Test(arguments: seeds)
    func `a cell is missing, the value, or differs from it`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            for condition in sample.conditions where condition.comparison == .equals {
                let parts = try [
                    condition, Condition(condition.column, .differs, condition.values),
                    Condition(condition.column, .isMissing, []),
                ].map { try catalog.run(Query(table).where($0)).rows.count }
                #expect(parts.reduce(0, +) == catalog.rowCount(of: table), "\(table) \(condition)")
            }
            for column in TableSchema.of(table).columns {
                let known = try catalog.run(Query(table).where(Condition(column.name, .isKnown, []))).rows.count
                let missing = try catalog.run(Query(table).where(Condition(column.name, .isMissing, []))).rows.count
                #expect(known + missing == catalog.rowCount(of: table))
                #expect(column.isOptional || missing == 0, "\(table).\(column.name)")
            }
        }
    }

    @Test(arguments: seeds)
    func `minimum, median and maximum are those of the sorted values`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            guard let number = sample.number else { return }
            let query = sample.filtered(Query(table))
            let values = try catalog.run(query.selecting(.column(number))).rows.compactMap { row -> Double? in
                if case .number(let value) = row[0] { value } else { nil }
            }
            .sorted()
            let middle = values.count / 2
            let expected: [QueryValue] =
                values.isEmpty
                ? [.missing, .missing, .missing]
                : [
                    .number(values[0]),
                    .number(
                        values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]),
                    .number(values[values.count - 1]),
                ]
            let summaries = query.selecting(.minimum(number), .median(number), .maximum(number))
            #expect(try catalog.run(summaries).rows == [expected], "\(table) \(sample)")
        }
    }

    @Test(arguments: seeds)
    func `sorting only changes the order, downwards is upwards reversed but for ties`(seed: UInt64) throws {
        try forSamples(seed) { table, sample in
            let rows = try catalog.run(Query(table)).rows
            let column = Selection.column(sample.sort.column)
            let upwards = try catalog.run(Query(table).sorted(by: column)).rows
            let downwards = try catalog.run(Query(table).sorted(by: column, descending: true)).rows
            #expect(Set(upwards) == Set(rows) && upwards.count == rows.count)
            let index = try #require(TableSchema.of(table).index(of: sample.sort.column))
            func known(_ rows: [[QueryValue]]) -> [QueryValue] { rows.map { $0[index] }.filter { $0 != .missing } }
            #expect(known(upwards) == known(downwards).reversed(), "\(table) \(sample)")
            let missing = rows.count { $0[index] == .missing }
            #expect(upwards.suffix(missing).allSatisfy { $0[index] == .missing })
            #expect(downwards.suffix(missing).allSatisfy { $0[index] == .missing })
        }
    }
}
