import Testing

import Pathfinder
@testable import PathfinderCareers

/// Words in which people tell about themselves.
struct FreeWordsTests {
    private func read(_ words: String) -> CVReading {
        CVReading(words: words, in: .bundled, today: CVReadingTests.today)
    }

    private func skills(_ profile: Profile) -> [String] {
        profile.skills.map { $0.skill.rawValue + ($0.level.map { "=\($0)" } ?? "") }
    }

    @Test func `skills, work and place are read from a sentence`() {
        let profile = read("i know python and a bit of sql, worked two years as an accountant in Cairo").profile
        #expect(skills(profile) == ["python", "sql=2"])
        // What an accountant does is not work in data, AI or software.
        #expect(profile.yearsOfExperience == nil && profile.region == "cairo")
    }

    @Test(arguments: [
        ("data analyst with 3 years experience in dubai, python", 3.0), ("5 years of python", 5),
        ("software developer for 4 years", 4), ("I used tableau at work for 1.5 years", 1.5),
        ("worked 3 years as data analyst and 2 years as accountant", 3),
        ("مهندس بيانات في الرياض خبرة ٥ سنوات سبارك", 5),
        ("machine learning engineer 2 yrs, pytorch", 2), ("chef with 10 years experience, python", nil),
        ("10 years in banking, excel expert", nil), ("i'm 25 years old, python", nil), ("python and sql", nil),
    ])
    func `only years in data, AI and software count`(words: String, years: Double?) {
        #expect(read(words).profile.yearsOfExperience == years)
    }

    @Test(arguments: [
        ("know python but don't know sql", ["python"], ["sql"]), ("no java, python", ["python"], ["java"]),
        ("لا أعرف بايثون لكن أعرف إكسل", ["excel"], ["python"]), ("never used R. excel every day", ["excel"], ["r"]),
    ])
    func `what is not known is lacking`(words: String, held: [String], lacking: [String]) {
        let profile = read(words).profile
        #expect(skills(profile) == held && profile.lackingSkills.map(\.rawValue) == lacking)
    }

    @Test(arguments: [
        "want to learn Spark", "learning Rust", "I am learning python", "would like to learn R and Tableau",
        "أرغب في تعلم بايثون",
    ])
    func `what is wished for or being learnt is not known`(words: String) {
        let reading = read(words)
        #expect(reading.profile.skills == [] && reading.profile.lackingSkills == [])
        #expect(!reading.items(.wish).isEmpty)
    }

    @Test func `a job that is wished for is no present role`() {
        let reading = read("I want to become a data scientist, I know R and statistics")
        #expect(reading.items(.wishedJob).map(\.value) == ["a data scientist"])
        #expect(reading.profile.currentRole == nil && skills(reading.profile) == ["r", "statistics"])
    }

    @Test func `what is not understood is told`() {
        let reading = read("python, foolang and sql; blah blah")
        #expect(reading.profile.unknownSkills.contains("foolang"))
        #expect(reading.items.contains { $0.words.contains("blah") })
        #expect(read("blah blah").isEmpty)
    }

    @Test(arguments: [
        ("bsc computer science, python", EducationLevel.bachelor, "computer-science"),
        ("i have a phd in physics, python", .doctorate, "natural-sciences"),
        ("i studied economics, excel", nil, "economics"),
        ("بكالوريوس محاسبة، إكسل", .bachelor, "business"),
    ])
    func `studies are read`(words: String, level: EducationLevel?, field: String) {
        let profile = read(words).profile
        #expect(profile.educationLevel == level && profile.educationField?.rawValue == field)
    }

    @Test func `what is typed is not the whole of a person`() {
        #expect(read("python").profile.skillsAreComplete == false)
    }
}
