internal import Synchronization

extension Catalog {
    /// How near a move from one position to another is.
    ///
    /// The thresholds, with their sources, are in `planning_rules.csv`.
    ///
    /// - Parameters:
    ///   - origin: The position held now.
    ///   - destination: The position after the move.
    ///   - known: Skills that the person knows besides those that the origin asks for.
    ///   - region: Where the pay of both is compared; `nil` leaves pay out.
    /// - Returns: The move.
    /// - Complexity: O(*n*) in the skills of both roles, besides the pay.
    public func move(
        from origin: CareerPosition, to destination: CareerPosition, known: Set<Skill.ID> = [],
        in region: Region.ID? = nil
    ) -> CareerMove {
        let before = demand(of: origin.role, at: origin.level)
        let after = demand(of: destination.role, at: destination.level)
        let rules = MoveRules(self)
        let coverage = rules.coverage(of: after.stated, from: before.stated, known: known)
        let distance = levelDistance(from: origin.level, to: destination.level)
        let ratio = region.flatMap { payRatio(from: origin, to: destination, in: $0) }
        let named = transitions.filter { $0.fromRole == origin.role && $0.toRole == destination.role }
            .filter { named in
                (origin.level == nil || named.fromLevel == origin.level)
                    && (named.toLevel == nil || destination.level == nil || named.toLevel == destination.level)
            }
        return CareerMove(
            origin: origin, destination: destination,
            verdict: rules.verdict(
                coverage: coverage, levelDistance: distance, payRatio: ratio, isNamed: !named.isEmpty),
            coverage: coverage,
            missing: after.missing(from: before, known: known, below: rules.broughtShare), levelDistance: distance,
            payRatio: ratio, named: named.map(\.id))
    }

    /// The moves from a position: to all other roles at the same level, and one level up in the same role.
    ///
    /// - Returns: The moves, the nearest first.
    public func moves(
        from origin: CareerPosition, known: Set<Skill.ID> = [], in region: Region.ID? = nil
    ) -> [CareerMove] {
        var destinations = roles.filter { $0.id != origin.role }.map {
            CareerPosition(role: $0.id, level: origin.level)
        }
        if let next = origin.level.flatMap(nextLevel(after:)) {
            destinations.append(CareerPosition(role: origin.role, level: next.id))
        }
        let order = CareerMove.Verdict.allCases
        func rank(_ move: CareerMove) -> (Int, Double, Role.ID) {
            (order.firstIndex(of: move.verdict) ?? 0, -(move.coverage ?? 0), move.destination.role)
        }
        return destinations.map { move(from: origin, to: $0, known: known, in: region) }
            .sorted { rank($0) < rank($1) }
    }

    /// The level one rank above another.
    func nextLevel(after level: Level.ID) -> Level? {
        guard let rank = levels[level]?.rank else { return nil }
        return levelsByRank.first { $0.rank > rank }
    }

    private func levelDistance(from origin: Level.ID?, to destination: Level.ID?) -> Int? {
        guard let origin = origin.flatMap({ levels[$0]?.rank }),
            let destination = destination.flatMap({ levels[$0]?.rank })
        else { return nil }
        return destination.subtractingReportingOverflow(origin).partialValue
    }

    private func payRatio(
        from origin: CareerPosition, to destination: CareerPosition, in region: Region.ID
    ) -> Double? {
        guard let before = medianPay(of: origin, in: region), let after = medianPay(of: destination, in: region),
            before.percentiles.p50 > 0
        else { return nil }
        return Double(after.percentiles.p50) / Double(before.percentiles.p50)
    }

    /// What all sources together say of the pay of a position, in US dollars a year; `nil` when unknown.
    func medianPay(of position: CareerPosition, in region: Region.ID) -> PooledPay? {
        guard let level = position.level else { return nil }
        if let known = planning.medians.withLock({ $0[region]?[position] }) { return known }
        let pay = try? payAnswer(
            role: position.role, level: level, region: region, in: "USD", period: .year, nominal: false)
        planning.medians.withLock { $0[region, default: [:]][position] = .some(pay) }
        return pay
    }
}
