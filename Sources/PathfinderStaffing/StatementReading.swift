public import PathfinderCatalog

/// What a description in everyday words says of the situation.
public struct StatementReading: Codable, Hashable, Sendable {
    /// What a description comes to.
    public enum Outcome: String, Codable, Sendable {
        /// It says what goes wrong or what is wanted.
        case taken
        /// It leaves open what decides, so one has to ask.
        case ask
        /// It says that all is well.
        case goodNews = "good-news"
        /// It says nothing of data or AI.
        case outside
        /// It asks about a career or its pay, which other commands answer.
        case career
    }

    /// The description.
    public let text: String
    /// What it comes to.
    public let outcome: Outcome
    /// The symptoms that it says; empty where one has to ask.
    public let symptoms: [StaffingProblem.ID]
    /// The answers that it gives, such as that the data is in order.
    public let answers: [SituationAnswer.ID]
    /// The symptoms that it may mean, the most likely first; at most three.
    public let candidates: [SymptomCandidate]
    /// What to ask, the deciding question first; empty unless ``outcome`` is ``Outcome/ask``.
    public let questions: [StaffingQuestion.Kind]
}

/// A question whose answer decides whom to hire.
public struct StaffingQuestion: Codable, Hashable, Sendable {
    /// What is asked.
    public enum Kind: String, Codable, Sendable {
        /// Which of some symptoms is meant.
        case symptom
        /// In which state the data is.
        case data
        /// What is to be delivered.
        case deliverable
    }

    /// An answer to a question, and whom to hire first if it is given.
    public struct Option: Codable, Hashable, Sendable {
        /// The symptom; `nil` where the option is an answer.
        public let symptom: StaffingProblem.ID?
        /// The answer; `nil` where the option is a symptom.
        public let answer: SituationAnswer.ID?
        /// Whom to hire first then; `nil` where that is still open.
        public let leadRole: Role.ID?
    }

    /// What is asked.
    public let kind: Kind
    /// The answers to choose from.
    public let options: [Option]
}
