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

    /// Asks what a description leaves open, and adds the answers to a situation; a description that is said in other
    /// words by them is taken out of it.
    func settle(_ reading: StatementReading, _ situation: inout StaffingSituation) {
        for question in reading.questions {
            // One answer may have settled it.
            guard
                wording.catalog.readings(of: situation).contains(where: {
                    $0.text == reading.text && $0.outcome == .ask
                })
            else { return }
            switch question {
            case .symptom:
                guard case .symptom(let symptom) = choose(reading) else { continue }
                situation.descriptions.removeAll { $0 == reading.text }
                if !situation.symptoms.contains(symptom) { situation.symptoms.append(symptom) }
            case .data where situation.data == nil:
                if case .stop = ask(.data, &situation) { return }
            case .deliverable where situation.deliverables.isEmpty:
                if case .stop = ask(.deliverable, &situation) { return }
            case .data, .deliverable: continue
            }
        }
    }

    private enum Choice {
        case symptom(StaffingProblem.ID)
        case none
        case back
        case stop
    }

    /// Asks which of the candidates is meant.
    private func choose(_ reading: StatementReading) -> Choice {
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
        guard let reading = wording.catalog.readings(of: StaffingSituation(descriptions: [text])).first else {
            return .next
        }
        guard reading.outcome == .ask, reading.questions.contains(.symptom) else {
            switch reading.outcome {
            case .taken, .goodNews:
                dialogue.say(wording(.staffUnderstood, ["symptom": wording.meaning(of: reading)]))
                situation.descriptions.append(text)
            // The questions that follow decide.
            case .ask: situation.descriptions.append(text)
            case .outside, .career: dialogue.say(wording(.staffUnsureNone, ["text": DisplayText.plain(text)]))
            }
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
