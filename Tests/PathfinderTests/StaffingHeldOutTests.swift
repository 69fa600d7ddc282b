import Foundation
import StrictCSV
import Testing

import Pathfinder

/// How often what managers type leads to the right answer: whom first, a question back, or that there is nothing to do.
///
/// The list was written before the tables of words were looked at, and nothing may be tuned on it.
struct StaffingHeldOutTests {
    struct Text: Sendable {
        let language: Language
        /// What is right: one or several of `data`, `ai`, `both`, `ask`, `none`.
        let right: Set<String>
        let text: String
    }

    static func texts() throws -> [Text] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/staffing_held_out.csv")
        var texts: [Text] = []
        try CSVReader(path: file.path).forEachRow { row in
            let language = try #require(Language(rawValue: row.text(at: 0)))
            texts.append(
                Text(
                    language: language, right: Set(row.text(at: 1).split(separator: "|").map(String.init)),
                    text: row.text(at: 2)))
        }
        return texts
    }

    /// What a text is answered with, in the words of the list: a problem of both is also one of the side that leads.
    static func answer(_ text: String) -> Set<String> {
        let staffing = Catalog.bundled.staffing(StaffingSituation(descriptions: [text]))
        switch staffing.outcome {
        case .ask: return ["ask"]
        case .nothingToDo, .outside: return ["none"]
        case .advice:
            guard let advice = staffing.advice else { return [] }
            let side = advice.leadTrack == "data-engineering" ? "data" : "ai"
            return advice.kind == .both ? ["both", side] : [side]
        }
    }

    @Test(
        "Of texts that nothing was tuned on, as many are right, and as few wrong, as the documentation says",
        arguments: [
            (Language.english, 34, 1), (.arabic, 36, 1),
        ])
    func counts(language: Language, leastRight: Int, mostWrong: Int) throws {
        let texts = try Self.texts().filter { $0.language == language }
        #expect(texts.count >= 40)
        var (right, asked, wrong) = (0, 0, [String]())
        for text in texts {
            let answer = Self.answer(text.text)
            if !answer.isDisjoint(with: text.right) {
                right += 1
            } else if answer == ["ask"] {
                asked += 1
            } else {
                wrong.append("\(text.text) → \(answer.sorted())")
            }
        }
        print("held out \(language.rawValue): right \(right), asked \(asked), wrong \(wrong.count)")
        #expect(right >= leastRight)
        #expect(wrong.count <= mostWrong, "\(wrong.joined(separator: "\n"))")
    }

    @Test("No text of the list is among the phrasings")
    func areApart() throws {
        let known = Set(Catalog.bundled.symptomPhrasings.map { $0.phrase.lowercased() })
        for text in try Self.texts() { #expect(!known.contains(text.text.lowercased()), "\(text.text)") }
    }

    @Test(
        "Both languages take the same way",
        arguments: [
            ("the chatbot gives wrong answers", "روبوت المحادثة يعطي إجابات خاطئة", "ask"),
            ("Should I hire a data engineer or an AI engineer?", "هل أوظف مهندس بيانات أو مهندس ذكاء اصطناعي؟", "ask"),
            ("our data is clean and documented", "بياناتنا نظيفة وموثقة", "none"),
            (
                "the chatbot gives wrong answers although the documents are right",
                "روبوت المحادثة يعطي إجابات خاطئة مع أن الوثائق صحيحة", "ai"
            ),
            (
                "the chatbot gives wrong answers because the documents are a mess",
                "روبوت المحادثة يعطي إجابات خاطئة لأن الوثائق فوضى", "data"
            ),
            ("our data is not clean", "بياناتنا ليست نظيفة", "data"),
            ("we want a chatbot", "نريد روبوت محادثة", "ask"),
            ("it is not the data, it is the model", "المشكلة ليست في البيانات بل في النموذج", "ai"),
        ])
    func agree(english: String, arabic: String, right: String) {
        #expect(Self.answer(english).contains(right), "\(english): \(Self.answer(english))")
        #expect(Self.answer(arabic).contains(right), "\(arabic): \(Self.answer(arabic))")
    }

    @Test(
        "The answer to the question back decides",
        arguments: [
            ("data-in-order", "ai-engineer"), ("data-scattered", "data-engineer"), ("data-unreliable", "data-engineer"),
        ])
    func decides(answer: SituationAnswer.ID, role: Role.ID) {
        for text in [
            "the chatbot gives wrong answers", "روبوت المحادثة يعطي إجابات خاطئة", "we want a chatbot",
            "Should I hire a data engineer or an AI engineer?",
        ] {
            let situation = StaffingSituation(descriptions: [text], data: answer)
            let staffing = Catalog.bundled.staffing(situation)
            #expect(staffing.outcome == .advice && staffing.advice?.leadRole == role, "\(text) \(staffing.outcome)")
        }
    }

    @Test("A chatbot in use begins with an evaluation set, not with a prototype")
    func begins() throws {
        let advice = try #require(Catalog.bundled.advice(on: StaffingSituation(symptoms: ["chatbot-invents-answers"])))
        #expect(advice.steps.first?.step.english.contains("evaluation set") == true)
        #expect(advice.phases.first { $0.standing == .start }?.phase.id == "governance-and-improvement")
    }

    @Test("Every symptom and every answer that speaks for a side has steps for the first month")
    func steps() {
        let catalog = Catalog.bundled
        for problem in catalog.staffingProblems {
            let advice = catalog.advice(on: StaffingSituation(symptoms: [problem.id]))
            #expect(advice?.steps.count == 3, "\(problem.id)")
        }
        for answer in catalog.situationAnswers where answer.dataPoints + answer.modelPoints > 0 {
            #expect(catalog.firstSteps.contains { $0.answer == answer.id }, "\(answer.id)")
        }
    }
}
