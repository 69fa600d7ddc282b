import Pathfinder

/// Whom to hire, in one screen: what it is, whom first and why, what is still open, the team and its cost, and what to do
/// in the first month.
struct StaffBrief {
    private let staffing: StaffingReport
    private let advice: StaffingAdvice
    private let wording: Wording
    private let parts: StaffParts

    init(_ staffing: StaffingReport, _ advice: StaffingAdvice, _ wording: Wording) {
        self.staffing = staffing
        self.advice = advice
        self.wording = wording
        parts = StaffParts(staffing, advice, wording)
    }

    /// How much of the answer one screen has room for.
    private struct Detail {
        /// The most reasons that are explained.
        let reasons: Int
        /// The most letters of what was said.
        let letters: Int
        let readings: Int
        var hasHint = true
    }

    private static let details = [
        Detail(reasons: 2, letters: 160, readings: 3), Detail(reasons: 1, letters: 160, readings: 2),
        Detail(reasons: 1, letters: 60, readings: 1), Detail(reasons: 1, letters: 60, readings: 1, hasHint: false),
        Detail(reasons: 0, letters: 60, readings: 1, hasHint: false),
    ]

    /// As much as one screen of 24 lines of 80 columns has room for.
    var document: Document { Self.details.fitting(document) }

    private func document(_ detail: Detail) -> Document {
        var document = Document()
        document.title(wording(.staffTitle, ["role": wording.name(of: advice.leadRole)]))
        document.paragraph(said(detail).joined(separator: " "))
        document.paragraph(
            ([wording.sentence(advice.kind)] + why(detail) + parts.cautions).joined(separator: " "))
        if let question = parts.openQuestion { document.paragraph(question) }
        document.paragraph(([wording(.staffTeam, ["team": team])] + cost(detail)).joined(separator: " "))
        document.list(wording(.staffMonthOne), advice.steps.map { $0.step[wording.language] })
        document.paragraph(wording(.staffFullHint))
        return document
    }

    /// How words were read, and what was told as options.
    private func said(_ detail: Detail) -> [String] {
        var texts = staffing.readings.prefix(detail.readings).map { reading in
            guard reading.outcome == .taken || reading.outcome == .goodNews else { return wording.sentence(reading) }
            return wording(
                .staffReadAs,
                ["text": reading.text.shortened(to: detail.letters), "symptom": wording.meaning(of: reading)])
        }
        let told = advice.situation.symptoms.map { wording.name(of: $0) } + advice.situation.answers.map(sentence)
        if !told.isEmpty { texts.append(wording(.staffSaidSo, ["symptom": told.joined(separator: " ")])) }
        return texts
    }

    /// An answer as a sentence.
    private func sentence(_ answer: SituationAnswer.ID) -> String {
        let text = wording.name(of: answer)
        return text.hasSuffix(".") ? text : text + "."
    }

    /// Why the leading side leads.
    private func why(_ detail: Detail) -> [String] {
        func points(_ reason: StaffingReason) -> Double {
            advice.leadTrack == .dataEngineering ? reason.dataPoints : reason.modelPoints
        }
        return advice.reasons.filter { points($0) > 0 }.prefix(detail.reasons).map { $0.explanation[wording.language] }
    }

    private var start: PhaseAdvice? { advice.phases.first { $0.standing == .start } }

    private var team: String {
        let costs = staffing.cost?.phases.first { $0.phase == start?.phase.id }?.members ?? []
        let members = (start?.team ?? []).map { member in
            let cost = costs.first { $0.role == member.role }
            let people = cost?.people ?? member.people
            let name = "\(wording.name(of: member.role)) (\(wording.name(of: cost?.level ?? member.level)))"
            return people == 1 ? name : "\(name) × \(StaffParts.number(people))"
        }
        return members.joined(separator: wording.comma)
    }

    private func cost(_ detail: Detail) -> [String] {
        guard let cost = staffing.cost else { return detail.hasHint ? [wording(.staffTeamCostHint)] : [] }
        let place = wording.name(of: cost.region)
        guard let phase = cost.phases.first(where: { $0.phase == start?.phase.id }), let month = phase.sum?.month else {
            return [wording(.staffTeamCostUnknown, ["place": place])]
        }
        let sum = "\(cost.currency) \(month.low.grouped)–\(month.high.grouped)"
        var texts = [wording(.staffTeamCost, ["sum": sum, "place": place])]
        let left = phase.unknown + phase.unlike
        if !left.isEmpty {
            texts.append(wording(.staffWithout, ["roles": wording.list(left.map { wording.name(of: $0) })]))
        }
        let section = StaffCostSection(cost: cost, budget: staffing.budget, wording: wording)
        if let answer = staffing.budget.first(where: { $0.phase == phase.phase }) {
            let amount = "\(cost.currency) \(max(1, Int(rounding: answer.month)).grouped)"
            texts.append(
                "\(wording(.staffBudget, ["amount": amount])): "
                    + section.lines(of: answer).prefix(1).joined(separator: wording.semicolon) + ".")
        }
        return texts
    }
}

/// The question whose answer decides, or why there is none: nothing is wrong, or it is not about data or AI.
struct StaffQuestionBack {
    private let staffing: StaffingReport
    private let wording: Wording

    init(_ staffing: StaffingReport, _ wording: Wording) {
        self.staffing = staffing
        self.wording = wording
    }

    /// As many of the questions as one screen has room for, at least the first.
    var document: Document {
        let counts = Array(stride(from: max(staffing.questions.count, 1), through: 1, by: -1))
        return counts.fitting(document)
    }

    private func document(_ count: Int) -> Document {
        var document = Document()
        document.title(title)
        document.paragraph(staffing.readings.map(sentence).joined(separator: " "))
        for question in staffing.questions.prefix(count) { document.table(table(of: question)) }
        if let call { document.paragraph(wording(.staffAskAgain, ["call": call])) }
        return document
    }

    private var title: String {
        switch staffing.outcome {
        case .nothingToDo: wording(.staffWellTitle)
        case .outside: wording(.staffOutsideTitle)
        case .ask, .advice: wording(.staffAskTitle)
        }
    }

    private func sentence(_ reading: StatementReading) -> String {
        let text: KeyValuePairs = ["text": reading.text.shortened(to: 160)]
        switch reading.outcome {
        case .ask where reading.questions.first == .symptom: return wording(.staffAskOpenSymptom, text)
        case .ask where reading.questions.contains(.deliverable): return wording(.staffAskOpenHire, text)
        case .ask: return wording(.staffAskOpenData, text)
        case .goodNews, .taken: return wording(.staffWell, text)
        case .outside: return wording(.staffOutside, text)
        case .career: return wording(.staffOutsideCareer, text)
        }
    }

    private func table(of question: StaffingQuestion) -> TextTable {
        var table = TextTable(columns: [
            .init(title: header(of: question.kind)), .init(title: wording(.staffAskType)),
            .init(title: wording(.staffAskFirst)),
        ])
        table.holdsProse = true
        for option in question.options {
            let text = option.symptom.map { wording.name(of: $0) } ?? option.answer.map { wording.name(of: $0) } ?? ""
            table.rows.append([
                .init(text), .init(argument(question.kind, option)),
                .init(option.leadRole.map { wording.name(of: $0) } ?? wording(.staffAskStillOpen)),
            ])
        }
        return table
    }

    private func header(of kind: StaffingQuestion.Kind) -> String {
        switch kind {
        case .symptom: wording(.staffAskSymptom)
        case .data: wording(.staffAskData)
        case .deliverable: wording(.staffAskDeliverable)
        }
    }

    private func argument(_ kind: StaffingQuestion.Kind, _ option: StaffingQuestion.Option) -> String {
        switch kind {
        case .symptom: "--symptom \(option.symptom?.rawValue ?? "")"
        case .data: "--data \(option.answer?.rawValue ?? "")"
        case .deliverable: "--deliver \(option.answer?.rawValue ?? "")"
        }
    }

    /// What to type, with the last answer of the first question.
    private var call: String? {
        guard let question = staffing.questions.first, let option = question.options.last else { return nil }
        var words = ["pathfinder staff"]
        // What is chosen as a symptom says all; the words would only be asked about again.
        if question.kind != .symptom, let reading = staffing.readings.first {
            words.append(reading.text.isPlainInQuotes ? "\"\(reading.text)\"" : "\"…\"")
        }
        words.append(argument(question.kind, option))
        if wording.language != .english { words.append("--lang \(wording.language.rawValue)") }
        return "`\(words.joined(separator: " "))`"
    }
}

extension Array {
    /// The first document that one screen of 24 lines of 80 columns has room for; else the last.
    fileprivate func fitting(_ document: (Element) -> Document) -> Document {
        let terminal = Terminal(width: Terminal.usualWidth, hasColour: false)
        for element in dropLast() {
            let document = document(element)
            let lines = TextRenderer(terminal: terminal).render(document).utf8.count { $0 == UInt8(ascii: "\n") }
            if lines <= 24 { return document }
        }
        return document(self[count - 1])
    }
}

extension String {
    /// The text, or its beginning where it is longer.
    fileprivate func shortened(to count: Int) -> String {
        self.count > count ? "\(prefix(count))…" : self
    }

    /// Whether a shell reads it between double quotes as it stands, and it is short enough to show.
    fileprivate var isPlainInQuotes: Bool {
        count <= 80 && unicodeScalars.allSatisfy { !"\"$`\\!\n\r\t".unicodeScalars.contains($0) && $0.value >= 0x20 }
    }
}
