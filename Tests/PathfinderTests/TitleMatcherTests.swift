import Testing

import Pathfinder

/// A title, and the role and level that it must be read as; `nil` where none may be read.
struct TitleCase: CustomTestStringConvertible {
    let title: String
    let role: Role.ID?
    let level: Level.ID?

    init(_ title: String, _ role: Role.ID?, _ level: Level.ID? = nil) {
        (self.title, self.role, self.level) = (title, role, level)
    }

    var testDescription: String { title }
}

struct TitleMatcherTests {
    private let titles = Catalog.bundled.titles

    private func check(_ example: TitleCase) {
        let match = titles.match(example.title)
        #expect(match.role == example.role)
        #expect(match.level == example.level)
        #expect((match.confidence > 0) == (example.role != nil))
        #expect((match.evidence == nil) == (example.role == nil))
    }

    @Test(
        arguments: [
            .init("Sr. Data Eng. II (AWS)", "data-engineer", "senior"),
            .init("Lead ML Engineer", "ml-engineer", "lead"),
            .init("Senior Data Engineer - Remote, $150k", "data-engineer", "senior"),
            .init("Data Engineer III", "data-engineer", "senior"),
            .init("Data Scientist 2", "data-scientist", "mid"),
            .init("Data Engineer, Level 4", "data-engineer", "staff"),
            .init("Staff Machine Learning Scientist", "ai-research-scientist", "staff"),
            .init("Jr Data Analyst", "data-analyst", "junior"),
            .init("DATA SCIENTIST (NLP)", "data-scientist"),
            .init("Data Eng", "data-engineer"),
            .init("BI Developer", "bi-developer"),
            .init("Business Intelligence Developer", "bi-developer"),
            .init("Analytics Engineer", "analytics-engineer"),
            .init("Principal AI Architect", "ai-solutions-architect", "principal"),
            .init("Data Scientist, Senior", "data-scientist", "senior"),
            .init("Data Senior Analyst", "data-analyst", "senior"),
            .init("Data Engineers", "data-engineer"),
            .init("Senior Marketing Data Analyst", "data-analyst", "senior"),
            .init("Machine Learning Data Engineer", "data-engineer"),
            .init("AI/ML Engineer", "ai-engineer"),
            .init("Artificial Intelligence / Machine Learning Engineer", "ai-engineer"),
            .init("A.I. Engineer", "ai-engineer"),
            .init("Gen AI Engineer", "ai-engineer"),
            .init("Intern - Data Analyst", "data-analyst", "junior"),
            .init("Mid-Level Data Engineer", "data-engineer", "mid"),
            .init("ML Ops Engineer", "mlops-engineer"),
            .init("Machine Learning Operations Engineer 2", "mlops-engineer", "mid"),
            .init("C++ Developer", "software-engineer"),
            .init("Senior .NET Developer", "software-engineer", "senior"),
            .init("Senior Software Engineer, Data Platform", "software-engineer", "senior"),
            .init("Data & Analytics Engineer", "data-engineer"),
            .init("Senior Data EngineerRemote", "data-engineer", "senior"),
        ] as [TitleCase])
    func `an English title is read`(example: TitleCase) { check(example) }

    @Test(
        arguments: [
            .init("مهندس بيانات أول", "data-engineer", "senior"),
            .init("محلل بيانات مبتدئ", "data-analyst", "junior"),
            .init("مهندس بيانات", "data-engineer"),
            .init("مهندس البيانات", "data-engineer"),
            .init("مهندسة البيانات الأولى", "data-engineer", "senior"),
            .init("محللة بيانات مبتدئة", "data-analyst", "junior"),
            .init("كبير مهندسي البيانات", "data-engineer", "senior"),
            .init("مُهَنْدِس بَيَانات", "data-engineer"),
            .init("مهنـــدس بيانات ٢", "data-engineer", "mid"),
            .init("مهندس ذكاء إصطناعي", "ai-engineer"),
            .init("عالمة بيانات", "data-scientist"),
            .init("علماء البيانات", "data-scientist"),
            .init("مهندس تعلّم الآله", "ml-engineer"),
            .init("مهندس تعلم الي", "ml-engineer"),
            .init("مطوّر ذكاء أعمال", "bi-developer"),
            .init("مدير هندسة البيانات", "data-engineer", "lead"),
            .init("مهندس بيانات متوسط الخبرة - الرياض", "data-engineer", "mid"),
            .init("مهندس برمجيات (عن بُعد)", "software-engineer"),
            .init("Data Engineer مهندس بيانات أول", "data-engineer", "senior"),
        ] as [TitleCase])
    func `an Arabic title is read`(example: TitleCase) { check(example) }

    @Test(
        arguments: [
            .init("VP of Data Science", "data-scientist", "executive"),
            .init("Head of Data Engineering", "data-engineer", "executive"),
            .init("Senior Manager, Data Science", "data-scientist", "lead"),
            .init("Data Science Intern", "data-scientist", "junior"),
            .init("Data Quality Analyst", "data-analyst"),
            .init("Engineer II, Data", "data-engineer"),
        ] as [TitleCase])
    func `a field or a pattern stands for the role`(example: TitleCase) {
        check(example)
        let match = titles.match(example.title)
        #expect(match.evidence == .field || match.evidence == .pattern)
        #expect(match.confidence < titles.match("Data Engineer").confidence)
    }

    @Test(
        arguments: [
            .init("Engineer", nil), .init("Manager", nil, "lead"), .init("Analyst", nil),
            .init("Associate", nil, "junior"),
            .init("Senior", nil, "senior"), .init("Consultant", nil), .init("Research Scientist", nil),
            .init("Head of Data", nil, "executive"), .init("Data", nil), .init("Business Analyst", nil),
            .init("Data Entry Analyst", nil), .init("Data Center Engineer", nil), .init("Data Collector", nil),
            .init("Supervisory Information Technology Specialist", nil, "lead"),
            .init("Product Manager, Data Science", nil),
            .init("Data Science Teacher", nil), .init("Account Executive", nil),
            .init("Member of Technical Staff", nil),
            .init("Environmental Scientist", nil), .init("مهندس", nil), .init("مدخل بيانات", nil), .init("بيانات", nil),
            .init("", nil), .init(" \t", nil), .init("***", nil), .init("123", nil), .init("🏆", nil),
        ] as [TitleCase])
    func `a title that says no role of the catalog is left alone`(example: TitleCase) { check(example) }

    @Test func `of two roles the one that stands first in the table counts, and the other is told`() {
        for title in ["Data Engineer / Data Analyst", "Data Analyst / Data Engineer"] {
            let match = titles.match(title)
            #expect(match.role == "data-engineer" && match.alternative == "data-analyst" && match.evidence == .several)
            #expect(match.confidence < titles.match("Data Engineer").confidence)
        }
    }

    @Test func `of two levels the higher one counts, and a word before a grade`() {
        #expect(titles.match("Senior/Lead Data Engineer").level == "lead")
        #expect(titles.match("Senior Data Engineer I").level == "senior")
        #expect(titles.match("Data Engineer 365").level == nil)
    }

    @Test func `the evidence says whether the whole title was understood`() {
        #expect(titles.match("Senior Data Engineer II").evidence == .whole)
        #expect(titles.match("Senior Data Engineer (Riyadh)").evidence == .part)
    }

    @Test func `every title and alias of the tables is read as its role, with every level before it`() {
        let catalog = Catalog.bundled
        let names =
            catalog.roles.flatMap { [($0.title.english, $0.id), ($0.title.arabic ?? "", $0.id)] }
            + catalog.roleAliases.map { ($0.alias, $0.role) }
            + catalog.titleHints.compactMap { hint in hint.kind == .title ? hint.role.map { (hint.phrase, $0) } : nil }
        for (name, role) in names {
            let match = titles.match(name)
            #expect(match.role == role && match.evidence == .whole, "\(name)")
            // "Data Governance Manager" says one itself.
            let ranks = catalog.levels.filter { $0.id == match.level }.map(\.rank)
            for level in catalog.levels {
                let higher = max(level.rank, ranks.first ?? 0)
                let match = titles.match("\(level.name.english) \(name)")
                #expect(match.role == role, "\(level.id) \(name)")
                #expect(catalog.levels.first { $0.id == match.level }?.rank == higher, "\(level.id) \(name)")
            }
        }
    }

    @Test func `every way to read a role has a confidence`() {
        for evidence in TitleEvidence.allCases {
            #expect(Catalog.bundled.titleConfidence.contains { $0.evidence == evidence })
        }
    }

    @Test func `words added to the tables are understood`() throws {
        let directory = try TableDirectory()
        try directory.write(.roleAliases, rows: ["Data Plumber,data-engineer,en,editorial"])
        try directory.write(.levelWords, rows: ["rookie,word,junior,en,editorial"])
        let catalog = try Catalog(directory: directory.path, over: .bundled)
        let match = catalog.titles.match("Rookie Data Plumber")
        #expect(match.role == "data-engineer" && match.level == "junior")
        #expect(titles.match("Rookie Data Plumber").role == nil)
    }

    @Test(
        arguments: [
            ("Sr. Data Eng.", "data-engineer", "senior"), ("Data Engineer III", "data-engineer", "senior"),
            ("كبير مهندسي البيانات", "data-engineer", "senior"),
        ] as [(String, Role.ID, Level.ID?)])
    func `a title that is no known name is read when a role is asked for`(
        title: String, role: Role.ID, level: Level.ID?
    ) throws {
        let found = try Catalog.bundled.roleAndLevel(named: title)
        #expect(found.role == role && found.level == level)
    }

    @Test(
        arguments: [
            ("Data Engineer / Data Analyst", ["data-engineer", "data-analyst"], true),
            ("VP of Data Science", ["data-scientist"], false),
        ])
    func `a role that would be a guess is only suggested`(title: String, roles: [String], isAmbiguous: Bool) throws {
        let error = try #require(throws: UnknownName.self) { try Catalog.bundled.roleAndLevel(named: title) }
        #expect(error.suggestions == roles && error.isAmbiguous == isAmbiguous && error.name == title)
    }
}
