internal import Pathfinder

/// What all reports about a role, a level and a place share.
struct PreparedTarget: Sendable {
    let planner: StudyPlanner
    /// The names of the planner's skills.
    let skillNames: [String]
    let country: String?
    let about: Report.Target
    let pay: Report.Pay
    let certifications: [Report.Certification]
    let progression: [String]
    let interviews: [Report.Item]
    let portfolio: [Report.Item]
    let sources: [String]
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
        certifications = fitting.map { wording.certification($0) }
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
        interviews = catalog.interviewStages.sorted { $0.rank < $1.rank }
            .map { Report.Item(name: $0.name[language], text: $0.assesses[language]) }
        portfolio = catalog.portfolioItems.filter { $0.track == nil || $0.track == role?.track }
            .map { Report.Item(name: $0.item[language], text: $0.shows[language]) }
        var cited = bands.sources + fitting.flatMap { [$0.source, $0.certification.source] }
        cited += planner.demand.skills.flatMap(\.sources) + planner.hours.compactMap { $0?.source }
        cited += catalog.transitions.filter { $0.fromRole == key.role }.map(\.source)
        sources = cited.withoutRepetitions.compactMap { catalog.sources[$0] }.map(wording.common.citation)
        limits = ([.limitPay, .limitFit, .limitHours, .limitNotAdvice] as [ReportPhraseKey]).map { wording($0) }
        let courses = catalog.courses.filter { $0.track == nil || role?.track == nil || $0.track == role?.track }
        topicNames = courses.map { $0.topic[language] }
        topics = planner.skills.map { skill in courses.indices.filter { courses[$0].skills.contains(skill) } }
    }
}

extension Array where Element: Hashable {
    /// The elements, each once.
    fileprivate var withoutRepetitions: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension ReportWording {
    fileprivate func certification(_ recommended: RecommendedCertification) -> Report.Certification {
        let certification = recommended.certification
        var parts = [
            certification.priceUsd.map { common(.certificationPrice, ["price": $0.grouped]) }
                ?? common(.certificationPriceUnknown)
        ]
        switch certification.validityMonths {
        case nil: parts.append(common(.certificationValidityUnknown))
        case 0?: parts.append(common(.certificationPermanent))
        case let months?: parts.append(self(.validity, count: months))
        }
        if let old = recommended.insteadOf {
            parts.append(
                common(.certificationInstead, ["name": old.exam ?? old.name, "mark": common.mark(old)]))
        }
        let title = certification.exam.map { "\(certification.name) (\($0))" } ?? certification.name
        return Report.Certification(
            name: common.marked(title, certification), level: common.name(of: recommended.level),
            text: parts.joined(separator: common.comma))
    }
}
