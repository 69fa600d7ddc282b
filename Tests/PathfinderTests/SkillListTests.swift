import Testing

import Pathfinder
@testable import PathfinderCareers

/// Lists of skills as people type them in options, cells and forms.
struct SkillListTests {
    private func profile(_ text: String) throws -> Profile {
        var builder = ProfileBuilder(.bundled)
        var mistakes: [InputMistake] = []
        builder.set(.skills, to: text) { mistakes.append($0) }
        #expect(mistakes == [])
        return try builder.finished()
    }

    @Test(arguments: [
        ("Python (basic), SQL (advanced)", ["python=2", "sql=4"]), ("python and sql", ["python", "sql"]),
        ("Excel 3/5", ["excel=3"]), ("Python – متوسط", ["python=3"]), ("pandas/numpy", ["pandas", "numpy"]),
        ("C/C++", ["c", "cpp"]), ("CI/CD", ["ci-cd"]), ("SQL | Power BI", ["sql", "power-bi"]),
        ("SQL، بايثون", ["sql", "python"]), ("Advanced SQL", ["sql=4"]), ("sql: basic", ["sql=2"]),
        ("python=advanced", ["python=4"]), ("Python: 4, SQL: 3", ["python=4", "sql=3"]), ("python 80%", ["python=4"]),
        ("Python ★★★☆☆, SQL ★★★★★", ["python=3", "sql=5"]), ("Python 4 out of 5", ["python=4"]),
        ("Amazon Web Services (AWS), HTML/CSS", ["aws", "html-css"]), ("a bit of Java", ["java=2"]),
        ("Python - intermediate; R - basic", ["python=3", "r=2"]), ("Extract, transform, load", ["etl"]),
        ("python sql r tableau", ["python", "sql", "r", "tableau"]), ("بايثون وجافا", ["python", "java"]),
        ("Proficient in Python and SQL; familiar with R", ["python=4", "sql=4", "r=2"]),
        ("python\nsql", ["python", "sql"]),
        ("Python (pandas, NumPy)", ["python", "pandas", "numpy"]),
        ("Databases: PostgreSQL, MongoDB", ["postgresql", "mongodb"]),
        ("HTML, CSS & JavaScript", ["html-css", "javascript"]), ("Python 3/5", ["python=3"]),
    ])
    func `a list is taken apart, and words for levels become levels`(text: String, skills: [String]) throws {
        let profile = try profile(text)
        #expect(profile.skills.map { $0.skill.rawValue + ($0.level.map { "=\($0)" } ?? "") } == skills)
        #expect(profile.unknownSkills == [])
    }

    @Test(arguments: [
        ("Befunge and SQL", ["sql"], ["Befunge"]), ("Foo, Bar/Baz", [], ["Foo", "Bar/Baz"]),
        ("embedded C", [], ["embedded C"]), ("learning Rust", [], ["learning Rust"]),
        ("Quipu weaving", [], ["Quipu weaving"]),
    ])
    func `what is not known is kept as it was written`(text: String, skills: [String], unknown: [String]) throws {
        let profile = try profile(text)
        #expect(profile.skills.map(\.skill.rawValue) == skills && profile.unknownSkills == unknown)
    }

    @Test(arguments: ["sql=9", "spark=x", "python, sql=9", "sql=0"])
    func `a level behind an equals sign that is none is a mistake`(text: String) {
        var builder = ProfileBuilder(.bundled)
        var mistakes: [InputMistake] = []
        builder.set(.skills, to: text) { mistakes.append($0) }
        #expect(mistakes.count == 1)
    }

    @Test func `a skill that is said not to be known is lacking`() throws {
        #expect(try profile("python, no java").lackingSkills == ["java"])
    }

    @Test func `a profile of JSON takes the same words`() throws {
        let json = Array(#"{"skills": ["Python (basic)", "SQL and Excel"]}"#.utf8)
        let profile = try Profile(json: json, in: .bundled)
        #expect(profile.skills == [ProfileSkill("python", level: 2), ProfileSkill("sql"), ProfileSkill("excel")])
    }
}
