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
        /// What to add first.
        package fileprivate(set) var missing: [Skill.ID] = []
    }

    private struct Destination: Sendable {
        let position: CareerPosition
        let planner: StudyPlanner
        /// The skills of the demand whose importance is stated: where they stand among those of the planner, what they weigh,
        /// what the origin asks for, and their choice.
        let stated: [(position: Int, importance: Double, strength: Double, choice: Int)]
        let importance: Double
        let levelDistance: Int?
        let payRatio: Double?
        let isNamed: Bool

        /// What the origin and the person's own skills bring; see ``SkillDemand/coverage(from:_:)``.
        func coverage(_ known: SkillMask, _ lacking: SkillMask) -> Double {
            var best = [Double](repeating: 0, count: planner.choiceCount)
            var covered = 0.0
            for skill in stated {
                let value =
                    known[skill.position] ? skill.importance : lacking[skill.position] ? 0 : skill.strength
                guard skill.choice >= 0 else {
                    covered += value
                    continue
                }
                covered += max(0, value - best[skill.choice])
                best[skill.choice] = max(value, best[skill.choice])
            }
            return covered / importance
        }
    }

    private let destinations: [Destination]
    private let rules: MoveRules

    /// Prepares moves.
    ///
    /// - Parameters:
    ///   - catalog: The tables.
    ///   - origin: The position held; `nil` for somebody of whom only the skills are known.
    ///   - level: The level of the destinations where no position is held.
    ///   - region: Where pay is compared.
    package init(_ catalog: Catalog, from origin: CareerPosition?, at level: Level.ID, in region: Region.ID) {
        let rules = MoveRules(catalog)
        self.rules = rules
        let before = origin.map { catalog.demand(of: $0.role, at: $0.level).stated }
        let strengths = Dictionary(
            uniqueKeysWithValues: before?.skills.map { ($0.skill, $0.importance) } ?? [])
        let positions =
            origin.map(catalog.destinations) ?? catalog.roles.map { CareerPosition(role: $0.id, level: level) }
        destinations = positions.compactMap { position in
            let planner = catalog.studyPlanner(for: position.role, at: position.level)
            let after = planner.demand.stated
            guard rules.canJudge(after), before.map(rules.canJudge) ?? true, after.importance > 0 else { return nil }
            let isStated = Set(after.skills.map(\.skill))
            return Destination(
                position: position, planner: planner,
                stated: planner.demanded.filter { isStated.contains(planner.skills[$0.position]) }.map { skill in
                    (
                        skill.position, skill.importance,
                        min(skill.importance, strengths[planner.skills[skill.position], default: 0]), skill.choice
                    )
                },
                importance: after.importance,
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
    ///   - assumed: What the present role is taken to bring.
    ///   - least: The level from which on a skill counts.
    ///   - count: How many moves are wanted.
    ///   - excluded: A position that is not looked at.
    /// - Returns: The moves.
    /// - Complexity: O(*r* · *n*) in the roles and the skills of one.
    package func nearest(
        for profile: Profile, assuming assumed: [Skill.ID], knownFrom least: Double, count: Int,
        except excluded: CareerPosition
    ) -> [Move] {
        let lacking = profile.lackingSkills + profile.skills.map(\.skill)
        var found: [(move: Move, mask: SkillMask, planner: StudyPlanner)] = []
        for destination in destinations where destination.position != excluded {
            let planner = destination.planner
            let mask = planner.mask(of: profile, assuming: assumed, knownFrom: least)
            let coverage = destination.coverage(mask, planner.mask(ofOnly: lacking))
            let verdict = rules.verdict(
                coverage: coverage, levelDistance: destination.levelDistance, payRatio: destination.payRatio,
                isNamed: destination.isNamed)
            found.append((Move(destination: destination.position, verdict: verdict, coverage: coverage), mask, planner))
        }
        return found.sorted { $0.move.rank < $1.move.rank }.prefix(count).map { move, mask, planner in
            var move = move
            move.missing = planner.missing(mask, atMost: 3)
            return move
        }
    }
}

extension PreparedMoves.Move {
    fileprivate var rank: (Int, Double, Role.ID) { (verdict.rank, -coverage, destination.role) }
}
