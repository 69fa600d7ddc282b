extension Catalog {
    /// The best routes from one position to another over years.
    ///
    /// A route goes up the levels of a role, changes the role at the same level where that is feasible or a stretch, or
    /// makes a move that `transitions.csv` names. Routes are compared by the number of legs of unknown years, then by
    /// years, then by changes of role, then by the weakest coverage of skills.
    ///
    /// Years follow the years of experience from which levels are typical (`levels.csv`). What has to be learnt for a
    /// change of role is given in hours; it is studied beside the job, and adds no years.
    ///
    /// - Parameters:
    ///   - origin: The position held now, with its level.
    ///   - destination: The position aimed at, with its level.
    ///   - known: Skills that the person knows besides those that the origin asks for.
    ///   - region: Where the pay is looked up; `nil` leaves it out.
    ///   - count: How many routes are wanted.
    /// - Returns: The routes, the best first; none where no moves lead there.
    public func routes(
        from origin: CareerPosition, to destination: CareerPosition, known: Set<Skill.ID> = [],
        in region: Region.ID? = nil, count: Int = 3
    ) -> [CareerRoute] {
        let map = CareerMap(self, known: known)
        guard let start = map.index(of: origin), let end = map.index(of: destination) else { return [] }
        return RouteSearch(edges: map.edges).routes(from: start, to: end, count: count)
            .map { route(through: $0.map { map.positions[$0] }, known, region) }
    }

    private func route(
        through positions: [CareerPosition], _ known: Set<Skill.ID>, _ region: Region.ID?
    ) -> CareerRoute {
        let legs = zip(positions, positions.dropFirst()).map { origin, destination in
            CareerRoute.Leg(
                move: move(from: origin, to: destination, known: known, in: region),
                years: years(from: origin.level, to: destination.level),
                study: origin.role == destination.role ? nil : study(from: origin, to: destination, known: known),
                pay: region.flatMap { medianPay(of: destination, in: $0) })
        }
        let changes = legs.filter { $0.move.origin.role != $0.move.destination.role }
        let coverages = changes.map(\.move.coverage)
        return CareerRoute(
            legs: legs, years: legs.compactMap(\.years).reduce(0, +),
            legsOfUnknownYears: legs.count { $0.years == nil }, roleChanges: changes.count,
            weakestCoverage: coverages.contains(nil) ? nil : coverages.compactMap { $0 }.min(),
            payAtStart: region.flatMap { region in positions.first.flatMap { medianPay(of: $0, in: region) } })
    }

    /// Years of experience between two levels; `nil` where a table names none.
    func years(from origin: Level.ID?, to destination: Level.ID?) -> Int? {
        guard origin != destination else { return 0 }
        guard let before = origin.flatMap({ levels[$0]?.yearsMin }),
            let after = destination.flatMap({ levels[$0]?.yearsMin }), after >= before
        else { return nil }
        return after - before
    }

    /// The fewest hours that bring someone who has the skills of one position to the usual readiness for another.
    private func study(
        from origin: CareerPosition, to destination: CareerPosition, known: Set<Skill.ID>
    ) -> PlanHours? {
        let before = demand(of: origin.role, at: origin.level)
        let after = demand(of: destination.role, at: destination.level)
        let missing = Set(
            after.missing(from: before, known: known, below: MoveRules(self).broughtShare))
        let brought =
            after.skills.map(\.skill).filter { !missing.contains($0) }
            + before.skills.map(\.skill).filter { skill in
                !after.skills.contains { $0.skill == skill }
            }
        let all = planning.material.withPrerequisites(brought).union(known)
        let planner = studyPlanner(for: destination.role, at: destination.level)
        let study = planner.study(for: planner.mask(of: all), to: rule("readiness", else: 0.6))
        return PlanHours(study.order.map { planner.skills[$0] }.sorted(), hoursOfStudy)
    }
}
