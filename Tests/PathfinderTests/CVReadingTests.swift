import Foundation
import Testing

import Pathfinder
@testable import PathfinderCareers

/// Reading CVs as text.
struct CVReadingTests {
    static let today = CalendarDate(year: 2026, month: 11, day: 15) ?? CalendarDate(year: 2026)!

    private func read(_ text: String) -> CVReading { CVReading(text: text, in: .bundled, today: Self.today) }

    private static let short = """
        Nadia Rahmouni-Vale
        Data Analyst
        Dubai, UAE

        Experience
        Data Analyst, Palm Retail
        Jan 2024 - Present
        - Reports in SQL and Power BI; I excel at talking
        Accountant, Souk Trading, Cairo
        2019 - 2021

        Education
        BSc Economics, Cairo University, 2019

        Skills
        Python (basic), SQL (advanced), Quipu tool
        No experience with Java. Want to learn Spark.

        Languages: Arabic (native), English, French (A2)
        """

    @Test func `a CV gives skills with levels, years, degree, place, languages and role`() {
        let profile = read(Self.short).profile
        #expect(
            profile.skills == [
                ProfileSkill("sql", level: 4), ProfileSkill("power-bi"), ProfileSkill("python", level: 2),
            ])
        #expect(profile.lackingSkills == ["java"])
        #expect(profile.skillsAreComplete == false)
        #expect(profile.unknownSkills == ["Quipu tool"])
        #expect(profile.yearsOfExperience == 2.9)
        #expect(profile.educationLevel == .bachelor && profile.educationField == "economics")
        #expect(profile.region == "dubai" && profile.languages == ["ar", "en"])
        #expect(profile.currentRole == "data-analyst" && profile.name == "Nadia Rahmouni-Vale")
    }

    @Test func `each thing shows the words and the line that it was read from`() {
        let reading = read(Self.short)
        #expect(
            reading.items(.skill).map(\.line) == [8, 8, 16]
                && reading.items(.skill).map(\.words) == ["SQL", "Power BI", "Python"])
        #expect(reading.items(.wish).map(\.value) == ["apache-spark"])
        #expect(reading.items(.job).map(\.months) == [35])
        #expect(reading.items(.otherJob).map(\.value) == ["Accountant"])
        #expect(reading.items(.basicLanguage).map(\.value) == ["fr"])
    }

    @Test func `an Arabic CV is read, with Arabic digits, months and "until now"`() {
        let profile = read(
            """
            سلمى الخوري
            الخبرات
            محللة بيانات، شركة الأفق، عمّان
            آذار ٢٠٢٣ – حتى الآن
            التعليم
            ماجستير إحصاء، الجامعة الأردنية
            المهارات
            بايثون (متقدم)، SQL، إكسل – متوسط
            لا أعرف الجافا
            اللغات
            العربية، الإنجليزية
            """
        ).profile
        #expect(profile.yearsOfExperience == 3.8)
        #expect(profile.educationLevel == .master && profile.educationField == "statistics")
        #expect(
            profile.skills == [ProfileSkill("python", level: 4), ProfileSkill("sql"), ProfileSkill("excel", level: 3)])
        #expect(profile.lackingSkills == ["java"] && profile.languages == ["ar", "en"])
        #expect(profile.currentRole == "data-analyst")
    }

    @Test(arguments: [
        ("Jan 2020 - Dec 2020", 12), ("01/2020 – 03/2021", 15), ("2020-01 to 2020-06", 6), ("03.2019 - 02.2020", 12),
        ("Feb. 2021 – Apr. 2021", 3), ("15 March 2020 - 3 April 2021", 14), ("since 10/2025", 14),
        ("seit Oktober 2025", 14),
        ("depuis octobre 2025", 14), ("2019 - 2021", 24), ("2020 - 2020", 6), ("Sept 2024 to date", 27),
        ("2018-20", 24),
        ("enero 2020 – actualidad", 83), ("janvier 2020 à aujourd'hui", 83), ("منذ يناير ٢٠٢٦", 11),
        ("Dec 2021 - Jan 2020", nil), ("Room 2020", nil), ("Jan 2030 - Feb 2031", nil),
    ])
    func `times are read in many forms`(text: String, months: Int?) {
        let words = WrittenWord.words(of: text)
        let spans = DateReader(words: Catalog.bundled.readingWords, today: Self.today).spans(in: words)
        #expect(spans.first.map { $0.end - $0.start } == months)
    }

    @Test func `overlapping jobs count once, and jobs outside the field do not`() {
        let profile = read(
            """
            Experience
            Jan 2020 - Dec 2021: Data Engineer, A
            Jul 2021 - Dec 2022: Data Scientist, B
            Jan 2015 - Dec 2019: Property Developer, C
            """
        ).profile
        #expect(profile.yearsOfExperience == 3)
    }

    @Test(arguments: [
        ("I excel at my work, and express myself well.", []),
        ("Spark of the idea; on the go in the spring; a chef at rest.", []),
        ("- Wrote it in Go and PostgreSQL", ["go", "postgresql"]),
        ("- Jobs in Spark on a cluster", ["apache-spark"]),
        ("- React front end, Node.js behind it", ["node-js", "react"]),
        ("- Monthly reporting, testing and research", []),
        ("- R. Smith led the R-matrix group", []),
        ("- pandas/numpy and C/C++", ["c", "cpp", "numpy", "pandas"]),
    ])
    func `names that are everyday words count only where they are meant`(line: String, skills: [String]) {
        let profile = read("Experience\nAnalyst, Acme\n2019 - 2020\n" + line).profile
        #expect(Set(profile.skills.map(\.skill.rawValue)).subtracting(["frontend-development"]) == Set(skills))
    }

    @Test func `a degree that is not held yet is told, and does not count`() {
        let reading = read("Education\nMSc Data Science (expected 2027)\nBSc Mathematics, 2024")
        #expect(reading.profile.educationLevel == .bachelor && reading.profile.educationField == "mathematics")
        #expect(reading.items(.unfinishedDegree).map(\.value) == ["master"])
    }

    @Test func `two columns are read one after the other`() {
        let reading = read(
            """
            Omar Vance-Haddad                   SKILLS
            Data Engineer                       Python
                                                Airflow
            EXPERIENCE                          LANGUAGES
            Data Engineer, Acme                 English
            Jan 2025 - Dec 2025
            """)
        #expect(reading.profile.skills.map(\.skill) == ["python", "apache-airflow"])
        #expect(reading.profile.languages == ["en"] && reading.profile.yearsOfExperience == 1)
    }

    @Test(arguments: [
        "", " \n\t", "\u{FEFF}", "—", "((((", "::::", "2019 -", "- - -", "★", "/", "Skills", "Skills:\n,,,;;;",
    ])
    func `text without anything in it is read as nothing`(text: String) {
        #expect(read(text).isEmpty)
        #expect(CVReading(words: text, in: .bundled, today: Self.today).isEmpty)
    }

    @Test func `long and hostile text takes no long time`() {
        let long = String(repeating: "Python, SQL (", count: 20_000) + String(repeating: "2019 - ", count: 20_000)
        let start = ContinuousClock.now
        #expect(!read("Skills\n" + long).isEmpty)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
