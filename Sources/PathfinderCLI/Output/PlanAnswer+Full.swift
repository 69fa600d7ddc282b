import Pathfinder

// MARK: - With all that it rests on

extension PlanAnswer {
    var full: Document {
        var document = opening(naming: nil)
        guard plan.gap.readiness != nil else { return document }
        for text in payTexts { document.paragraph(text) }
        for stage in plan.stages { add(stage, to: &document) }
        document.list(wording(.planCourses), topics)
        document.list(wording(.planCertifications), certifications)
        document.list(wording(.planPortfolio), plan.portfolio.map { pair($0.item, $0.shows) })
        document.list(wording(.planInterview), plan.interviewStages.map { pair($0.name, $0.assesses) })
        document.list(wording(.planHow), notes)
        document.list(wording(.sources), sources)
        return document
    }

    private func add(_ stage: PlanStage, to document: inout Document) {
        document.heading(
            wording(
                .planStageHeading,
                [
                    "stage": wording.name(of: stage.stage), "hours": wording.countedHours(stage.hours.median),
                    "weeks": weeks(stage.firstWeek, stage.lastWeek),
                ]))
        document.table(steps(of: stage))
        for choice in stage.steps.compactMap(text(onChoice:)) { document.paragraph(choice) }
        let places = stage.steps.flatMap { step in
            resources(of: step).map { "\(wording.name(of: step.skill)): \(wording.text(of: $0))" }
        }
        document.list(below: wording(.planResources), places)
        guard let milestone = stage.milestone else { return }
        document.subheading(wording(.planBuild, ["title": milestone.title[wording.language]]))
        document.list(below: wording(.planBuildContains), milestone.contains.items(in: wording.language))
        document.list(below: wording(.planBuildQuestions), milestone.questions.items(in: wording.language))
    }

    private func steps(of stage: PlanStage) -> TextTable {
        var table = TextTable(columns: [
            .init(title: wording(.columnWeek)), .init(title: wording(.columnSkill)),
            .init(title: wording(.columnHours), isNumber: true), .init(title: wording(.columnAsked), isNumber: true),
        ])
        table.holdsProse = true
        for step in stage.steps {
            var lines = [wording.name(of: step.skill)]
            if !step.concepts.isEmpty {
                lines[0] += " (\(wording(.planWithConcepts, ["skills": names(step.concepts)])))"
            }
            lines.append(step.purpose[wording.language])
            table.rows.append([
                .init(weeks(step.firstWeek, step.lastWeek)), .init(lines), .init(wording.hours(of: step.hours)),
                .init(wording.asked(step.share, step.basis)),
            ])
        }
        return table
    }

    private func weeks(_ first: Int, _ last: Int) -> String { first >= last ? "\(last)" : "\(first)–\(last)" }

    /// Why this skill of a choice is learnt and not another one.
    private func text(onChoice step: PlanStep) -> String? {
        guard let choice = step.choice else { return nil }
        let names: KeyValuePairs = ["skill": wording.name(of: step.skill), "others": self.names(choice.others)]
        guard wording.catalog.skills[step.skill]?.kind.isTool == true else { return wording(.planChoiceIdea, names) }
        guard let share = choice.share else {
            return wording(choice.isMostAsked ? .planChoiceMost : .planChoiceEven, names)
        }
        return wording(
            .planChoicePlace,
            [
                "skill": wording.name(of: step.skill), "others": self.names(choice.others),
                "share": wording.wholePercent(share.share), "count": share.postings.grouped,
                "place": wording.name(of: share.region),
            ])
    }

    private func pair(_ first: LocalizedText, _ second: LocalizedText) -> String {
        "\(first[wording.language]): \(second[wording.language])"
    }
}

// MARK: - What else helps, and what it rests on

extension PlanAnswer {
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
        let known = wording.catalog.knownSkills(of: profile, for: position).union(plan.steps.map(\.skill))
        let suiting = plan.certifications.filter { $0.suits(known.contains) }
        let others = plan.certifications.filter { !$0.suits(known.contains) }
        return suiting.map { certification in
            // What has to be known before it is taken, such as another exam, stands in the note.
            [wording.sentence(certification), certification.certification.note?[wording.language]].compactMap(\.self)
                .joined(separator: ". ")
        } + [wording.certificationsApart(others)].compactMap { $0 }
    }

    /// What is not counted, and why the plan is as it is.
    private var notes: [String] {
        var notes: [String] = []
        if !plan.steps.isEmpty {
            notes.append(wording(.planOrderNote))
            let judged = plan.hours.median > 0 ? 1 - plan.hours.sourcedMedian / plan.hours.median : 0
            notes.append(wording(.planHoursNote, ["share": wording.wholePercent(judged)]))
        }
        if !plan.hours.unknown.isEmpty {
            notes.append(
                wording(
                    .planHoursUnknownNote,
                    ["count": String(plan.hours.unknown.count), "skills": names(plan.hours.unknown)]))
        }
        notes.append(wording(.planChoices))
        notes.append(
            wording(
                .planJudgedNote,
                [
                    "judged": String(essentials.skills.count { $0.basis == .judged }),
                    "all": String(essentials.skills.count),
                ]))
        let places = plan.steps.flatMap(\.resources)
        if !places.isEmpty {
            notes.append(
                wording(
                    .planAddressesUnchecked,
                    ["count": String(places.count { $0.checkedOn == nil }), "all": String(places.count)]))
        }
        return notes
    }

    private var sources: [String] {
        var ids: [Source.ID] = []
        let named =
            essentials.skills.flatMap(\.sources) + plan.steps.compactMap(\.hours?.source)
            + plan.steps.flatMap { $0.resources.map(\.source) } + plan.stages.flatMap { $0.milestone?.sources ?? [] }
            + plan.certifications.flatMap { [$0.source, $0.certification.source] }
        for id in named where !ids.contains(id) { ids.append(id) }
        return ids.compactMap { wording.catalog.sources[$0] }.map(wording.citation)
    }
}
