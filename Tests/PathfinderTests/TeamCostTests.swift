import Testing

import Pathfinder

/// What teams cost, and what a budget pays for.
struct TeamCostTests {
    private let catalog = Catalog.bundled
    private let advice: StaffingAdvice

    init() throws { advice = try #require(catalog.advice(on: StaffingSituation(symptoms: ["fragmented-sources"]))) }

    @Test(arguments: ["riyadh", "dubai", "united-states", "world"] as [Region.ID])
    func `a sum is that of the members whose pay is known`(region: Region.ID) throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: region))
        #expect(cost.phases.map(\.phase) == advice.phases.map(\.phase.id))
        for (phase, advised) in zip(cost.phases, advice.phases) {
            #expect(phase.members.map(\.role) == advised.team.map(\.role))
            let known = phase.members.compactMap(\.year)
            #expect(phase.unknown == phase.members.filter { $0.figure == nil }.map(\.role))
            guard let sum = phase.sum else {
                #expect(known.isEmpty)
                continue
            }
            #expect(sum.year.low == known.reduce(0) { $0 + $1.low })
            #expect(sum.year.high == known.reduce(0) { $0 + $1.high })
            #expect(sum.month.low == phase.members.compactMap(\.cost).reduce(0) { $0 + $1.month.low })
            #expect(abs(sum.month.high * 12 - sum.year.high) <= 6 * known.count)
            for member in phase.members { #expect((member.basis == .unknown) == (member.year == nil)) }
        }
    }

    @Test func `unknown pay is named and never counted as nothing`() throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: "riyadh"))
        let last = try #require(cost.phases.last)
        #expect(last.unknown == ["product-owner"])
        #expect(last.members.first { $0.role == "product-owner" }?.cost == nil)
    }

    @Test func `figures are those of the bands`() throws {
        let cost = try catalog.teamCost(of: advice, TeamPlan(region: "riyadh", currency: "USD"))
        let lead = try #require(cost.phases[1].members.first)
        let band = try #require(
            try catalog.levelBands(
                of: "ai-engineer", in: "riyadh", levels: ["senior"], currency: "USD", period: .year
            ).first)
        #expect(lead.figure == band.figure && lead.basis == band.basis && lead.basis == .stated)
        #expect(lead.year?.low == 160_000 && lead.year?.high == 210_000)
    }

    @Test func `people and levels of the plan count`() throws {
        var plan = TeamPlan(region: "riyadh", level: "mid", levels: ["data-engineer": "junior"])
        plan.people = ["data-engineer": 2]
        let first = try #require(try catalog.teamCost(of: advice, plan).phases.first)
        let member = try #require(first.members.first)
        #expect(member.level == "junior" && member.people == 2)
        #expect(member.year?.low == member.figure.map { $0.low * 2 })
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
