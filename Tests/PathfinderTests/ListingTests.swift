import Testing

import Pathfinder
@testable import PathfinderCatalog

/// What `pathfinder list` answers.
struct ListingTests {
    private let catalog = Catalog.bundled

    private func ids(_ table: TableName, _ filters: ListFilter...) throws -> [String] {
        try catalog.list(table, filters: filters).rows.map { $0[0].description }
    }

    @Test func `without filters a list has all rows and columns`() throws {
        for table in TableName.allCases {
            #expect(try catalog.list(table) == catalog.run(Query(table)))
        }
    }

    @Test(arguments: ["apache-spark", "Spark", "Apache Spark"])
    func `roles are listed by a skill, whatever it is called`(skill: String) throws {
        let roles = try ids(.roles, .related(.skills, skill))
        #expect(roles.first == "data-engineer" && !roles.contains("product-owner"))
    }

    @Test func `roles with a skill are those that take it, or that some row of role_skills names`() throws {
        for skill in ["python", "kubernetes", "collaboration", "mlflow"] as [Skill.ID] {
            let named = Set(catalog.roleSkills.filter { $0.skill == skill }.map(\.role))
                .union(catalog.roleEssentials.filter { $0.skill == skill || $0.concepts.contains(skill) }.map(\.role))
            #expect(!named.isEmpty)
            let expected = catalog.roles.map(\.id).filter(named.contains).map(\.rawValue)
            #expect(try ids(.roles, .related(.skills, skill.rawValue)) == expected)
        }
    }

    @Test func `skills are listed by role and, through it, by track`() throws {
        let skills = try ids(.skills, .related(.roles, "platform engineer"))
        #expect(Set(skills).isSuperset(of: ["scalability", "observability", "regulatory-compliance", "collaboration"]))
        #expect(!skills.contains("langchain"))
        let ofTrack = Set(try ids(.skills, .related(.tracks, "data engineering")))
        #expect(ofTrack.isSuperset(of: ["apache-spark", "dbt", "sql"]))
        #expect(!ofTrack.contains("langchain"))
    }

    @Test func `certifications are listed by role and level of one preference`() throws {
        func preferred(_ isMeant: (RoleCertification) -> Bool) -> [String] {
            let named = Set(catalog.roleCertifications.filter(isMeant).map(\.certification))
            return catalog.certifications.map(\.id).filter(named.contains).map(\.rawValue)
        }
        let engineers = try ids(.certifications, .related(.roles, "data engineer"))
        #expect(engineers == preferred { $0.role == "data-engineer" } && engineers.contains("aws-das-c01"))
        let senior = try ids(.certifications, .related(.roles, "AI engineer"), .related(.levels, "senior"))
        #expect(senior == preferred { $0.role == "ai-engineer" && $0.level == "senior" })
        #expect(
            Set(senior).isSuperset(of: ["cncf-cka", "llmops-specializations"]) && !senior.contains("google-tf-dev"))
        let track = try ids(.certifications, .related(.tracks, "AI engineering"), .related(.levels, "mid"))
        #expect(
            Set(track).isSuperset(of: ["aws-mls-c01", "google-tf-dev"]) && !track.contains("llmops-specializations"))
    }

    @Test func `rows are listed by a column of their own`() throws {
        #expect(
            try ids(.roles, .related(.tracks, "data-engineering")) == ["data-engineer", "data-architect"])
        #expect(
            try ids(.certifications, .word(column: "status", "beta")) == ["aws-mla-c02", "ms-ai-500"])
        #expect(
            try ids(.certifications, .word(column: "status", "retired"), .related(.roles, "AI engineer"))
                == ["aws-mls-c01", "google-tf-dev"])
    }

    @Test func `regions are listed with their subtree`() throws {
        #expect(
            try ids(.regions, .related(.regions, "UAE")).prefix(3)
                == ["united-arab-emirates", "abu-dhabi", "dubai"].prefix(3))
        let expected = catalog.regions.filter { catalog.contains("gcc", $0.id) }.map(\.id.rawValue)
        #expect(try ids(.regions, .related(.regions, "gcc")) == expected)
    }

    @Test func `facts are listed for a place, its parts, and the regions around it`() throws {
        let forDubai = try catalog.list(.payRanges, filters: [.related(.regions, "Dubai")])
        #expect(forDubai.rows.count == 8, "the Gulf and the world lie around Dubai")
        #expect(try catalog.list(.remoteWork, filters: [.related(.regions, "Dubai")]).rows.count == 2)
        #expect(try catalog.list(.remoteWork, filters: [.related(.regions, "Germany")]).rows.count == 0)
        #expect(
            try catalog.list(.roleHubs, filters: [.related(.regions, "Saudi Arabia"), .related(.roles, "AI engineer")])
                .rows.map { $0[1...2].map(\.description) } == [
                    ["junior", "riyadh"], ["senior", "riyadh"], ["senior", "jeddah"],
                ])
    }

    @Test func `a list that refers to several ids is found by each`() throws {
        let expected = catalog.courses.filter { $0.skills.contains("python") }.map(\.id.rawValue)
        #expect(expected.count > 1)
        #expect(try ids(.courses, .related(.skills, "python")) == expected)
    }

    @Test func `filters that together leave nothing give an empty list with its columns`() throws {
        let result = try catalog.list(
            .roles, filters: [.related(.tracks, "data engineering"), .related(.skills, "LangChain")])
        #expect(result.rows == [])
        #expect(result.columns.first == "id")
    }

    @Test func `a filter that makes no sense for a table is refused`() throws {
        let error = try #require(throws: UnsuitableFilter.self) {
            try catalog.list(.currencies, filters: [.related(.skills, "python")])
        }
        #expect(error == UnsuitableFilter(table: .currencies, filter: "skill"))
        #expect(
            error.description
                == "currencies cannot be listed by skill; see its columns with `pathfinder query currencies --limit 1`")
    }

    @Test func `unknown names, columns and words are refused`() {
        #expect(throws: UnknownName.self) { try catalog.list(.roles, filters: [.related(.skills, "pyhton")]) }
        #expect(throws: QueryError.unknownColumn("status", table: .roles)) {
            try catalog.list(.roles, filters: [.word(column: "status", "retired")])
        }
        #expect(throws: QueryError.self) {
            try catalog.list(.certifications, filters: [.word(column: "status", "gone")])
        }
    }
}
