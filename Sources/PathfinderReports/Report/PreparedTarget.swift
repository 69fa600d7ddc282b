import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog

/// What all reports about a role, a level and a place share.
struct PreparedTarget: Sendable {
    let planner: StudyPlanner
    /// The names of the planner's skills.
    let skillNames: [String]
    let stageNames: [LearningStage: String]
    /// The requirements of most weight that a report shows, by position among those of the planner.
    let mostAsked: [Int]
    /// What to build in each stage; when it is done depends on the person.
    let milestones: [(stage: LearningStage, shown: Report.Milestone)]
    let place: ChoiceByPlace
    let country: String?
    let about: Report.Target
    let pay: Report.Pay
    let certifications: [(recommended: RecommendedCertification?, shown: Report.Certification)]
    /// What is said where no certification is named that employers prefer.
    let certificationNote: String
    let progression: [String]
    let interviews: [Report.Item]
    let portfolio: [Report.Group]
    let sources: [Report.Citation]
    let limits: [String]
    /// For each skill of the planner, the topics of curricula that teach it, by position in ``topicNames``.
    let topics: [[Int]]
    let topicNames: [String]

    init(_ key: ReportMaker.TargetKey, _ maker: ReportMaker) {
        let catalog = maker.catalog
        let wording = maker.wording
        let language = wording.language
        let planner = catalog.studyPlanner(for: key.role, at: key.level)
        self.planner = planner
        skillNames = planner.skills.map { maker.names[$0] }
        let stageNames = Dictionary(
            uniqueKeysWithValues: LearningStage.allCases.map { ($0, wording.common.name(of: $0)) })
        self.stageNames = stageNames
        let requirements = planner.essentials.requirements
        mostAsked = Array(
            requirements.indices.filter { !planner.requirements[$0].isEmpty }
                .sorted { (requirements[$1].weight, $0) < (requirements[$0].weight, $1) }
                .prefix(ReportMaker.shownSkills))
        milestones = LearningStage.allCases.compactMap { stage in
            catalog.milestone(of: planner.essentials, at: stage).map { milestone in
                (
                    stage,
                    Report.Milestone(
                        stageName: stageNames[stage] ?? "", title: milestone.title[language],
                        contains: milestone.contains.items(in: language),
                        questions: milestone.questions.items(in: language))
                )
            }
        }
        place = ChoiceByPlace(catalog, key.region)
        let role = catalog.roles[key.role]
        country = catalog.country(of: key.region).flatMap { catalog.regions[$0]?.iso2 }
        about = Report.Target(
            role: key.role, roleName: maker.names[key.role], summary: role?.summary[language] ?? "",
            level: key.level, levelName: wording.common.name(of: key.level), region: key.region,
            regionName: wording.common.name(of: key.region), isWished: false)
        let bands = PreparedPay(key, maker)
        pay = bands.pay
        let recommended = catalog.recommendedCertifications(for: key.role, at: key.level, on: maker.settings.date)
        let fitting =
            recommended.isEmpty
            ? catalog.recommendedCertifications(for: key.role, on: maker.settings.date) : recommended
        let named = fitting.isEmpty ? catalog.certifications(named: role, on: maker.settings.date) : []
        certifications =
            fitting.map {
                ($0, wording.certification($0.certification, level: $0.level, insteadOf: $0.insteadOf))
            } + named.map { (nil, wording.certification($0)) }
        certificationNote =
            catalog.roleCertifications.contains { $0.role == key.role }
            ? wording.common(.planNoCertifications)
            : wording(.certificationsNone, ["role": maker.names[key.role]])
        func rank(_ level: Level.ID?) -> Int { level.flatMap { catalog.levels[$0]?.rank } ?? 0 }
        let onwards = catalog.transitions.filter { $0.fromRole == key.role && rank($0.fromLevel) >= rank(key.level) }
        progression = onwards.prefix(4).map { step in
            let from = CareerPosition(role: step.fromRole, level: step.fromLevel)
            let to = CareerPosition(role: step.toRole, level: step.toLevel)
            return wording(
                .progressionStep,
                [
                    "from": wording.common.name(of: from), "to": wording.common.name(of: to),
                    "note": step.note[language],
                ])
        }
        let position = CareerPosition(role: key.role, level: key.level)
        interviews = catalog.interviewStages(for: position)
            .map { Report.Item(name: $0.name[language], text: $0.assesses[language]) }
        let pieces = catalog.portfolio(for: position)
        portfolio = [(ReportPhraseKey.portfolioPath, false), (.portfolioAny, true)].compactMap { key, isForAny in
            let items = pieces.filter { ($0.track == nil && $0.families.isEmpty) == isForAny }
                .map { Report.Item(name: $0.item[language], text: $0.shows[language]) }
            return items.isEmpty ? nil : Report.Group(name: wording(key), items: items)
        }
        var cited = bands.sources + fitting.flatMap { [$0.source, $0.certification.source] } + named.map(\.source)
        cited += planner.essentials.mostNamingSources + planner.hours.compactMap { $0?.source }
        cited += catalog.transitions.filter { $0.fromRole == key.role }.map(\.source)
        sources = cited.withoutRepetitions.compactMap { catalog.sources[$0] }
            .map { Report.Citation(text: wording.common.citation($0), address: $0.address) }
        limits = ([.limitPay, .limitFit, .limitHours, .limitNotAdvice] as [ReportPhraseKey]).map { wording($0) }
        let courses = catalog.courses.filter { $0.track == nil || role?.track == nil || $0.track == role?.track }
        topicNames = courses.map { $0.topic[language] }
        topics = planner.skills.map { skill in courses.indices.filter { courses[$0].skills.contains(skill) } }
    }
}

extension RoleEssentials {
    /// The sources that name most of what the role takes, as many as a report has room for; `pathfinder plan --full` names
    /// all of them.
    fileprivate var mostNamingSources: [Source.ID] {
        let counts = Dictionary(skills.flatMap(\.sources).map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map(\.key)
    }
}

extension Array where Element: Hashable {
    /// The elements, each once.
    fileprivate var withoutRepetitions: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Catalog {
    /// Certifications that can be taken and have the title of a role in their name.
    fileprivate func certifications(named role: Role?, on date: CalendarDate) -> [Certification] {
        guard let title = role?.title.english else { return [] }
        return certifications.filter { certification in
            [.active, .beta].contains(certification.status) && certification.name.contains(title)
                && certification.retiredOn.map { $0.lastDay >= date } ?? true
        }
    }
}

extension ReportWording {
    fileprivate func certification(
        _ certification: Certification, level: Level.ID? = nil, insteadOf old: Certification? = nil
    ) -> Report.Certification {
        var parts = [
            certification.priceUsd.map { common(.certificationPrice, ["price": $0.grouped]) }
                ?? common(.certificationPriceUnknown)
        ]
        switch certification.validityMonths {
        case nil: parts.append(common(.certificationValidityUnknown))
        case 0?: parts.append(common(.certificationPermanent))
        case let months?: parts.append(self(.validity, count: months))
        }
        if let old, old.status == .retired {
            parts.append(
                common(.certificationInstead, ["name": old.exam ?? old.name, "mark": common.mark(old)]))
        }
        return Report.Certification(
            name: certification.exam.map { "\(certification.name) (\($0))" } ?? certification.name,
            status: status(of: certification), level: level.map(common.name),
            text: parts.joined(separator: common.comma)
        )
    }

    private func status(of certification: Certification) -> String {
        if let last = certification.retiredOn { return self(.certificationUntil, ["date": date(last)]) }
        return self(
            certification.status == .beta ? .certificationBeta : .certificationActive,
            ["date": date(certification.asOf)])
    }
}
