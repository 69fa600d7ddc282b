import Pathfinder

/// Shows what the teams of the phases are paid, and what a budget pays for.
struct StaffCostSection {
    let cost: TeamCost
    let budget: [BudgetAnswer]
    let wording: Wording
    private var notes = Footnotes()

    init(cost: TeamCost, budget: [BudgetAnswer], wording: Wording) {
        self.cost = cost
        self.budget = budget
        self.wording = wording
    }

    mutating func add(to document: inout Document) {
        document.heading(wording(.staffCost, ["place": wording.name(of: cost.region)]))
        document.paragraph(wording(.staffCostUnit, ["currency": cost.currency.rawValue]))
        for phase in cost.phases { add(phase, to: &document) }
        if cost.phases.contains(where: { $0.sum != nil }) { document.paragraph(wording(.staffSumNote)) }
        document.notes(wording(.notes), notes.texts)
        addBudget(to: &document)
    }

    private mutating func add(_ phase: PhaseCost, to document: inout Document) {
        document.subheading(wording.name(of: phase.phase))
        var table = TextTable(columns: [
            .init(title: wording(.staffRole)), .init(title: wording(.staffMonth), isNumber: true, isFixed: true),
            .init(title: wording(.staffYear), isNumber: true, isFixed: true), .init(title: wording(.columnBasis)),
        ])
        for member in phase.members {
            let style = PayCells.style(member.basis)
            table.rows.append([
                .init(title(of: member)),
                .init(member.cost.map { Self.range($0.month) } ?? wording(.unknownValue), style: style),
                .init(member.cost.map { Self.range($0.year) } ?? wording(.unknownValue), style: style),
                .init(basis(of: member)),
            ])
        }
        table.rows.append([
            .init(wording(.staffSum), style: .strong), .init(sum(phase.sum?.month), style: .strong),
            .init(sum(phase.sum?.year), style: .strong), "",
        ])
        document.table(table)
        guard phase.sum != nil else { return }
        if !phase.unknown.isEmpty {
            let roles = wording.list(phase.unknown.map { wording.name(of: $0) })
            document.paragraph(wording(.staffWithout, ["roles": roles]))
        }
        if !phase.unlike.isEmpty {
            let roles = wording.list(phase.unlike.map { wording.name(of: $0) })
            document.paragraph(wording(.staffUnlike, ["roles": roles]))
        }
    }

    /// "pooled [2]": what a figure rests on, with a note on who says so.
    private mutating func basis(of member: MemberCost) -> String {
        let basis = wording.basis(member.basis)
        if let evidence = member.evidence {
            return "\(basis) \(notes.mark(wording.sentence(evidence, about: cost.region)))"
        }
        let publishers = wording.publishers(member.shares)
        guard !publishers.isEmpty else { return basis }
        let most = publishers.prefix(3).map {
            wording(.staffPublisher, ["publisher": $0.name, "weight": wording.percent($0.share)])
        }
        let note = wording(
            .staffPooledNote,
            [
                "publishers": wording.list(most),
                "call":
                    "`pathfinder band \(cost.phases.first?.members.first?.role ?? member.role) --region \(cost.region) --full`",
            ])
        return "\(basis) \(notes.mark(note))"
    }

    private func sum(_ interval: PayInterval?) -> String { interval.map(Self.range) ?? wording(.unknownValue) }

    private static func range(_ interval: PayInterval) -> String {
        "\(interval.low.grouped)–\(interval.high.grouped)"
    }

    private func title(of member: MemberCost) -> String {
        let name = "\(wording.name(of: member.role)) (\(wording.name(of: member.level)))"
        return member.people == 1 ? name : "\(name) × \(StaffParts.number(member.people))"
    }

    private func addBudget(to document: inout Document) {
        guard let first = budget.first else { return }
        let month = max(1, Int(rounding: first.month))
        let amount = "\(cost.currency) \(month.grouped)"
        document.heading(wording(.staffBudget, ["amount": amount]))
        for answer in budget { document.list(below: wording.name(of: answer.phase), lines(of: answer)) }
    }

    func lines(of answer: BudgetAnswer) -> [String] {
        guard answer.leadAlone != nil else { return [wording(.staffBudgetNoneUnknown)] }
        var lines: [String] = []
        if let sure = answer.sure { lines += describe(sure, .staffBudgetSure, of: answer.month) }
        if let possible = answer.possible, answer.sure?.members != possible.members {
            lines += describe(possible, .staffBudgetPossible, of: answer.month)
        }
        if lines.isEmpty, let lead = answer.leadAlone {
            lines.append(wording(.staffBudgetNone, ["sum": "\(cost.currency) \(Self.range(lead.month))"]))
        }
        return lines
    }

    private var lowestRank: Int { wording.catalog.levels.map(\.rank).min() ?? 0 }

    private func describe(_ mix: BudgetMix, _ key: PhraseKey, of month: Double) -> [String] {
        let members =
            mix.isWhole && mix.unknown.isEmpty && key == .staffBudgetSure
            ? wording(.staffBudgetWhole) : wording.list(mix.members.map { title(of: $0) })
        let sum = "\(cost.currency) \(Self.range(mix.sum.month))"
        var lines = [wording(key, ["members": members, "sum": sum])]
        if !mix.unknown.isEmpty {
            let end = key == .staffBudgetSure ? mix.sum.month.high : mix.sum.month.low
            let rest = Int(rounding: month) - end
            lines.append(
                wording(
                    .staffBudgetRest,
                    [
                        "roles": wording.list(mix.unknown.map { wording.name(of: $0) }),
                        "rest": "\(cost.currency) \(rest.grouped)",
                    ]))
        }
        let lost =
            mix.leftOut.map { member in
                wording(
                    .staffBudgetLeftOut,
                    ["role": wording.name(of: member.role), "work": member.work[wording.language]])
            }
            + mix.lowered.map { lowered in
                wording(
                    .staffBudgetLowered,
                    [
                        "role": wording.name(of: lowered.role), "from": wording.name(of: lowered.from),
                        "to": wording.name(of: lowered.to),
                    ])
            }
        if let lead = mix.members.first, wording.catalog.levels[lead.level]?.rank == lowestRank {
            lines.append(wording(.staffBeginnerLeads, ["role": wording.name(of: lead.role)]))
        }
        if !lost.isEmpty {
            lines.append(wording(.staffBudgetGivenUp, ["text": lost.joined(separator: wording.semicolon)]))
        }
        return lines
    }
}
