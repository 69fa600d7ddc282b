import Foundation
import Pathfinder
import Testing

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
        #expect(report.answer.verdict == .unknown && report.answer.candidates.isEmpty)
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
            #expect(!body.contains("{") && !body.contains("nan"), "\(role) \(language)")
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

    @Test func `what would change the answer does change it`() throws {
        let report = Samples.report()
        let change = try #require(report.answer.changes.first)
        let other = try #require(report.answer.candidates.dropFirst().first { change.contains($0.name) })
        var profile = Samples.student
        // Between blanks, so that "R" is not found in every word with that letter.
        let words = " \(change.replacing(/[,.:;]/, with: " ")) "
        for skill in Catalog.bundled.skills where words.contains(" \(skill.name.english) ") {
            profile.skills.append(ProfileSkill(skill.id))
        }
        for activity in Catalog.bundled.activities where change.contains(activity.name.english) {
            profile.activities[activity.id] = true
        }
        #expect(profile != Samples.student, "\(change)")
        #expect(Samples.report(profile).answer.candidates.first?.role == other.role)
    }
}
