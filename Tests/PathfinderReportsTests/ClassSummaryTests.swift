import Pathfinder
import TestSupport
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
            tally.add(student, missing: report.skills.missing)
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
        #expect(summary.paths.count == 1 && path.count == 6 && summary.otherPathCount == 0)
        #expect(!summary.missingSkills.isEmpty && summary.missingSkills.allSatisfy { $0.count == 6 })
    }

    /// A class in which given numbers of students have each path first, and some no path.
    private static func summary(sizes: [Int], without: Int = 0, missing: [Int] = []) -> ClassSummary {
        var tally = ClassTally(ReportMaker(.bundled, Samples.settings(.english)))
        let roles = Catalog.bundled.roles.map(\.id)
        let skills = Catalog.bundled.skills.map(\.id)
        let firsts = sizes.enumerated().flatMap { Array(repeating: Optional(roles[$0.offset]), count: $0.element) }
        for (number, role) in (firsts + Array(repeating: nil, count: without)).enumerated() {
            let candidates = role.map { [Report.Candidate(role: $0, name: "", probability: 1, score: 1)] } ?? []
            let student = ClassSummary.Student(
                file: "\(number)", verdict: .clear, candidates: candidates, answerCount: 9, weeks: 1, carried: [])
            tally.add(student, missing: missing.indices.filter { number < missing[$0] }.map { skills[$0] })
        }
        return tally.summary(title: nil)
    }

    @Test(arguments: [
        ([6, 3], 0, [], 9), ([12, 6, 3], 0, [12], 9), ([12, 6, 3, 2], 0, [12, 6], 5), ([9, 9], 0, [9, 9], 0),
        ([9, 8], 1, [9], 9), ([9, 8], 5, [9, 8], 5), ([7, 1, 1, 1, 1, 1], 0, [7], 5), ([4, 4], 4, [], 12),
    ])
    func `a small group is told neither by itself nor by what the others leave`(
        sizes: [Int], without: Int, told: [Int], others: Int
    ) {
        let summary = Self.summary(sizes: sizes, without: without)
        #expect(summary.paths.map(\.count) == told && summary.otherPathCount == others)
    }

    @Test(arguments: seeds)
    func `no group of fewer than five can be told from any class`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let sizes = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...12, using: &random) }
            let without = Int.random(in: 0...7, using: &random)
            let count = sizes.reduce(without, +)
            let missing = (0..<20).map { _ in Int.random(in: 0...max(1, count), using: &random) }
            let summary = Self.summary(sizes: sizes, without: without, missing: missing)
            #expect(summary.paths.allSatisfy { $0.count ?? 0 >= 5 })
            #expect(summary.paths.compactMap(\.count).reduce(summary.otherPathCount, +) == count)
            #expect(summary.otherPathCount == 0 || summary.otherPathCount >= 5 || count < 5)
            for skill in summary.missingSkills {
                #expect(skill.count.map { $0 >= 5 && !(1..<5).contains(count - $0) } ?? true)
            }
        }
    }

    @Test func `a skill that all but a few miss is missed by nearly all`() {
        let summary = Self.summary(sizes: [10], missing: [10, 9, 6, 5, 4])
        #expect(summary.missingSkills.map(\.count) == [10, nil, nil, 5])
        #expect(ClassPage(.bundled).render(summary).description.contains("nearly all"))
    }

    @Test(arguments: Language.allCases)
    func `the adviser's page links to every student and escapes every name`(language: Language) {
        let page = ClassPage(.bundled).render(Self.summary(of: 6, language)).description
        for number in 0..<6 { #expect(page.contains("href=\"./s\(number).html\"")) }
        #expect(!page.contains("<b>") && !page.contains("<i>") && page.contains("c.csv:9: &lt;i&gt;"))
        #expect(!page.contains("{name}") && !page.contains("{count}"))
    }

    private static func student(_ file: String, _ first: Double, _ second: Double, answers: Int = 9)
        -> ClassSummary.Student
    {
        let candidates = [first, second].map {
            Report.Candidate(role: "data-engineer", name: "Data Engineer", probability: $0, score: 1)
        }
        return ClassSummary.Student(
            file: file, verdict: second >= first / 2 ? .close : first < 0.6 ? .leading : .clear, candidates: candidates,
            answerCount: answers,
            weeks: 1,
            carried: [])
    }

    @Test func `the closest students come first, without those who answered too little or have a likely path`() {
        var tally = ClassTally(ReportMaker(.bundled, Samples.settings(.english)))
        for student in [
            Self.student("wide", 0.4, 0.25), Self.student("likely", 0.42, 0.2), Self.student("close", 0.3, 0.29),
            Self.student("few", 0.1, 0.1, answers: 2), Self.student("clear", 0.8, 0.1),
        ] {
            tally.add(student, missing: [])
        }
        let summary = tally.summary(title: nil)
        #expect(summary.closeStudents.map(\.file) == ["close", "wide"])
        #expect(summary.studentsWithFewAnswers.map(\.file) == ["few"])
        let page = ClassPage(.bundled).render(summary).description
        let close = page.firstRange(of: "./close")?.lowerBound ?? page.endIndex
        let wide = page.firstRange(of: "./wide")?.lowerBound ?? page.startIndex
        #expect(close < wide && page.contains("Too few answers") && page.contains("For one more student"))
    }

    @Test func `what to look at is on the page`() {
        var tally = ClassTally(ReportMaker(.bundled, Samples.settings(.english)))
        tally.add(remark: .init(file: "c.csv", line: 3, reason: "c.csv:3: twice <b>"))
        let page = ClassPage(.bundled).render(tally.summary(title: nil, otherFiles: ["old<i>.html"])).description
        #expect(page.contains("c.csv:3: twice &lt;b&gt;") && page.contains("old&lt;i&gt;.html"))
    }

    @Test func `a class without wishes is told how to give them`() {
        let page = ClassPage(.bundled).render(Self.summary(sizes: [6])).description
        #expect(page.contains("wished_role"))
        #expect(!ClassPage(.bundled).render(Self.summary(of: 6)).description.contains("wished_role"))
    }

    @Test func `a wish that is unlikely stands apart from the fit`() throws {
        let student = try #require(Self.summary(of: 1).students.first)
        let distance = try #require(student.distance)
        #expect(student.wish == "AI Engineer" && distance > 0 && distance <= 1)
    }
}
