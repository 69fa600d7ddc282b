import PathfinderAnswers
import PathfinderCatalog
import PathfinderPay

/// The charts of a report.
struct ReportCharts {
    let report: Report
    let wording: ReportWording

    /// Range bars: pay by level, or by place.
    func pay(_ rows: [Report.Row], title: String) -> Chart? {
        let figures = rows.compactMap(\.figure)
        guard let most = figures.map(\.high).max() else { return nil }
        let axis = Axis(upTo: Double(max(most, rows.compactMap(\.middle).max() ?? 0)))
        let bars = rows.map { row in
            guard let figure = row.figure else {
                return Chart.Row(label: row.name, value: row.basisName, marks: [])
            }
            let form: Chart.Mark.Form = row.basis == .stated || row.basis == .observed ? .solid : .striped
            var marks = [
                Chart.Mark(
                    form: form, start: axis.share(Double(figure.low)), end: axis.share(Double(figure.high)))
            ]
            if let middle = row.middle {
                let place = axis.share(Double(middle))
                marks.append(Chart.Mark(form: .tick, start: place, end: place))
            }
            return Chart.Row(
                label: row.name, value: wording.common.ends(figure), note: "(\(row.basisName))", marks: marks)
        }
        let ticks = axis.ticks.enumerated().map { index, amount in
            Chart.Tick(
                position: axis.share(amount), text: Int(rounding: amount, .down).grouped,
                isMinor: !index.isMultiple(of: 2))
        }
        return Chart(
            title: title, description: wording(.payChart, ["unit": report.pay.unit ?? ""]), rows: bars, ticks: ticks)
    }

    /// The most asked skills, full where held.
    var skills: Chart {
        let rows = report.skills.asked.map { line in
            Chart.Row(
                label: line.name,
                value: wording(line.isHeld ? .skillHeld : .skillMissing),
                marks: [Chart.Mark(form: line.isHeld ? .solid : .hollow, start: 0, end: max(0.01, line.importance))])
        }
        return Chart(title: wording(.skillsHeading), description: wording(.skillsChart), rows: rows)
    }

    /// How likely it is for each role that it fits best.
    var candidates: Chart {
        let rows = report.answer.candidates.map { candidate in
            Chart.Row(
                label: candidate.name, value: wording.percent(candidate.probability),
                marks: [
                    Chart.Mark(form: .hollow, start: 0, end: 1),
                    Chart.Mark(form: .solid, start: 0, end: candidate.probability),
                ])
        }
        return Chart(title: wording(.candidatesTitle), description: wording(.candidatesChart), rows: rows)
    }

    /// The parts of the chart; the table has all.
    private static let shownParts = 5

    /// What the parts that count most say for the first role against the second: to the end for the first, to the start
    /// for the second.
    var parts: Chart? {
        let answered = report.answer.parts.compactMap { part in part.lead.map { (part: part, lead: $0) } }
        guard let most = answered.map({ abs($0.lead) }).max(), most > 0, report.answer.candidates.count > 1 else {
            return nil
        }
        // The axis reaches a point at least, so that next to nothing does not look like much.
        let axisEnd = max(most, 1)
        let shown = answered.map { abs($0.lead) }.sorted(by: >).prefix(Self.shownParts).last ?? 0
        let rows = answered.filter { abs($0.lead) >= shown }.prefix(Self.shownParts).map { part, lead in
            let end = 0.5 + lead / axisEnd / 2
            let mark =
                lead >= 0
                ? Chart.Mark(form: .solid, start: 0.5, end: end) : Chart.Mark(form: .hollow, start: end, end: 0.5)
            return Chart.Row(label: part.name, value: wording.lead(lead, report.answer), marks: [mark])
        }
        return Chart(
            title: wording(.partsTitle), description: wording(.partsChart), rows: rows,
            ticks: [Chart.Tick(position: 0.5, text: wording(.partsEven))])
    }

    /// The steps of the plan on their weeks.
    var weeks: Chart? {
        let shown = report.plan.steps.prefix(Self.shownSteps)
        guard let last = shown.map(\.lastWeek).max() else { return nil }
        let axis = Axis(upTo: Double(last))
        let rows = shown.map { step in
            Chart.Row(
                label: step.name,
                value: wording.weeks(step), note: wording.hoursNote(step),
                marks: [
                    Chart.Mark(
                        form: step.isObserved ? .solid : .striped, start: axis.share(Double(step.firstWeek - 1)),
                        end: axis.share(Double(step.lastWeek)))
                ])
        }
        let weeks = axis.ticks.filter { $0 == $0.rounded() }
        let days = weeks.map { day(week: Int(rounding: $0, .down)) }
        let ticks = weeks.indices.map { index in
            let isMinor = !index.isMultiple(of: 2)
            // A year is told at its first tick that is shown where there is no room for minor ones.
            let isNewYear = !isMinor && days[index].year != days[max(0, index - 2)].year
            return Chart.Tick(
                position: axis.share(weeks[index]),
                text: isNewYear ? wording.date(days[index]) : wording.shortDate(days[index]),
                isMinor: isMinor)
        }
        return Chart(title: wording(.weeksTitle), description: wording(.weeksChart), rows: rows, ticks: ticks)
    }

    /// The steps beyond those of the chart, by name.
    var laterSteps: [String] { report.plan.steps.dropFirst(Self.shownSteps).map(\.name) }

    /// As many steps as a printed page has room for.
    private static let shownSteps = 14

    private func day(week: Int) -> CalendarDate {
        let start = report.plan.start
        return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + min(week, 1_000_000) * 7) ?? start
    }
}

extension ReportWording {
    /// A share in percent: "42 %", "42%" in Arabic.
    func percent(_ share: Double) -> String {
        let number = Int(rounding: min(1, max(0, share.isFinite ? share : 0)) * 100)
        return self(.percent, ["number": String(number)])
    }

    /// The weeks of a step: "week 3", "weeks 3–5".
    func weeks(_ step: Report.Step) -> String {
        step.firstWeek >= step.lastWeek
            ? self(.weekSingle, ["week": step.lastWeek.grouped])
            : self(.weekRange, ["first": step.firstWeek.grouped, "last": step.lastWeek.grouped])
    }

    /// Which of the two first roles a part speaks for.
    func lead(_ lead: Double, _ answer: Report.Answer) -> String {
        let names = answer.candidates.prefix(2).map(\.name)
        guard names.count == 2 else { return "" }
        let tenths = Int(rounding: abs(lead) * 10)
        guard tenths > 0 else { return self(.partsNeither) }
        return self(
            .partsFor, ["role": lead > 0 ? names[0] : names[1], "points": "\(tenths / 10).\(tenths % 10)"])
    }
}
