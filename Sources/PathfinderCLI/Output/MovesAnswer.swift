import Pathfinder

/// The answer of `pathfinder plan --from`: the moves from a position, the nearest first.
struct MovesAnswer {
    let origin: CareerPosition
    let moves: [CareerMove]
    let region: Region.ID
    let wording: Wording

    var answer: Answer {
        Answer(
            shape: "pathfinder.moves/2", value: MovesValue(origin: origin, region: region, moves: moves),
            records: records, document: document, isFound: moves.contains { $0.verdict != .unknown })
    }

    private func moves(_ verdict: CareerMove.Verdict) -> [CareerMove] { moves.filter { $0.verdict == verdict } }

    private var document: Document {
        var document = Document()
        document.title(wording(.movesTitle, ["position": wording.name(of: origin)]))
        document.paragraph(
            wording(
                .movesAnswer,
                [
                    "feasible": String(moves(.feasible).count), "stretch": String(moves(.stretch).count),
                    "far": String(moves(.far).count),
                ]))
        var table = TextTable(columns: [
            .init(title: wording(.columnMove), widest: 26), .init(title: wording(.columnVerdict)),
            .init(title: wording(.columnBrought), isNumber: true),
            .init(title: wording(.columnToLearn), isNumber: true),
            .init(title: wording(.columnPayRatio), isNumber: true), .init(title: wording(.columnAddFirst)),
        ])
        for move in moves where move.verdict != .unknown {
            table.rows.append([
                .init(wording.name(of: move.destination)), .init(wording.word(move.verdict), style: style(move)),
                .init(move.coverage.map { wording.percentWithSign($0) } ?? wording(.unknownValue)),
                .init(move.study.map { wording.hours($0.median) } ?? wording(.unknownValue)),
                .init(pay(move)),
                .init(move.missing.prefix(3).map(wording.name(of:)).joined(separator: wording.comma)),
            ])
        }
        document.table(table)
        if let first = moves.first {
            document.paragraph(wording(.movesLearn, ["role": title(first.destination), "origin": title(origin)]))
        }
        document.list(wording(.planHow), notes)
        return document
    }

    /// "senior-data-engineer", as options take it.
    private func title(_ position: CareerPosition) -> String {
        [position.level?.rawValue, position.role.rawValue].compactMap { $0 }.joined(separator: "-")
    }

    /// The pay after the move as a multiple of that before; where both are known and cannot be told apart, that it is
    /// about the same.
    private func pay(_ move: CareerMove) -> String {
        if let ratio = move.payRatio { return "×\(String(hundredths: ratio))" }
        let pays = [move.origin, move.destination].map { position in
            position.level.flatMap { level in
                try? wording.catalog.marketPay(role: position.role, level: level, region: region)
            }
        }
        return wording(pays.contains { $0 == nil } ? .unknownValue : .payAboutSame)
    }

    private func style(_ move: CareerMove) -> Style {
        switch move.verdict {
        case .feasible: .strong
        case .stretch: .plain
        case .far, .unknown: .faint
        }
    }

    private var notes: [String] {
        let unjudged = moves(.unknown).map { wording.name(of: $0.destination.role) }
        return wording.moveRules(in: region) + [wording.moveStudyNote]
            + (unjudged.isEmpty
                ? [] : [wording(.movesUnjudged, ["roles": unjudged.joined(separator: wording.comma)])])
    }

    private var records: Records {
        var records = Records(
            ["from_role", "from_level", "to_role", "to_level", "verdict", "coverage", "level_distance", "pay_ratio"]
                + ["missing", "named", "study_hours_median"])
        for move in moves {
            records.append(
                [
                    .text(move.origin.role.rawValue), .init(move.origin.level?.rawValue),
                    .text(move.destination.role.rawValue), .init(move.destination.level?.rawValue),
                    .text(move.verdict.rawValue), .init(move.coverage), .init(move.levelDistance),
                    .init(move.payRatio), .text(move.missing.map(\.rawValue).joined(separator: ";")),
                    .text(move.named.map(\.rawValue).joined(separator: ";")), .init(move.study?.median),
                ])
        }
        return records
    }
}

/// The JSON shape of `pathfinder plan --from`.
private struct MovesValue: Encodable {
    let origin: CareerPosition
    let region: Region.ID
    let moves: [CareerMove]
}
