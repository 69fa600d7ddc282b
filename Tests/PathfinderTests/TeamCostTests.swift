import Testing

import Pathfinder
@testable import PathfinderPay
@testable import PathfinderStaffing
import TestSupport

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What teams cost, and what a budget pays for.
struct TeamCostTests {
    private let catalog = Catalog.bundled
    private let advice: StaffingAdvice

    init() throws { advice = try #require(catalog.advice(on: StaffingSituation(symptoms: ["fragmented-sources"]))) }

    @Test(arguments: ["riyadh", "dubai", "united-states", "world"] as [Region.ID])
    func `a sum is narrower than that of its ends, and around the same middle`(region: Region.ID) throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: region))
        #expect(cost.phases.map(\.phase) == advice.phases.map(\.phase.id))
        for (phase, advised) in zip(cost.phases, advice.phases) {
            #expect(phase.members.map(\.role) == advised.team.map(\.role))
            #expect(phase.unknown == phase.members.filter { $0.figure == nil }.map(\.role))
            let added = phase.members.filter { $0.year != nil && !phase.unlike.contains($0.role) }.compactMap(\.year)
            guard let sum = phase.sum else {
                #expect(added.isEmpty)
                continue
            }
            let (low, high) = (added.reduce(0) { $0 + $1.low }, added.reduce(0) { $0 + $1.high })
            if added.count == 1 {
                #expect(sum.year == added[0])
            } else {
                #expect(low < sum.year.low && sum.year.high < high)
            }
            #expect(abs(Double(sum.month.high * 12) / Double(sum.year.high) - 1) < 0.1, "two digits each")
            for member in phase.members { #expect((member.basis == .unknown) == (member.year == nil)) }
        }
    }

    @Test func `a sum is what many teams drawn by chance are paid`() throws {
        var plan = TeamPlan(region: "united-states")
        plan.people = ["data-engineer": 2]
        let cost = try catalog.teamCost(of: advice, plan)
        let phase = try #require(cost.phases.max { $0.members.count < $1.members.count })
        let sum = try #require(phase.sum)
        let people: [LogNormal] = phase.members.filter { !phase.unlike.contains($0.role) }.flatMap { member in
            member.figure.map { figure in
                let pay = LogNormal(low: Double(figure.low), high: Double(figure.high), reading: figure.reading)
                let part = member.people - member.people.rounded(.down)
                return Array(repeating: pay, count: Int(member.people))
                    + (part > 0 ? [LogNormal(median: pay.median * part, spread: pay.spread)] : [])
            } ?? []
        }
        var generator = SplitMix64(seed: 15)
        var teams: [Double] = []
        for _ in 0..<20_000 {
            var sum = 0.0
            for pay in people {
                // The sum of twelve uniform numbers less six is normal enough (Irwin and Hall).
                var normal = -6.0
                for _ in 0..<12 { normal += Double.random(in: 0..<1, using: &generator) }
                sum += pay.median * exp(pay.spread * normal)
            }
            teams.append(sum)
        }
        teams.sort()
        #expect(abs(teams[2_000] / Double(sum.year.low) - 1) < 0.03)
        #expect(abs(teams[18_000] / Double(sum.year.high) - 1) < 0.03)
    }

    @Test func `unknown pay is named and never counted as nothing`() throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: "antarctica"))
        for phase in cost.phases {
            let unknown = phase.members.filter { $0.figure == nil }
            #expect(phase.unknown == unknown.map(\.role) && unknown.allSatisfy { $0.cost == nil })
        }
    }

    @Test func `what is of another kind of pay is named and not added`() throws {
        let directory = try TableDirectory()
        try directory.write(.payEstimates, rows: [])
        let lead = try #require(advice.phases.first?.team.first)
        try directory.write(
            .payRanges,
            rows: ["base", "total"].enumerated().map { index, kind in
                let role = index == 0 ? lead.role : advice.phases[1].team[0].role
                return "\(role),\(lead.level),atlantis,USD,year,\(kind),80000,90000,p10-p90,2026,editorial,"
            })
        try directory.write(.regions, rows: ["atlantis,Atlantis,,country,,,,,,editorial"])
        let own = try Catalog(directory: directory.path, over: .bundled)
        let members = [lead, advice.phases[1].team[0]]
        guard members[0].role != members[1].role else { return }
        let costs = try members.map { member in
            try #require(
                try own.teamCost(of: advice, TeamPlan(region: "atlantis", level: lead.level)).phases
                    .flatMap(\.members).first { $0.role == member.role })
        }
        #expect(costs.map { $0.figure?.kind } == [.base, .total])
        #expect(costs.byKindOfPay.like.map(\.role) == [members[0].role])
        #expect(costs.byKindOfPay.unlike.map(\.role) == [members[1].role])
    }

    @Test func `figures are those of the bands`() throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: "riyadh", currency: "USD"))
        let lead = try #require(cost.phases[1].members.first)
        let pay = try #require(
            try catalog.payAnswers(
                of: lead.role, in: "riyadh", levels: [lead.level], currency: "USD", period: .year
            ).first)
        #expect(lead.figure == pay.figure && lead.basis == pay.basis)
        #expect(lead.year?.low == pay.figure?.low.rounded(toDigits: 2))
        #expect(lead.year?.high == pay.figure?.high.rounded(toDigits: 2))
    }

    @Test func `people and levels of the plan count`() throws {
        var plan = TeamPlan(region: "riyadh", level: "mid", levels: ["data-engineer": "junior"])
        plan.people = ["data-engineer": 2]
        let first = try #require(try catalog.teamCost(of: advice, plan).phases.first)
        let member = try #require(first.members.first)
        #expect(member.level == "junior" && member.people == 2)
        let figure = try #require(member.figure)
        let year = try #require(member.year)
        #expect(2 * figure.low < year.low && year.high < 2 * figure.high)
        #expect(try catalog.teamCost(of: advice, plan).phases[1].members.first?.level == "mid")
    }

    @Test(arguments: [1_000, 20_000, 30_000, 45_000, 60_000, 90_000, 150_000, 1e9])
    func `a mix stays within the budget, keeps the lead, and names all that is given up`(month: Double) throws {
        let plan = TeamPlan(region: "riyadh")
        for (answer, phase) in zip(try catalog.mixes(of: advice, plan, within: month), advice.phases) {
            if let sure = answer.sure { #expect(Double(sure.sum.year.high) <= month * 12) }
            if let possible = answer.possible { #expect(Double(possible.sum.year.low) <= month * 12) }
            if answer.sure != nil { #expect(answer.possible != nil) }
            for mix in [answer.sure, answer.possible].compactMap({ $0 }) {
                #expect(mix.members.first?.part == .lead)
                #expect(
                    Set(mix.members.map(\.role) + mix.leftOut.map(\.role) + mix.unknown) == Set(phase.team.map(\.role)))
                for member in mix.members {
                    let wanted = phase.team.first { $0.role == member.role }?.level
                    #expect((member.level == wanted) == !mix.lowered.contains { $0.role == member.role })
                }
            }
        }
    }

    @Test func `more money never buys a worse mix`() throws {
        let plan = TeamPlan(region: "riyadh")
        var before: [Int] = []
        for month in stride(from: 10_000.0, through: 200_000, by: 10_000) {
            let merit = try catalog.mixes(of: advice, plan, within: month).map { answer in
                answer.sure.map { mix in
                    10_000 * (catalog.levels[mix.members[0].level]?.rank ?? 0) + 100 * mix.members.count
                } ?? 0
            }
            if !before.isEmpty { for (old, new) in zip(before, merit) { #expect(new >= old, "\(month)") } }
            before = merit
        }
        #expect(before.allSatisfy { $0 > 0 })
    }

    @Test func `a budget of everything pays for the whole team`() throws {
        for answer in try catalog.mixes(of: advice, TeamPlan(region: "riyadh"), within: 1e9) {
            #expect(answer.sure?.isWhole == true && answer.possible?.isWhole == true)
        }
    }
}
