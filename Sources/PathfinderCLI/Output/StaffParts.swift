import Pathfinder

/// Sentences that the brief and the whole answer share.
struct StaffParts {
    private let staffing: StaffingReport
    private let advice: StaffingAdvice
    private let wording: Wording

    init(_ staffing: StaffingReport, _ advice: StaffingAdvice, _ wording: Wording) {
        self.staffing = staffing
        self.advice = advice
        self.wording = wording
    }

    static func number(_ number: Double) -> String { QueryValue.number(number).description }

    /// What has to be known beside the verdict: why the data goes first, that a team is there, that answers contradict.
    var cautions: [String] {
        var sentences: [String] = []
        if advice.dataPoints == advice.modelPoints { sentences.append(wording(.staffLeadTie)) }
        if advice.isPrerequisite { sentences.append(wording(.staffLeadPrerequisite)) }
        if let track = wording.catalog.roles[advice.leadRole]?.track, advice.existingTeams.contains(track) {
            sentences.append(wording(.staffAppoint, ["team": wording.name(of: track)]))
        }
        if contradicts { sentences.append(wording(.staffContradiction)) }
        return sentences
    }

    /// Whether the data is said to be in order and also to be a problem.
    private var contradicts: Bool {
        advice.situation.data.flatMap { wording.catalog.situationAnswers[$0] }?.dataPoints == 0
            && advice.reasons.contains { $0.symptom != nil && $0.dataPoints > 0 }
    }

    /// The question whose answer would change who goes first.
    var openQuestion: String? {
        guard let question = staffing.questions.first,
            let other = question.options.first(where: { $0.leadRole != nil && $0.leadRole != advice.leadRole }),
            let answer = other.answer, let role = other.leadRole
        else { return nil }
        return wording(.staffOpenQuestion, ["option": "`--data \(answer)`", "role": wording.name(of: role)])
    }
}
