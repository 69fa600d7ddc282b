public import PathfinderCatalog
import PathfinderPay
internal import Synchronization

extension Catalog {
    /// How near a move from one position to another is.
    ///
    /// The thresholds, with their sources, are in `planning_rules.csv`.
    ///
    /// - Parameters:
    ///   - origin: The position held now.
    ///   - destination: The position after the move.
    ///   - profile: The person; skills of the profile count besides those that the origin brings, and what it says is
    ///     lacking does not.
    ///   - region: Where the pay of both is compared; `nil` leaves pay out.
    /// - Returns: The move.
    /// - Complexity: That of a plan for the destination, besides the pay.
    public func move(
        from origin: CareerPosition, to destination: CareerPosition, for profile: Profile = Profile(),
        in region: Region.ID? = nil
    ) -> CareerMove {
        move(from: origin, to: destination, PersonalSkills(profile, self), in: region)
    }

    func move(
        from origin: CareerPosition, to destination: CareerPosition, _ person: PersonalSkills, in region: Region.ID?
    ) -> CareerMove {
        // Without a level the move is to the lowest one, as a plan is.
        let planner = studyPlanner(for: destination.role, at: destination.level ?? lowestLevel(of: destination.role))
        let place = ChoiceByPlace(self, region)
        let rules = MoveRules(self)
        let mask = planner.mask(of: person.known(holding: origin, for: destination))
        let coverage =
            rules.canJudge(planner.essentials) && rules.canJudge(essentials(of: origin.role))
            ? planner.coverage(mask) : nil
        let distance = levelDistance(from: origin.level, to: destination.level)
        let ratio = region.flatMap { payRatio(from: origin, to: destination, in: $0) }
        let named = namedMoves(from: origin, to: destination)
        let study = planner.study(for: mask) { place.choice(among: $0, of: planner) }
        return CareerMove(
            origin: origin, destination: destination,
            verdict: rules.verdict(
                coverage: coverage, levelDistance: distance, payRatio: ratio, isNamed: !named.isEmpty),
            coverage: coverage, missing: study.map { planner.skills[$0] },
            study: planner.essentials.weight > 0
                ? PlanHours(study.map { (planner.skills[$0], planner.hours[$0]) }) : nil,
            levelDistance: distance, payRatio: ratio, named: named)
    }

    /// The moves between two positions that sources name.
    package func namedMoves(from origin: CareerPosition, to destination: CareerPosition) -> [Transition.ID] {
        transitions.filter { named in
            named.fromRole == origin.role && named.toRole == destination.role
                && (origin.level == nil || named.fromLevel == origin.level)
                && (named.toLevel == nil || destination.level == nil || named.toLevel == destination.level)
        }.map(\.id)
    }

    /// The moves from a position: to all other roles at the same level, and one level up in the same role.
    ///
    /// - Returns: The moves, the nearest first.
    public func moves(
        from origin: CareerPosition, for profile: Profile = Profile(), in region: Region.ID? = nil
    ) -> [CareerMove] {
        func rank(_ move: CareerMove) -> (Int, Double, Role.ID) {
            (move.verdict.rank, -(move.coverage ?? 0), move.destination.role)
        }
        let person = PersonalSkills(profile, self)
        return destinations(from: origin).map { move(from: origin, to: $0, person, in: region) }
            .sorted { rank($0) < rank($1) }
    }

    /// All other roles at the level of a position, and its role one level up.
    package func destinations(from origin: CareerPosition) -> [CareerPosition] {
        let others = roles.filter { $0.id != origin.role }.map { CareerPosition(role: $0.id, level: origin.level) }
        guard let next = origin.level.flatMap(nextLevel(after:)) else { return others }
        return others + [CareerPosition(role: origin.role, level: next.id)]
    }

    /// How many levels one level is above another; `nil` where one of them is not said.
    package func levelDistance(from origin: Level.ID?, to destination: Level.ID?) -> Int? {
        guard let origin = origin.flatMap({ levels[$0]?.rank }),
            let destination = destination.flatMap({ levels[$0]?.rank })
        else { return nil }
        return destination - origin
    }

    /// The median pay of one position as a share of that of another; `nil` where one of them is unknown, or where the two
    /// cannot be told apart.
    package func payRatio(
        from origin: CareerPosition, to destination: CareerPosition, in region: Region.ID
    ) -> Double? {
        guard let before = medianPay(of: origin, in: region), let after = medianPay(of: destination, in: region),
            before.percentiles.p50 > 0, isApart(after, from: before)
        else { return nil }
        return Double(after.percentiles.p50) / Double(before.percentiles.p50)
    }

    /// What all sources together say of the pay of a position, in the money of the place; `nil` when unknown.
    func medianPay(of position: CareerPosition, in region: Region.ID) -> MarketPay? {
        guard let level = position.level else { return nil }
        if let known = planning.medians.withLock({ $0[region]?[position] }) { return known }
        let pay = try? marketPay(role: position.role, level: level, region: region)
        planning.medians.withLock { $0[region, default: [:]][position] = .some(pay) }
        return pay
    }
}
