import Testing

import Pathfinder
@testable import PathfinderCatalog

/// Many tasks that use one catalog before anything in it was read.
struct CatalogConcurrencyTests {
    /// What one task asks; `order` decides which indexes it needs first.
    private static func answers(of catalog: Catalog, order: Int) throws -> [String] {
        let questions: [() throws -> String] = [
            { catalog.bands(role: "data-engineer", region: "dubai").map(\.description).joined() },
            { try catalog.id(of: "الإمارات", as: Region.self).rawValue },
            { "\(catalog.contains("gcc", "doha"))" },
            { try catalog.run(Query(.payRanges).grouped(by: "role.track")).lines.joined() },
            { try catalog.id(of: "k8s", as: Skill.self).rawValue },
            { catalog.dataVersion },
            { "\(try catalog.compare([.track("ai-engineering")], in: ["riyadh"]).candidates.hashValue)" },
        ]
        var answers = Array(repeating: "", count: questions.count)
        for step in questions.indices {
            let index = (step + order) % questions.count
            answers[index] = try questions[index]()
        }
        return answers
    }

    @Test func `tasks that read one fresh catalog at the same time agree`() async throws {
        let expected = try Self.answers(of: .bundled, order: 0)
        let fresh = Catalog(storage: CatalogStorage(origin: .bundled, tables: [:]))
        let all = try await withThrowingTaskGroup(of: [String].self) { group in
            for task in 0..<32 { group.addTask { try Self.answers(of: fresh, order: task) } }
            return try await group.reduce(into: [[String]]()) { $0.append($1) }
        }
        #expect(all.count == 32)
        #expect(all.allSatisfy { $0 == expected })
    }

    @Test func `a table is read once, whoever asks first`() async {
        let fresh = Catalog(storage: CatalogStorage(origin: .bundled, tables: [:]))
        let tables = await withTaskGroup(of: ObjectIdentifier.self) { group in
            for _ in 0..<32 { group.addTask { ObjectIdentifier(fresh.table(.regions)) } }
            return await group.reduce(into: Set<ObjectIdentifier>()) { $0.insert($1) }
        }
        #expect(tables.count == 1)
    }
}
