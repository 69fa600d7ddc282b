import Foundation
import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers
@testable import PathfinderReports

struct ReportTests {
    @Test(arguments: Language.allCases)
    func `the same profile gives the same bytes, from one maker and from another`(language: Language) {
        let maker = ReportMaker(.bundled, Samples.settings(language))
        let first = maker.report(for: Samples.student)
        #expect(maker.report(for: Samples.student) == first)
        #expect(Samples.report(Samples.student, language) == first)
        #expect(Samples.page(first) == Samples.page(Samples.report(Samples.student, language)))
    }

    @Test(arguments: Language.allCases)
    func `a report survives its JSON`(language: Language) throws {
        let report = Samples.report(Samples.student, language)
        let decoded = try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report))
        #expect(decoded == report)
        #expect(Samples.page(decoded) == Samples.page(report))
    }

    @Test func `a report names its date and the version of the data`() {
        let report = Samples.report()
        let page = Samples.page(report)
        #expect(report.dataVersion == Catalog.bundled.dataVersion)
        #expect(page.contains(report.dataVersion) && page.contains("21 November 2026"))
    }

    @Test(arguments: Language.allCases)
    func `a profile in which nothing is answered has a report that says so`(language: Language) {
        let report = Samples.report(Profile(), language)
        #expect(report.answer.verdict == .notEnough && report.answer.candidates.isEmpty)
        #expect(report.target.region == "gcc" && report.target.level == "junior")
    }

    @Test(arguments: Catalog.bundled.roles.map(\.id))
    func `every role has a report in both languages without an unfilled place`(role: Role.ID) {
        for language in Language.allCases {
            var settings = Samples.settings(language)
            settings.role = role
            let report = ReportMaker(.bundled, settings).report(for: Samples.student)
            #expect(report.target.role == role && report.target.isWished)
            let body = Samples.page(report).split(separator: "</style>").last ?? ""
            #expect(!body.contains("{") && !body.contains(/\bnan\b/), "\(role) \(language)")
            let lastWeeks = report.plan.steps.map(\.lastWeek)
            #expect(lastWeeks == lastWeeks.sorted() && lastWeeks.last ?? 0 <= max(1, report.plan.weeks))
        }
    }

    @Test(arguments: [
        (nil, "junior"), (0.0, "junior"), (1.9, "junior"), (2.0, "mid"), (4.9, "mid"), (5.0, "senior"),
        (30.0, "senior"),
    ])
    func `years of experience suggest the level`(years: Double?, level: Level.ID) {
        var profile = Samples.student
        profile.yearsOfExperience = years
        #expect(Samples.report(profile).target.level == level)
    }

    /// People as unlike each other as profiles get.
    private static func people(_ random: inout SplitMix64) -> [Profile] {
        let skills = Catalog.bundled.skills.map(\.id)
        return (0..<12).map { number in
            var profile = Profile(
                skills: Set(skills.shuffled(using: &random).prefix(number)).sorted().map { ProfileSkill($0) })
            for activity in Catalog.bundled.activities.map(\.id).shuffled(using: &random).prefix(number % 5) {
                profile.activities[activity] = Bool.random(using: &random)
            }
            for style in Catalog.bundled.workStyles.map(\.id).shuffled(using: &random).prefix(number % 3) {
                profile.workStyles[style] = Int.random(in: -2...2, using: &random)
            }
            if number.isMultiple(of: 4) { profile.remote = .required }
            return profile
        }
    }

    @Test(arguments: Language.allCases, seeds)
    func `what would change the answer is what fit says, word for word`(language: Language, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let maker = ReportMaker(.bundled, Samples.settings(language))
        let wording = Wording(.bundled, language)
        for profile in Self.people(&random) {
            let fit = Catalog.bundled.fit(profile)
            #expect(maker.report(for: profile).answer.changes == fit.whatWouldChange.map(wording.sentence))
        }
    }

    @Test(arguments: seeds)
    func `no one is told to do what is not usual in the role`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let scorer = FitScorer(.bundled)
        for profile in Self.people(&random) {
            for change in Catalog.bundled.fit(profile).whatWouldChange {
                guard let role = scorer.roles.firstIndex(of: change.role) else { continue }
                for step in change.steps where step.kind == .activity {
                    let row = Catalog.bundled.activities.firstIndex { $0.id.rawValue == step.id } ?? 0
                    let item = Int(scorer.model.evidence.itemOfActivity[row])
                    #expect(scorer.model.evidence.isTypical(item: item, role: role), "\(change.role) \(step.text)")
                }
            }
        }
    }

    @Test(
        arguments: [
            (.clear, 1, "A fits you best. The probability that it ranks first is 42%."),
            (.leading, 1, "Most likely A (42%), but that is not sure: B has 20%."),
            (.close, 2, "It is too close to call between A (42%) and B (20%)."),
            (.close, 3, "It is too close to call between A (42%), B (20%) and C (10%)."),
        ] as [(FitVerdict, Int, String)])
    func `how sure the answer is said to be fits the verdict`(verdict: FitVerdict, count: Int, lead: String) {
        var report = Samples.report()
        report.answer.candidates = zip(["A", "B", "C"], [0.42, 0.2, 0.1]).map {
            Report.Candidate(role: Role.ID(rawValue: $0), name: $0, probability: $1, score: 1)
        }
        report.answer.verdict = verdict
        report.answer.leading = report.answer.candidates.prefix(count).map(\.role)
        let story = ReportStory(report: report, wording: ReportWording(.bundled, .english))
        #expect(story.lead == lead)
    }

    @Test func `reasons against the first role stand apart from those for it`() throws {
        var profile = Samples.student
        profile.skills = ["python", "scikit-learn", "statistics", "pandas"].map { ProfileSkill(Skill.ID(rawValue: $0)) }
        profile.educationLevel = nil
        profile.mathsComfort = 1
        profile.interests = Interests()
        let report = Samples.report(profile)
        let story = ReportStory(report: report, wording: ReportWording(.bundled, .english))
        #expect(!story.reasons.isEmpty && story.counterReasons.count == 1)
        let background = try #require(report.answer.parts.first { $0.kind == .background })
        #expect(background.bearing == .contra && story.reasons.allSatisfy { $0.name != background.name })
        #expect((story.reasons + story.counterReasons).allSatisfy { $0.text.first?.isLowercase == false })
    }

    @Test func `an answer that says nothing of the role is not called missing`() throws {
        var profile = Samples.student
        var interests = Interests()
        interests[.investigative] = 7
        profile.interests = interests
        let parts = Samples.report(profile).answer.parts
        let part = try #require(parts.first { $0.kind == .interests })
        #expect(part.isAnswered && part.value == nil)
        #expect(Samples.page(Samples.report(profile)).contains("answered, says nothing of this role"))
        #expect(try !#require(parts.first { $0.kind == .pay }).isAnswered)
    }

    @Test func `the first page names the missing skills of the page on skills`() throws {
        let report = Samples.report()
        let missing = report.skills.asked.filter { !$0.isHeld }.map(\.name)
        let reason = try #require(report.answer.parts.first?.reason)
        #expect(!missing.isEmpty && missing.allSatisfy { reason.contains($0) })
    }

    @Test(arguments: Catalog.bundled.roles.map(\.id))
    func `no middle lies outside of its range`(role: Role.ID) {
        for region in ["dubai", "cairo", "riyadh", "united-states"] as [Region.ID] {
            var settings = Samples.settings(.english, region: region)
            settings.role = role
            let pay = ReportMaker(.bundled, settings).report(for: Samples.student).pay
            for row in pay.levels + pay.places {
                guard let figure = row.figure else { continue }
                if let middle = row.middle { #expect((figure.low...figure.high).contains(middle)) }
            }
        }
    }

    @Test func `an estimate without figures of the country says so`() throws {
        let estimate = try #require(Catalog.bundled.payEstimates.first { $0.basis == .estimated })
        var settings = Samples.settings(.english, region: estimate.region)
        settings.role = estimate.role
        let pay = ReportMaker(.bundled, settings).report(for: Samples.student).pay
        let row = try #require(pay.levels.first { $0.level == estimate.level })
        #expect(row.basis == .estimated && row.basisName == "estimate without figures of the country")
        #expect(pay.notes.contains { $0.contains("national income") })
    }

    @Test func `hours that nobody gave are said to be assumed`() {
        var profile = Samples.student
        #expect(!Samples.page(Samples.report(profile)).contains("We assumed"))
        profile.studyHoursPerWeek = nil
        let report = Samples.report(profile)
        #expect(report.plan.hoursAreAssumed && Samples.page(report).contains("We assumed 8 hours a week"))
    }

    @Test(
        arguments: [
            (70_000, "USD", PayPeriod.year, "at the average exchange rate of"), (20_000, "AED", .month, nil),
            (240_000, "AED", .year, "240,000 AED a year, which is 20,000 AED a month"),
        ] as [(Double, Currency.ID, PayPeriod, String?)])
    func `a pay wish in other money is converted`(
        amount: Double, currency: Currency.ID, period: PayPeriod, remark: String?
    ) {
        var profile = Samples.student
        profile.payWish = PayWish(amount: amount, currency: currency, period: period)
        var settings = Samples.settings(.english, region: "dubai")
        settings.role = "data-engineer"
        let remarks = ReportMaker(.bundled, settings).report(for: profile).remarks
        #expect(remarks.count == (remark == nil ? 0 : 1) && remarks.allSatisfy { $0.contains(remark ?? "") })
    }

    @Test func `a level that is unusual with so many years is remarked on`() {
        var profile = Samples.student
        profile.currentLevel = "junior"
        #expect(Samples.report(profile).remarks.isEmpty)
        profile.yearsOfExperience = 12
        #expect(Samples.report(profile).remarks.contains { $0.contains("12 years") && $0.contains("Senior") })
        profile.currentLevel = "staff"
        #expect(!Samples.report(profile).remarks.contains { $0.contains("12 years") })
    }

    @Test func `what is taken as known is said, and nothing is of who names no role and starts at the bottom`() {
        var profile = Samples.student
        profile.currentRole = nil
        profile.currentLevel = "junior"
        #expect(!Samples.report(profile).remarks.contains { $0.contains("Taken as known") })
        profile.currentRole = "software-engineer"
        let remark = Samples.report(profile).remarks.first { $0.contains("Taken as known") }
        #expect(remark != nil)
    }

    @Test(arguments: Catalog.bundled.roles.map(\.id))
    func `certifications have a status, and none is one that never existed`(role: Role.ID) {
        var settings = Samples.settings(.english)
        settings.role = role
        let report = ReportMaker(.bundled, settings).report(for: Samples.student)
        #expect(report.certifications.allSatisfy { !$0.status.isEmpty && !$0.text.contains("never existed") })
        let isNamed = Catalog.bundled.roleCertifications.contains { $0.role == role }
        #expect(isNamed || report.certifications.allSatisfy { $0.level == nil })
        let says = Samples.page(report).contains("does not mean that there is none")
        #expect(says != isNamed)
    }
}
