import Pathfinder
import Testing

@testable import PathfinderReports

struct ClassSummaryTests {
    private static func summary(of students: Int, _ language: Language = .english) -> ClassSummary {
        let maker = ReportMaker(.bundled, Samples.settings(language))
        var tally = ClassTally(maker)
        for number in 0..<students {
            var profile = Samples.student
            profile.id = "s\(number)"
            profile.name = "<b>\(number)</b>"
            let report = maker.report(for: profile)
            let student = maker.student(
                report, profile: profile, file: "s\(number).html", wish: "ai-engineer", carried: [])
            tally.add(student, missing: report.plan.steps.map(\.skill))
        }
        tally.add(ClassSummary.Failure(file: "c.csv", line: 9, reason: "c.csv:9: <i>"))
        return tally.summary(title: nil)
    }

    @Test(arguments: [0, 1, 4])
    func `a class of fewer than five is not broken down`(count: Int) {
        let summary = Self.summary(of: count)
        #expect(summary.studentCount == count && summary.paths.isEmpty && summary.missingSkills.isEmpty)
    }

    @Test func `groups are counted from five on, and counts add up`() throws {
        let summary = Self.summary(of: 6)
        let path = try #require(summary.paths.first)
        #expect(summary.paths.count == 1 && path.count == 6)
        #expect(summary.missingSkills.allSatisfy { $0.count == 6 })
    }

    @Test func `a small group within a class has no count`() {
        let maker = ReportMaker(.bundled, Samples.settings(.english))
        var tally = ClassTally(maker)
        for number in 0..<9 {
            var profile = Samples.student
            if number < 3 { profile.skills = ["pytorch", "nlp", "llms"].map { ProfileSkill(.init(rawValue: $0)) } }
            let report = maker.report(for: profile)
            tally.add(maker.student(report, profile: profile, file: "x", wish: nil, carried: []), missing: [])
        }
        let counts = tally.summary(title: nil).paths.map(\.count)
        #expect(counts == [6, nil])
    }

    @Test(arguments: Language.allCases)
    func `the adviser's page links to every student and escapes every name`(language: Language) {
        let page = ClassPage(.bundled).render(Self.summary(of: 6, language)).description
        for number in 0..<6 { #expect(page.contains("href=\"./s\(number).html\"")) }
        #expect(!page.contains("<b>") && !page.contains("<i>") && page.contains("c.csv:9: &lt;i&gt;"))
        #expect(!page.contains("{name}") && !page.contains("{count}"))
    }

    @Test func `a wish that is unlikely stands apart from the fit`() throws {
        let student = try #require(Self.summary(of: 1).students.first)
        let distance = try #require(student.distance)
        #expect(student.wish == "AI Engineer" && distance > 0 && distance <= 1)
    }
}
