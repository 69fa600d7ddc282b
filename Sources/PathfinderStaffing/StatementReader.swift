public import PathfinderCatalog

/// Reads what descriptions say of a situation: which symptoms, what is well, and what is left open.
///
/// ``SymptomMatcher`` says which symptom words are like; what is said of data and AI, clause by clause, says whether that
/// can be: a premise of a symptom (`symptom_premises.csv`) that is not said is asked, not assumed.
final class StatementReader: Sendable {
    private let vocabulary: StatementVocabulary
    private let premises: [StaffingProblem.ID: SymptomPremise]
    private let problems: [StaffingProblem.ID: StaffingProblem]
    private let inOrder: SituationAnswer.ID?
    private let rules: Rules

    /// Numbers of `staffing_rules.csv`.
    private struct Rules {
        let firm: Double
        let agree: Double
        let unnamed: Double
        let side: Double
        let near: Double
        let goodNews: Double
    }

    init(catalog: Catalog) {
        vocabulary = StatementVocabulary(catalog.statementWords)
        premises = Dictionary(uniqueKeysWithValues: catalog.symptomPremises.map { ($0.symptom, $0) })
        problems = Dictionary(uniqueKeysWithValues: catalog.staffingProblems.map { ($0.id, $0) })
        inOrder = catalog.situationAnswers.first { $0.question == .data && $0.dataPoints == 0 }?.id
        rules = Rules(
            firm: catalog.staffingRule(.firmConfidence), agree: catalog.staffingRule(.agreeConfidence),
            unnamed: catalog.staffingRule(.unnamedConfidence),
            side: catalog.staffingRule(.sideConfidence), near: catalog.staffingRule(.nearConfidence),
            goodNews: catalog.staffingRule(.goodNewsShare))
    }

    /// Reads all descriptions of a situation; what one says of the data holds for the others.
    func read(_ situation: StaffingSituation, _ matcher: SymptomMatcher, _ catalog: Catalog) -> [StatementReading] {
        let senses = situation.descriptions.map { StatementSense($0, vocabulary) }
        let told = situation.data.flatMap { catalog.situationAnswers[$0] }.map { $0.dataPoints == 0 }
        let said = senses.contains { $0.data.isBad } ? false : senses.contains { $0.data.isGood } ? true : nil
        return zip(situation.descriptions, senses).map { text, sense in
            Pass(self, matcher, text, sense, isInOrder: told ?? said).reading
        }
    }

    /// How words and what is said of data and AI go together.
    private enum Fit {
        case stands
        case other(StaffingProblem.ID)
        case ask
        case contradicted
    }

    /// The reading of one description.
    private struct Pass {
        let reader: StatementReader
        let matcher: SymptomMatcher
        let text: String
        let sense: StatementSense
        /// Whether the data is in order; `nil` where nobody says.
        let isInOrder: Bool?
        let whole: SymptomReading

        init(
            _ reader: StatementReader, _ matcher: SymptomMatcher, _ text: String, _ sense: StatementSense,
            isInOrder: Bool?
        ) {
            self.reader = reader
            self.matcher = matcher
            self.text = text
            self.sense = sense
            self.isInOrder = isInOrder
            whole = matcher.read(text)
        }

        var reading: StatementReading {
            let isComplaint = sense.data.isBad || sense.ai.isBad
            if sense.asksCareer, !isComplaint, !sense.wishesAI { return result(.career) }
            if sense.asksWhomToHire, !isComplaint { return ask(.data, .deliverable) }
            if sense.isGoodNews, sense.share >= reader.rules.goodNews { return result(.goodNews, answers: dataInOrder) }
            if let both = bothSides { return both }
            if sense.wishesAI, !sense.isBad, !sense.negates, !sense.asks, !isFirmWithoutPremise {
                // A wish says nothing of what it is to rest on.
                return isInOrder == true ? taken([], answers: dataInOrder + deliverables) : ask(.data)
            }
            for reading in likely {
                guard let symptom = reading.symptom, isNamed(in: reading) else { continue }
                switch fit(symptom) {
                case .stands: return taken([symptom])
                case .other(let symptom): return taken([symptom])
                case .ask: return ask(.data)
                case .contradicted: continue
                }
            }
            return agreed ?? ofOneSide
        }

        /// Whether it is about data or AI, by a name or beyond doubt.
        private func isNamed(in reading: SymptomReading) -> Bool {
            if sense.data.isNamed || sense.ai.isNamed { return true }
            return !sense.namesAll && reading.candidates.first?.confidence ?? 0 >= reader.rules.unnamed
        }

        /// Whether the whole text is a symptom without doubt.
        private func isFirm(_ symptom: StaffingProblem.ID) -> Bool {
            guard let best = whole.candidates.first else { return false }
            return best.symptom == symptom && best.confidence >= reader.rules.firm
        }

        /// Whether the whole text is a symptom without doubt that rests on no premise.
        private var isFirmWithoutPremise: Bool {
            guard let symptom = whole.symptom, isFirm(symptom), reader.premises[symptom] == nil,
                case .stands = fit(symptom)
            else { return false }
            return true
        }

        /// The likeliest symptom, where what is said is of its side.
        private var agreed: StatementReading? {
            guard let best = whole.candidates.first, best.confidence >= reader.rules.agree, !sense.wishesAI,
                leads(best.symptom, .dataFoundation) ? sense.data.isNamed && !sense.ai.isNamed : sense.ai.isBad,
                case .stands = fit(best.symptom)
            else { return nil }
            return taken([best.symptom])
        }

        /// The whole text, and what is left of it without good news.
        private var likely: [SymptomReading] {
            let complaint = sense.complaint
            return complaint.isEmpty || complaint == text ? [whole] : [whole, matcher.read(complaint)]
        }

        private func leads(_ symptom: StaffingProblem.ID, _ kind: ProblemKind) -> Bool {
            guard let problem = reader.problems[symptom] else { return false }
            return (problem.dataPoints >= problem.modelPoints) == (kind == .dataFoundation)
        }

        private func fit(_ symptom: StaffingProblem.ID) -> Fit {
            guard let problem = reader.problems[symptom] else { return .contradicted }
            let premise = reader.premises[symptom]
            switch premise?.premise {
            case .inOrder, .notInOrder:
                guard let isInOrder else { return .ask }
                if isInOrder == (premise?.premise == .inOrder) { return .stands }
                guard !sense.wishesAI, let other = premise?.otherwise else { return .contradicted }
                return .other(other)
            case .named where !sense.data.isNamed:
                return premise?.otherwise.map { .other($0) } ?? .contradicted
            case .undecided where !sense.negates && !sense.asks && isInOrder == nil: return .ask
            default: break
            }
            let isData = leads(symptom, .dataFoundation)
            if isData, isInOrder == true, !sense.data.isBad, problem.precedence == .prerequisite || sense.ai.isNamed {
                return .contradicted
            }
            // "It was good at first" praises, too.
            if isFirm(symptom) { return .stands }
            if !isData, sense.data.isBad, !sense.ai.isBad { return .contradicted }
            if !isData, sense.ai.isGood, !sense.ai.isBad, !sense.wishesAI { return .contradicted }
            if isData, sense.data.isGood, !sense.data.isBad, sense.ai.isBad { return .contradicted }
            return .stands
        }

        /// The likeliest symptom of a side that goes with what is said.
        private func likeliest(of kind: ProblemKind, in text: String) -> StaffingProblem.ID? {
            let reading = matcher.read(text) { symptom in
                guard leads(symptom, kind), case .stands = fit(symptom) else { return false }
                return true
            }
            guard let best = reading.candidates.first, best.confidence >= reader.rules.side else { return nil }
            return best.symptom
        }

        /// A complaint on data and another one on AI, in clauses of their own.
        private var bothSides: StatementReading? {
            guard !sense.dataComplaint.isEmpty, !sense.aiComplaint.isEmpty else { return nil }
            if let symptom = whole.symptom, reader.problems[symptom]?.kind == .both, case .stands = fit(symptom) {
                return nil
            }
            guard let data = likeliest(of: .dataFoundation, in: sense.dataComplaint),
                let model = likeliest(of: .modelAndProduct, in: sense.aiComplaint) ?? onBadData
            else { return nil }
            return taken([data, model])
        }

        /// What the complaint on AI is where the data is bad, if it is like one that takes the data to be in order.
        private var onBadData: StaffingProblem.ID? {
            guard let best = matcher.read(sense.aiComplaint).candidates.first, best.confidence >= reader.rules.side,
                let premise = reader.premises[best.symptom], premise.premise == .inOrder
            else { return nil }
            return premise.otherwise
        }

        /// What is taken where no symptom is sure: what is said of data and AI may leave one side only.
        private var ofOneSide: StatementReading {
            if sense.data.isBad, !sense.ai.isBad {
                if let symptom = likeliest(of: .dataFoundation, in: sense.complaint) {
                    return taken([symptom], answers: deliverables)
                }
                return ask(.symptom, .data)
            }
            if isInOrder == true, !sense.data.isBad {
                if sense.ai.isBad, let symptom = likeliest(of: .modelAndProduct, in: sense.complaint) {
                    return taken([symptom], answers: dataInOrder)
                }
                if sense.ai.isBad || sense.wishesAI { return taken([], answers: dataInOrder + deliverables) }
            }
            if sense.wishesAI || sense.ai.isBad { return ask(.data) }
            let isNear = whole.candidates.first.map { $0.confidence >= reader.rules.near } ?? false
            guard sense.data.isNamed || sense.ai.isNamed || sense.namesAll || isNear, !whole.candidates.isEmpty else {
                return result(.outside)
            }
            return ask(.symptom)
        }

        /// What is wanted, where it is named.
        private var deliverables: [SituationAnswer.ID] { sense.wishesAI ? [sense.deliverable].compactMap { $0 } : [] }

        /// That the data is in order, where this text says so.
        private var dataInOrder: [SituationAnswer.ID] {
            sense.data.isGood && !sense.data.isBad ? [reader.inOrder].compactMap { $0 } : []
        }

        private func taken(_ symptoms: [StaffingProblem.ID], answers: [SituationAnswer.ID] = []) -> StatementReading {
            result(.taken, symptoms, answers: answers)
        }

        private func ask(_ questions: StaffingQuestion.Kind...) -> StatementReading {
            return result(.ask, answers: deliverables, questions: questions)
        }

        private func result(
            _ outcome: StatementReading.Outcome, _ symptoms: [StaffingProblem.ID] = [],
            answers: [SituationAnswer.ID] = [], questions: [StaffingQuestion.Kind] = []
        ) -> StatementReading {
            StatementReading(
                text: text, outcome: outcome, symptoms: symptoms, answers: answers, candidates: whole.candidates,
                questions: questions)
        }
    }
}

extension Catalog {
    /// What the descriptions of a situation say, in their order.
    ///
    /// - Complexity: As ``SymptomMatcher/read(_:)``, a few times for each description.
    public func readings(of situation: StaffingSituation) -> [StatementReading] {
        guard !situation.descriptions.isEmpty else { return [] }
        return prepared { StatementReader(catalog: $0) }.read(situation, symptoms, self)
    }
}
