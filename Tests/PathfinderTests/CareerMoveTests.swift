import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

struct CareerMoveTests {
    private static let catalog = Catalog.bundled

    private static let start = CalendarDate("2026-11-21")!

    private static func coverage(_ origin: CareerPosition, _ destination: CareerPosition) throws -> Double {
        try #require(catalog.move(from: origin, to: destination).coverage, "\(origin) to \(destination)")
    }

    /// A person who works in a position.
    private static func holder(of position: CareerPosition, _ person: Profile = Profile()) -> Profile {
        var holder = person
        holder.currentRole = position.role
        holder.currentLevel = position.level
        return holder
    }

    /// A person with some skills, some of them hardly known, and without others.
    private static func person(_ random: inout SplitMix64) -> Profile {
        let skills = catalog.skills.map(\.id).shuffled(using: &random)
        var profile = Profile(
            skills: skills.prefix(12).map { ProfileSkill($0, level: [nil, 1, 4].randomElement(using: &random)!) })
        profile.lackingSkills = Array(skills.suffix(5))
        return profile
    }

    @Test func `coverage has a direction, and is a share of what the destination takes`() throws {
        let positions = Self.catalog.roles.map { CareerPosition(role: $0.id, level: "mid") }
        #expect(positions.count >= 10)
        var differing = 0
        for origin in positions {
            let holder = Self.holder(of: origin)
            for destination in positions {
                let to = try Self.coverage(origin, destination)
                let known = Self.catalog.knownSkills(of: holder, for: destination)
                let essentials = Self.catalog.essentials(of: destination.role, at: destination.level)
                #expect((0...1).contains(to) && to == essentials.coverage(by: known.contains))
                let back = try Self.coverage(destination, origin)
                if abs(to - back) > 0.02 { differing += 1 }
            }
        }
        #expect(differing > positions.count)
    }

    @Test(arguments: catalog.roles.map(\.id))
    func `who works in a role covers all of it a level below, and in part a level above`(role: Role.ID) throws {
        let senior = CareerPosition(role: role, level: "senior")
        let mid = CareerPosition(role: role, level: "mid")
        let below = try Self.coverage(senior, mid)
        let above = try Self.coverage(mid, senior)
        #expect(below == 1 && above < 1 && above > 0.3)
        #expect(Self.catalog.move(from: senior, to: mid).missing.isEmpty)
    }

    @Test func `skills of one's own only bring a move nearer`() throws {
        let origin = CareerPosition(role: "data-engineer", level: "mid")
        let destination = CareerPosition(role: "ml-engineer", level: "mid")
        let without = try #require(Self.catalog.move(from: origin, to: destination).coverage)
        let profile = Profile(skills: [ProfileSkill("machine-learning"), ProfileSkill("pytorch")])
        let move = Self.catalog.move(from: origin, to: destination, for: profile)
        #expect(try #require(move.coverage) > without)
        #expect(!move.missing.contains("machine-learning"))
    }

    @Test(
        arguments: [
            (0.8, 0, 1.0, CareerMove.Verdict.feasible), (0.8, 1, nil, .feasible), (0.8, 2, 1.0, .stretch),
            (0.8, 3, 1.0, .far), (0.8, 0, 0.7, .stretch), (0.5, 0, 1.0, .stretch), (0.1, 0, 2.0, .far),
            (nil, 0, 1.0, .unknown), (0.8, -1, 0.8, .feasible),
        ] as [(Double?, Int, Double?, CareerMove.Verdict)])
    func `a verdict follows from coverage, levels and pay`(
        coverage: Double?, distance: Int, ratio: Double?, verdict: CareerMove.Verdict
    ) {
        let rules = MoveRules(Self.catalog)
        #expect(rules.verdict(coverage: coverage, levelDistance: distance, payRatio: ratio) == verdict)
    }

    @Test func `a move that a source names is a stretch at least, but not over many levels`() {
        let rules = MoveRules(Self.catalog)
        #expect(rules.verdict(coverage: 0.1, levelDistance: 0, payRatio: nil, isNamed: true) == .stretch)
        #expect(rules.verdict(coverage: 0.1, levelDistance: 3, payRatio: nil, isNamed: true) == .far)
    }

    @Test func `the thresholds of the tables are those of the verdicts, each with its source`() {
        let rules = Self.catalog.planningRules
        for id: PlanningRule.ID in ["feasible-coverage", "stretch-coverage", "level-distance", "pay-ratio"] {
            #expect(rules[id] != nil, "\(id)")
        }
        #expect(rules["pay-ratio"]?.source == "nesta-career-causeways" && rules["pay-ratio"]?.value == 0.75)
    }

    @Test(arguments: seeds)
    func `a move takes the steps and hours of a plan for whoever holds the position`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let roles = Self.catalog.roles.map(\.id)
        for _ in 0..<6 {
            let pair = Array(roles.shuffled(using: &random).prefix(2))
            let level = try #require(["junior", "mid", "senior"].randomElement(using: &random)) as Level.ID
            let origin = CareerPosition(role: pair[0], level: level)
            let destination = CareerPosition(role: pair[1], level: level)
            let profile = Self.person(&random)
            let holder = Self.holder(of: origin, profile)
            let request = PlanRequest(role: destination.role, level: level, start: Self.start)
            let plan = try Self.catalog.plan(for: holder, request)
            let move = Self.catalog.move(from: origin, to: destination, for: profile)
            #expect(move.study == plan.hours, "seed \(seed): \(origin) to \(destination)")
            #expect(move.missing == plan.steps.map(\.skill), "seed \(seed): \(origin) to \(destination)")
            #expect(move.coverage == plan.gap.readiness, "seed \(seed): \(origin) to \(destination)")
        }
    }

    @Test(arguments: seeds + [617_002, 770_999])
    func `prepared moves say what the catalog says`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4 {
            var profile = Self.person(&random)
            let role = try #require(Self.catalog.roles.randomElement(using: &random)).id
            profile.currentRole = role
            profile.currentLevel = ["junior", "mid", "senior"].randomElement(using: &random)
            let origin = CareerPosition(role: role, level: profile.currentLevel)
            let expected = Self.catalog.moves(from: origin, for: profile, in: "dubai")
                .filter { $0.verdict != .unknown }
            let prepared = PreparedMoves(Self.catalog, from: origin, at: "mid", in: "dubai")
            let found = prepared.nearest(
                for: profile, assuming: { Self.catalog.assumedSkills(of: profile, for: $0) },
                knownFrom: Self.catalog.knownFromLevel, count: 50, except: CareerPosition(role: "nobody"))
            #expect(found.map(\.destination) == expected.map(\.destination), "seed \(seed)")
            for move in found {
                let same = try #require(expected.first { $0.destination == move.destination })
                #expect(same.verdict == move.verdict && same.coverage == move.coverage, "seed \(seed)")
                #expect(Array(same.missing.prefix(3)) == move.missing, "seed \(seed)")
            }
        }
    }

    @Test func `who names no role brings nothing but skills`() {
        let prepared = PreparedMoves(Self.catalog, from: nil, at: "mid", in: "dubai")
        func nearest(_ profile: Profile) -> [PreparedMoves.Move] {
            prepared.nearest(
                for: profile, assuming: { _ in [] }, knownFrom: 3, count: 3, except: CareerPosition(role: "nobody"))
        }
        #expect(nearest(Profile()).allSatisfy { $0.coverage == 0 && $0.verdict == .far && $0.missing.count == 3 })
        let known = nearest(Profile(skills: [ProfileSkill("sql"), ProfileSkill("statistics")]))
        #expect(known.count == 3 && known.allSatisfy { $0.coverage > 0 && !$0.missing.contains("sql") })
    }

    @Test func `moves are listed with the nearest first, up the ladder too`() throws {
        let moves = Self.catalog.moves(from: .init(role: "data-engineer", level: "mid"))
        let order = moves.map(\.verdict.rank)
        #expect(order == order.sorted())
        #expect(moves.allSatisfy { $0.study != nil && $0.verdict != .unknown })
        let up = try #require(moves.first { $0.destination.role == "data-engineer" })
        #expect(up.destination.level == "senior" && up.named == ["data-engineer-mid-to-senior"])
        #expect(moves.count == Self.catalog.roles.count)
    }
}
