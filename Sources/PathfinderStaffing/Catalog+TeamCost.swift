public import PathfinderCatalog
public import PathfinderPay

extension Catalog {
    /// What the team of each phase is paid: P10 to P90 of the sum, by the pay of the roles in the place.
    ///
    /// - Parameters:
    ///   - advice: The advice whose teams are meant.
    ///   - plan: The place, and how the teams differ from the smallest ones.
    /// - Returns: The cost of each phase, in order.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*m*) look-ups of bands in the number of different members.
    public func teamCost(of advice: StaffingAdvice, _ plan: TeamPlan) throws(MissingRate) -> TeamCost {
        var bands = MemberBands(catalog: self, plan: plan)
        var phases: [PhaseCost] = []
        for phase in advice.phases {
            var members: [MemberCost] = []
            for member in phase.team { members.append(try bands.cost(of: member)) }
            phases.append(PhaseCost(phase: phase.phase.id, members: members))
        }
        return TeamCost(region: plan.region, currency: bands.currency, phases: phases)
    }
}

/// Looks up what members of teams are paid, each role and level once.
struct MemberBands {
    private let catalog: Catalog
    private let plan: TeamPlan
    let currency: Currency.ID
    private var known: [Role.ID: [Level.ID: PayAnswer]] = [:]

    init(catalog: Catalog, plan: TeamPlan) {
        self.catalog = catalog
        self.plan = plan
        currency = plan.currency ?? catalog.currency(of: plan.region)
    }

    /// What a member is paid at the level of the plan.
    mutating func cost(of member: PhaseRole) throws(MissingRate) -> MemberCost {
        try cost(of: member, at: plan.levels[member.role] ?? plan.level ?? member.level)
    }

    /// What a member is paid at another level.
    mutating func cost(of member: PhaseRole, at level: Level.ID) throws(MissingRate) -> MemberCost {
        var band = known[member.role]?[level]
        if band == nil {
            band = try catalog.payAnswers(
                of: member.role, in: plan.region, levels: [level], currency: currency, period: .year
            ).first
            known[member.role, default: [:]][level] = band
        }
        return MemberCost(member, level: level, people: plan.people[member.role] ?? member.people, pay: band)
    }
}
