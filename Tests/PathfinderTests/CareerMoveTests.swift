import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

struct CareerMoveTests {
    private static let catalog = Catalog.bundled

    @Test func `coverage has a direction, and a role covers itself`() throws {
        let roles = Self.catalog.roles.map(\.id).filter { Self.catalog.demand(of: $0).stated.skills.count >= 10 }
        #expect(roles.count >= 10)
        var differing = 0
        for origin in roles {
            for destination in roles {
                let to = try #require(
                    Self.catalog.move(from: .init(role: origin), to: .init(role: destination)).coverage)
                #expect((0...1.000_000_1).contains(to))
                if origin == destination { #expect(abs(to - 1) < 1e-9) }
                let back = try #require(
                    Self.catalog.move(from: .init(role: destination), to: .init(role: origin)).coverage)
                if abs(to - back) > 0.02 { differing += 1 }
            }
        }
        #expect(differing > roles.count)
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
            (0.7, 0, 1.0, CareerMove.Verdict.feasible), (0.7, 1, nil, .feasible), (0.7, 2, 1.0, .stretch),
            (0.7, 3, 1.0, .far), (0.7, 0, 0.7, .stretch), (0.4, 0, 1.0, .stretch), (0.1, 0, 2.0, .far),
            (nil, 0, 1.0, .unknown), (0.7, -1, 0.8, .feasible),
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

    @Test(arguments: seeds + [617_002, 770_999])
    func `prepared moves say what the catalog says`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let skills = Self.catalog.skills.map(\.id)
        for _ in 0..<4 {
            var profile = Profile(
                skills: skills.shuffled(using: &random).prefix(12).map {
                    ProfileSkill($0, level: [nil, 1, 4].randomElement(using: &random)!)
                })
            profile.lackingSkills = Array(
                skills.shuffled(using: &random).filter { skill in !profile.skills.contains { $0.skill == skill } }
                    .prefix(5))
            let role = try #require(Self.catalog.roles.randomElement(using: &random)).id
            profile.currentRole = role
            profile.currentLevel = ["junior", "mid", "senior"].randomElement(using: &random)
            let origin = CareerPosition(role: role, level: profile.currentLevel)
            let expected = Self.catalog.moves(from: origin, for: profile, in: "dubai")
                .filter { $0.verdict != .unknown }
            let prepared = PreparedMoves(Self.catalog, from: origin, at: "mid", in: "dubai")
            let found = prepared.nearest(
                for: profile, assuming: Self.catalog.assumedSkills(of: profile),
                knownFrom: Self.catalog.knownFromLevel, count: 50, except: CareerPosition(role: "nobody"))
            #expect(Set(found.map(\.destination)) == Set(expected.map(\.destination)), "seed \(seed)")
            for move in found {
                let same = try #require(expected.first { $0.destination == move.destination })
                #expect(same.verdict == move.verdict && abs((same.coverage ?? -1) - move.coverage) < 1e-9)
                #expect(Array(same.missing.prefix(3)) == move.missing, "seed \(seed)")
            }
        }
    }

    @Test func `who names no role brings nothing but skills`() {
        let prepared = PreparedMoves(Self.catalog, from: nil, at: "mid", in: "dubai")
        func nearest(_ profile: Profile) -> [PreparedMoves.Move] {
            prepared.nearest(
                for: profile, assuming: [], knownFrom: 3, count: 3, except: CareerPosition(role: "nobody"))
        }
        #expect(nearest(Profile()).allSatisfy { $0.coverage == 0 && $0.verdict == .far })
        let known = nearest(Profile(skills: [ProfileSkill("sql"), ProfileSkill("statistics")]))
        #expect(known.allSatisfy { $0.coverage > 0 && !$0.missing.contains("sql") })
    }

    @Test func `moves are listed with the nearest first, up the ladder too`() throws {
        let moves = Self.catalog.moves(from: .init(role: "data-engineer", level: "mid"))
        let order = moves.map { CareerMove.Verdict.allCases.firstIndex(of: $0.verdict)! }
        #expect(order == order.sorted())
        let up = try #require(moves.first { $0.destination.role == "data-engineer" })
        #expect(up.destination.level == "senior" && up.named == ["data-engineer-mid-to-senior"])
        #expect(moves.count == Self.catalog.roles.count)
    }
}
