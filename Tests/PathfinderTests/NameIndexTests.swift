import Testing

import Pathfinder

/// What people call things, and what they mean by it.
struct NameIndexTests {
    private let catalog = Catalog.bundled

    @Test(arguments: [
        ("dubai", "dubai"), ("Dubai", "dubai"), ("DUBAI", "dubai"), (" dubai ", "dubai"), ("دبي", "dubai"),
        ("دُبَيّ", "dubai"), ("إمارة دبي", "dubai"),
        ("UAE", "united-arab-emirates"), ("uae", "united-arab-emirates"), ("U.A.E.", "united-arab-emirates"),
        ("the UAE", "united-arab-emirates"), ("AE", "united-arab-emirates"), ("are", "united-arab-emirates"),
        ("United Arab Emirates", "united-arab-emirates"), ("united_arab_emirates", "united-arab-emirates"),
        ("الإمارات", "united-arab-emirates"), ("الامارات", "united-arab-emirates"),
        ("الإمارات العربية المتحدة", "united-arab-emirates"),
        ("KSA", "saudi-arabia"), ("SA", "saudi-arabia"), ("السعودية", "saudi-arabia"),
        ("Saudi  Arabia", "saudi-arabia"),
        ("Abu Dhabi", "abu-dhabi"), ("Abu-Dhabi", "abu-dhabi"), ("أبوظبي", "abu-dhabi"), ("ابو ظبي", "abu-dhabi"),
        ("Riyad", "riyadh"), ("الرياض", "riyadh"), ("جدة", "jeddah"), ("جده", "jeddah"),
        ("GCC", "gcc"), ("Gulf", "gcc"), ("the Gulf", "gcc"), ("الخليج", "gcc"), ("دول مجلس التعاون", "gcc"),
        ("Middle East", "middle-east"), ("الشرق الأوسط", "middle-east"), ("الشرق الاوسط", "middle-east"),
        ("Worldwide", "world"), ("العالم", "world"), ("Oman", "oman"), ("Amman", "amman"), ("Bombay", "mumbai"),
        ("DEU", "germany"), ("ألمانيا", "germany"), ("UK", "united-kingdom"),
    ])
    func `a place is known by its names, codes and other spellings`(name: String, id: Region.ID) throws {
        #expect(try catalog.id(of: name, as: Region.self) == id)
    }

    @Test(arguments: [
        ("data-engineer", "data-engineer"), ("Data Engineer", "data-engineer"), ("data_engineer", "data-engineer"),
        ("Big Data Engineer", "data-engineer"), ("Data Pipeline Engineer", "data-engineer"),
        ("Data Platform Engineer", "data-engineer"), ("Data Infrastructure Engineer", "data-engineer"),
        ("مهندس بيانات", "data-engineer"), ("AI engineer", "ai-engineer"), ("AI Developer", "ai-engineer"),
        ("مهندس ذكاء اصطناعي", "ai-engineer"), ("ML Engineer", "ml-engineer"),
        ("Deep Learning Engineer", "ml-engineer"), ("MLOps engineer", "mlops-engineer"),
        ("AI Solutions Architect", "ai-solutions-architect"),
    ])
    func `a role is known by the titles in use`(title: String, id: Role.ID) throws {
        #expect(try catalog.id(of: title, as: Role.self) == id)
    }

    @Test func `other tables are known by their names and codes too`() throws {
        #expect(try catalog.id(of: "Spark", as: Skill.self) == "apache-spark")
        #expect(try catalog.id(of: "k8s", as: Skill.self) == "kubernetes")
        #expect(try catalog.id(of: "RAG", as: Skill.self) == "retrieval-augmented-generation")
        #expect(try catalog.id(of: "بايثون", as: Skill.self) == "python")
        #expect(try catalog.id(of: "DP-203", as: Certification.self) == "ms-dp-203")
        #expect(try catalog.id(of: "dp 203", as: Certification.self) == "ms-dp-203")
        #expect(try catalog.id(of: "Mid-level", as: Level.self) == "mid")
        #expect(try catalog.id(of: "aed", as: Currency.self) == "AED")
        #expect(try catalog.id(of: "هندسة البيانات", as: Track.self) == "data-engineering")
        #expect(try catalog.id(of: "retail and e-commerce", as: Industry.self) == "retail-and-e-commerce")
    }

    @Test func `a name of two places is ambiguous, and both are named`() throws {
        let error = try #require(throws: UnknownName.self) { try catalog.id(of: "عمان", as: Region.self) }
        #expect(error.isAmbiguous)
        #expect(error.suggestions == ["oman", "amman"])
        #expect(error.description == #""عمان" means more than one region; say "oman" or "amman""#)
    }

    @Test(arguments: [
        ("Dubia", "dubai"), ("Riyahd", "riyadh"), ("Quatar", "qatar"), ("Saudi Arbia", "saudi-arabia"),
        ("United Arab", "united-arab-emirates"), ("Emirats", "united-arab-emirates"), ("الريض", "riyadh"),
    ])
    func `the nearest place is suggested for a misspelt one`(name: String, id: String) throws {
        let error = try #require(throws: UnknownName.self) { try catalog.id(of: name, as: Region.self) }
        #expect(!error.isAmbiguous)
        #expect(error.suggestions.first == id)
        #expect(error.suggestions.count <= 3)
        #expect(error.description.hasPrefix("there is no region \"\(name)\"; did you mean \"\(id)\""))
    }

    @Test func `where nothing is near, the list is recommended`() throws {
        let error = try #require(throws: UnknownName.self) { try catalog.id(of: "xyzzyplugh", as: Region.self) }
        #expect(error.suggestions == [])
        #expect(error.description == #"there is no region "xyzzyplugh"; see `pathfinder list regions`"#)
    }

    @Test(arguments: ["", " ", "-", "..."])
    func `an empty name means nothing`(name: String) {
        #expect(throws: UnknownName.self) { try catalog.id(of: name, as: Region.self) }
    }

    @Test(arguments: TableName.allCases.filter { TableSchema.of($0).columns[0].name == "id" })
    func `each id means its own row`(table: TableName) throws {
        for row in 0..<catalog.rowCount(of: table) {
            let id = catalog.table(table).text(row: row, column: 0)
            #expect(try catalog.id(of: id, in: table) == id)
        }
    }

    @Test(
        arguments: [
            (.roleAliases, .roles), (.regionAliases, .regions), (.skillAliases, .skills),
            (.educationFieldAliases, .educationFields), (.occupationAliases, .occupations),
        ]
            as [(TableName, TableName)])
    func `each alias means the row that it is listed for`(aliases: TableName, table: TableName) throws {
        let cells = catalog.table(aliases)
        for row in 0..<cells.rowCount {
            let alias = cells.text(row: row, column: 0)
            #expect(try catalog.id(of: alias, in: table) == cells.text(row: row, column: 1), "\(alias)")
        }
    }

    @Test(arguments: Language.allCases)
    func `each name of a role, level or track means its own row`(language: Language) throws {
        for role in catalog.roles {
            #expect(try catalog.id(of: role.title[language], as: Role.self) == role.id)
        }
        for level in catalog.levels {
            #expect(try catalog.id(of: level.name[language], as: Level.self) == level.id)
        }
        for track in catalog.tracks {
            #expect(try catalog.id(of: track.name[language], as: Track.self) == track.id)
        }
    }

    @Test(arguments: [
        ("أإآٱ", "اااا"), ("مكتبة", "مكتبه"), ("على", "علي"), ("مُحَمَّد", "محمد"), ("ســـلام", "سلام"),
        ("  A-b_c  d ", "a b c d"), ("U.S.A.", "usa"), ("Côte d’Ivoire", "cote divoire"),
    ])
    func `names are compared without case, blanks and Arabic spelling variants`(name: String, form: String) {
        #expect(NameIndex.normalised(name) == form)
        #expect(NameIndex.normalised(form) == form, "the form is its own form")
    }
}
