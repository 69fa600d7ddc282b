import Testing

import Pathfinder

struct TitlesTests {
    private let catalog = Catalog.bundled

    @Test(
        arguments: [
            ("data engineer", "data-engineer", nil),
            ("AI engineer", "ai-engineer", nil),
            ("senior data engineer", "data-engineer", "senior"),
            ("Senior AI Engineer", "ai-engineer", "senior"),
            ("JUNIOR BIG DATA ENGINEER", "data-engineer", "junior"),
            ("mid data engineer", "data-engineer", "mid"),
            ("staff-ML-engineer", "ml-engineer", "staff"),
            ("principal data architect", "data-architect", "principal"),
            // As the article's own table has them.
            ("Junior Data Engineer", "data-engineer", "junior"),
            ("Mid Level Data Engineer", "data-engineer", "mid"),
            ("Mid-level AI Engineer", "ai-engineer", "mid"),
            ("مهندس بيانات", "data-engineer", nil),
            ("مهندس بيانات أول", "data-engineer", "senior"),
            ("مهندس ذكاء اصطناعي مبتدئ", "ai-engineer", "junior"),
            ("مهندس بيانات متوسط الخبرة", "data-engineer", "mid"),
        ] as [(String, Role.ID, Level.ID?)])
    func `a title names a role and perhaps a level`(title: String, role: Role.ID, level: Level.ID?) throws {
        let found = try catalog.roleAndLevel(named: title)
        #expect(found.role == role)
        #expect(found.level == level)
    }

    @Test func `every level goes before and after every role, in both languages`() throws {
        for role in catalog.roles {
            for level in catalog.levels {
                for language in Language.allCases {
                    let (name, title) = (level.name[language], role.title[language])
                    for words in ["\(name) \(title)", "\(title) \(name)"] {
                        let found = try catalog.roleAndLevel(named: words)
                        #expect(found.role == role.id && found.level == level.id, "\(words)")
                    }
                }
            }
        }
    }

    @Test(arguments: [("senior plumber", "senior plumber"), ("data enginer", "data enginer"), ("senior", "senior")])
    func `an unknown title is named in the error`(title: String, name: String) throws {
        let error = try #require(throws: UnknownName.self) { try catalog.roleAndLevel(named: title) }
        #expect(error.name == name)
        #expect(error.table == .roles)
    }

    @Test func `the nearest title is suggested`() throws {
        let error = try #require(throws: UnknownName.self) { try catalog.roleAndLevel(named: "data enginer") }
        #expect(error.suggestions.first == "data-engineer")
    }

    @Test func `a career choice is a track or a role`() throws {
        #expect(try catalog.careerChoice(named: "data engineering") == .track("data-engineering"))
        #expect(try catalog.careerChoice(named: "AI engineering") == .track("ai-engineering"))
        #expect(try catalog.careerChoice(named: "data engineer") == .role("data-engineer"))
        #expect(try catalog.careerChoice(named: "ML engineer") == .role("ml-engineer"))
        #expect(throws: UnknownName.self) { try catalog.careerChoice(named: "astronaut") }
    }
}
