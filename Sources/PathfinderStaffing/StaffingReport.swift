public import PathfinderCatalog

/// What a situation is answered with, and what that costs: all that a page or a file shows.
public struct StaffingReport: Codable, Hashable, Sendable {
    /// What a situation is answered with.
    public enum Outcome: String, Codable, Sendable {
        /// Whom to hire.
        case advice
        /// A question back, whose answer decides.
        case ask
        /// All that was said is well.
        case nothingToDo = "nothing-to-do"
        /// Nothing that was said is about data or AI.
        case outside
    }

    /// What it is answered with.
    public let outcome: Outcome
    /// How the descriptions were read.
    public let readings: [StatementReading]
    /// What to ask; where there is advice, the question that would change who goes first.
    public let questions: [StaffingQuestion]
    /// The advice; `nil` for the other outcomes.
    public let advice: StaffingAdvice?
    /// What the teams are paid; `nil` where no place was given.
    public var cost: TeamCost?
    /// Which mix a budget pays for, phase by phase; empty where no budget was given.
    public var budget: [BudgetAnswer] = []

    init(_ outcome: Outcome, readings: [StatementReading], questions: [StaffingQuestion], advice: StaffingAdvice? = nil)
    {
        self.outcome = outcome
        self.readings = readings
        self.questions = questions
        self.advice = advice
    }
}

extension Catalog {
    /// Whom to hire for a situation, or what has to be known before that can be said.
    ///
    ///     catalog.staffing(StaffingSituation(descriptions: ["the chatbot gives wrong answers"])).questions[0].kind   // data
    ///
    /// What is said and not understood takes no part where something else decides.
    ///
    /// - Complexity: That of ``advice(on:)``, once for each answer to a question.
    public func staffing(_ situation: StaffingSituation) -> StaffingReport {
        let readings = readings(of: situation)
        if let advice = advice(on: situation, readings) {
            return StaffingReport(
                .advice, readings: readings, questions: openQuestion(of: advice).map { [$0] } ?? [], advice: advice)
        }
        if let asking = readings.first(where: { $0.outcome == .ask }) {
            let questions = asking.questions.map { question($0, on: situation, asking) }
            return StaffingReport(.ask, readings: readings, questions: questions.filter { !$0.options.isEmpty })
        }
        if readings.contains(where: { $0.outcome == .goodNews }) {
            return StaffingReport(
                .nothingToDo, readings: readings, questions: [question(.deliverable, on: situation, nil)])
        }
        return StaffingReport(.outside, readings: readings, questions: [])
    }

    private func question(
        _ kind: StaffingQuestion.Kind, on situation: StaffingSituation, _ reading: StatementReading?
    ) -> StaffingQuestion {
        switch kind {
        case .symptom:
            let ids = reading?.candidates.map(\.symptom) ?? []
            return StaffingQuestion(
                kind: kind,
                options: ids.map { id in
                    var told = situation
                    told.symptoms.append(id)
                    return .init(symptom: id, answer: nil, leadRole: advice(on: told)?.leadRole)
                })
        case .data, .deliverable:
            let question: SituationAnswer.Question = kind == .data ? .data : .deliverable
            return StaffingQuestion(
                kind: kind,
                options: situationAnswers.filter { $0.question == question }.map { answer in
                    var told = situation
                    if kind == .data { told.data = answer.id } else { told.deliverables.append(answer.id) }
                    return .init(symptom: nil, answer: answer.id, leadRole: advice(on: told)?.leadRole)
                })
        }
    }

    /// The state of the data, where nobody says it, nothing is built yet, and it would change who goes first.
    private func openQuestion(of advice: StaffingAdvice) -> StaffingQuestion? {
        let answers = advice.reasons.compactMap { $0.answer.flatMap { situationAnswers[$0] } }
        guard advice.leadTrack == .aiEngineering, !answers.contains(where: { $0.question == .data }),
            !advice.reasons.contains(where: { reason in
                symptomPremises.contains { $0.symptom == reason.symptom && $0.premise == .inOrder }
            }),
            advice.phases.first(where: { $0.standing == .start })?.phase.id == firstPhaseOfAI
        else { return nil }
        let question = question(.data, on: advice.situation, nil)
        return question.options.contains { $0.leadRole != advice.leadRole } ? question : nil
    }

    /// The first phase that the AI side leads by the tables: nothing is built before it.
    private var firstPhaseOfAI: Phase.ID? {
        let led = phaseRoles.filter { $0.part == .lead && roles[$0.role]?.track == .aiEngineering }.map(\.phase)
        return phases.filter { led.contains($0.id) }.min { $0.rank < $1.rank }?.id
    }
}
