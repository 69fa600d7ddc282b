import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog

/// The moves of all persons in a position, or of all who name none, beside the target of their reports.
struct MoveBoard: Sendable {
    let moves: PreparedMoves
    /// The names of the positions to move to.
    let names: [CareerPosition: String]
    /// The median pay of these positions as a share of that of the target.
    let payRatios: [CareerPosition: Double]

    init(_ key: ReportMaker.MovesKey, _ maker: ReportMaker) {
        let catalog = maker.catalog
        let target = CareerPosition(role: key.target.role, level: key.target.level)
        moves = PreparedMoves(catalog, from: key.origin, at: key.target.level, in: key.target.region)
        var names: [CareerPosition: String] = [:]
        var ratios: [CareerPosition: Double] = [:]
        for position in moves.positions {
            names[position] = maker.wording.common.name(of: position)
            ratios[position] = catalog.payRatio(from: target, to: position, in: key.target.region)
        }
        self.names = names
        payRatios = ratios
    }
}

extension ReportMaker {
    /// The moves that are nearest to a person: from the present role and the skills, or from the skills alone.
    func moves(_ profile: Profile, _ target: Report.Target) -> [Report.Move] {
        let origin = profile.currentRole.map {
            CareerPosition(role: $0, level: profile.currentLevel ?? target.level)
        }
        let key = MovesKey(
            origin: origin, target: TargetKey(role: target.role, level: target.level, region: target.region))
        let board = moveBoards.value(for: key) { MoveBoard(key, self) }
        let assumed = catalog.assumedSkills(of: profile)
        return board.moves.nearest(
            for: profile,
            assuming: { position in
                // What lower levels ask for is taken as known in the own role alone, as in a plan.
                position.role == profile.currentRole ? self.catalog.assumedSkills(of: profile, for: position) : assumed
            }, knownFrom: rules.knownFromLevel, count: Self.shownMoves,
            except: CareerPosition(role: target.role, level: target.level)
        ).map { move in
            Report.Move(
                name: board.names[move.destination] ?? "", verdict: move.verdict,
                verdictName: wording.common.word(move.verdict), coverage: move.coverage,
                payRatio: board.payRatios[move.destination], missing: move.missing.map { names[$0] })
        }
    }

    /// How many moves a report shows.
    private static let shownMoves = 6
}
