public import PathfinderCatalog

extension Catalog {
    /// The best routes from one position to another over years.
    ///
    /// A route goes up the levels of a role, changes the role at the same level where that is feasible or a stretch, or
    /// makes a move that `transitions.csv` names. Routes are compared by the number of legs of unknown years, then by
    /// years, then by changes of role, then by the weakest coverage of skills.
    ///
    /// Years follow the years of experience from which levels are typical (`levels.csv`). What has to be learnt for a change
    /// of role is studied beside the job; the change takes no less, and no less than `planning_rules.csv` names.
    ///
    /// - Parameters:
    ///   - origin: The position held now, with its level.
    ///   - destination: The position aimed at, with its level.
    ///   - profile: The person; see ``move(from:to:for:in:)``.
    ///   - region: Where the pay is looked up; `nil` leaves it out.
    ///   - count: How many routes are wanted.
    /// - Returns: The routes, the best first; none where no moves lead there. A route that needs
    ///   more years, changes of role or hours of study than another one, and less of none of them, is not among them.
    public func routes(
        from origin: CareerPosition, to destination: CareerPosition, for profile: Profile = Profile(),
        in region: Region.ID? = nil, count: Int = 3
    ) -> [CareerRoute] {
        let person = PersonalSkills(profile, self)
        let map = CareerMap(self, person)
        guard let start = map.index(of: origin), let end = map.index(of: destination) else { return [] }
        var kept: [CareerRoute] = []
        for path in RouteSearch(edges: map.edges).routes(from: start, to: end, count: Self.mostRoutes) {
            guard kept.count < count else { break }
            let route = route(through: path.map { map.positions[$0] }, person, region)
            if !kept.contains(where: { $0.isBetter(than: route) }) { kept.append(route) }
        }
        return kept
    }

    /// The most routes that are looked at.
    private static let mostRoutes = 24

    private func route(
        through positions: [CareerPosition], _ person: PersonalSkills, _ region: Region.ID?
    ) -> CareerRoute {
        var person = person
        let legs = zip(positions, positions.dropFirst()).map { origin, destination in
            let move = move(from: origin, to: destination, person, in: region)
            // Who has held a position keeps what it takes.
            person.add(origin)
            return CareerRoute.Leg(
                move: move,
                years: years(from: origin, to: destination, studying: move.study?.median ?? 0, person),
                pay: region.flatMap { medianPay(of: destination, in: $0) })
        }
        let changes = legs.filter(\.changesRole)
        let coverages = changes.map(\.move.coverage)
        return CareerRoute(
            legs: legs, years: legs.compactMap(\.years).reduce(0, +),
            legsOfUnknownYears: legs.count { $0.years == nil }, roleChanges: changes.count,
            weakestCoverage: coverages.contains(nil) ? nil : coverages.compactMap { $0 }.min(),
            payAtStart: region.flatMap { region in positions.first.flatMap { medianPay(of: $0, in: region) } })
    }

    /// The years that a move takes: those between the levels, and for a change of role no fewer than `planning_rules.csv`
    /// names and than the study beside the job takes; `nil` where no table names any.
    func years(
        from origin: CareerPosition, to destination: CareerPosition, studying hours: Double, _ person: PersonalSkills
    ) -> Int? {
        guard let years = years(from: origin.level, to: destination.level) else { return nil }
        guard origin.role != destination.role else { return years }
        let least = Int(rounding: rule(.yearsOfRoleChange), .up)
        let weeks = StudyCalendar.weeks(for: hours, at: person.hoursPerWeek)
        return max(years, least, Int(rounding: Double(weeks) / 52, .up))
    }

    /// Years of experience between two levels; `nil` where a table names none.
    func years(from origin: Level.ID?, to destination: Level.ID?) -> Int? {
        guard origin != destination else { return 0 }
        guard let before = origin.flatMap({ levels[$0]?.yearsMin }),
            let after = destination.flatMap({ levels[$0]?.yearsMin }), after >= before
        else { return nil }
        return after - before
    }
}
