import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// Which question comes next, and what becomes of the answers.
struct QuestionnaireTests {
    private static let catalog = Catalog.bundled
    private static let scorer = FitScorer(.bundled)

    private static func questionnaire(_ profile: Profile = Profile()) -> Questionnaire {
        Questionnaire(scorer, startingFrom: profile)
    }

    /// A questionnaire in which only some answers say anything, by as much as is said here.
    private static func questionnaire(telling: @escaping @Sendable (Profile) -> Double) -> Questionnaire {
        Questionnaire(catalog) { profile in
            let sure = telling(profile)
            return [sure, 1 - sure]
        }
    }

    /// Answers everything with the same kind of answer, until the end.
    private static func finished(
        _ questionnaire: Questionnaire, _ answer: (Question) -> QuestionAnswer?
    ) throws -> Questionnaire {
        var questionnaire = questionnaire
        while let question = questionnaire.next {
            guard let answer = answer(question) else {
                questionnaire.pass()
                continue
            }
            try questionnaire.answer(answer)
        }
        return questionnaire
    }

    private static func firstOption(_ question: Question) -> QuestionAnswer {
        switch (question.form, question.subject) {
        case (.text, .yearsOfExperience): .text("3")
        case (.text, .region): .text("Dubai")
        case (.text, _): .text("20000 AED month")
        default: .options([0])
        }
    }

    /// A questionnaire whose questions that everybody gets are passed.
    private static func pastTheFirst(_ questionnaire: Questionnaire) -> Questionnaire {
        var questionnaire = questionnaire
        while questionnaire.next != nil, questionnaire.chanceOfChange == nil { questionnaire.pass() }
        return questionnaire
    }

    @Test func `place, years and education come first, then work, and families of tools before single ones`() throws {
        var kinds: [String] = []
        _ = try Self.finished(Self.questionnaire()) { question in
            kinds.append(String("\(question.subject)".prefix { $0 != "(" }))
            return Self.firstOption(question)
        }
        #expect(kinds.prefix(5) == ["region", "yearsOfExperience", "educationLevel", "activities", "toolFamilies"])
        #expect(kinds.count > 5)
    }

    @Test func `after the first ones the most telling question comes next, with the chance that it changes the result`()
    {
        let questionnaire = Self.pastTheFirst(
            Self.questionnaire { profile in
                let maths = profile.mathsComfort.map { Double($0) / 6 } ?? 0.5
                return profile.remote == .required ? 0.6 : maths
            })
        #expect(questionnaire.next?.subject == .mathsComfort)
        #expect(questionnaire.chanceOfChange.map { $0 > 0.05 && $0 <= 1 } == true)
    }

    @Test func `who knows no programming language is asked for no library`() throws {
        let asked = QuestionBank(Self.catalog.fitModel).questions(for: Profile())
        let families = try #require(asked.first { if case .toolFamilies = $0.subject { true } else { false } })
        guard case .toolFamilies(let names, let skills) = families.subject else { return }
        let chosen = Set(names.indices.filter { names[$0] != "programming" })
        let person = try families.adding(.options(chosen), to: Profile(), catalog: Self.catalog)
        #expect(person.lackingSkills == skills[try #require(names.firstIndex(of: "programming"))])
        for case .skills(let skills) in QuestionBank(Self.catalog.fitModel).questions(for: person).map(\.subject) {
            #expect(!skills.contains("pytorch") && !skills.contains("langchain") && !skills.contains("python"))
        }
    }

    @Test func `it stops when no answer would change the result`() throws {
        var questionnaire = Self.pastTheFirst(Self.questionnaire { $0.mathsComfort.map { Double($0) / 6 } ?? 0.5 })
        try questionnaire.answer(.options([4]))
        #expect(questionnaire.next == nil)
        #expect(questionnaire.profile.mathsComfort == 5)
        #expect(Self.pastTheFirst(Self.questionnaire { _ in 0.5 }).next == nil, "nothing would change anything")
    }

    @Test func `at most twelve questions are asked, also of who knows no answer`() throws {
        let silent = try Self.finished(Self.questionnaire()) { _ in nil }
        #expect((1...Questionnaire.questionLimit).contains(silent.askedCount) && silent.answeredCount == 0)
        #expect(silent.profile == Profile())
        let keen = try Self.finished(Self.questionnaire(), Self.firstOption)
        #expect((1...Questionnaire.questionLimit).contains(keen.askedCount))
        #expect(keen.answeredCount == keen.askedCount)
    }

    @Test(arguments: seeds.suffix(2))
    func `whatever is answered, the same answers give the same questions, and none comes twice`(seed: UInt64) throws {
        func run() throws -> [Question] {
            var generator = SplitMix64(seed: seed)
            var asked: [Question] = []
            _ = try Self.finished(Self.questionnaire()) { question in
                asked.append(question)
                switch question.form {
                case .oneOf(let count): return .options([Int.random(in: 0..<count, using: &generator)])
                case .anyOf(let count): return .options(Set((0..<count).filter { _ in Bool.random(using: &generator) }))
                case .text: return Bool.random(using: &generator) ? Self.firstOption(question) : nil
                }
            }
            return asked
        }
        let asked = try run()
        #expect(asked.count <= Questionnaire.questionLimit)
        #expect(Set(asked).count == asked.count)
        #expect(try run() == asked)
    }

    @Test func `going back forgets the answer and asks again`() throws {
        var questionnaire = Self.questionnaire()
        let first = try #require(questionnaire.next)
        let hasPrevious = questionnaire.goBack()
        #expect(!hasPrevious)
        try questionnaire.answer(Self.firstOption(first))
        questionnaire.pass()
        #expect(questionnaire.askedCount == 2)
        questionnaire.goBack()
        questionnaire.goBack()
        #expect(questionnaire.next == first)
        #expect(questionnaire.profile == Profile() && questionnaire.askedCount == 0)
    }

    @Test func `what is known already is not asked`() throws {
        var profile = Profile(skills: [ProfileSkill("python")], yearsOfExperience: 3)
        profile.mathsComfort = 3
        profile.workStyles = Dictionary(uniqueKeysWithValues: Self.catalog.workStyles.map { ($0.id, 0) })
        _ = try Self.finished(Self.questionnaire(profile)) { question in
            switch question.subject {
            case .skills(let skills): #expect(!skills.contains("python"))
            case .workStyles, .mathsComfort, .yearsOfExperience: Issue.record("\(question) is known")
            default: break
            }
            return nil
        }
    }

    @Test func `skills that are not chosen are known to be lacking`() throws {
        let question = Question(subject: .skills(["python", "sql", "scala"]))
        let profile = try question.adding(.options([1]), to: Profile(), catalog: Self.catalog)
        #expect(profile.skills == [ProfileSkill("sql")] && profile.lackingSkills == ["python", "scala"])
    }

    @Test func `every kind of answer goes into the profile`() throws {
        func add(_ subject: Question.Subject, _ answer: QuestionAnswer) throws -> Profile {
            try Question(subject: subject).adding(answer, to: Profile(), catalog: Self.catalog)
        }
        #expect(
            try add(.activities(["research-ml", "improve-models"]), .options([])).activities
                == ["research-ml": false, "improve-models": false])
        #expect(
            try add(.workStyles(["curiosity", "ambiguity"]), .options([0])).workStyles
                == ["curiosity": 1, "ambiguity": -1])
        let interests = try add(.interests, .options([1])).interests
        #expect(interests?[.investigative] == 6 && interests?[.social] == 2)
        #expect(try add(.mathsComfort, .options([2])).mathsComfort == 3)
        #expect(try add(.educationLevel, .options([4])).educationLevel == .doctorate)
        #expect(try add(.educationField(["statistics", "other"]), .options([1])).educationField == "other")
        #expect(try add(.remote, .options([2])).remote == .onSite)
        #expect(try add(.yearsOfExperience, .text("2.5")).yearsOfExperience == 2.5)
        #expect(try add(.region, .text("دبي")).region == "dubai")
        #expect(
            try add(.payWish, .text("20,000 aed month")).payWish
                == PayWish(amount: 20_000, currency: "AED", period: .month))
    }

    @Test(arguments: [
        (Question.Subject.mathsComfort, QuestionAnswer.options([5]), "choose one of 1 to 5"),
        (.mathsComfort, .options([]), "choose one of 1 to 5"), (.mathsComfort, .options([1, 2]), "choose one"),
        (.mathsComfort, .text("3"), "answer with their numbers"), (.region, .options([0]), "answer with a text"),
        (.skills(["sql"]), .options([1]), "choose any of 1 to 1"), (.region, .text("Dubay"), "did you mean"),
        (.yearsOfExperience, .text("many"), "write digits"), (.yearsOfExperience, .text("99"), "0 to 70"),
        (.payWish, .text("20000"), "write them like 20000 AED month"),
        (.payWish, .text("20000 XXQ month"), "is not a known currency"),
    ])
    func `an answer that does not belong is an error that says what to do`(
        subject: Question.Subject, answer: QuestionAnswer, message: String
    ) {
        let error = #expect(throws: InputMistake.self) {
            try Question(subject: subject).adding(answer, to: Profile(), catalog: Self.catalog)
        }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test(arguments: Language.allCases)
    func `every question has words in both languages, and as many options as answers`(language: Language) {
        let wording = Wording(Self.catalog, language)
        for question in QuestionBank(Self.catalog.fitModel).questions(for: Profile()) {
            #expect(!wording.text(of: question).isEmpty && !wording.text(of: question).contains("{"))
            let count =
                switch question.form {
                case .oneOf(let count), .anyOf(let count): count
                case .text: 0
                }
            #expect(wording.options(of: question).count == count)
            #expect(!wording.options(of: question).contains(""))
        }
    }

    @Test func `a question has at most eight skills, and none of them twice`() {
        var seen: Set<Skill.ID> = []
        for case .skills(let skills) in QuestionBank(Self.catalog.fitModel).questions(for: Profile()).map(\.subject) {
            #expect((1...QuestionBank.optionCount).contains(skills.count))
            for skill in skills {
                let isNew = seen.insert(skill).inserted
                #expect(isNew)
            }
        }
        #expect(seen.count > 20)
    }

    @Test func `what is expected of people in a role follows its shares`() throws {
        let model = Self.catalog.fitModel
        let question = Question(subject: .skills(["power-bi", "pytorch"]))
        for (role, skill) in [(Role.ID("bi-developer"), 0), ("ml-engineer", 1)] {
            let beliefs = model.roles.map { $0 == role ? 1.0 : 0 }
            let answers = ExpectedAnswers(model).answers(to: question, believing: beliefs)
            #expect(abs(answers.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
            let chosen = answers.reduce(into: [0.0, 0.0]) { sums, possible in
                guard case .options(let options) = possible.answer else { return }
                for option in options { sums[option] += possible.probability }
            }
            #expect(chosen[skill] > chosen[1 - skill])
        }
    }

    @Test func `the kinds of interest are the rows of their table`() {
        #expect(Self.catalog.interests.map(\.kind) == Interest.Kind.allCases)
    }

    @Test func `entropy is in bits`() {
        #expect(Questionnaire.entropy(of: [0.25, 0.25, 0.25, 0.25]) == 2)
        #expect(Questionnaire.entropy(of: [1, 0]) == 0)
    }
}
