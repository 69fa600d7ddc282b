import Testing

@testable import Pathfinder

/// The prepared planner against the plan that is made from scratch.
struct StudyPlannerTests {
    @Test(arguments: seeds)
    func `the prepared planner chooses and orders as the plan does`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        let skills = catalog.skills.map(\.id)
        let start = try #require(CalendarDate("2026-11-21"))
        for _ in 0..<12 {
            let role = try #require(catalog.roles.randomElement(using: &random)).id
            let level = try #require(["junior", "mid", "senior"].randomElement(using: &random)) as Level.ID
            let count = Int.random(in: 0...25, using: &random)
            let profile = Profile(
                skills: (0..<count).compactMap { _ in skills.randomElement(using: &random).map { ProfileSkill($0) } })
            let plan = try catalog.plan(for: profile, PlanRequest(role: role, level: level, start: start))
            let planner = StudyPlanner(catalog, role: role, level: level)
            let mask = planner.mask(of: catalog.knownSkills(of: profile))
            let study = planner.study(for: mask, to: plan.goal)
            #expect(study.order.map { planner.skills[$0] } == plan.steps.map(\.skill), "\(role) \(level)")
            #expect(study.isProven == plan.isProvenShortest)
            #expect(planner.coverage(mask) == plan.gap.readiness)
            let missing = zip(planner.demand.skills, planner.isMissing(mask)).filter { $1 }.map(\.0.skill)
            #expect(missing == plan.gap.missing.map(\.skill))
        }
    }
}
