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
/// First come the place, the years and the education, which pay and level rest on; then work, and families of tools. Of what
/// is open after that the next question is the one that is expected to reduce the uncertainty of the ranking most: answers as
/// people in the roles give them are scored, and the entropy of the probabilities that each role is first is compared with
/// the present one. It goes on while an answer can still change the verdict, for twelve questions at most.
public struct Questionnaire: Sendable {
    typealias Scoring = @Sendable (Profile) -> [Double]

    /// The most questions that are asked.
    public static let questionLimit = 12
    /// The question to ask; `nil` when enough is known.
    public private(set) var next: Question?
    /// How probable it is that the answer to ``next`` changes which role is first, or how sure that is, from 0 to 1; `nil` for
    /// a question that is always asked.
    public private(set) var chanceOfChange: Double?

    private let catalog: Catalog
    private let scoring: Scoring
    private let bank: QuestionBank
    private let expected: ExpectedAnswers
    private let start: Profile
    /// A question is worth asking only if its answer changes the verdict with at least this probability.
    private let leastChance: Double
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
        leastChance = catalog.rule(.questionLeastChance)
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
        chanceOfChange = nil
        return true
    }
}

// MARK: - The next question

extension Questionnaire {
    private mutating func findNext() {
        next = nil
        chanceOfChange = nil
        guard asked.count < Self.questionLimit else { return }
        let passed = Set(asked.map(\.question))
        let profile = profile
        var open = bank.questions(for: profile).filter { !passed.contains($0) }
        if let first = Self.alwaysAsked.lazy.compactMap({ kind in open.first { kind($0.subject) } }).first(where: isDue)
        {
            next = first
            return
        }
        open.removeAll { Self.isOnFamilies($0.subject) }
        let beliefs = scoring(profile)
        var best: (question: Question, outcome: Outcome)?
        for question in open {
            let outcome = outcome(of: question, profile, beliefs)
            guard outcome.chanceOfChange >= leastChance, outcome.entropy < best?.outcome.entropy ?? .infinity else {
                continue
            }
            best = (question, outcome)
        }
        next = best?.question
        chanceOfChange = best?.outcome.chanceOfChange
    }

    /// What is asked of everybody, in this order.
    private static let alwaysAsked: [@Sendable (Question.Subject) -> Bool] = [
        { $0 == .region }, { $0 == .yearsOfExperience }, { $0 == .educationLevel },
        { if case .activities = $0 { true } else { false } }, isOnFamilies,
    ]

    private static func isOnFamilies(_ subject: Question.Subject) -> Bool {
        if case .toolFamilies = subject { true } else { false }
    }

    /// Whether a question that is always asked is due: one on work, and one on families of tools, is enough.
    private func isDue(_ question: Question) -> Bool {
        !asked.contains { earlier in
            switch (earlier.question.subject, question.subject) {
            case (.activities, .activities), (.toolFamilies, .toolFamilies): true
            default: false
            }
        }
    }

    /// What is to be expected of a question.
    private struct Outcome {
        /// The entropy that is left, in bits.
        var entropy = 0.0
        var chanceOfChange = 0.0
    }

    private func outcome(of question: Question, _ profile: Profile, _ beliefs: [Double]) -> Outcome {
        let answers = expected.answers(to: question, believing: beliefs)
        let total = answers.reduce(0) { $0 + $1.probability }
        guard total > 0 else { return Outcome(entropy: .infinity) }
        let before = catalog.verdict(of: beliefs)
        return answers.reduce(into: Outcome()) { outcome, possible in
            guard let after = try? question.adding(possible.answer, to: profile, catalog: catalog) else { return }
            let scored = scoring(after)
            outcome.entropy += possible.probability / total * Self.entropy(of: scored)
            if catalog.verdict(of: scored) != before { outcome.chanceOfChange += possible.probability / total }
        }
    }

    /// The entropy of probabilities, in bits.
    static func entropy(of probabilities: [Double]) -> Double {
        probabilities.reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
    }
}
