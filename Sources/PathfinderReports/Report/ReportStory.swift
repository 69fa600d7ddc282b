import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog
import PathfinderPay

/// The sentences of a report that its renderers share.
struct ReportStory {
    let report: Report
    let wording: ReportWording

    /// The answer in one sentence.
    var lead: String {
        let target = report.target
        let first = report.answer.candidates.first
        switch report.answer.verdict {
        case .notEnough: return wording(.leadUnknown, ["role": target.roleName])
        case .clear:
            return wording(
                .leadClear,
                ["role": first?.name ?? "", "share": wording.percent(first?.probability ?? 0)])
        case .leading:
            let other = report.answer.candidates.dropFirst().first
            return wording(
                .leadLikely,
                [
                    "role": first?.name ?? "", "share": wording.percent(first?.probability ?? 0),
                    "other": other?.name ?? "", "otherShare": wording.percent(other?.probability ?? 0),
                ])
        case .close:
            let roles = report.answer.candidates.filter { report.answer.leading.contains($0.role) }
                .map { "\($0.name) (\(wording.percent($0.probability)))" }
            return wording(.leadTooClose, ["roles": wording.common.list(roles)])
        }
    }

    /// What stands below the answer.
    var explanations: [String] {
        let target = report.target
        var sentences: [String] = []
        switch report.answer.verdict {
        case .clear: break
        case .leading, .close:
            let open = report.answer.parts.filter { !$0.isAnswered }.map(\.name)
            sentences.append(
                open.isEmpty
                    ? wording(.tooCloseAnswered)
                    : wording(.tooCloseExplained, ["parts": wording.common.list(open)]))
        case .notEnough: sentences.append(wording(.unknownExplained))
        }
        sentences.append(
            wording(
                target.isWished ? .wished : .about,
                ["role": target.roleName, "level": target.levelName, "place": target.regionName]))
        if !target.summary.isEmpty {
            sentences.append(wording(.aboutRole, ["role": target.roleName, "summary": target.summary]))
        }
        return sentences + report.remarks
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
                        "period": wording.common.name(of: figure.period),
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

    /// What the answers say for the first role.
    var reasons: [Report.Item] { reasons(.pro) }

    /// What they say against it.
    var counterReasons: [Report.Item] { reasons(.contra) }

    private func reasons(_ bearing: Report.Part.Bearing) -> [Report.Item] {
        report.answer.parts.compactMap { part in
            let sentences = sentences(of: part, bearing)
            return sentences.isEmpty ? nil : Report.Item(name: part.name, text: sentences.joined(separator: " "))
        }
    }

    /// The sentences of a reason that are on one side; those that count against a role say so in one of their own.
    private func sentences(of part: Report.Part, _ bearing: Report.Part.Bearing) -> [String] {
        guard let reason = part.reason else { return [] }
        let against = wording.against
        let sentences = reason.sentences.map(sentence)
        guard sentences.contains(against) else { return part.bearing == bearing ? [sentence(reason)] : [] }
        return sentences.indices.filter { index in
            let isContra = index + 1 < sentences.count && sentences[index + 1] == against
            return sentences[index] != against && isContra == (bearing == .contra)
        }.map { sentences[$0] }
    }

    /// A sentence of other answers, written as those of the report are.
    private func sentence(_ text: String) -> String {
        let text = text.withTightPercent
        let start = text.first.map { $0.uppercased() } ?? ""
        return start + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    /// What would put another path first.
    var changes: [String] {
        guard !report.answer.candidates.isEmpty else { return [] }
        return report.answer.changes.isEmpty ? [wording(.changesNone)] : report.answer.changes.map(sentence)
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
        guard report.skills.askedCount > 0 else {
            return wording(.skillsUnknown, ["role": report.target.roleName])
        }
        guard !plan.steps.isEmpty else { return wording(.planNothing) }
        let rate = wording(.hoursAWeek, number: plan.hoursPerWeek)
        let sentence = wording(
            .factPlan, count: plan.weeks, ["rate": rate, "end": plan.end.map(wording.date) ?? "–"])
        return plan.hoursAreAssumed ? "\(sentence) \(wording(.hoursAssumed, ["rate": rate]))" : sentence
    }

    /// What the plan brings, and how sure its length is.
    var planDetails: [String] {
        let plan = report.plan
        guard !plan.steps.isEmpty else { return [] }
        return [
            wording(
                .planRange,
                [
                    "hours": wording.range(
                        Int(rounding: plan.hoursLow), Int(rounding: plan.hoursHigh), .hoursRange, exact: .hoursExact),
                    "weeks": wording.range(plan.weeksLow, plan.weeksHigh, .weeksRange, exact: .weeksExact),
                ]),
            wording(.planStages, ["stages": wording.common.list(report.skills.stages.map(progress))]),
        ]
    }

    private func progress(_ stage: Report.Skills.Stage) -> String {
        wording(
            .planStageProgress,
            ["stage": stage.name, "held": String(stage.held), "asked": String(stage.asked)])
    }

    /// What to build and show at the end of each stage: "Core, until 3 May 2027: …".
    var milestones: [Report.Item] {
        report.plan.milestones.map { milestone in
            Report.Item(
                name: wording(
                    .milestoneName,
                    [
                        "stage": milestone.stageName, "date": milestone.end.map(wording.date) ?? "–",
                        "title": milestone.title,
                    ]),
                text: milestone.contains.joined(separator: wording.common.semicolon))
        }
    }
}

// Byte by byte: searching in texts costs a tenth of a report's time.
extension String {
    /// The pieces between full stops that a blank follows.
    fileprivate var sentences: [String] {
        var sentences: [String] = []
        var start = utf8.startIndex
        var isAfterStop = false
        for index in utf8.indices {
            if isAfterStop, utf8[index] == UInt8(ascii: " ") {
                sentences.append(String(self[start..<utf8.index(before: index)]))
                start = utf8.index(after: index)
            }
            isAfterStop = utf8[index] == UInt8(ascii: ".")
        }
        return sentences + [String(self[start...])]
    }

    /// Without the blank before a percent sign.
    fileprivate var withTightPercent: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte == UInt8(ascii: "%"), bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
