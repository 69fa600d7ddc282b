import Pathfinder

/// The answer of `pathfinder plan --to`: the hours and the date first, then the stages, what each ends with, and the next
/// step.
struct PlanAnswer {
    let plan: LearningPlan
    let profile: Profile
    private let region: Region.ID?
    private let pays: [PayAnswer]
    let wording: Wording

    init(_ plan: LearningPlan, for profile: Profile, region: Region.ID?, pays: [PayAnswer], wording: Wording) {
        self.plan = plan
        self.profile = profile
        self.region = region
        self.pays = pays
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.plan/3",
            value: PlanValue(
                role: essentials.role, level: essentials.level, region: region, pay: pays.map(PlanPay.init),
                unknownSkills: profile.unknownSkills, unknownCurrentRole: profile.unknownCurrentRole,
                unknownEducationField: profile.unknownEducationField, plan: plan),
            records: records, document: brief, full: full,
            calendar: plan.stages.isEmpty ? nil : PlanCalendar(plan, wording).text, isFound: plan.gap.readiness != nil)
    }

    var essentials: RoleEssentials { plan.gap.essentials }
    var position: CareerPosition { CareerPosition(role: essentials.role, level: essentials.level) }

    func names(_ skills: [Skill.ID]) -> String {
        skills.map(wording.name(of:)).joined(separator: wording.comma)
    }

    /// The names of some skills; of many the first ones and how many follow.
    private func someNames(_ skills: [Skill.ID], atMost count: Int) -> String {
        guard skills.count > count else { return names(skills) }
        let more = wording(.compareMoreSkills, ["count": String(skills.count - count)])
        return "\(names(Array(skills.prefix(count)))) \(more)"
    }
}

// MARK: - In one screen

extension PlanAnswer {
    /// How much of a plan one screen has room for.
    private struct Detail {
        /// The most letters of names for a stage.
        let names: Int
        let hasMilestones: Bool
        /// The most skills that a sentence names.
        var inSentence = 3
    }

    /// As much as one screen of 24 lines of 80 columns has room for.
    private var brief: Document {
        let details =
            [(150, true), (96, true), (44, true), (96, false), (44, false), (24, false)]
            .map { Detail(names: $0, hasMilestones: $1) } + [Detail(names: 24, hasMilestones: false, inSentence: 1)]
        return details.lazy.map { brief($0) }.first { $0.fitsScreen } ?? brief(details[details.count - 1])
    }

    private func brief(_ detail: Detail) -> Document {
        var document = opening(naming: detail.inSentence)
        guard !plan.stages.isEmpty else { return document }
        var table = TextTable(columns: [
            .init(title: ""),
            .init(title: wording(detail.hasMilestones ? .columnLearnShow : .columnLearn)),
            .init(title: wording(.columnHours), isNumber: true), .init(title: wording(.columnUntil)),
        ])
        table.holdsProse = true
        for stage in plan.stages {
            let milestone = stage.milestone.map { [wording(.planMilestone, ["title": $0.title[wording.language]])] }
            table.rows.append([
                .init(wording.name(of: stage.stage), style: .strong),
                .init([shortList(of: stage, detail)] + (detail.hasMilestones ? milestone ?? [] : [])),
                .init(wording.hours(stage.hours.median)),
                .init(stage.end.map { String($0.description.prefix(7)) } ?? wording(.unknownValue)),
            ])
        }
        document.table(table)
        if let pay = payTexts.first { document.paragraph(pay) }
        document.paragraph([wording(.planFullHint), nextStep].compactMap(\.self).joined(separator: " "))
        return document
    }

    /// The skills of a stage as far as there is room for them, and how many more there are.
    private func shortList(of stage: PlanStage, _ detail: Detail) -> String {
        let names = stage.steps.map { wording.name(of: $0.skill) }
        var shown = names.count
        while shown > 1, names.prefix(shown).joined(separator: wording.comma).count > detail.names { shown -= 1 }
        return someNames(stage.steps.map(\.skill), atMost: shown)
    }

    private var nextStep: String? {
        guard let step = plan.steps.first else { return nil }
        let name = wording.name(of: step.skill)
        let skill = step.hours.map { "\(name) (\(wording.countedHours($0.median)))" } ?? name
        guard let resource = resources(of: step).first else { return wording(.planNextStepPlain, ["skill": skill]) }
        return wording(.planNextStep, ["skill": skill, "address": resource.address])
    }

    /// The places to learn a step, those in the language of the answer first.
    func resources(of step: PlanStep) -> [LearningResource] {
        let own = step.resources.filter { $0.language == wording.language }
        return own + step.resources.filter { $0.language != wording.language }
    }
}

// MARK: - What both forms say first

extension PlanAnswer {
    /// The title, the hours and dates, what is known, and what a deadline leaves room for; of skills each sentence names at
    /// most some, or all of them for `nil`.
    func opening(naming count: Int?) -> Document {
        var document = Document()
        let title = wording.name(of: position)
        document.title(wording(.planTitle, ["role": title]))
        guard plan.gap.readiness != nil else {
            document.paragraph(wording(.planNoDemand, ["role": title]))
            return document
        }
        let all = String(essentials.requirements.count)
        guard !plan.steps.isEmpty else {
            let isAssumed = profile.skills.isEmpty && profile.currentRole.map { $0 == essentials.role } ?? true
            document.paragraph(isAssumed ? wording(.planNothingBeyond) : wording(.planNothingMissing, ["all": all]))
            return document
        }
        document.paragraph(answerInShort)
        var texts = knownTexts(naming: count)
        if !plan.unused.isEmpty { texts.append(wording(.planUnused, ["skills": names(plan.unused)])) }
        texts += [occupationText, yearsText, schoolingText].compactMap(\.self)
        if let unknown = wording.sentence(onUnknownNamesOf: profile) { texts.append(unknown) }
        if !texts.isEmpty { document.paragraph(texts.joined(separator: " ")) }
        if let deadline = plan.deadline {
            document.paragraph(sentences(deadline, naming: count).joined(separator: " "))
        }
        return document
    }

    private func date(_ date: CalendarDate?) -> String { date?.description ?? wording(.unknownValue) }

    private var answerInShort: String {
        let calendar = plan.calendar
        return wording(
            .planAnswer,
            [
                "hours": wording.countedHours(plan.hours.median), "low": wording.hours(plan.hours.low),
                "high": wording.hours(plan.hours.high),
                "weeks": wording(.countWeeks, counting: Double(calendar.weeks)),
                "rate": wording(.countHours, counting: calendar.hoursPerWeek), "start": calendar.start.description,
                "end": date(calendar.end), "early": date(calendar.endLow), "late": date(calendar.endHigh),
            ])
    }

    /// What is known, and what is only taken to be known, and why.
    private func knownTexts(naming most: Int?) -> [String] {
        func shown(_ skills: [Skill.ID]) -> String { someNames(skills, atMost: most ?? .max) }
        let all = String(essentials.requirements.count)
        let count = String(plan.gap.stages.reduce(0) { $0 + $1.known })
        let position =
            profile.currentRole.map {
                wording.name(of: CareerPosition(role: $0, level: profile.currentLevel))
            } ?? profile.currentOccupation.flatMap { wording.catalog.occupations[$0]?.name[wording.language] }
        if profile.skills.isEmpty, !plan.gap.known.isEmpty {
            // Nothing was said of skills: all that is known is taken to be.
            let values: KeyValuePairs = [
                "all": all, "count": count, "position": position ?? "", "skills": shown(plan.gap.known),
            ]
            return [wording(position == nil ? .planAssumedLevelOnly : .planAssumedOnly, values)]
        }
        var texts: [String] = []
        if !plan.gap.known.isEmpty {
            texts.append(wording(.planKnown, ["known": count, "all": all, "skills": shown(plan.gap.known)]))
        } else if most == nil {
            texts.append(wording(.planKnownNothing, ["all": all]))
        }
        // Of what is assumed only that bears on the plan which the role takes.
        let known = Set(plan.gap.known)
        let assumed = plan.assumed.filter(known.contains)
        if !assumed.isEmpty {
            let values: KeyValuePairs = ["position": position ?? "", "skills": shown(assumed)]
            texts.append(wording(position == nil ? .planAssumedLevel : .planAssumed, values))
        } else if let role = profile.currentRole, wording.catalog.essentials(of: role).skills.isEmpty {
            texts.append(wording(.planAssumedNothing, ["position": position ?? ""]))
        }
        return texts
    }

    /// What a present job that is none of the roles brings.
    private var occupationText: String? {
        guard let background = profile.currentOccupation.flatMap(wording.catalog.background),
            !background.carriesOver.isEmpty
        else { return nil }
        return wording(
            .planOccupation,
            [
                "occupation": background.name[wording.language],
                "assets": wording.list(background.carriesOver.map { $0.name[wording.language] }),
            ])
    }

    /// That years of work are the larger part, at a level that takes some.
    private var yearsText: String? {
        guard plan.stages.contains(where: { $0.stage == .senior }),
            let years = essentials.level.flatMap({ wording.catalog.levels[$0]?.yearsMin }), years > 0
        else { return nil }
        return wording(.planYears, ["years": wording(.countYears, counting: Double(years))])
    }

    /// That most postings ask for more than a bachelor's degree, where they do.
    private var schoolingText: String? {
        guard let row = wording.catalog.overallRequirements()[essentials.role], row.master + row.doctorate >= 0.5 else {
            return nil
        }
        return wording(
            .planSchooling,
            ["percent": wording.wholePercent(row.master + row.doctorate), "count": row.postings.grouped])
    }

    private func sentences(_ deadline: DeadlineAnswer, naming most: Int?) -> [String] {
        let date = deadline.date.description
        let available = wording.countedHours(deadline.hoursAvailable)
        if deadline.isMetAtHigh { return [wording(.planDeadlineMet, ["date": date, "available": available])] }
        if deadline.isMet {
            return [
                wording(
                    .planDeadlineMetUsually,
                    ["date": date, "available": available, "high": wording.countedHours(plan.hours.high)])
            ]
        }
        var texts = [
            wording(
                .planDeadlineMissed,
                [
                    "date": date, "available": available,
                    "needed": wording.countedHours(deadline.hoursPerWeekNeeded.rounded(.up)),
                ])
        ]
        func shown(_ skills: [Skill.ID]) -> String { someNames(skills, atMost: most.map { $0 + 1 } ?? .max) }
        texts.append(
            deadline.fitting.isEmpty
                ? wording(.planDeadlineNothing)
                : wording(
                    .planDeadlineFitting,
                    [
                        "skills": someNames(deadline.fitting, atMost: most.map { 2 * $0 } ?? .max),
                        "left": shown(deadline.leftOut),
                    ]))
        if !deadline.nextSteps.isEmpty {
            texts.append(
                wording(
                    .planDeadlineMore,
                    ["hours": wording.countedHours(deadline.moreHours), "skills": names(deadline.nextSteps)]))
        }
        return texts
    }

    var payTexts: [String] {
        PayTexts(pays, in: region, isOneLevel: essentials.level != nil, wording).texts
    }
}

// MARK: - As a table and as JSON

extension PlanAnswer {
    private var records: Records {
        var records = Records(
            ["step", "stage", "skill", "weight", "share", "hours_low", "hours_median", "hours_high", "basis", "source"]
                + ["first_week", "last_week", "start", "end", "concepts", "instead_of", "resource"]
                + ["milestone"])
        var number = 0
        for stage in plan.stages {
            for step in stage.steps {
                number += 1
                records.append(
                    [
                        .init(number), .text(stage.stage.rawValue), .text(step.skill.rawValue), .number(step.weight),
                        .init(step.share),
                        .init(step.hours?.low), .init(step.hours?.median), .init(step.hours?.high),
                        .init(step.hours?.basis.rawValue), .init(step.hours?.source.rawValue),
                        .init(step.firstWeek), .init(step.lastWeek), .init(step.start?.description),
                        .init(step.end?.description), .text(list(step.concepts)),
                        .text(list(step.choice?.others ?? [])),
                        .init(resources(of: step).first?.address),
                        .init(stage.milestone?.title[wording.language]),
                    ])
            }
        }
        return records
    }

    private func list(_ skills: [Skill.ID]) -> String { skills.map(\.rawValue).joined(separator: ";") }
}

/// The JSON shape of `pathfinder plan --to`.
private struct PlanValue: Encodable {
    let role: Role.ID
    let level: Level.ID?
    let region: Region.ID?
    let pay: [PlanPay]
    let unknownSkills: [String]
    let unknownCurrentRole: String?
    let unknownEducationField: String?
    let plan: LearningPlan
}

extension String {
    /// A number above 0 with one digit behind the point: "4.2".
    init(tenths number: Double) { self = QueryValue.number((number * 10).rounded() / 10).description }

    /// A number above 0 with two digits behind the point: "1.05".
    init(hundredths number: Double) { self = QueryValue.number((number * 100).rounded() / 100).description }
}
