import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// The prepared planner, against trying every plan on small tables and against what it promises on the bundled ones.
struct StudyPlannerTests {
    /// A small random demand with needs, hours and choices.
    private struct Small {
        let planner: StudyPlanner
        let material: StudyMaterial

        init(_ random: inout SplitMix64) {
            let ids = (0..<Int.random(in: 1...10, using: &random)).map { Skill.ID(rawValue: "s\($0)") }
            var needs: [Skill.ID: [Skill.ID]] = [:]
            var hours: [Skill.ID: HoursOfStudy] = [:]
            for (index, id) in ids.enumerated() {
                needs[id] = ids[..<index].filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
                guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
                let median = Double(Int.random(in: 1...8, using: &random)) * 5
                hours[id] = HoursOfStudy(
                    low: median, median: median, high: median, basis: .observed, courses: nil, source: "editorial")
            }
            let demanded = ids.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { id in
                DemandedSkill(
                    skill: id, importance: Double(Int.random(in: 1...5, using: &random)) / 5, isStated: true,
                    share: nil, choice: [nil, nil, nil, "cloud", "tool"].randomElement(using: &random)!, sources: [])
            }.sorted { ($1.importance, $0.skill) < ($0.importance, $1.skill) }
            let rule = CoreRule(count: Int.random(in: 0...4, using: &random), margin: 0.9, standInShare: 0.5)
            let demand = SkillDemand(role: "r", level: nil, skills: demanded, core: rule)
            material = StudyMaterial(needs: needs, hours: hours)
            planner = StudyPlanner(demand, material)
        }

        func cost(_ skills: some Sequence<Skill.ID>) -> Double {
            skills.reduce(0) { $0 + (material.hours[$1]?.median ?? material.assumedHours) }
        }

        /// Some skills to know, and all sets of other skills that hold what they need.
        func plans(_ random: inout SplitMix64) -> (known: Set<Skill.ID>, plans: [Set<Skill.ID>]) {
            let known = Set(planner.skills.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
            let open = planner.skills.filter { !known.contains($0) }
            let sets = (0..<(1 << open.count)).map { bits in
                Set(open.indices.filter { bits >> $0 & 1 == 1 }.map { open[$0] })
            }
            return (known, sets.filter { isClosed($0, known) })
        }

        func isClosed(_ plan: Set<Skill.ID>, _ known: Set<Skill.ID>) -> Bool {
            plan.allSatisfy { material.needs[$0, default: []].allSatisfy { plan.contains($0) || known.contains($0) } }
        }
    }

    @Test(arguments: seeds)
    func `no plan that completes the core and reaches the goal is shorter`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let small = Small(&random)
            guard small.planner.demand.importance > 0 else { continue }
            let (known, plans) = small.plans(&random)
            let goal = Double(Int.random(in: 1...10, using: &random)) / 10
            let demand = small.planner.demand
            let reaching = plans.filter { plan in
                func isKnown(_ skill: Skill.ID) -> Bool { known.contains(skill) || plan.contains(skill) }
                return demand.missingCore(isKnown).isEmpty && demand.coverage(by: isKnown) ?? 0 >= goal - 1e-9
            }
            let least = try #require(reaching.map(small.cost).min())
            let study = small.planner.study(for: small.planner.mask(of: known), to: goal)
            let chosen = study.order.map { small.planner.skills[$0] }
            #expect(study.isProven && small.cost(chosen) == least, "seed \(seed)")
            #expect(reaching.contains(Set(chosen)), "seed \(seed)")
            for index in chosen.indices {
                #expect(small.isClosed([chosen[index]], known.union(chosen[..<index])), "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds)
    func `no plan within some hours covers more`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let small = Small(&random)
            let (known, plans) = small.plans(&random)
            let hours = Double(Int.random(in: 0...100, using: &random))
            func covered(_ plan: some Sequence<Skill.ID>) -> Double {
                let plan = Set(plan)
                return small.planner.demand.coverage { known.contains($0) || plan.contains($0) } ?? 0
            }
            let most = try #require(plans.filter { small.cost($0) <= hours }.map(covered).max())
            let study = small.planner.study(for: small.planner.mask(of: known), within: hours)
            let chosen = study.order.map { small.planner.skills[$0] }
            #expect(study.isProven && small.cost(chosen) <= hours, "seed \(seed)")
            #expect(abs(covered(chosen) - most) < 1e-5, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `a planner says of readiness and gaps what the catalog says, again and again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        let skills = catalog.skills.map(\.id)
        for _ in 0..<12 {
            let role = try #require(catalog.roles.randomElement(using: &random)).id
            let level = try #require(["junior", "mid", "senior"].randomElement(using: &random)) as Level.ID
            let known = Set((0..<25).compactMap { _ in skills.randomElement(using: &random) })
            let planner = catalog.studyPlanner(for: role, at: level)
            let gap = catalog.skillGap(of: known, to: role, at: level)
            let mask = planner.mask(of: known)
            var profile = Profile(
                skills: known.sorted().map { ProfileSkill($0, level: [nil, 2, 5].randomElement(using: &random)!) })
            profile.lackingSkills = Array(skills.shuffled(using: &random).prefix(5))
            profile.currentRole = catalog.roles.randomElement(using: &random)?.id
            #expect(
                planner.mask(
                    of: profile, assuming: catalog.assumedSkills(of: profile), knownFrom: catalog.knownFromLevel)
                    == planner.mask(of: catalog.knownSkills(of: profile)))
            #expect(planner.coverage(mask) == gap.readiness)
            let missing = zip(planner.demand.skills, planner.isMissing(mask)).filter { $1 }.map(\.0)
            #expect(missing == gap.missing)
            let fresh = StudyPlanner(planner.demand, catalog.planning.material)
            #expect(fresh.study(for: mask, to: 0.6) == planner.study(for: mask, to: 0.6))
        }
    }
}
