import Testing

import Pathfinder
@testable import PathfinderStaffing

/// How everyday words become symptoms.
struct SymptomMatcherTests {
    private let symptoms = Catalog.bundled.symptoms

    @Test(arguments: [
        ("our chatbot gives wrong answers because the data is a mess", "chatbot-over-messy-data"),
        ("the nightly load fails again and again", "unreliable-pipelines"),
        ("التقارير متناقضة ولا أحد يثق في الأرقام", "poor-data-quality"),
        ("روبوت المحادثة يهلوس", "chatbot-invents-answers"),
    ])
    func `plain cases are read`(text: String, symptom: String) {
        let reading = symptoms.read(text)
        #expect(reading.symptom?.rawValue == symptom)
        #expect(reading.candidates[0].phrasing != nil)
    }

    @Test(arguments: ["", "   ", "?!…", "1234567890", "qwertz uiop", "صباح الخير", "🤖🤖🤖", "\u{0}\u{7}\u{202E}"])
    func `what says nothing is asked about`(text: String) {
        let reading = symptoms.read(text)
        #expect(!reading.isSure && reading.symptom == nil)
    }

    @Test func `case, vowel signs and the spelling of letters make no difference`() {
        let pairs = [
            ("Our chatbot invents answers", "OUR  CHATBOT, INVENTS — ANSWERS!"),
            ("البيانات مكررة", "البَيانات مكرّره"), ("إدارة البيانات", "ادارة البيانات"),
        ]
        for (one, other) in pairs {
            #expect(symptoms.read(one).candidates == symptoms.read(other).candidates, "\(one)")
        }
    }

    @Test func `long and hostile texts neither trap nor match`() {
        let texts = [
            String(repeating: "data ", count: 20_000), String(repeating: "ا", count: 50_000),
            String(repeating: "قاعدة\u{200F}", count: 5_000), String(repeating: "e\u{301}", count: 20_000),
            (0..<2_000).map { "word\($0)" }.joined(separator: " "),
        ]
        for text in texts {
            let reading = symptoms.read(text)
            #expect(reading.candidates.allSatisfy { (0...1).contains($0.confidence) })
        }
    }

    @Test func `the same text gives the same reading`() {
        for text in ["nobody trusts the figures", "من أين نبدأ مع الذكاء الاصطناعي"] {
            let again = SymptomMatcher(catalog: .bundled).read(text)
            #expect(symptoms.read(text) == again)
        }
    }

    @Test(arguments: Catalog.bundled.staffingProblems.map(\.id))
    func `a symptom is read in its own words, in both languages`(id: StaffingProblem.ID) throws {
        let problem = try #require(Catalog.bundled.staffingProblems[id])
        #expect(symptoms.read(problem.symptom.english).candidates.first?.symptom == id)
        #expect(symptoms.read(try #require(problem.symptom.arabic)).candidates.first?.symptom == id)
    }

    @Test func `every symptom has phrasings in both languages`() {
        for problem in Catalog.bundled.staffingProblems {
            for language in Language.allCases {
                let count = Catalog.bundled.symptomPhrasings.count {
                    $0.symptom == problem.id && $0.language == language
                }
                #expect(count >= 5, "\(problem.id) \(language)")
            }
        }
    }

    @Test func `no phrasing of the measured list is in the tables`() throws {
        let known = Set(Catalog.bundled.symptomPhrasings.map { EverydayWords.stems(of: $0.phrase) })
        for phrasing in try SymptomAccuracyTests.phrasings("staffing_phrasings_independent.csv") {
            #expect(!known.contains(EverydayWords.stems(of: phrasing.text)), "\(phrasing.text)")
        }
    }

    @Test func `a new symptom needs rows and no code`() throws {
        let directory = try TableDirectory()
        try directory.write(
            .staffingProblems,
            rows: [
                "sensors-offline,Our sensors in the field go offline.,تنقطع مستشعراتنا في الميدان.,data-foundation,"
                    + "data-engineering,data-engineer,,data-foundations,3,0,none,Sources come first.,المصادر أولًا.,editorial"
            ])
        try directory.write(
            .symptomPhrasings,
            rows: [
                "sensors-offline,Half of the sensors in the field send nothing,en,editorial",
                "sensors-offline,المستشعرات في الميدان لا ترسل شيئا,ar,editorial",
            ])
        let catalog = try Catalog(directory: directory.path, over: .bundled)
        for text in ["half of our sensors in the field send nothing", "المستشعرات في الميدان لا ترسل"] {
            let reading = catalog.symptoms.read(text)
            #expect(reading.candidates.first?.symptom == "sensors-offline", "\(text)")
        }
        let advice = try #require(catalog.advice(on: StaffingSituation(symptoms: ["sensors-offline"])))
        #expect(advice.leadRole == "data-engineer" && advice.kind == .dataFoundation)
    }
}
