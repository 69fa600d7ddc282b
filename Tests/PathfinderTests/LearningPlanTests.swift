import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// What a learning plan promises, for the bundled tables and some laid over them.
struct LearningPlanTests {
    static let catalog = Catalog.bundled
    static let start = CalendarDate("2026-11-21")!
    static let roles = catalog.roles.map(\.id)
    static let levels: [Level.ID] = ["junior", "mid", "senior"]
    private static let gates = catalog.skillPrerequisites.filter { $0.kind == .gate }
    private static let resources = Dictionary(grouping: catalog.learningResources) { $0.skill }

    /// Somebody of whom nothing is taken to be known, whatever the level.
    static let stranger: Profile = {
        var profile = Profile()
        profile.unknownCurrentRole = "accountant"
        return profile
    }()

    /// Somebody who works in a role.
    private static func holder(of role: Role.ID, _ level: Level.ID?) -> Profile {
        var profile = Profile()
        profile.currentRole = role
        profile.currentLevel = level
        return profile
    }

    /// A person who knows some skills, a few of them hardly.
    private static func person(_ random: inout SplitMix64) -> Profile {
        let skills = catalog.skills.map(\.id).shuffled(using: &random).prefix(Int.random(in: 0...40, using: &random))
        return Profile(skills: skills.map { ProfileSkill($0, level: [nil, 1, 3, 5].randomElement(using: &random)!) })
    }

    static func plan(
        _ role: Role.ID, _ level: Level.ID? = nil, for profile: Profile = Profile(), in region: Region.ID? = nil,
        by tables: Catalog? = nil
    ) throws -> LearningPlan {
        let request = PlanRequest(role: role, level: level, region: region, start: start)
        return try (tables ?? catalog).plan(for: profile, request)
    }

    /// What somebody learns for a role who starts from nothing.
    static func skills(_ role: Role.ID, _ level: Level.ID) throws -> [Skill.ID] {
        try plan(role, level, for: stranger).steps.map(\.skill)
    }

    // MARK: - Steps

    @Test(arguments: seeds)
    func `a step comes after what it cannot be learnt without, and nothing known is learnt again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for role in Self.roles {
            let level = Self.levels.randomElement(using: &random)!
            let profile = Self.person(&random)
            let plan = try Self.plan(role, level, for: profile)
            let known = Self.catalog.knownSkills(of: profile, for: CareerPosition(role: role, level: level))
            let order = plan.steps.map(\.skill)
            #expect(known.isDisjoint(with: order) && Set(order).count == order.count, "seed \(seed): \(role)")
            #expect(Set(order) == Set(plan.gap.missing), "seed \(seed): \(role)")
            for gate in Self.gates {
                guard let place = order.firstIndex(of: gate.skill), let before = order.firstIndex(of: gate.needs) else {
                    continue
                }
                #expect(before < place, "seed \(seed): \(role): \(gate.skill) before \(gate.needs)")
            }
            let learnt = known.union(order)
            #expect(plan.gap.essentials.coverage(by: learnt.contains) == 1, "seed \(seed): \(role)")
        }
    }

    @Test(arguments: seeds)
    func `to know more never gives more steps`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for role in Self.roles {
            let profile = Self.person(&random)
            let extra = try #require(Self.catalog.skills.map(\.id).randomElement(using: &random))
            var wiser = profile
            wiser.skills.removeAll { $0.skill == extra }
            wiser.skills.append(ProfileSkill(extra))
            let plan = try Self.plan(role, "junior", for: profile)
            let shorter = try Self.plan(role, "junior", for: wiser)
            #expect(shorter.steps.count <= plan.steps.count, "seed \(seed): \(role) with \(extra)")
            #expect(shorter.gap.readiness ?? 0 >= plan.gap.readiness ?? 0, "seed \(seed): \(role) with \(extra)")
        }
    }

    @Test(arguments: roles, levels)
    func `every role has a plan, whose stages follow each other and whose hours, weeks and dates add up`(
        role: Role.ID, level: Level.ID
    ) throws {
        var request = PlanRequest(role: role, level: level, start: Self.start)
        request.hoursPerWeek = 10
        for profile in [Profile(), Self.stranger] {
            let plan = try Self.catalog.plan(for: profile, request)
            let ranks = plan.stages.map(\.stage.rank)
            #expect(!ranks.isEmpty && zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 })
            let hours = plan.steps.compactMap(\.hours)
            #expect(plan.hours.unknown == plan.steps.filter { $0.hours == nil }.map(\.skill))
            #expect(abs(plan.hours.median - hours.reduce(0) { $0 + $1.median }) < 1e-5)
            #expect(abs(plan.hours.median - plan.stages.reduce(0) { $0 + $1.hours.median }) < 1e-4)
            #expect(plan.hours.low <= plan.hours.median && plan.hours.median <= plan.hours.high)
            #expect((0...plan.hours.median).contains(plan.hours.sourcedMedian))
            #expect(plan.calendar.weeks == Int((plan.hours.median / 10 - 1e-9).rounded(.up)))
            let end = try #require(plan.calendar.end)
            let days = Int((plan.hours.median / 10 * 7 - 1e-9).rounded(.up))
            #expect(end.daysSinceEpoch - Self.start.daysSinceEpoch == days)
            Self.checkDates(plan)
        }
    }

    private static func checkDates(_ plan: LearningPlan) {
        #expect(plan.steps.first?.start == start && plan.steps.last?.end == plan.calendar.end)
        for (step, next) in zip(plan.steps, plan.steps.dropFirst()) { #expect(step.end == next.start) }
        for (stage, next) in zip(plan.stages, plan.stages.dropFirst()) { #expect(stage.end == next.start) }
        for stage in plan.stages {
            #expect(stage.start == stage.steps.first?.start && stage.end == stage.steps.last?.end)
            #expect(stage.firstWeek == stage.steps.first?.firstWeek)
            #expect(stage.lastWeek == stage.steps.last?.lastWeek)
        }
        for step in plan.steps where step.hours?.median ?? 0 > 0 { #expect(step.firstWeek <= step.lastWeek) }
        #expect(plan.steps.last?.lastWeek == max(1, plan.calendar.weeks))
    }

    @Test(arguments: roles)
    func `the hours of a step are those of the skill, and what grows with work has none`(role: Role.ID) throws {
        for step in try Self.plan(role, "senior", for: Self.stranger).steps {
            #expect(step.hours == Self.catalog.hoursOfStudy(for: step.skill), "\(step.skill)")
            let kind = try #require(Self.catalog.skills[step.skill]?.kind)
            #expect((step.hours == nil) == (kind == .softSkill), "\(step.skill)")
        }
    }

    @Test(arguments: roles)
    func `a step names all places to learn it, the best of each language first`(role: Role.ID) throws {
        for step in try Self.plan(role, "senior", for: Self.stranger).steps {
            let known = Self.resources[step.skill, default: []]
            #expect(step.resources.count == known.count && Set(step.resources) == Set(known), "\(step.skill)")
            for language in Language.allCases {
                let ranks = step.resources.filter { $0.language == language }.map(\.rank)
                #expect(ranks == ranks.sorted(), "\(step.skill)")
            }
        }
    }

    // MARK: - What is known

    @Test(arguments: roles, ["mid", "senior"] as [Level.ID])
    func `who gets ready for a level is taken to know what lower levels ask for`(
        role: Role.ID, level: Level.ID
    ) throws {
        let plan = try Self.plan(role, level)
        #expect(!plan.assumed.isEmpty && Set(plan.assumed).count == plan.assumed.count)
        for step in plan.steps {
            let requirement = plan.gap.essentials.requirements.first { $0.skills.contains(step.skill) }
            #expect(requirement?.level == level, "\(step.skill)")
        }
        let whole = try Self.plan(role, level, for: Self.stranger)
        #expect(whole.assumed.isEmpty && whole.steps.count == whole.gap.essentials.requirements.count)
        #expect(whole.steps.count > plan.steps.count)
        #expect(try Self.plan(role, "junior").assumed.isEmpty)
        #expect(try Self.plan(role, "junior").steps.count <= whole.steps.count)
    }

    @Test func `what is lacking comes back, and of what one says something nothing is assumed`() throws {
        let before = try Self.plan("data-engineer", "senior").steps.map(\.skill)
        #expect(Set(before).isDisjoint(with: ["git", "sql", "docker"]))
        var profile = Profile(skills: [ProfileSkill("sql", level: 1)])
        profile.lackingSkills = ["git", "docker"]
        let plan = try Self.plan("data-engineer", "senior", for: profile)
        #expect(Set(plan.steps.map(\.skill)).isSuperset(of: before + ["git", "sql", "docker"]))
        #expect(Set(plan.assumed).isDisjoint(with: ["git", "sql", "docker"]))
        #expect(plan.stages.first?.stage == .foundation)
    }

    @Test func `the present role says what is known, and lower levels of another role do not`() throws {
        let fresh = try Self.plan("data-architect", "mid", for: Self.stranger)
        let plan = try Self.plan("data-architect", "mid", for: Self.holder(of: "data-engineer", "mid"))
        #expect(plan.assumed.contains("sql") && plan.hours.median < fresh.hours.median)
        let typical = Self.catalog.typicalSkills(of: CareerPosition(role: "data-engineer", level: "mid"))
        let ideas = Self.catalog.essentials(of: "data-engineer").skills.filter { typical.contains($0.skill) }
            .flatMap(\.concepts)
        #expect(Set(plan.assumed) == Set(typical + ideas) && plan.assumed.filter(typical.contains) == typical)
        // What a mid-level data engineer need not know is learnt, though a junior data architect knows it.
        let known = Set(typical + ideas)
        let lower = plan.gap.essentials.requirements.filter { $0.level == "junior" }
        let open = lower.filter { known.isDisjoint(with: $0.skills) }
        let learnt = Set(plan.steps.map(\.skill))
        #expect(!open.isEmpty && open.allSatisfy { !learnt.isDisjoint(with: $0.skills) })
    }

    @Test(arguments: roles)
    func `typical of a position is what lower levels ask for, and at the lowest its foundation and core`(
        role: Role.ID
    ) {
        let requirements = Self.catalog.essentials(of: role).requirements
        func typical(_ level: Level.ID?) -> [Skill.ID] {
            Self.catalog.typicalSkills(of: CareerPosition(role: role, level: level))
        }
        let base = requirements.filter { [.foundation, .core].contains($0.stage) }.compactMap(\.skills.first)
        #expect(!base.isEmpty && typical(nil) == base && typical("junior") == base)
        #expect(typical("mid") == requirements.filter { $0.level == "junior" }.compactMap(\.skills.first))
        #expect(Set(typical("senior")).isSuperset(of: typical("mid")))
    }

    @Test func `without a level a plan is for the next one in the own role, and else for the lowest`() throws {
        #expect(try Self.plan("data-engineer").gap.essentials.level == "junior")
        let own = try Self.plan("data-engineer", for: Self.holder(of: "data-engineer", "mid"))
        #expect(own.gap.essentials.level == "senior")
        let other = try Self.plan("data-engineer", for: Self.holder(of: "data-analyst", "mid"))
        #expect(other.gap.essentials.level == "junior")
    }

    @Test(arguments: roles)
    func `who knows everything has nothing to learn`(role: Role.ID) throws {
        let skills = Self.catalog.essentials(of: role).skills.map { ProfileSkill($0.skill) }
        let plan = try Self.plan(role, "senior", for: Profile(skills: skills))
        #expect(plan.stages.isEmpty && plan.steps.isEmpty && plan.gap.missing.isEmpty)
        #expect(plan.gap.readiness == 1 && plan.hours.median == 0 && plan.calendar.weeks == 0)
        #expect(plan.gap.stages.allSatisfy { $0.known == $0.asked })
    }

    @Test func `a skill below the level from which it counts is not known, and what another needs is`() {
        var profile = Profile(skills: [ProfileSkill("pandas"), ProfileSkill("sql", level: 1)])
        let known = Self.catalog.knownSkills(of: profile)
        #expect(known.contains("pandas") && known.contains("python") && !known.contains("sql"))
        profile.lackingSkills = ["python"]
        #expect(!Self.catalog.knownSkills(of: profile).contains("python"))
    }

    @Test func `who knows Power BI is not taken to know Python, though some other role learns both`() throws {
        let profile = Profile(skills: [ProfileSkill("power-bi")])
        #expect(!Self.catalog.knownSkills(of: profile).contains("python"))
        let plan = try Self.plan("data-analyst", "junior", for: profile)
        #expect(plan.steps.contains { $0.skill == "python" } && !plan.steps.contains { $0.skill == "power-bi" })
    }

    // MARK: - Choices

    /// A choice of a data engineer: the skill most asked for, and another one.
    private static func choice() throws -> (first: Skill.ID, other: Skill.ID) {
        let requirements = catalog.essentials(of: "data-engineer", at: "junior").requirements
        let choice = try #require(requirements.first { $0.skills.count > 1 })
        return (choice.skills[0], choice.skills[1])
    }

    /// The bundled tables with the postings of one place.
    private static func tables(
        of region: String, postings: Int, _ shares: KeyValuePairs<Skill.ID, Double>
    ) -> Catalog {
        let rows = shares.map { [region, $0.key.rawValue, String($0.value), String(postings), "editorial"] }
        return Catalog(unchecked: .placeSkillShares, rows: rows)
    }

    @Test func `of a choice one skill is enough, and where none is known the one most asked for is learnt`() throws {
        let (first, other) = try Self.choice()
        let essentials = Self.catalog.essentials(of: "data-engineer", at: "junior")
        let one = try #require(essentials.coverage { $0 == first })
        #expect(one > 0 && essentials.coverage { $0 == other } == one)
        #expect(essentials.coverage { $0 == first || $0 == other } == one)
        #expect(essentials.alternatives(to: first)?.contains(other) == true)
        let fresh = try Self.plan("data-engineer", "junior")
        let step = try #require(fresh.steps.first { $0.skill == first })
        #expect(step.choice?.others.first == other && step.choice?.share == nil)
        #expect(!fresh.steps.contains { $0.skill == other })
    }

    @Test func `of a choice what is known counts, also instead of what a level takes to be known`() throws {
        let (first, other) = try Self.choice()
        let profile = Profile(skills: [ProfileSkill(other)])
        for level in Self.levels {
            let plan = try Self.plan("data-engineer", level, for: profile)
            #expect(!plan.steps.contains { [first, other].contains($0.skill) }, "\(level)")
            #expect(!plan.assumed.contains(first), "\(level)")
        }
    }

    @Test(arguments: ["dubai", "gcc"])
    func `of a choice the skill is learnt that postings in the place name clearly more`(place: String) throws {
        let (first, other) = try Self.choice()
        let catalog = Self.tables(of: place, postings: 400, [first: 0.2, other: 0.6])
        let plan = try Self.plan("data-engineer", "junior", in: "dubai", by: catalog)
        let step = try #require(plan.steps.first { $0.skill == other })
        #expect(!plan.steps.contains { $0.skill == first })
        #expect(step.choice?.others.first == first && step.choice?.others.contains(other) == false)
        #expect(step.choice?.share?.share == 0.6 && step.choice?.share?.region.rawValue == place)
        var profile = Profile()
        profile.region = "dubai"
        let own = try Self.plan("data-engineer", "junior", for: profile, by: catalog)
        #expect(own.steps.map(\.skill) == plan.steps.map(\.skill))
        let elsewhere = try Self.plan("data-engineer", "junior", in: "world", by: catalog)
        #expect(elsewhere.steps.contains { $0.skill == first })
    }

    @Test func `of a choice what postings name more by chance is not learnt`() throws {
        let (first, other) = try Self.choice()
        let catalog = Self.tables(of: "dubai", postings: 100, [first: 0.3, other: 0.32])
        let plan = try Self.plan("data-engineer", "junior", in: "dubai", by: catalog)
        let step = try #require(plan.steps.first { $0.skill == first })
        #expect(step.choice?.share == nil && !plan.steps.contains { $0.skill == other })
        let many = Self.tables(of: "dubai", postings: 100_000, [first: 0.3, other: 0.32])
        let sure = try Self.plan("data-engineer", "junior", in: "dubai", by: many)
        #expect(sure.steps.contains { $0.skill == other })
    }

    // MARK: - Dates

    @Test(arguments: ["2026-12", "2027-02-14", "2027-06", "2035"])
    func `a deadline cuts the plan from its end, and says what more hours would bring`(_ date: String) throws {
        for role in Self.roles {
            var request = PlanRequest(role: role, level: "junior", start: Self.start)
            request.deadline = CalendarDate(date)
            let plan = try Self.catalog.plan(for: Profile(), request)
            let answer = try #require(plan.deadline)
            let names = plan.steps.map(\.skill)
            #expect(answer.date == request.deadline?.lastDay && answer.fitting + answer.leftOut == names)
            #expect(answer.isMet == (plan.hours.median <= answer.hoursAvailable))
            #expect(answer.isMet == answer.leftOut.isEmpty && (answer.isMet || !answer.isMetAtHigh))
            #expect(answer.isMet == ((plan.calendar.end ?? Self.start) <= answer.date.dayAfter))
            #expect(answer.isMet || answer.hoursPerWeekNeeded > plan.calendar.hoursPerWeek)
            let learnt = Set(answer.fitting)
            #expect(answer.readiness == plan.gap.essentials.coverage(by: learnt.contains))
            #expect(answer.isMet == (answer.readiness == 1))
            Self.checkHours(plan, answer)
        }
    }

    private static func checkHours(_ plan: LearningPlan, _ answer: DeadlineAnswer) {
        func hours(of count: Int) -> Double { plan.steps.prefix(count).reduce(0) { $0 + ($1.hours?.median ?? 0) } }
        let fitting = answer.fitting.count
        #expect(abs(answer.fittingHours.median - hours(of: fitting)) < 1e-5)
        #expect(hours(of: fitting) <= answer.hoursAvailable + 1e-6)
        #expect(answer.leftOut.isEmpty || hours(of: fitting + 1) > answer.hoursAvailable)
        #expect(answer.moreHours == catalog.rule(.moreHours))
        #expect(answer.nextSteps == Array(answer.leftOut.prefix(answer.nextSteps.count)))
        let most = answer.hoursAvailable + answer.moreHours
        let more = fitting + answer.nextSteps.count
        #expect(answer.nextSteps.isEmpty || hours(of: more) <= most + 1e-6)
        #expect(more == plan.steps.count || hours(of: more + 1) > most)
    }

    @Test(arguments: [
        ("hours", PlanRequestError.hoursPerWeek(0)), ("start", .start(CalendarDate("2026-11")!)),
        ("end", .endless(CalendarDate("9999-12-30")!)),
        ("deadline", .deadline(CalendarDate("2026-11-21")!, start: CalendarDate("2026-11-21")!)),
    ])
    func `a request that makes no plan is an error that says what to give`(what: String, error: PlanRequestError) {
        var request = PlanRequest(role: "data-engineer", start: Self.start)
        switch error {
        case .hoursPerWeek(let hours): request.hoursPerWeek = hours
        case .start(let date), .endless(let date): request.start = date
        case .deadline(let date, _): request.deadline = date
        }
        #expect(throws: error) { try Self.catalog.plan(for: Profile(), request) }
        #expect(error.description.contains("such as") || error.description.contains("name a later date"))
    }

    @Test func `extreme numbers of hours and of the calendar trap nothing`() throws {
        var request = PlanRequest(role: "ai-engineer", level: "junior", start: Self.start)
        request.hoursPerWeek = PlanRequest.leastHoursPerWeek
        request.deadline = CalendarDate("9999")
        let plan = try Self.catalog.plan(for: Profile(), request)
        #expect(plan.calendar.weeks > 200 && plan.deadline?.isMet == true)
        request.hoursPerWeek = 168
        let short = try Self.catalog.plan(for: Profile(), request)
        #expect(short.calendar.weeks < 20 && short.deadline?.leftOut.isEmpty == true)
        request.deadline = nil
        request.hoursPerWeek = nil
        request.start = CalendarDate("9999-12-01")!
        #expect(throws: PlanRequestError.endless(request.start)) { try Self.catalog.plan(for: Profile(), request) }
        for hours in [1e-300, 0.49, .nan, -1, 169, .infinity] {
            request.hoursPerWeek = hours
            #expect(throws: PlanRequestError.self) { try Self.catalog.plan(for: Profile(), request) }
        }
    }
}

extension CalendarDate {
    fileprivate var dayAfter: CalendarDate { CalendarDate(daysSinceEpoch: daysSinceEpoch + 1)! }
}
