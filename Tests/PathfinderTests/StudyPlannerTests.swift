import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// The order of teaching and what is learnt of it, on small random tables, and what a planner says on the bundled ones.
struct StudyPlannerTests {
    /// A few random skills, most of which a role takes, with what they need, what helps, choices and ideas.
    private struct Small {
        static let role: Role.ID = "data-engineer"

        let catalog: Catalog
        let skills: [Skill.ID]
        let gates: [Skill.ID: [Skill.ID]]
        let helps: [Skill.ID: [Skill.ID]]

        init(_ random: inout SplitMix64, hasGates: Bool, hasCircles: Bool) {
            let skills = (0..<Int.random(in: 1...9, using: &random)).map { Skill.ID(rawValue: "s\($0)") }
            let positions = skills.indices.shuffled(using: &random)
            var gates: [Skill.ID: [Skill.ID]] = [:]
            var helps: [Skill.ID: [Skill.ID]] = [:]
            var rows: [[String]] = []
            for (index, skill) in skills.enumerated() {
                var ideas: [String] = []
                for (other, named) in skills.enumerated() where other != index {
                    // Without circles a skill needs those before it, and its ideas stand behind it.
                    if hasCircles || other < index {
                        let draw = Int.random(in: 0..<8, using: &random)
                        if draw < 2, hasGates { gates[skill, default: []].append(named) }
                        if draw == 2 { helps[skill, default: []].append(named) }
                    }
                    if hasCircles || other > index {
                        if Int.random(in: 0..<6, using: &random) == 0 { ideas.append(named.rawValue) }
                    }
                }
                guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
                rows.append(Self.row(skill, at: positions[index] + 1, ideas, &random))
            }
            self.skills = skills
            self.gates = gates
            self.helps = helps
            catalog = Self.catalog(skills, gates, helps, rows, &random)
        }

        /// A row of `role_essentials.csv`.
        private static func row(
            _ skill: Skill.ID, at position: Int, _ ideas: [String], _ random: inout SplitMix64
        ) -> [String] {
            let stage = LearningStage.allCases.randomElement(using: &random)!.rawValue
            let level = ["junior", "mid", "senior"].randomElement(using: &random)!
            let weight = "0.\(Int.random(in: 1...9, using: &random))"
            let choice = ["", "", "", "cloud", "tool"].randomElement(using: &random)!
            let place = [role.rawValue, skill.rawValue, stage, level, String(position), weight]
            return place + [choice, ideas.joined(separator: ";"), "Use it", "", "", "", "judged", "editorial"]
        }

        private static func catalog(
            _ skills: [Skill.ID], _ gates: [Skill.ID: [Skill.ID]], _ helps: [Skill.ID: [Skill.ID]], _ rows: [[String]],
            _ random: inout SplitMix64
        ) -> Catalog {
            let names = skills.map { [$0.rawValue, "S", "", "practice", "", "", "editorial"] }
            var needs: [[String]] = []
            for skill in skills {
                for gate in gates[skill, default: []] {
                    needs.append([skill.rawValue, gate.rawValue, "gate", "r", "editorial"])
                }
                for help in helps[skill, default: []] {
                    needs.append([skill.rawValue, help.rawValue, "helps", "r", "editorial"])
                }
            }
            var hours: [[String]] = []
            for skill in skills where Int.random(in: 0..<5, using: &random) > 0 {
                let median = String(Int.random(in: 1...8, using: &random) * 5)
                hours.append([skill.rawValue, "judged", median, median, median, "", "editorial"])
            }
            var catalog = Catalog(unchecked: .skills, rows: names)
            catalog = Catalog(catalog, unchecked: .skillPrerequisites, rows: needs.shuffled(using: &random))
            catalog = Catalog(catalog, unchecked: .skillHours, rows: hours)
            return Catalog(catalog, unchecked: .roleEssentials, rows: rows.shuffled(using: &random))
        }
    }

    /// A plan on small tables.
    private struct Case {
        let small: Small
        let planner: StudyPlanner
        let level: Level.ID?
        let known: Set<Skill.ID>

        init(_ random: inout SplitMix64, hasGates: Bool, hasCircles: Bool) {
            small = Small(&random, hasGates: hasGates, hasCircles: hasCircles)
            let levels: [Level.ID?] = [nil, "junior", "mid", "senior"]
            level = levels.randomElement(using: &random)!
            planner = small.catalog.studyPlanner(for: Small.role, at: level)
            known = Set(small.skills.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
        }

        var essentials: [RoleEssential] { planner.essentials.skills }
        var mask: SkillMask { planner.mask(of: known) }
        var steps: [Skill.ID] { planner.study(for: mask).map { planner.skills[$0] } }

        /// The skills of the role by which a need is met.
        func ways(to need: Skill.ID) -> [Skill.ID] {
            if essentials.contains(where: { $0.skill == need }) { return [need] }
            return essentials.filter { $0.concepts.contains(need) }.map(\.skill)
        }

        /// The skills of the role that a skill cannot be learnt without.
        func gates(of skill: Skill.ID) -> [Skill.ID] { small.gates[skill, default: []].flatMap(ways) }

        /// The skills of the role that help with a skill.
        func helps(with skill: Skill.ID) -> [Skill.ID] { small.helps[skill, default: []].flatMap(ways) }

        /// The stage that the table says.
        func ownStage(of skill: Skill.ID) -> LearningStage? { essentials.first { $0.skill == skill }?.stage }
    }

    private static func cases(_ seed: UInt64, hasGates: Bool = true, hasCircles: Bool = false) -> [Case] {
        var random = SplitMix64(seed: seed)
        return (0..<50).map { _ in Case(&random, hasGates: hasGates, hasCircles: hasCircles) }
    }

    @Test(arguments: seeds, [false, true])
    func `a plan holds one skill of each requirement that is not met, the one most asked for, and nothing else`(
        seed: UInt64, hasCircles: Bool
    ) {
        for one in Self.cases(seed, hasCircles: hasCircles) {
            let groups = Dictionary(grouping: one.essentials) { $0.choice ?? $0.skill.rawValue }.values
            var count = 0
            for group in groups {
                let names = Set(group.map(\.skill))
                let learnt = one.steps.filter { names.contains($0) }
                #expect(learnt.count == (names.isDisjoint(with: one.known) ? 1 : 0), "seed \(seed)")
                count += learnt.count
                guard let taken = group.first(where: { $0.skill == learnt.first }) else { continue }
                #expect(group.allSatisfy { $0.weight <= taken.weight }, "seed \(seed)")
            }
            #expect(one.steps.count == count && one.known.isDisjoint(with: one.steps), "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `of a choice the skill is learnt that is chosen, and none where one is known`(seed: UInt64) {
        for one in Self.cases(seed) {
            let mask = one.mask
            let learnt = Set(one.planner.study(for: mask) { $0[$0.count - 1] })
            for requirement in one.planner.requirements {
                let isMet = requirement.contains { mask[$0] }
                let expected: Set<Int> = isMet ? [] : [requirement[requirement.count - 1]]
                #expect(learnt.intersection(requirement) == expected, "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds)
    func `a step comes after each step that it cannot be learnt without, or whose idea it cannot be learnt without`(
        seed: UInt64
    ) {
        for one in Self.cases(seed) {
            for (index, step) in one.steps.enumerated() {
                let before = one.steps[..<index]
                for gate in one.gates(of: step) where one.steps.contains(gate) {
                    #expect(before.contains(gate), "seed \(seed): \(step) before \(gate)")
                }
            }
        }
    }

    @Test(arguments: seeds, [false, true])
    func `skills stand stage by stage, but for those that a skill of an earlier stage needs`(
        seed: UInt64, hasCircles: Bool
    ) {
        for one in Self.cases(seed, hasCircles: hasCircles) {
            let planner = one.planner
            let ranks = planner.stages.map(\.rank)
            #expect(ranks == ranks.sorted(), "seed \(seed)")
            for (skill, stage) in zip(planner.skills, planner.stages) {
                guard let own = one.ownStage(of: skill), own != stage else { continue }
                let needing = zip(planner.skills, planner.stages).filter { $1 == stage }.map(\.0)
                #expect(stage.rank < own.rank, "seed \(seed): \(skill)")
                #expect(needing.contains { one.gates(of: $0).contains(skill) }, "seed \(seed): \(skill)")
            }
        }
    }

    @Test(arguments: seeds, [false, true])
    func `what only helps comes first, and never brings a later stage forward`(seed: UInt64, hasGates: Bool) {
        for one in Self.cases(seed, hasGates: hasGates) {
            let planner = one.planner
            for (index, skill) in planner.skills.enumerated() {
                let stage = planner.stages[index]
                #expect(hasGates || stage == one.ownStage(of: skill), "seed \(seed)")
                for help in one.helps(with: skill) {
                    guard let own = one.ownStage(of: help), own.rank <= stage.rank else { continue }
                    #expect(planner.skills[..<index].contains(help), "seed \(seed): \(skill) before \(help)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `to know more never gives more steps, and to know everything none`(seed: UInt64) {
        for one in Self.cases(seed) {
            var known = one.known
            var count = one.steps.count
            for skill in one.small.skills {
                known.insert(skill)
                let fewer = one.planner.study(for: one.planner.mask(of: known)).count
                #expect(fewer <= count, "seed \(seed): with \(skill)")
                count = fewer
            }
            #expect(count == 0, "seed \(seed)")
        }
    }

    @Test(arguments: seeds, [false, true])
    func `after the plan everything is covered`(seed: UInt64, hasCircles: Bool) {
        for one in Self.cases(seed, hasCircles: hasCircles) {
            let known = one.known.union(one.steps)
            let covered = one.planner.coverage(one.planner.mask(of: known))
            let everything: Double? = one.essentials.isEmpty ? nil : 1
            #expect(covered == everything, "seed \(seed)")
            #expect(covered == one.planner.essentials.coverage(by: known.contains), "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `a circle of what skills need ends, with every skill of the role once`(seed: UInt64) {
        for one in Self.cases(seed, hasCircles: true) {
            #expect(one.planner.skills.sorted() == one.essentials.map(\.skill).sorted(), "seed \(seed)")
            let known = one.small.catalog.knownSkills(of: Profile(skills: one.small.skills.map { ProfileSkill($0) }))
            #expect(known == Set(one.small.skills), "seed \(seed)")
        }
    }

    /// A person who says something of some skills, and perhaps holds a role.
    private static func profile(
        of skills: [Skill.ID], _ roles: [Role.ID?], _ random: inout SplitMix64
    ) -> Profile {
        let said = skills.shuffled(using: &random).prefix(Int.random(in: 0...25, using: &random))
        var profile = Profile(skills: said.map { ProfileSkill($0, level: [nil, 2, 5].randomElement(using: &random)!) })
        profile.lackingSkills = Array(skills.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random)))
        profile.currentRole = roles.randomElement(using: &random)!
        let levels: [Level.ID?] = [nil, "junior", "mid", "senior"]
        profile.currentLevel = levels.randomElement(using: &random)!
        return profile
    }

    /// Whether a planner takes the same skills to be known as the catalog.
    private static func agree(
        _ planner: StudyPlanner, _ catalog: Catalog, _ profile: Profile, _ target: CareerPosition
    ) -> Bool {
        let assumed = catalog.assumedSkills(of: profile, for: target)
        let mask = planner.mask(of: profile, assuming: assumed, knownFrom: catalog.knownFromLevel)
        return mask == planner.mask(of: catalog.knownSkills(of: profile, for: target))
    }

    @Test(arguments: seeds, [false, true])
    func `a planner takes the same skills to be known as the catalog`(seed: UInt64, hasCircles: Bool) {
        var random = SplitMix64(seed: seed)
        for one in Self.cases(seed, hasCircles: hasCircles) {
            let profile = Self.profile(of: one.small.skills, [nil, Small.role], &random)
            let target = CareerPosition(role: Small.role, level: one.level)
            #expect(Self.agree(one.planner, one.small.catalog, profile, target), "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `a planner says of readiness and gaps what the catalog says, again and again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        let skills = catalog.skills.map(\.id)
        let roles = catalog.roles.map(\.id)
        for _ in 0..<12 {
            let role = try #require(roles.randomElement(using: &random))
            let level = try #require(["junior", "mid", "senior"].randomElement(using: &random)) as Level.ID
            let planner = catalog.studyPlanner(for: role, at: level)
            let held: [Role.ID?] = [nil, role, roles.randomElement(using: &random)]
            let profile = Self.profile(of: skills, held, &random)
            #expect(Self.agree(planner, catalog, profile, CareerPosition(role: role, level: level)), "seed \(seed)")
            let known = Set(skills.shuffled(using: &random).prefix(25))
            let gap = catalog.skillGap(of: known, to: role, at: level)
            let mask = planner.mask(of: known)
            let study = planner.study(for: mask)
            #expect(planner.coverage(mask) == gap.readiness, "seed \(seed)")
            #expect(Set(study.map { planner.skills[$0] }) == Set(gap.missing), "seed \(seed)")
            #expect(study.count == gap.missing.count, "seed \(seed)")
            #expect(gap.stages.reduce(0) { $0 + $1.asked - $1.known } == gap.missing.count, "seed \(seed)")
            #expect(Set(gap.known) == known.intersection(planner.skills), "seed \(seed)")
            let fresh = StudyPlanner(planner.essentials, StudyMaterial(catalog))
            #expect(fresh.skills == planner.skills && fresh.stages == planner.stages, "seed \(seed)")
            #expect(fresh.study(for: mask) == study, "seed \(seed)")
        }
    }
}
