public import PathfinderCatalog
public import PathfinderPay

extension Catalog {
    /// Which mix of the team of each phase a budget pays for, and what is given up.
    ///
    /// Every choice is looked at: each role but the lead may be left out, and each may work at a lower level that has a
    /// known pay. The best mix has the highest level of the lead, then the most important roles, then the highest levels of
    /// the others; of equal ones the cheapest counts.
    ///
    /// - Parameters:
    ///   - advice: The advice whose teams are meant.
    ///   - plan: The place, and how the teams differ from the smallest ones.
    ///   - month: The budget for a month, in the currency of the plan, or of the place.
    /// - Returns: An answer for each phase, in order.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*cᵐ*) in the *m* members of a phase with *c* choices each: some thousand mixes.
    public func mixes(
        of advice: StaffingAdvice, _ plan: TeamPlan, within month: Double
    ) throws(MissingRate) -> [BudgetAnswer] {
        var bands = MemberBands(catalog: self, plan: plan)
        let ranks = Dictionary(uniqueKeysWithValues: levels.map { ($0.id, $0.rank) })
        var answers: [BudgetAnswer] = []
        for phase in advice.phases {
            var seats: [Seat] = []
            var unknown: [Role.ID] = []
            for member in phase.team {
                let wanted = try bands.cost(of: member)
                // What nobody knows the price of is neither bought nor given up.
                guard wanted.year != nil || member.part == .lead else {
                    unknown.append(member.role)
                    continue
                }
                var choices = [wanted]
                for level in levels where level.rank < ranks[wanted.level] ?? 0 && wanted.year != nil {
                    let lower = try bands.cost(of: member, at: level.id)
                    if lower.year != nil { choices.append(lower) }
                }
                seats.append(Seat(member: member, wanted: wanted, choices: choices))
            }
            let search = MixSearch(seats: seats, ranks: ranks, unknown: unknown)
            answers.append(
                BudgetAnswer(
                    phase: phase.phase.id, month: month, sure: search.best(within: month * 12, by: \.high),
                    possible: search.best(within: month * 12, by: \.low),
                    leadAlone: seats.first { $0.member.part == .lead }?.wanted.cost))
        }
        return answers
    }
}

/// A place in a team, with the levels at which it can be filled.
private struct Seat {
    let member: PhaseRole
    let wanted: MemberCost
    let choices: [MemberCost]
}

private struct MixSearch {
    let seats: [Seat]
    let ranks: [Level.ID: Int]
    let unknown: [Role.ID]

    /// How good a mix is: compared from the first number to the last.
    private struct Merit: Comparable {
        var leadLevel = 0
        var roles = 0
        var otherLevels = 0
        var cost = 0

        static func < (left: Self, right: Self) -> Bool {
            (left.leadLevel, left.roles, left.otherLevels, -left.cost)
                < (right.leadLevel, right.roles, right.otherLevels, -right.cost)
        }
    }

    func best(within year: Double, by end: KeyPath<PayInterval, Int>) -> BudgetMix? {
        var best: (merit: Merit, members: [MemberCost?])?
        func visit(_ chosen: [MemberCost?], _ merit: Merit, _ sum: PaySum) {
            guard Double(merit.cost) <= year else { return }
            guard chosen.count < seats.count else {
                if best.map({ $0.merit < merit }) ?? true { best = (merit, chosen) }
                return
            }
            let seat = seats[chosen.count]
            for choice in seat.choices {
                var merit = merit
                merit.roles += seat.importance
                var sum = sum
                sum.add(choice)
                merit.cost = sum.interval[keyPath: end]
                let rank = ranks[choice.level] ?? 0
                if seat.member.part == .lead { merit.leadLevel += rank } else { merit.otherLevels += rank }
                visit(chosen + [choice], merit, sum)
            }
            if seat.member.part != .lead { visit(chosen + [nil], merit, sum) }
        }
        visit([], Merit(), PaySum())
        return best.map { mix($0.members) }
    }

    private func mix(_ chosen: [MemberCost?]) -> BudgetMix {
        let members = chosen.compactMap { $0 }
        return BudgetMix(
            members: members, sum: CostRange(members), unknown: unknown,
            leftOut: zip(seats, chosen).filter { $1 == nil }.map(\.0.member),
            lowered: zip(seats, chosen).compactMap { seat, member in
                guard let member, member.level != seat.wanted.level else { return nil }
                return LoweredLevel(role: member.role, from: seat.wanted.level, to: member.level)
            })
    }
}

extension Seat {
    /// A core role outweighs any number of supporting ones.
    fileprivate var importance: Int {
        switch member.part {
        case .lead: 10_000
        case .core: 100
        case .support: 1
        }
    }
}
