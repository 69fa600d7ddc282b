extension Catalog {
    /// Whom to hire for a situation.
    ///
    ///     let advice = catalog.advice(on: StaffingSituation(symptoms: ["chatbot-over-messy-data"]))
    ///     advice?.leadRole    // data-engineer
    ///
    /// Each symptom and answer has points for a problem of the data foundation and for one of the model or product. The
    /// side with more points leads; of equal ones the data, on which the rest is built. Where the weaker side has a
    /// share of `both-share` in `staffing_rules.csv` or more, it is a problem of both. Ids that the catalog does not have
    /// say nothing.
    ///
    /// - Returns: The advice; `nil` where nothing that is said speaks for a side.
    /// - Complexity: O(*n*) in the rows of the tables of staffing.
    public func advice(on situation: StaffingSituation) -> StaffingAdvice? {
        let readings = situation.descriptions.map { symptoms.read($0) }
        var ids = situation.symptoms
        for symptom in readings.compactMap(\.symptom) where !ids.contains(symptom) { ids.append(symptom) }
        let problems = ids.compactMap { staffingProblems[$0] }
        let answers = situation.answers.compactMap { situationAnswers[$0] }
        let reasons = problems.map(StaffingReason.init) + answers.map(StaffingReason.init)
        let dataPoints = reasons.reduce(0) { $0 + $1.dataPoints }
        let modelPoints = reasons.reduce(0) { $0 + $1.modelPoints }
        guard dataPoints + modelPoints > 0 else { return nil }

        let weaker = min(dataPoints, modelPoints) / (dataPoints + modelPoints)
        let dataLeads = dataPoints >= modelPoints
        let isBoth = weaker >= staffingRule("both-share", else: 1)
        let lead: Track.ID = dataLeads ? .dataEngineering : .aiEngineering
        let support: Track.ID = dataLeads ? .aiEngineering : .dataEngineering
        return StaffingAdvice(
            situation: situation, readings: readings,
            kind: isBoth ? .both : dataLeads ? .dataFoundation : .modelAndProduct,
            dataPoints: dataPoints, modelPoints: modelPoints, reasons: reasons,
            leadTrack: lead, leadRole: leadRole(of: problems, on: lead), supportTrack: support,
            phases: phases(for: problems, answers),
            patterns: resemblances(to: Set(problems.map(\.id)), Set(answers.map(\.id))),
            layers: architectureLayers.sorted { $0.rank < $1.rank }, handOvers: Array(handOvers),
            duties: governanceDuties.sorted { $0.rank < $1.rank },
            metrics: metrics.filter { $0.track == lead } + metrics.filter { $0.track != lead },
            disciplines: [lead, support].flatMap { track in trackFacts.filter { $0.track == track && $0.isOnStaffing }
            },
            principles: guidance.filter { $0.topic == .hiring || $0.topic == .lifecycle })
    }

    /// The role that the symptoms of the leading side name with most points; else the usual role of the track.
    private func leadRole(of problems: [StaffingProblem], on track: Track.ID) -> Role.ID {
        let votes = problems.filter { $0.leadTrack == track }
        let points = Dictionary(grouping: votes, by: \.leadRole)
            .mapValues { $0.reduce(0) { $0 + max($1.dataPoints, $1.modelPoints) } }
        let most = points.values.max()
        return votes.map(\.leadRole).first { points[$0] == most } ?? tracks[track]?.coreRole ?? ""
    }

    /// The phases, from the earliest that a symptom or an answer asks for.
    private func phases(for problems: [StaffingProblem], _ answers: [SituationAnswer]) -> [PhaseAdvice] {
        let phases = self.phases.sorted { $0.rank < $1.rank }
        let wanted = problems.map(\.firstPhase) + answers.compactMap(\.firstPhase)
        let first = phases.first { wanted.contains($0.id) } ?? phases.first
        return phases.map { phase in
            let rank = first?.rank ?? phase.rank
            return PhaseAdvice(
                phase: phase, standing: phase.rank < rank ? .check : phase.rank == rank ? .start : .later,
                team: PhaseRole.Part.allCases.flatMap { part in
                    phaseRoles.filter { $0.phase == phase.id && $0.part == part }
                })
        }
    }

    private func resemblances(
        to symptoms: Set<StaffingProblem.ID>, _ answers: Set<SituationAnswer.ID>
    ) -> [PatternResemblance] {
        let signs = antiPatternSigns.filter { sign in
            sign.symptom.map(symptoms.contains) ?? false || sign.answer.map(answers.contains) ?? false
        }
        let least = staffingRule("pattern-points", else: .infinity)
        let found = antiPatterns.map { pattern in
            let signs = signs.filter { $0.pattern == pattern.id }
            return PatternResemblance(pattern: pattern, points: signs.reduce(0) { $0 + $1.points }, signs: signs)
        }
        return found.enumerated().filter { $0.element.points >= least }
            .sorted { (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset) }.map(\.element)
    }

    /// A number of `staffing_rules.csv`.
    func staffingRule(_ id: StaffingRule.ID, else fallback: Double) -> Double { staffingRules[id]?.value ?? fallback }
}

extension Track.ID {
    static let dataEngineering: Self = "data-engineering"
    static let aiEngineering: Self = "ai-engineering"
}

extension TrackFact {
    /// Whether it says what a discipline does, is worth, and cannot do, as a manager who hires has to know.
    fileprivate var isOnStaffing: Bool {
        source == "staffing-comparison"
    }
}

extension StaffingReason {
    fileprivate init(_ problem: StaffingProblem) {
        self.init(
            symptom: problem.id, answer: nil, statement: problem.symptom, explanation: problem.rationale,
            dataPoints: problem.dataPoints, modelPoints: problem.modelPoints, source: problem.source)
    }

    fileprivate init(_ answer: SituationAnswer) {
        self.init(
            symptom: nil, answer: answer.id, statement: answer.answer, explanation: answer.reason,
            dataPoints: answer.dataPoints, modelPoints: answer.modelPoints, source: answer.source)
    }
}
