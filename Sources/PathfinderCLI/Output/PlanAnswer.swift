import Pathfinder

/// The answer of `pathfinder plan --to`: the hours and the date first, then the steps, then what else helps.
struct PlanAnswer {
    private let plan: LearningPlan
    private let profile: Profile
    private let region: Region.ID?
    private let pays: [PayAnswer]
    private let wording: Wording

    init(_ plan: LearningPlan, for profile: Profile, region: Region.ID?, pays: [PayAnswer], wording: Wording) {
        self.plan = plan
        self.profile = profile
        self.region = region
        self.pays = pays
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.plan/2",
            value: PlanValue(
                role: demand.role, level: demand.level, region: region, pay: pays.map(PlanPay.init),
                unknownSkills: profile.unknownSkills, unknownCurrentRole: profile.unknownCurrentRole,
                unknownEducationField: profile.unknownEducationField, plan: plan),
            records: records, document: document, isFound: plan.readiness != nil)
    }

    private var demand: SkillDemand { plan.gap.demand }
    private var goal: String { wording.wholePercent(plan.goal) }

    private func names(_ skills: [Skill.ID]) -> String {
        skills.map(wording.name(of:)).joined(separator: wording.comma)
    }

    private var document: Document {
        var document = Document()
        let title = wording.name(of: CareerPosition(role: demand.role, level: demand.level))
        document.title(wording(.planTitle, ["role": title]))
        guard let readiness = plan.readiness else {
            document.paragraph(wording(.planNoDemand, ["role": title]))
            return document
        }
        if plan.steps.isEmpty {
            document.paragraph(
                wording(.planNothingMissing, ["share": wording.wholePercent(readiness), "goal": goal]))
        } else {
            document.paragraph(answerInShort)
            let core = demand.core.count
            document.paragraph(
                wording(
                    core == 0 ? .planReadinessNoCore : .planReadiness,
                    [
                        "before": wording.wholePercent(plan.gap.readiness ?? 0),
                        "core": String(core - plan.gap.missingCore.count), "all": String(core),
                        "after": wording.wholePercent(readiness), "goal": goal,
                    ]))
        }
        if let text = assumedText { document.paragraph(text) }
        if let deadline = plan.deadline, !plan.steps.isEmpty {
            for text in sentences(deadline) { document.paragraph(text) }
        }
        for text in PayTexts(pays, in: region, isOneLevel: demand.level != nil, wording).texts {
            document.paragraph(text)
        }
        if !plan.steps.isEmpty {
            document.heading(wording(.planSteps))
            document.table(steps)
        }
        document.list(wording(.planNext), plan.skillValues.prefix(3).map(text))
        if plan.skillValues.prefix(3).contains(where: lowersFit) { document.paragraph(wording(.planNextLower)) }
        document.list(wording(.planCourses), topics)
        document.list(wording(.planCertifications), certifications)
        document.list(wording(.planPortfolio), plan.portfolio.map { pair($0.item, $0.shows) })
        document.list(wording(.planInterview), plan.interviewStages.map { pair($0.name, $0.assesses) })
        document.list(wording(.planHow), notes)
        document.list(wording(.sources), sources)
        return document
    }

    private func pair(_ first: LocalizedText, _ second: LocalizedText) -> String {
        "\(first[wording.language]): \(second[wording.language])"
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

    private func sentences(_ deadline: DeadlineAnswer) -> [String] {
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
        let missed = wording(
            .planDeadlineMissed,
            [
                "date": date, "available": available,
                "needed": wording.countedHours(deadline.hoursPerWeekNeeded.rounded(.up)),
            ])
        guard !deadline.fitting.isEmpty else { return [missed, wording(.planDeadlineNothing, ["date": date])] }
        return [
            missed,
            wording(
                .planDeadlineFitting,
                [
                    "date": date, "count": wording(.countSkills, counting: Double(deadline.fitting.count)),
                    "hours": wording.countedHours(deadline.fittingHours.median),
                    "after": wording.wholePercent(deadline.readiness ?? 0), "skills": names(deadline.fitting),
                ]),
        ]
    }

    /// What is taken to be known because of the present role.
    private var assumedText: String? {
        guard let role = profile.currentRole else { return nil }
        let position = wording.name(of: CareerPosition(role: role, level: profile.currentLevel))
        guard !plan.assumed.isEmpty else {
            return wording.catalog.demand(of: role).importance > 0
                ? nil : wording(.planAssumedNothing, ["position": position])
        }
        return wording(.planAssumed, ["position": position, "skills": names(plan.assumed)])
    }

    private var steps: TextTable {
        var table = TextTable(columns: [
            .init(title: ""), .init(title: wording(.columnWeek)), .init(title: wording(.columnSkill)),
            .init(title: wording(.columnHours), isNumber: true),
            .init(title: wording(.columnImportance), isNumber: true),
            .init(title: wording(.columnReady), isNumber: true),
        ])
        for (index, step) in plan.steps.enumerated() {
            let weeks = step.firstWeek >= step.lastWeek ? "\(step.lastWeek)" : "\(step.firstWeek)–\(step.lastWeek)"
            let why =
                step.importance == 0 && !step.neededFor.isEmpty
                ? [wording(.planNeededFor, ["skills": names(step.neededFor)])] : []
            table.rows.append([
                .init(String(index + 1)), .init(weeks), .init([wording.name(of: step.skill)] + why),
                .init(wording.hours(of: step.hours)),
                .init(
                    step.importance == 0
                        ? "–" : wording.percentWithSign(step.importance) + (step.isCore ? "*" : "")),
                .init(wording.percentWithSign(step.readiness ?? 0)),
            ])
        }
        return table
    }

    private func text(of value: SkillValue) -> String {
        var parts = [
            wording(
                .planNextItem,
                [
                    "skill": wording.name(of: value.skill), "hours": wording.countedHours(value.hours.median),
                    "gain": String(tenths: value.gain * 100),
                ])
        ]
        if !value.prerequisites.isEmpty {
            parts.append(wording(.planNextWith, ["skills": names(value.prerequisites)]))
        }
        if let before = plan.fit, let gain = fitGain(of: value),
            wording.wholePercent(before) != wording.wholePercent(before + gain)
        {
            parts.append(
                wording(
                    .planNextFit,
                    ["before": wording.wholePercent(before), "after": wording.wholePercent(before + gain)]))
        }
        let others = value.roles.filter { $0.role != demand.role }.prefix(3)
        if !others.isEmpty {
            let list = others.map {
                "\(wording.name(of: $0.role)) (+\(String(tenths: $0.readiness * 100)))"
            }
            parts.append(wording(.planNextRoles, ["roles": list.joined(separator: wording.comma)]))
        }
        return parts.joined(separator: wording.semicolon)
    }

    /// How far a skill moves the probability that the role fits best.
    private func fitGain(of value: SkillValue) -> Double? {
        value.roles.first { $0.role == demand.role }?.fit
    }

    private func lowersFit(_ value: SkillValue) -> Bool {
        guard let before = plan.fit, let gain = fitGain(of: value), gain < 0 else { return false }
        return wording.wholePercent(before) != wording.wholePercent(before + gain)
    }

    /// "Databases and their management: SQL, Databases", one line for each topic; a topic all of whose skills stand in
    /// lines before it is left out.
    private var topics: [String] {
        var named: Set<Skill.ID> = []
        return wording.catalog.courses.compactMap { course in
            let taught = plan.steps.filter { $0.courses.contains(course.id) }.map(\.skill)
            guard !named.isSuperset(of: taught) else { return nil }
            named.formUnion(taught)
            return "\(course.topic[wording.language]): \(names(taught))"
        }
    }

    /// The certifications that suit the plan, and then the names of the others.
    private var certifications: [String] {
        guard !plan.certifications.isEmpty else { return [wording(.planNoCertifications)] }
        let known = wording.catalog.knownSkills(of: profile).union(plan.steps.map(\.skill))
        let suiting = plan.certifications.filter { $0.suits(known.contains) }
        let others = plan.certifications.filter { !$0.suits(known.contains) }
        return suiting.map(wording.sentence) + [wording.certificationsApart(others)].compactMap { $0 }
    }

    /// What is not counted, and why the plan is as it is.
    private var notes: [String] {
        var notes: [String] = []
        if !plan.steps.isEmpty {
            notes.append(wording(plan.isProvenShortest ? .planProved : .planNotProved, ["goal": goal]))
            if !demand.core.isEmpty {
                notes.append(wording(.planCoreNote, ["count": String(demand.core.count)]))
            }
            let extrapolated = plan.hours.median > 0 ? 1 - plan.hours.observedMedian / plan.hours.median : 0
            notes.append(wording(.planHoursNote, ["share": wording.wholePercent(extrapolated)]))
        }
        if !plan.hours.unknown.isEmpty {
            notes.append(
                wording(
                    .planHoursUnknownNote,
                    ["count": String(plan.hours.unknown.count), "skills": names(plan.hours.unknown)]))
        }
        let unknown = wording.unknownNames(of: profile)
        if !unknown.isEmpty {
            notes.append(wording(.planUnknownNames, ["names": unknown.joined(separator: wording.semicolon)]))
        }
        if !plan.leftOut.isEmpty {
            notes.append(
                wording(
                    .planLeftOut,
                    [
                        "count": wording(.countMoreSkills, counting: Double(plan.leftOut.count)), "goal": goal,
                        "skills": names(Array(plan.leftOut.prefix(5))),
                    ]))
        }
        if !plan.levelsDiffer { notes.append(wording(.planLevelsSame)) }
        notes.append(wording(.planChoices))
        let stated = demand.skills.count(where: \.isStated)
        notes.append(
            wording(.planImportanceNote, ["stated": String(stated), "count": String(demand.skills.count)]))
        return notes
    }

    private var sources: [String] {
        var ids: [Source.ID] = []
        for id in plan.steps.compactMap(\.hours?.source) + demand.skills.flatMap(\.sources)
            + plan.certifications.flatMap({ [$0.source, $0.certification.source] }) where !ids.contains(id)
        {
            ids.append(id)
        }
        return ids.compactMap { wording.catalog.sources[$0] }.map(wording.citation)
    }

    private var records: Records {
        var records = Records(
            [
                "step", "skill", "importance", "is_core", "readiness", "hours_low", "hours_median", "hours_high",
                "basis", "source",
            ]
                + ["first_week", "last_week", "start", "end", "topics"])
        for (index, step) in plan.steps.enumerated() {
            records.append(
                [
                    .init(index + 1), .text(step.skill.rawValue), .number(step.importance),
                    .text(step.isCore ? "true" : "false"), .init(step.readiness),
                    .init(step.hours?.low), .init(step.hours?.median), .init(step.hours?.high),
                    .init(step.hours?.basis.rawValue), .init(step.hours?.source.rawValue), .init(step.firstWeek),
                    .init(step.lastWeek), .init(step.start?.description), .init(step.end?.description),
                    .text(step.courses.map(\.rawValue).joined(separator: ";")),
                ])
        }
        return records
    }
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
