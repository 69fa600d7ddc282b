import Testing

import Pathfinder
@testable import PathfinderCareers

/// What plans of the bundled tables contain.
extension LearningPlanTests {
    // MARK: - What to show for it

    @Test(arguments: roles)
    func `each stage ends with something to show, in both languages`(role: Role.ID) throws {
        let plan = try Self.plan(role, "senior", for: Self.stranger)
        #expect(plan.stages.map(\.stage) == LearningStage.allCases)
        for stage in plan.stages {
            let milestone = try #require(stage.milestone, "\(role): \(stage.stage)")
            #expect(milestone.role == role && milestone.stage == stage.stage)
            for language in Language.allCases {
                #expect(!milestone.title[language].isEmpty)
                #expect(milestone.contains.items(in: language).count > 1, "\(role): \(stage.stage)")
                #expect(!milestone.questions.items(in: language).isEmpty, "\(role): \(stage.stage)")
            }
        }
    }

    @Test(arguments: roles, levels)
    func `portfolio and interviews are those of the family and the level`(role: Role.ID, level: Level.ID) throws {
        let plan = try Self.plan(role, level)
        let family = try #require(Self.catalog.family(of: role))
        #expect(plan.portfolio.count > 2 && plan.interviewStages.count > 2)
        for item in plan.portfolio {
            #expect(item.families.isEmpty || item.families.contains(family), "\(item.id)")
            #expect(item.level == level, "\(item.id)")
        }
        for stage in plan.interviewStages {
            #expect(stage.families.isEmpty || stage.families.contains(family), "\(stage.id)")
            #expect(stage.levels.isEmpty || stage.levels.contains(level), "\(stage.id)")
        }
        let ranks = plan.interviewStages.map(\.rank)
        #expect(ranks == ranks.sorted())
    }

    @Test func `an analyst shows SQL and a dashboard, and is asked of no architecture`() throws {
        let analyst = try Self.plan("data-analyst", "junior")
        let engineers = try Self.levels.map { try Self.plan("ai-engineer", $0) }
        func shows(_ plan: LearningPlan, _ word: String) -> Bool {
            plan.portfolio.contains { "\($0.item.english) \($0.shows.english)".lowercased().contains(word) }
        }
        func asks(_ plan: LearningPlan, _ word: String) -> Bool {
            plan.interviewStages.contains { "\($0.name.english) \($0.assesses.english)".lowercased().contains(word) }
        }
        #expect(!asks(analyst, "architecture") && !asks(analyst, "system design") && !shows(analyst, "latency"))
        #expect(asks(analyst, "sql") && shows(analyst, "sql") && shows(analyst, "dashboard"))
        #expect(engineers.contains { asks($0, "architecture") } && engineers.contains { shows($0, "latency") })
    }

    @Test func `a certification that cannot be taken any more gives way to its successor`() throws {
        for role in Self.roles {
            for level in [nil, "junior", "mid", "senior"] as [Level.ID?] {
                let found = Self.catalog.recommendedCertifications(for: role, at: level, on: Self.start)
                for recommended in found {
                    let certification = recommended.certification
                    #expect(
                        certification.status == .active
                            || certification.status == .beta && certification.priceUsd != nil)
                    #expect(recommended.insteadOf?.status != .neverExisted)
                    #expect(recommended.certification.retiredOn.map { $0 >= Self.start } ?? true)
                    #expect(recommended.insteadOf?.status != .active)
                }
                #expect(Set(found.map(\.certification.id)).count == found.count)
            }
        }
        let row = ["data-engineer", "junior", "ms-dp-203", "Microsoft DP-203", "editorial"]
        let catalog = Catalog(unchecked: .roleCertifications, rows: [row])
        let found = catalog.recommendedCertifications(for: "data-engineer", at: "junior", on: Self.start)
        #expect(found.map(\.certification.exam) == ["DP-700"] && found.map { $0.insteadOf?.exam } == ["DP-203"])
    }

    // MARK: - What a mentor would say

    @Test func `each role of the tables has a junior plan that one can finish`() throws {
        #expect(Self.roles.count == 17)
        for role in Self.roles {
            let plan = try Self.plan(role, "junior")
            #expect((15...30).contains(plan.steps.count), "\(role): \(plan.steps.count) steps")
            #expect(plan.gap.readiness == 0 && plan.gap.essentials.skills.allSatisfy { $0.stage != .senior })
            #expect(plan.stages.map(\.stage).contains(.jobReady), "\(role)")
        }
    }

    @Test func `a data engineer learns Git, SQL, Python, Docker and an orchestrator`() throws {
        let skills = Set(try Self.skills("data-engineer", "junior"))
        #expect(skills.isSuperset(of: ["git", "sql", "python", "docker"]))
        #expect(skills.intersection(["apache-airflow", "dagster", "azure-data-factory"]).count == 1)
        #expect(!skills.contains("linear-models") && !skills.contains("excel"))
    }

    @Test func `an analytics engineer learns dbt and Git, after SQL`() throws {
        let skills = try Self.skills("analytics-engineer", "junior")
        let dbt = try #require(skills.firstIndex(of: "dbt"))
        #expect(skills.contains("git") && skills[..<dbt].contains("sql"))
    }

    @Test func `a software engineer learns Git and tests, and no regression`() throws {
        let skills = Set(try Self.skills("software-engineer", "junior"))
        #expect(skills.contains("git") && !skills.isDisjoint(with: ["testing", "pytest", "junit", "selenium"]))
        #expect(!skills.contains("linear-models"))
    }

    @Test func `an AI engineer learns retrieval before any cloud, and Kubernetes later, not as a junior`() throws {
        let clouds = Set(Self.catalog.skills.filter { $0.kind == .cloudPlatform }.map(\.id))
        let junior = try Self.skills("ai-engineer", "junior")
        #expect(!junior.contains("kubernetes"))
        for level in Self.levels {
            let skills = try Self.skills("ai-engineer", level)
            let retrieval = try #require(skills.firstIndex(of: "retrieval-augmented-generation"))
            let before = skills[..<retrieval]
            #expect(clouds.isDisjoint(with: before) && !before.contains("kubernetes"), "\(level)")
            #expect(before.contains("python") && !skills.contains("calculus"), "\(level)")
        }
    }

    @Test(arguments: roles)
    func `a senior plan is more than a junior one, and not the same`(role: Role.ID) throws {
        let junior = try Self.skills(role, "junior")
        let senior = try Self.skills(role, "senior")
        let own = try Self.plan(role, "senior").steps.map(\.skill)
        #expect(senior.count > junior.count && Set(own).isDisjoint(with: junior))
    }
}
