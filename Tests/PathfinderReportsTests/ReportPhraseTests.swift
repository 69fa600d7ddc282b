import Pathfinder
import Testing

@testable import PathfinderReports

struct ReportPhraseTests {
    @Test func `the table and the code have the same phrases`() {
        #expect(Catalog.bundled.reportPhrases.map(\.id.rawValue) == ReportPhraseKey.allCases.map(\.rawValue))
    }

    @Test(arguments: ReportPhraseKey.allCases)
    func `a phrase has both languages, all plural forms, and the same places`(key: ReportPhraseKey) throws {
        let phrase = try #require(Catalog.bundled.reportPhrases[.init(rawValue: key.rawValue)])
        let english = PhraseTemplate(phrase.text.english).places
        let arabic = try #require(phrase.text.arabic)
        #expect(!arabic.isEmpty && PhraseTemplate(arabic).places == english)
        let forms = [
            phrase.englishOne, phrase.arabicZero, phrase.arabicOne, phrase.arabicTwo, phrase.arabicFew,
            phrase.arabicMany,
        ]
        let isCounted = english.contains("count") || forms.contains { $0 != nil }
        #expect(forms.allSatisfy { ($0 != nil) == isCounted }, "all forms or none")
        // The number itself may be a word in a form, or be said by the form.
        for form in forms.compactMap(\.self) {
            #expect(PhraseTemplate(form).places.union(["count"]) == english.union(["count"]), "\(form)")
        }
    }

    @Test(arguments: [(0, "هو "), (1, ""), (2, "")])
    func `a place that is not filled stands out`(number: Int, _: String) {
        let wording = ReportWording(.bundled, .arabic)
        #expect(!wording(.classStudents, count: number).contains("{"))
        #expect(PhraseTemplate("a {b} c").filled([:]) == "a {b} c")
    }

    @Test(arguments: [
        (1, "ساعة واحدة أسبوعيًا", "one hour a week"), (2, "ساعتين أسبوعيًا", "2 hours a week"),
        (3, "3 ساعات أسبوعيًا", "3 hours a week"), (12, "12 ساعة أسبوعيًا", "12 hours a week"),
        (100, "100 ساعة أسبوعيًا", "100 hours a week"), (7.5, "7.5 ساعة أسبوعيًا", "7.5 hours a week"),
    ])
    func `hours follow the plural rules`(hours: Double, arabic: String, english: String) {
        #expect(ReportWording(.bundled, .arabic)(.hoursAWeek, number: hours) == arabic)
        #expect(ReportWording(.bundled, .english)(.hoursAWeek, number: hours) == english)
        var profile = Samples.student
        profile.studyHoursPerWeek = hours
        let page = Samples.page(Samples.report(profile, .arabic))
        #expect(page.ranges(of: arabic).count == 2, "on the first page and with the plan")
    }

    @Test func `Arabic weeks follow the plural rules`() {
        let wording = ReportWording(.bundled, .arabic)
        let months = [1, 2, 3, 12, 100].map { wording(.validity, count: $0) }
        #expect(months == ["صالحة شهرًا واحدًا", "صالحة شهرين", "صالحة 3 أشهر", "صالحة 12 شهرًا", "صالحة 100 شهر"])
    }
}
