import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// What a learning plan promises, for the bundled tables.
struct LearningPlanTests {
    private static let catalog = Catalog.bundled
    private static let start = CalendarDate("2026-11-21")!
    private static let roles: [Role.ID] = [
        "data-engineer", "analytics-engineer", "data-analyst", "data-scientist", "ml-engineer", "ai-engineer",
        "mlops-engineer", "data-architect",
    ]

    /// A person who knows some skills of a role, and some of others.
    private static func profile(_ random: inout SplitMix64) -> Profile {
        let skills = catalog.skills.map(\.id).shuffled(using: &random).prefix(Int.random(in: 0...40, using: &random))
        return Profile(skills: skills.map { ProfileSkill($0, level: [nil, 1, 3, 5].randomElement(using: &random)!) })
    }

    private static func request(_ role: Role.ID, _ level: Level.ID? = nil) -> PlanRequest {
        PlanRequest(role: role, level: level, start: start)
    }

    @Test(arguments: seeds)
    func `every skill comes after what it needs, nothing known is learnt again, and the goal is reached`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        for role in Self.roles {
            let profile = Self.profile(&random)
            let levels: [Level.ID?] = [nil, "junior", "mid", "senior"]
            let level = levels.randomElement(using: &random)!
            let plan = try Self.catalog.plan(for: profile, Self.request(role, level))
            var known = Self.catalog.knownSkills(of: profile)
            for step in plan.steps {
                #expect(!known.contains(step.skill), "seed \(seed): \(step.skill) is known before")
                for need in Self.catalog.skillPrerequisites where need.skill == step.skill {
                    #expect(known.contains(need.needs), "seed \(seed): \(step.skill) comes before \(need.needs)")
                }
                known.insert(step.skill)
            }
            let readiness = try #require(plan.readiness)
            #expect(readiness >= plan.goal - 1e-4 || plan.steps.isEmpty, "seed \(seed): \(role)")
            #expect(plan.gap.demand.coverage { known.contains($0) } == readiness)
            #expect(plan.isProvenShortest)
        }
    }

    @Test(arguments: seeds)
    func `no skill of a plan can be left out, and to know more never takes longer`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for role in Self.roles.shuffled(using: &random).prefix(4) {
            let profile = Self.profile(&random)
            let plan = try Self.catalog.plan(for: profile, Self.request(role))
            let known = Self.catalog.knownSkills(of: profile)
            let learnt = Set(plan.steps.map(\.skill))
            for skill in learnt {
                let rest = learnt.subtracting([skill])
                let isClosed = rest.allSatisfy { other in
                    !Self.catalog.skillPrerequisites.contains { $0.skill == other && $0.needs == skill }
                }
                let covered = try #require(
                    plan.gap.demand.coverage { known.contains($0) || rest.contains($0) })
                let lacksCore = !plan.gap.demand.missingCore { known.contains($0) || rest.contains($0) }.isEmpty
                #expect(!isClosed || lacksCore || covered < plan.goal, "seed \(seed): \(role) does without \(skill)")
            }
            guard let extra = Self.catalog.skills.map(\.id).randomElement(using: &random) else { continue }
            var wiser = profile
            wiser.skills.append(ProfileSkill(extra))
            let shorter = try Self.catalog.plan(for: wiser, Self.request(role))
            #expect(Self.cost(shorter) <= Self.cost(plan) + 1e-6, "seed \(seed): \(role) with \(extra)")
        }
    }

    @Test(arguments: roles, ["junior", "mid", "senior"] as [Level.ID])
    func `nobody is ready without the core of the role, and every step of it is marked`(
        _ role: Role.ID, level: Level.ID
    ) throws {
        let plan = try Self.catalog.plan(for: Profile(), Self.request(role, level))
        let learnt = Set(plan.steps.map(\.skill))
        let demand = plan.gap.demand
        #expect(demand.core.count >= 8 && plan.gap.missingCore == demand.core)
        #expect(demand.missingCore { learnt.contains($0) }.isEmpty)
        #expect(Set(plan.steps.filter(\.isCore).map(\.skill)) == learnt.intersection(demand.core.joined()))
        for skill in demand.skills.prefix(8) where skill.choice == nil { #expect(learnt.contains(skill.skill)) }
    }

    @Test func `the core is what roles are known for`() throws {
        let core: KeyValuePairs<Role.ID, [Skill.ID]> = [
            "ai-engineer": ["python", "pytorch", "machine-learning"],
            "mlops-engineer": ["mlops", "machine-learning", "model-deployment", "model-monitoring"],
            "data-scientist": ["pandas", "numpy", "scikit-learn"], "ml-engineer": ["tensorflow", "docker"],
            "data-steward": ["data-cleaning"],
        ]
        for (role, skills) in core {
            let entries = Self.catalog.demand(of: role).core.joined()
            for skill in skills { #expect(entries.contains(skill), "\(role): \(skill)") }
        }
        // No source tells what weighs more.
        #expect(Self.catalog.demand(of: "ai-solutions-architect").core.isEmpty)
    }

    @Test func `the skills of the present role are taken to be known, unless the profile says otherwise`() throws {
        var profile = Profile()
        profile.currentRole = "data-engineer"
        profile.currentLevel = "mid"
        let own = try Self.catalog.plan(for: profile, Self.request("data-engineer", "mid"))
        #expect(own.steps.isEmpty && own.gap.missingCore.isEmpty && own.assumed.contains("sql"))
        let next = try Self.catalog.plan(for: profile, Self.request("data-architect", "mid"))
        let fresh = try Self.catalog.plan(for: Profile(), Self.request("data-architect", "mid"))
        #expect(Self.cost(next) < Self.cost(fresh) && fresh.assumed.isEmpty)
        profile.lackingSkills = ["apache-spark"]
        profile.skills = [ProfileSkill("sql", level: 1)]
        let corrected = try Self.catalog.plan(for: profile, Self.request("data-engineer", "mid"))
        #expect(Set(corrected.steps.map(\.skill)).isSuperset(of: ["apache-spark", "sql"]))
        #expect(!corrected.assumed.contains("sql") && !corrected.assumed.contains("apache-spark"))
    }

    /// The hours that plans are compared by, with those that are assumed for skills of unknown hours.
    private static func cost(_ plan: LearningPlan) -> Double {
        plan.hours.median + Double(plan.hours.unknown.count) * catalog.planning.material.assumedHours
    }

    @Test(arguments: roles)
    func `hours add up, weeks follow from them, and unknown hours are counted apart`(_ role: Role.ID) throws {
        var request = Self.request(role)
        request.hoursPerWeek = 10
        let plan = try Self.catalog.plan(for: Profile(), request)
        let hours = plan.steps.compactMap(\.hours)
        #expect(hours.count + plan.hours.unknown.count == plan.steps.count)
        #expect(abs(plan.hours.median - hours.map(\.median).reduce(0, +)) < 1e-9)
        #expect(plan.hours.low <= plan.hours.median && plan.hours.median <= plan.hours.high)
        #expect(plan.calendar.weeks == Int((plan.hours.median / 10).rounded(.up)))
        let end = try #require(plan.calendar.end)
        #expect(end.daysSinceEpoch - Self.start.daysSinceEpoch == Int((plan.hours.median / 10 * 7).rounded(.up)))
        for (step, next) in zip(plan.steps, plan.steps.dropFirst()) {
            #expect(step.end == next.start)
            #expect(step.readiness ?? 0 <= next.readiness ?? 0)
        }
        #expect(plan.steps.last?.lastWeek == plan.calendar.weeks)
        for step in plan.steps {
            let hours = Self.catalog.skillHours.first { $0.skill == step.skill }
            #expect(hours?.source == step.hours?.source)
        }
    }

    @Test(arguments: ["2026-12", "2027-02-14", "2027-06", "2030"])
    func `by a date, what fits is studied in time, or all of it`(_ date: String) throws {
        for role in Self.roles {
            var request = Self.request(role)
            request.deadline = CalendarDate(date)
            let plan = try Self.catalog.plan(for: Profile(), request)
            let answer = try #require(plan.deadline)
            #expect(answer.date == request.deadline?.lastDay)
            #expect(answer.fittingHours.median <= answer.hoursAvailable + 1e-9)
            #expect(answer.isMet == (plan.hours.median <= answer.hoursAvailable))
            #expect(answer.isMet == ((plan.calendar.end ?? Self.start) <= answer.date.dayAfter))
            if answer.isMet {
                #expect(answer.fitting == plan.steps.map(\.skill))
            } else {
                #expect(answer.hoursPerWeekNeeded > plan.calendar.hoursPerWeek)
                #expect(answer.isProvenBest)
            }
        }
    }

    @Test func `a certification that cannot be taken any more gives way to its successor`() throws {
        for role in Self.catalog.roles.map(\.id) {
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
        let junior = Self.catalog.recommendedCertifications(for: "data-engineer", at: "junior", on: Self.start)
        #expect(junior.contains { $0.certification.exam == "DP-700" && $0.insteadOf?.exam == "DP-203" })
    }

    @Test func `who covers enough has nothing to learn`() throws {
        let skills = Self.catalog.demand(of: "data-engineer").skills.map { ProfileSkill($0.skill) }
        let plan = try Self.catalog.plan(for: Profile(skills: skills), Self.request("data-engineer"))
        #expect(plan.steps.isEmpty && plan.readiness == 1 && plan.hours.median == 0)
        #expect(plan.calendar.weeks == 0 && plan.leftOut.isEmpty && plan.isProvenShortest)
    }

    @Test func `a skill below the level from which it counts is not known, and what another needs is`() {
        var profile = Profile(skills: [ProfileSkill("pandas"), ProfileSkill("sql", level: 1)])
        let known = Self.catalog.knownSkills(of: profile)
        #expect(known.contains("pandas") && known.contains("python") && !known.contains("sql"))
        profile.lackingSkills = ["python"]
        #expect(!Self.catalog.knownSkills(of: profile).contains("python"))
    }

    @Test func `of skills of one choice one is enough`() throws {
        let demand = Self.catalog.demand(of: "data-engineer")
        let clouds = demand.skills.filter { $0.choice == "cloud-platform" }
        #expect(clouds.count >= 3)
        let best = try #require(clouds.first)
        let other = try #require(clouds.dropFirst().first { $0.importance < best.importance })
        let one = try #require(demand.coverage { $0 == best.skill })
        #expect(demand.coverage { $0 == best.skill || $0 == other.skill } == one)
        let gap = Self.catalog.skillGap(of: [best.skill], to: demand)
        #expect(!gap.missing.contains { $0.choice == "cloud-platform" })
        #expect(Self.catalog.skillGap(of: [other.skill], to: demand).missing.contains { $0.skill == best.skill })
    }

    @Test(arguments: [
        ("hours", PlanRequestError.hoursPerWeek(0)), ("readiness", .readiness(1.5)),
        ("start", .start(CalendarDate("2026-11")!)), ("end", .endless(CalendarDate("9999-12-30")!)),
        ("deadline", .deadline(CalendarDate("2026-11-21")!, start: CalendarDate("2026-11-21")!)),
    ])
    func `a request that makes no plan is an error that says what to give`(what: String, error: PlanRequestError) {
        var request = Self.request("data-engineer")
        switch error {
        case .hoursPerWeek(let hours): request.hoursPerWeek = hours
        case .readiness(let share): request.readiness = share
        case .start(let date), .endless(let date): request.start = date
        case .deadline(let date, _): request.deadline = date
        }
        #expect(throws: error) { try Self.catalog.plan(for: Profile(), request) }
        #expect(error.description.contains("such as") || error.description.contains("name a later date"))
    }

    @Test func `extreme numbers of hours and of the calendar trap nothing`() throws {
        var request = Self.request("ai-engineer")
        request.hoursPerWeek = PlanRequest.leastHoursPerWeek
        request.deadline = CalendarDate("9999")
        request.readiness = 1e-12
        let plan = try Self.catalog.plan(for: Profile(), request)
        #expect(plan.calendar.weeks > 500 && plan.deadline?.isMet == true)
        request.deadline = nil
        request.start = CalendarDate("9999-12-01")!
        #expect(throws: PlanRequestError.endless(request.start)) { try Self.catalog.plan(for: Profile(), request) }
        for hours in [1e-300, 0.49, .nan, -1, 169, .infinity] {
            request.hoursPerWeek = hours
            #expect(throws: PlanRequestError.self) { try Self.catalog.plan(for: Profile(), request) }
        }
    }

    @Test func `a skill is worth what it adds, with what it needs`() throws {
        let values = Self.catalog.skillValues(for: Profile(skills: [ProfileSkill("python")]), "ai-engineer")
        let torch = try #require(values.first { $0.skill == "pytorch" })
        #expect(torch.prerequisites.contains("machine-learning") && !torch.prerequisites.contains("python"))
        let demand = Self.catalog.demand(of: "ai-engineer")
        let learnt = Set(torch.prerequisites + ["pytorch", "python"])
        let before = try #require(demand.coverage { $0 == "python" })
        let after = try #require(demand.coverage { learnt.contains($0) })
        #expect(abs(torch.gain - (after - before)) < 1e-12)
        #expect(torch.roles.allSatisfy { $0.readiness > 0 })
        let fit = try #require(torch.roles.first { $0.role == "ml-engineer" })
        #expect(try #require(fit.fit) > 0)
        let core = Set(demand.missingCore { $0 == "python" }.joined())
        let isCore = values.map { core.contains($0.skill) }
        #expect(isCore.contains(true) && zip(isCore, isCore.dropFirst()).allSatisfy { $0 || !$1 })
        let rates = values.filter { !core.contains($0.skill) }.map {
            let assumed = Double($0.hours.unknown.count) * Self.catalog.planning.material.assumedHours
            return $0.gain / max(0.1, $0.hours.median + assumed)
        }
        #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 >= $1 })
    }
}

extension CalendarDate {
    fileprivate var dayAfter: CalendarDate { CalendarDate(daysSinceEpoch: daysSinceEpoch + 1)! }
}
