package import PathfinderCatalog

/// The moves of person after person from one position, or from none: what does not depend on the person is prepared once.
///
/// It says what ``Catalog/moves(from:for:in:)`` says.
package struct PreparedMoves: Sendable {
    /// A move that a person could make.
    package struct Move: Sendable {
        /// The position after the move.
        package let destination: CareerPosition
        /// How near it is.
        package let verdict: CareerMove.Verdict
        /// As in ``CareerMove/coverage``.
        package let coverage: Double
        /// What to learn first.
        package fileprivate(set) var missing: [Skill.ID] = []
    }

    private struct Destination: Sendable {
        let position: CareerPosition
        let planner: StudyPlanner
        let levelDistance: Int?
        let payRatio: Double?
        let isNamed: Bool
    }

    private let destinations: [Destination]
    private let rules: MoveRules
    private let place: ChoiceByPlace

    /// Prepares moves.
    ///
    /// - Parameters:
    ///   - catalog: The tables.
    ///   - origin: The position held; `nil` for somebody of whom only the skills are known.
    ///   - level: The level of the destinations where no position is held.
    ///   - region: Where pay is compared.
    package init(_ catalog: Catalog, from origin: CareerPosition?, at level: Level.ID, in region: Region.ID) {
        let rules = MoveRules(catalog)
        place = ChoiceByPlace(catalog, region)
        self.rules = rules
        let positions =
            origin.map(catalog.destinations) ?? catalog.roles.map { CareerPosition(role: $0.id, level: level) }
        let canJudgeOrigin = origin.map { rules.canJudge(catalog.essentials(of: $0.role)) } ?? true
        destinations = positions.compactMap { position in
            let planner = catalog.studyPlanner(
                for: position.role, at: position.level ?? catalog.lowestLevel(of: position.role))
            guard canJudgeOrigin, rules.canJudge(planner.essentials), planner.essentials.weight > 0 else { return nil }
            return Destination(
                position: position, planner: planner,
                levelDistance: origin.flatMap { catalog.levelDistance(from: $0.level, to: position.level) },
                payRatio: origin.flatMap { catalog.payRatio(from: $0, to: position, in: region) },
                isNamed: origin.map { !catalog.namedMoves(from: $0, to: position).isEmpty } ?? false)
        }
    }

    /// The positions to move to.
    package var positions: [CareerPosition] { destinations.map(\.position) }

    /// The nearest moves for a person, the nearest first.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - assumed: For each destination, what is taken to be known: ``Catalog/assumedSkills(of:for:)``.
    ///   - least: The level from which on a skill counts.
    ///   - count: How many moves are wanted.
    ///   - excluded: A position that is not looked at.
    /// - Returns: The moves.
    /// - Complexity: O(*r* · *n*) in the roles and the skills of one.
    package func nearest(
        for profile: Profile, assuming assumed: (CareerPosition) -> [Skill.ID], knownFrom least: Double, count: Int,
        except excluded: CareerPosition
    ) -> [Move] {
        var found: [(move: Move, mask: SkillMask, planner: StudyPlanner)] = []
        for destination in destinations where destination.position != excluded {
            let planner = destination.planner
            let mask = planner.mask(of: profile, assuming: assumed(destination.position), knownFrom: least)
            let coverage = planner.coverage(mask) ?? 0
            let verdict = rules.verdict(
                coverage: coverage, levelDistance: destination.levelDistance, payRatio: destination.payRatio,
                isNamed: destination.isNamed)
            found.append((Move(destination: destination.position, verdict: verdict, coverage: coverage), mask, planner))
        }
        return found.sorted { $0.move.rank < $1.move.rank }.prefix(count).map { move, mask, planner in
            var move = move
            move.missing = planner.study(for: mask) { place.choice(among: $0, of: planner) }.prefix(3)
                .map { planner.skills[$0] }
            return move
        }
    }
}

extension PreparedMoves.Move {
    fileprivate var rank: (Int, Double, Role.ID) { (verdict.rank, -coverage, destination.role) }
}
