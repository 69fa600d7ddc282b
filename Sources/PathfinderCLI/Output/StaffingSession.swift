import StrictCSV
import Pathfinder

/// Asks a manager about a situation at a terminal.
struct StaffingSession {
    private let wording: Wording
    private let dialogue: Dialogue

    init(wording: Wording, terminal: Terminal) {
        self.wording = wording
        dialogue = Dialogue(wording: wording, terminal: terminal)
    }

    /// What is asked, in this order.
    private enum Step {
        case words
        case answers(SituationAnswer.Question)
    }

    /// How many things that go wrong are asked for.
    private static let mostProblems = 3

    private static let steps: [Step] = [.words, .answers(.data), .answers(.deliverable), .answers(.existing)]

    /// The situation that was told; `nil` where nothing was.
    func situation() -> StaffingSituation? {
        var situation = StaffingSituation()
        var step = 0
        asking: while step < Self.steps.count {
            let outcome: Outcome
            switch Self.steps[step] {
            case .words: outcome = askWords(&situation, isFirst: step == 0)
            case .answers(let question): outcome = ask(question, &situation)
            }
            switch outcome {
            case .next: step += 1
            case .back: step -= 1
            case .stop: break asking
            }
        }
        if situation.isEmpty {
            writeToStandardError(wording(.nothingAnswered))
            return nil
        }
        return situation
    }

    private enum Outcome {
        case next
        case back
        case stop
    }

    /// What an unsure description means; `nil` where it is none of the candidates.
    func meaning(of reading: SymptomReading) -> StaffingProblem.ID? {
        if case .symptom(let symptom) = choose(reading) { return symptom }
        return nil
    }

    private enum Choice {
        case symptom(StaffingProblem.ID)
        case none
        case back
        case stop
    }

    /// Asks which of the candidates is meant.
    private func choose(_ reading: SymptomReading) -> Choice {
        guard !reading.candidates.isEmpty else {
            dialogue.say(wording(.staffUnsureNone, ["text": DisplayText.plain(reading.text)]))
            return .none
        }
        let options = reading.candidates.map { wording.name(of: $0.symptom) } + [wording(.staffAskNone)]
        let reply = dialogue.ask(
            wording(.staffAskMeaning, ["text": DisplayText.plain(reading.text)]), options,
            help: wording(.questionHelpOne)
        ) {
            Dialogue.options($0, of: options.count).flatMap { $0.count == 1 ? $0 : nil }
        } complaint: { text in
            wording(.questionAgainOne, ["text": text, "count": String(options.count)])
        }
        switch reply {
        case .pass: return .none
        case .back: return .back
        case .stop: return .stop
        case .answer(let chosen):
            guard let index = chosen.first, index < reading.candidates.count else { return .none }
            return .symptom(reading.candidates[index].symptom)
        }
    }

    /// Asks for one thing after another that goes wrong, until nothing more is said.
    private func askWords(_ situation: inout StaffingSituation, isFirst: Bool) -> Outcome {
        situation.descriptions = []
        situation.symptoms = []
        while situation.descriptions.count + situation.symptoms.count < Self.mostProblems {
            let isMore = !(situation.descriptions + situation.symptoms.map(\.rawValue)).isEmpty
            let reply: Dialogue.Reply<String> = dialogue.ask(
                wording(isMore ? .staffAskMore : .staffAskWords), [], help: wording(.questionHelpText), read: { $0 },
                complaint: { $0 })
            switch reply {
            case .pass: return .next
            case .stop: return .stop
            case .back:
                guard isMore else {
                    dialogue.say(wording(.questionFirst))
                    continue
                }
                situation.descriptions = []
                situation.symptoms = []
            case .answer(let text):
                if isMore, Dialogue.options(text, of: 1) == [] { return .next }
                if case .stop = read(text, into: &situation) { return .stop }
            }
        }
        return .next
    }

    /// Adds what words mean; asks where that is not sure.
    private func read(_ text: String, into situation: inout StaffingSituation) -> Outcome {
        var builder = StaffingSituationBuilder(wording.catalog)
        do throws(InputMistake) {
            try builder.addDescription(text)
        } catch {
            dialogue.say(error.description)
            return .next
        }
        let reading = wording.catalog.symptoms.read(text)
        if reading.isSure, let candidate = reading.candidates.first {
            dialogue.say(
                wording(
                    .staffUnderstood,
                    [
                        "symptom": wording.name(of: candidate.symptom),
                        "confidence": wording.percent(candidate.confidence),
                    ]))
            situation.descriptions.append(text)
            return .next
        }
        switch choose(reading) {
        case .symptom(let symptom):
            if !situation.symptoms.contains(symptom) { situation.symptoms.append(symptom) }
            return .next
        case .stop: return .stop
        case .none, .back: return .next
        }
    }

    private func take(
        _ answers: [SituationAnswer.ID], to question: SituationAnswer.Question, _ situation: inout StaffingSituation
    ) {
        switch question {
        case .data: situation.data = answers.first
        case .deliverable: situation.deliverables = answers
        case .existing: situation.existing = answers
        }
    }

    private func ask(_ question: SituationAnswer.Question, _ situation: inout StaffingSituation) -> Outcome {
        let answers = wording.catalog.situationAnswers.filter { $0.question == question }
        let isSingle = question == .data
        let reply = dialogue.ask(
            wording.question(question), answers.map { $0.answer[wording.language] },
            help: wording(isSingle ? .questionHelpOne : .questionHelpAny)
        ) { text in
            Dialogue.options(text, of: answers.count).flatMap { !isSingle || $0.count == 1 ? $0 : nil }
        } complaint: { text in
            wording(
                isSingle ? .questionAgainOne : .questionAgainAny, ["text": text, "count": String(answers.count)])
        }
        switch reply {
        case .back: return .back
        case .stop: return .stop
        case .pass:
            // Also takes back what was answered before going back.
            take([], to: question, &situation)
            return .next
        case .answer(let chosen):
            take(chosen.sorted().map { answers[$0].id }, to: question, &situation)
            return .next
        }
    }
}
