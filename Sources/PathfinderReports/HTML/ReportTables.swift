import PathfinderAnswers
import PathfinderCatalog

/// The tables of a report: the twins of its charts, and what has no chart. HTML and Markdown write the same ones.
struct ReportTables {
    let report: Report
    let wording: ReportWording

    /// Pay, row by row; whom the figures come from is a column of it, or stands elsewhere.
    func pay(_ rows: [Report.Row], first: String, caption: String, hasOrigin: Bool = true) -> PageTable {
        var table = PageTable(
            caption: caption,
            columns: [
                .init(title: first), .init(title: wording(.columnPay), isNumber: true),
                .init(title: wording(.columnMiddle), isNumber: true), .init(title: wording(.columnBasis)),
            ],
            rows: rows.map { row in
                [
                    row.years.isEmpty ? row.name : "\(row.name) (\(row.years))",
                    row.figure.map(wording.common.ends) ?? wording.common(.unknownValue),
                    row.middle?.grouped ?? "–", row.basisName,
                ]
            })
        guard hasOrigin else { return table }
        table.columns.append(.init(title: wording(.columnOrigin)))
        for (index, row) in rows.enumerated() { table.rows[index].append(row.origin) }
        return table
    }

    var skills: PageTable {
        PageTable(
            caption: wording(.skillsHeading),
            columns: [
                .init(title: wording.common(.columnSkill)), .init(title: wording(.columnHeld)),
                .init(title: wording.common(.columnImportance), isNumber: true),
            ],
            rows: report.skills.asked.map { line in
                [
                    line.name, wording(line.isHeld ? .skillHeld : .skillMissing),
                    wording.percent(line.importance),
                ]
            })
    }

    var candidates: PageTable {
        PageTable(
            caption: wording(.candidatesTitle),
            columns: [
                .init(title: wording(.columnRole)), .init(title: wording(.columnProbability), isNumber: true),
            ],
            rows: report.answer.candidates.map { [$0.name, wording.percent($0.probability)] })
    }

    var parts: PageTable {
        PageTable(
            caption: wording(.partsTitle),
            columns: [
                .init(title: wording(.columnPart)), .init(title: wording(.columnValue), isNumber: true),
                .init(title: wording(.columnWeight), isNumber: true), .init(title: wording(.columnSpeaks)),
            ],
            rows: report.answer.parts.map { part in
                [
                    part.name,
                    part.value.map(wording.hundredths) ?? wording(part.isAnswered ? .saysNothing : .notAnswered),
                    wording.hundredths(part.weight), part.lead.map { wording.lead($0, report.answer) } ?? "–",
                ]
            })
    }

    var steps: PageTable {
        PageTable(
            caption: wording(.stepsCaption),
            columns: [
                .init(title: wording.common(.columnSkill)), .init(title: wording.common(.columnStage)),
                .init(title: wording.common(.columnWeek)),
                .init(title: wording.common(.columnHours), isNumber: true),
            ],
            rows: report.plan.steps.map { [$0.name, $0.stageName, wording.weeks($0), wording.hours($0)] })
    }

    var certifications: PageTable {
        let isPreferred = report.certifications.contains { $0.level != nil }
        return PageTable(
            caption: wording(isPreferred ? .certificationsCaption : .certificationsNamed),
            columns: [
                .init(title: wording(.columnCertification)), .init(title: wording(.columnStatus)),
                .init(title: wording.common(.columnLevel)), .init(title: wording(.columnCost)),
            ],
            rows: report.certifications.map { [$0.name, $0.status, $0.level ?? "–", $0.text] })
    }

    var moves: PageTable {
        PageTable(
            caption: wording(.movesCaption, ["role": report.target.roleName]),
            columns: [
                .init(title: wording.common(.columnMove)), .init(title: wording.common(.columnVerdict)),
                .init(title: wording.common(.columnBrought), isNumber: true),
                .init(title: wording.common(.columnPayRatio), isNumber: true),
                .init(title: wording.common(.columnAddFirst)),
            ],
            rows: report.moves.map { move in
                [
                    move.name, move.verdictName, move.coverage.map(wording.percent) ?? "–",
                    move.payRatio.map { "×\u{A0}\(wording.hundredths($0))" } ?? "–",
                    move.missing.joined(separator: wording.common.comma),
                ]
            })
    }
}

extension ReportWording {
    /// A number with at most two digits behind the point.
    func hundredths(_ number: Double) -> String {
        let hundredths = Int(rounding: min(1e12, max(-1e12, number)) * 100)
        let fraction = hundredths.magnitude % 100
        let whole = "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)"
        if fraction == 0 { return whole }
        return fraction % 10 == 0 ? "\(whole).\(fraction / 10)" : "\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// The hours of a step, with a mark where they are judged or those of comparable skills.
    func hours(_ step: Report.Step) -> String {
        guard let low = step.hoursLow, let high = step.hoursHigh else { return common(.unknownValue) }
        let range = "\(common.hours(low))–\(common.hours(high))"
        return step.isObserved ? range : "~\(range)"
    }

    /// The same beside the weeks of a chart.
    func hoursNote(_ step: Report.Step) -> String {
        step.hoursHigh.map { self(.stepHours, count: Int(rounding: $0), ["hours": hours(step)]) } ?? ""
    }

    /// A day in words: "21 November 2026".
    func date(_ date: CalendarDate) -> String {
        guard let day = date.day, let month = date.month else { return date.description }
        return self(.date, ["day": String(day), "month": self(Self.months[month - 1]), "year": String(date.year)])
    }

    /// A day without its year: "21 November".
    func shortDate(_ date: CalendarDate) -> String {
        guard let day = date.day, let month = date.month else { return date.description }
        return self(.shortDate, ["day": String(day), "month": self(Self.months[month - 1])])
    }

    private static let months: [ReportPhraseKey] = [
        .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10, .month11, .month12,
    ]
}
