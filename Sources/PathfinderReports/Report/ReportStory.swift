internal import Pathfinder

/// The sentences of a report that its renderers share.
struct ReportStory {
    let report: Report
    let wording: ReportWording

    /// The answer in one sentence.
    var lead: String {
        let target = report.target
        let first = report.answer.candidates.first
        switch report.answer.verdict {
        case .unknown: return wording(.leadUnknown, ["role": target.roleName])
        case .clear:
            return wording(
                .leadClear,
                ["role": first?.name ?? "", "share": wording.percent(first?.probability ?? 0)])
        case .tooClose:
            return wording(.leadTooClose, ["roles": wording.common.list(close.map(\.name))])
        }
    }

    /// What stands below the answer.
    var explanations: [String] {
        let target = report.target
        var sentences = [target.summary]
        if report.answer.verdict == .tooClose, let first = report.answer.candidates.first {
            sentences.insert(
                wording(.tooCloseExplained, ["role": first.name, "share": wording.percent(first.probability)]), at: 0)
        }
        if report.answer.verdict == .unknown { sentences.insert(wording(.unknownExplained), at: 0) }
        sentences.append(
            wording(
                target.isWished ? .wished : .about,
                ["role": target.roleName, "level": target.levelName, "place": target.regionName]))
        return sentences.filter { !$0.isEmpty }
    }

    /// The roles between which it is too close to call: those at least half as likely as the first.
    private var close: [Report.Candidate] {
        guard let first = report.answer.candidates.first else { return [] }
        let near = report.answer.candidates.filter { $0.probability >= first.probability / 2 }
        return Array((near.count > 1 ? near : Array(report.answer.candidates.prefix(2))).prefix(3))
    }

    /// The facts in short: pay, readiness, weeks.
    var facts: [String] {
        var facts: [String] = []
        if let row = report.pay.levels.first(where: { $0.level == report.target.level }), let figure = row.figure {
            facts.append(
                wording(
                    .factPay,
                    [
                        "range": wording.common.ends(figure), "currency": wording.currency(figure.currency),
                        "period": wording.common(figure.period == .year ? .perYear : .perMonth),
                        "basis": row.basisName, "place": report.target.regionName,
                    ]))
            if let middle = row.middle {
                facts.append(
                    wording(
                        .factMiddle,
                        ["middle": middle.grouped, "currency": wording.currency(figure.currency)]))
            }
        } else {
            facts.append(wording(.factPayUnknown, ["place": report.target.regionName]))
        }
        if namesNoSkill {
            facts.append(wording(.skillsUnnamed))
        } else if let readiness = report.skills.readiness {
            facts.append(
                wording(
                    .factSkills, count: report.skills.askedCount,
                    ["held": String(report.skills.heldCount), "share": wording.percent(readiness)]))
        }
        facts.append(planned)
        return facts
    }

    /// What the answers say of the first role.
    var reasons: [Report.Item] {
        report.answer.parts.compactMap { part in
            part.reason.map { reason in
                // Written as the other shares of the report are.
                let text = reason.contains("%") ? reason.replacing(" %", with: "%") : reason
                return Report.Item(name: part.name, text: text.hasSuffix(".") ? text : text + ".")
            }
        }
    }

    /// What would put another path first.
    var changes: [String] {
        guard report.answer.verdict != .unknown else { return [] }
        return report.answer.changes.isEmpty ? [wording(.changesNone)] : report.answer.changes
    }

    /// What the role asks for and the person has.
    var skillsIntroduction: String {
        let sentence = wording(
            .skillsIntroduction, count: report.skills.askedCount,
            ["held": String(report.skills.heldCount), "role": report.target.roleName])
        return namesNoSkill ? "\(sentence) \(wording(.skillsUnnamed))" : sentence
    }

    /// Whether the profile says nothing of skills; then none is known, which is not the same as having none.
    private var namesNoSkill: Bool {
        report.skills.heldCount == 0 && report.skills.others.isEmpty && report.skills.unknown.isEmpty
    }

    /// Names in a sentence; of more than fit on a page the first ones.
    func names(_ names: [String]) -> String {
        let more = names.count - Self.shownNames
        guard more > 0 else { return names.joined(separator: wording.common.comma) }
        let shown = names.prefix(Self.shownNames).joined(separator: wording.common.comma)
        return "\(shown) \(wording(.andMore, count: more))"
    }

    /// As many names as fit on a page beside what else is there.
    static let shownNames = 30
    /// As many lines of a list in two columns.
    static let shownItems = 12

    /// How long the plan takes.
    var planned: String {
        let plan = report.plan
        guard !plan.steps.isEmpty else { return wording(.planNothing) }
        return wording(
            .factPlan, count: plan.weeks,
            ["rate": wording.hundredths(plan.hoursPerWeek), "end": plan.end.map(wording.date) ?? "–"])
    }

    /// What the plan brings, and how sure its length is.
    var planDetails: [String] {
        let plan = report.plan
        guard !plan.steps.isEmpty else { return [] }
        return [
            wording(
                .planRange,
                [
                    "low": wording.common.hours(plan.hoursLow), "high": wording.common.hours(plan.hoursHigh),
                    "weeksLow": plan.weeksLow.grouped, "weeksHigh": plan.weeksHigh.grouped,
                ]),
            wording(
                report.skills.coreCount == 0 ? .planReadinessNoCore : .planReadiness,
                [
                    "core": String(report.skills.coreHeldCount), "all": String(report.skills.coreCount),
                    "before": wording.percent(report.skills.readiness ?? 0),
                    "after": wording.percent(plan.readiness ?? 0), "goal": wording.percent(report.skills.goal),
                ]),
            wording(plan.isProvenShortest ? .planProved : .planNotProved),
        ]
    }
}
