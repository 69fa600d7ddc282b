public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Asks a person what tells most about the path that fits them, and puts the answers into a profile.
///
/// It is a value: it knows what was answered and which question is next. Whoever draws it shows ``next``, and hands in
/// what the person says.
///
///     var questionnaire = Questionnaire(FitScorer(.bundled))
///     while let question = questionnaire.next {
///         try questionnaire.answer(.options([0]))
///     }
///     print(questionnaire.profile)
///
/// The next question is the one that is expected to reduce the uncertainty of the ranking most: answers as people in the
/// roles give them are scored, and the entropy of the probabilities that each role is first is compared with the present
/// one. No question is asked that is not expected to reduce it by more than a fiftieth of a bit.
public struct Questionnaire: Sendable {
    typealias Scoring = @Sendable (Profile) -> [Double]

    /// The most questions that are asked.
    public static let questionLimit = 12
    /// The least expected reduction of the entropy, in bits, for which a question is worth asking.
    static let leastGain = 0.02

    /// The question to ask; `nil` when enough is known.
    public private(set) var next: Question?

    private let catalog: Catalog
    private let scoring: Scoring
    private let bank: QuestionBank
    private let expected: ExpectedAnswers
    private let start: Profile
    private var asked: [(question: Question, profile: Profile)] = []

    /// A questionnaire.
    ///
    /// - Parameters:
    ///   - scorer: Scores the possible answers.
    ///   - profile: What is known already; it is not asked again.
    public init(_ scorer: FitScorer, startingFrom profile: Profile = Profile()) {
        self.init(scorer.model.catalog, startingFrom: profile) { scorer.score($0).probabilities }
    }

    /// A questionnaire that scores in a way of its own, in the order of the roles of a ``FitScorer``.
    init(_ catalog: Catalog, startingFrom profile: Profile = Profile(), scoring: @escaping Scoring) {
        self.catalog = catalog
        self.scoring = scoring
        bank = QuestionBank(catalog.fitModel)
        expected = ExpectedAnswers(catalog.fitModel)
        start = profile
        findNext()
    }

    /// What is known: the answers, and what was known before.
    public var profile: Profile { asked.last?.profile ?? start }

    /// How many questions were answered or passed.
    public var askedCount: Int { asked.count }

    /// How many questions were answered, and not passed with "I don't know".
    public var answeredCount: Int {
        zip([start] + asked.map(\.profile), asked).count { $0 != $1.profile }
    }

    /// Takes the answer to the question that is ``next``.
    ///
    /// - Throws: ``InputMistake``, and nothing changes, if the answer does not belong to the question or its text
    ///   cannot be read.
    /// - Complexity: O(*q*) scorings of profiles, in the number of possible answers to all questions.
    public mutating func answer(_ answer: QuestionAnswer) throws(InputMistake) {
        guard let question = next else { return }
        let profile = try question.adding(answer, to: profile, catalog: catalog)
        asked.append((question, profile))
        findNext()
    }

    /// Passes the question that is ``next``: the person does not know.
    public mutating func pass() {
        guard let question = next else { return }
        asked.append((question, profile))
        findNext()
    }

    /// Goes back to the question before, whose answer is forgotten.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public mutating func goBack() -> Bool {
        guard let last = asked.popLast() else { return false }
        next = last.question
        return true
    }
}

// MARK: - The next question

extension Questionnaire {
    private mutating func findNext() {
        next = nil
        guard asked.count < Self.questionLimit else { return }
        let passed = Set(asked.map(\.question))
        let profile = profile
        let beliefs = scoring(profile)
        let entropy = Self.entropy(of: beliefs)
        var best = (gain: Self.leastGain, question: Question?.none)
        for question in bank.questions(for: profile) where !passed.contains(question) {
            let gain = entropy - expectedEntropy(after: question, profile, beliefs)
            if gain > best.gain { best = (gain, question) }
        }
        next = best.question
    }

    /// The entropy that is expected to be left after a question.
    private func expectedEntropy(after question: Question, _ profile: Profile, _ beliefs: [Double]) -> Double {
        let answers = expected.answers(to: question, believing: beliefs)
        let total = answers.reduce(0) { $0 + $1.probability }
        guard total > 0 else { return .infinity }
        return answers.reduce(0) { sum, possible in
            guard let after = try? question.adding(possible.answer, to: profile, catalog: catalog) else { return sum }
            return sum + possible.probability / total * Self.entropy(of: scoring(after))
        }
    }

    /// The entropy of probabilities, in bits.
    static func entropy(of probabilities: [Double]) -> Double {
        probabilities.reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
    }
}
