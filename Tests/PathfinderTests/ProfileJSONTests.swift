import Foundation
import Testing

import Pathfinder
@testable import PathfinderCareers
@testable import PathfinderCatalog

/// Reading profiles of JSON, and what is said of those that are wrong.
struct ProfileJSONTests {
    private static let catalog = Catalog.bundled
    private static let cases = try! Data(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/profiles.json"))

    /// A profile of the fixtures, as its text.
    struct Case: CustomTestStringConvertible, Sendable {
        let text: [UInt8]
        /// The JSON pointer of the first problem; `nil` for a valid profile.
        var problem: String?

        var testDescription: String { String(decoding: text.prefix(80), as: UTF8.self) }
    }

    private static func profiles(_ kind: String) -> [Case] {
        let bytes = Array(cases)
        let list = (try? JSONParser.parse(bytes))?[kind]?.elements ?? []
        return list.map { node in
            let profile = kind == "valid" ? node : node["profile"] ?? node
            return Case(text: Array(bytes[profile.range]), problem: kind == "valid" ? nil : node["at"]?.text)
        }
    }

    private static func read(_ text: String) throws -> Profile { try Profile(json: Array(text.utf8), in: catalog) }

    private static func problems(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    @Test(arguments: profiles("valid"))
    func `what the schema accepts is read`(profile: Case) throws {
        #expect(try JSONSchema(Profile.jsonSchema).accepts(JSONParser.parse(profile.text)))
        #expect(throws: Never.self) { try Profile(json: profile.text, in: Self.catalog) }
    }

    @Test(arguments: profiles("invalid"))
    func `what the schema rejects is rejected, with its place`(profile: Case) throws {
        #expect(try !JSONSchema(Profile.jsonSchema).accepts(JSONParser.parse(profile.text)))
        let error = #expect(throws: InputError.self) { try Profile(json: profile.text, in: Self.catalog) }
        #expect(error?.problems.first?.pointer == profile.problem)
        #expect(error?.problems.allSatisfy { $0.line == 1 && $0.column != nil && !$0.remedy.isEmpty } == true)
    }

    @Test func `the fixtures are there`() {
        #expect(Self.profiles("valid").count > 20 && Self.profiles("invalid").count > 50)
    }

    @Test func `all fields are read, and names become ids`() throws {
        let profile = try Self.read(
            """
            {"id": "s-1", "name": "Sara", "skills": ["Python", {"skill": "Spark", "level": 3}, "Befunge"],
             "skills_are_complete": false, "lacking_skills": ["Flink"],
             "unknown_skills": ["Kafka", "Whitespace"],
             "activities": {"Improving models": true, "research-ml": false},
             "work_styles": {"query-performance": 2}, "interests": {"investigative": 6.5},
             "education_level": "master", "education_field": "Statistics", "years_of_experience": 2.5,
             "current_role": "Senior Data Engineer", "maths_comfort": 4, "region": "UAE", "remote": "preferred",
             "pay_wish": {"amount": 20000, "currency": "aed", "period": "month"}, "study_hours_per_week": 8,
             "languages": ["en", "ar"]}
            """)
        var expected = Profile(
            skills: [ProfileSkill("python"), ProfileSkill("apache-spark", level: 3), ProfileSkill("apache-kafka")],
            yearsOfExperience: 2.5)
        expected.id = "s-1"
        expected.name = "Sara"
        expected.skillsAreComplete = false
        expected.lackingSkills = ["apache-flink"]
        expected.unknownSkills = ["Befunge", "Whitespace"]
        expected.activities = ["improve-models": true, "research-ml": false]
        expected.workStyles = ["query-performance": 2]
        expected.interests = Interests()
        expected.interests?[.investigative] = 6.5
        expected.educationLevel = .master
        expected.educationField = "statistics"
        expected.currentRole = "data-engineer"
        expected.currentLevel = "senior"
        expected.mathsComfort = 4
        expected.region = "united-arab-emirates"
        expected.remote = .preferred
        expected.payWish = PayWish(amount: 20_000, currency: "AED", period: .month)
        expected.studyHoursPerWeek = 8
        expected.languages = ["en", "ar"]
        #expect(profile == expected)
    }

    @Test func `a profile that is encoded is accepted by the schema and read back`() throws {
        for valid in Self.profiles("valid") {
            let profile = try Profile(json: valid.text, in: Self.catalog)
            let json = try JSONEncoder().encode(profile)
            #expect(try JSONSchema(Profile.jsonSchema).accepts(JSONParser.parse(Array(json))))
            #expect(try Profile(json: Array(json), in: Self.catalog) == profile)
            #expect(try JSONDecoder().decode(Profile.self, from: json) == profile)
        }
    }

    @Test(arguments: ["astronaut", "wizard", "student", "طالب", "engineer"])
    func `a role that is not known is kept, and named when it is encoded`(title: String) throws {
        let profile = try Self.read(#"{"current_role": "\#(title)", "current_level": "senior"}"#)
        #expect(profile.currentRole == nil)
        #expect(profile.unknownCurrentRole == title)
        #expect(profile.currentLevel == "senior")
        #expect(String(decoding: try JSONEncoder().encode(profile), as: UTF8.self).contains(#""unknown_current_role""#))
        // What is said later takes its place, known or not.
        #expect(profile.updated(with: try Self.read(#"{"current_role": "data analyst"}"#)).unknownCurrentRole == nil)
        #expect(try Self.read(#"{"current_role": "data analyst"}"#).updated(with: profile).currentRole == nil)
    }

    @Test(
        arguments: [
            ("CS", "computer-science"), ("IT", "information-systems"), ("MIS", "information-systems"),
            ("Computer Engineering", "other-engineering"), ("هندسة", "other-engineering"),
            ("engineering", "other-engineering"), ("إحصاء", "statistics"), ("الإحصاء", "statistics"),
            ("physics", "natural-sciences"), ("finance", "business"), ("accounting", "business"),
            ("marketing", "business"), ("رياضيات", "mathematics"), ("astrology", nil), ("التنجيم", nil),
        ] as [(String, EducationField.ID?)])
    func `usual names of fields are known, and others are kept`(name: String, field: EducationField.ID?) throws {
        let profile = try Self.read(#"{"education_field": "\#(name)"}"#)
        #expect(profile.educationField == field)
        #expect(profile.unknownEducationField == (field == nil ? name : nil))
    }

    @Test(arguments: [
        ("BSc", EducationLevel.bachelor), ("bachelor's", .bachelor), ("Bachelor’s degree", .bachelor),
        ("B.Sc.", .bachelor),
        ("Bachelor of Science", .bachelor), ("بكالوريوس", .bachelor), ("PhD", .doctorate), ("Ph.D.", .doctorate),
        ("دكتوراه", .doctorate), ("MASTER", .master), ("Master's", .master), ("MBA", .master), ("الماجستير", .master),
        ("high school", .secondary), ("ثانوية عامة", .secondary), ("دبلوم", .diploma),
    ])
    func `usual names of degrees are known`(name: String, level: EducationLevel) throws {
        #expect(try Self.read(#"{"education_level": "\#(name)"}"#).educationLevel == level)
    }

    @Test func `every mistake is named, with line, column, text and remedy`() {
        let problems = Self.problems(
            """
            {
              "skils": ["python"],
              "region": "Dubay",
              "current_level": "junor",
              "maths_comfort": 9,
              "work_styles": {"ambiguty": 1}
            }
            """)
        #expect(
            problems == [
                #"profile.json:2:3: /skils: "skils" is not a field here; did you mean "skills"?"#,
                #"profile.json:3:13: /region: "Dubay" is not a known region; did you mean "dubai"?"#,
                #"profile.json:4:20: /current_level: "junor" is not a known level; did you mean "junior"?"#,
                #"profile.json:5:20: /maths_comfort: "9" is not an answer; write a number from 1 (not at ease) to 5 (very much at ease)"#,
                #"profile.json:6:19: /work_styles/ambiguty: "ambiguty" is not a known work style; did you mean "ambiguity"?"#,
            ])
    }

    @Test(arguments: [
        (
            #"{"skills": ["python", {"skill": "Python", "level": 3}, {"skill": "python", "level": 4}]}"#,
            "with levels 3 and 4"
        ),
        (#"{"activities": {"research-ml": true, "Research into machine learning": false}}"#, "both yes and no"),
        (#"{"work_styles": {"curiosity": 1, "Curiosity": 2}}"#, "answered twice, with 1 and 2"),
        (#"{"id": "a", "id": "b"}"#, "stands twice"),
        (#"{"current_role": "senior data engineer", "current_level": "junior"}"#, "says senior"),
        (#"{"region": "عمان"}"#, #"means more than one region; say "oman" or "amman""#),
        (#"{"pay_wish": {"amount": 5, "currency": "XXQ", "period": "year"}}"#, "is not a known currency"),
        (#"{"lacking_skills": ["scla"]}"#, #"is not a known skill; did you mean "scala""#),
        (#"{"skills": ["sql"], "lacking_skills": ["SQL"]}"#, "both among the skills and among the lacking ones"),
        (
            #"{"education_level": "bachlor"}"#,
            #"/education_level: "bachlor" is not one of the choices; did you mean "bachelor"?"#
        ),
        (
            #"{"skills": ["sql", "python"], "lacking_skills": ["scala", "SQL"]}"#,
            #"1:59: /lacking_skills/1: "SQL" is both"#
        ),
        (#"{"lacking_skills": ["sql"], "skills": ["python", "SQL"]}"#, #"1:50: /skills/1: "SQL" is both"#),
        (#"{"current_level": "junior", "current_role": "senior data engineer"}"#, "1:45: /current_role: the title"),
        (#"{"current_role": "wizard", "unknown_current_role": "teacher"}"#, #""teacher" is a second present role"#),
        (#"{"languages": ["klingon"]}"#, #"/languages/0: "klingon" is not a language of ISO 639-1; write its code"#),
        (#"{"languages": ["xx"]}"#, #""xx" is not a language of ISO 639-1"#),
        (#"{"languages": ["arabik"]}"#, #"did you mean "ar"?"#), (#"{"languages": ["en-US"]}"#, #"did you mean "en"?"#),
    ])
    func `what the schema cannot say is checked too`(text: String, message: String) {
        let problems = Self.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.contains(message) == true, "\(problems)")
    }

    @Test(arguments: [
        ("", "1:1: a value is missing before the end of the text"), ("{", "1:2: a name is missing"),
        ("{\"a\"", "1:5: a colon is missing"), ("{\"id\": \"x\"", "1:11: a comma or } is missing"),
        ("{\"id\": \"x\",}", "1:12: a name is missing"), ("{} {}", "1:4: \"{\" follows the end"),
        ("{\"id\": 'x'}", "1:8: a value is missing before \"'\""), ("{\"id\": \"x", "1:8: a text is not closed"),
        ("{\"id\": 01}", "1:9: a comma or } is missing"), ("{\"id\": 1.}", "1:10: a digit is missing"),
        ("{\"id\": -}", "1:9: a digit is missing"), ("{\"id\": \"\\x\"}", "1:9: a backslash is not followed"),
        ("{\"id\": \"\\ud800\"}", "1:9: half of a surrogate pair"), ("{\"id\": \"\\u12\"}", "1:9: \\u is not followed"),
        ("{\"id\": NaN}", "1:8: a value is missing"), ("{\n \"id\": tru}", "2:8: a value is missing before \"t\""),
        ("{\"id\": \"a\nb\"}", "1:10: a text holds a line end"), ("[[[", "1:4: a value is missing"),
    ])
    func `what is not JSON is named with its place`(text: String, message: String) {
        let problems = Self.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("profile.json:\(message)") == true, "\(problems)")
    }

    @Test func `text of JSON is read as it is meant`() throws {
        #expect(try Self.read("\u{FEFF} {\"name\" : \"\\u0633\\ud83d\\ude00\\/\\\"\" }\n").name == "س😀/\"")
    }

    @Test func `bytes that are not UTF-8 are an error`() {
        let error = #expect(throws: InputError.self) {
            try Profile(json: Array(#"{"id": ""#.utf8) + [0xFF] + Array(#""}"#.utf8), in: Self.catalog)
        }
        #expect(error?.description.contains("is not UTF-8") == true)
    }

    @Test func `deep nesting, huge numbers and a million skills are refused politely`() {
        #expect(
            Self.problems(String(repeating: "[", count: 100_000)).first?.contains("nested more than 32 deep") == true)
        #expect(Self.problems(#"{"years_of_experience": 1e999}"#).first?.contains("is not a number of years") == true)
        #expect(Self.problems("{\"years_of_experience\": \(String(repeating: "9", count: 5000))}").count == 1)
        let million = "{\"skills\": [" + Array(repeating: "\"x\"", count: 1_000_000).joined(separator: ",") + "]}"
        #expect(
            Self.problems(million).first?.hasPrefix("profile.json: a profile has at most 1 MiB; keep up to 500 skills")
                == true)
        let many = "{\"skills\": [" + (0..<501).map { "\"x\($0)\"" }.joined(separator: ",") + "]}"
        #expect(
            Self.problems(many) == [
                "profile.json:1:12: /skills: 501 values are more than the 500 that a profile may have here; keep those that matter most"
            ])
    }

    @Test func `twenty mistakes are listed and the others counted`() {
        let text = "{" + (0..<50).map { "\"x\($0)\": 1" }.joined(separator: ",") + "}"
        #expect(Self.problems(text).count == 21)
        #expect(Self.problems(text).last == "… and 30 more")
    }
}
