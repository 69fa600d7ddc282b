import Testing

import Pathfinder

/// One row with all that other tables say of it.
struct DetailsTests {
    private let catalog = Catalog.bundled

    @Test func `a role comes with the rows of all tables that refer to it`() throws {
        let details = try catalog.details(of: "Big Data Engineer", in: .roles)
        #expect(details.table == .roles)
        #expect(details.id == "data-engineer")
        #expect(details.row.rows.count == 1)
        #expect(details.row.rows.first?.first == .text("data-engineer"))
        let counts = Dictionary(uniqueKeysWithValues: details.related.map { ($0.table, $0.rows.count) })
        #expect(counts[.payRanges] == 4)
        #expect(counts[.roleHubs] == 9)
        #expect(
            counts[.roleCertifications] == catalog.roleCertifications.filter { $0.role == "data-engineer" }.count)
        #expect(counts[.roleEssentials] == catalog.essentials(of: "data-engineer").skills.count)
        #expect(counts[.milestones] == 4)
        #expect(counts[.tracks] == 1)
        #expect(counts[.roleSkills] == catalog.roleSkills.filter { $0.role == "data-engineer" }.count)
        #expect(
            counts[.transitions]
                == catalog.transitions.filter { $0.fromRole == "data-engineer" || $0.toRole == "data-engineer" }.count)
        #expect(counts[.currencies] == nil)
        #expect(details.related.allSatisfy { !$0.rows.isEmpty })
    }

    @Test func `a skill is found among several ids of a cell`() throws {
        let details = try catalog.details(of: "Spark", in: .skills)
        #expect(details.id == "apache-spark")
        let courses = try #require(details.related.first { $0.table == .courses })
        #expect(courses.rows.map { $0[0] } == [.text("de-distributed-computing")])
    }

    @Test func `a certification comes with what it replaces`() throws {
        let details = try catalog.details(of: "DP-700", in: .certifications)
        let replaced = try #require(details.related.first { $0.table == .certifications })
        #expect(replaced.rows.map { $0[0] } == [.text("ms-dp-203")])
    }

    @Test func `the source of a fact shows all that rests on it`() throws {
        let details = try catalog.details(of: "careers-gulf-2026", in: .sources)
        let ranges = try #require(details.related.first { $0.table == .payRanges })
        #expect(ranges.rows.count == 8)
    }

    @Test func `the tables come in their own order`() throws {
        let tables = try catalog.details(of: "careers-gulf-2026", in: .sources).related.map(\.table)
        #expect(tables == TableName.allCases.filter(Set(tables).contains))
        #expect(tables.count > 15)
    }

    @Test func `an unknown name is refused with the nearest`() throws {
        let error = try #require(throws: UnknownName.self) { try catalog.details(of: "data enginer", in: .roles) }
        #expect(error.suggestions.first == "data-engineer")
        #expect(throws: UnknownName.self) { try catalog.details(of: "anything", in: .payRanges) }
    }
}
