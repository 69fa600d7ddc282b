public import PathfinderCatalog

extension Catalog {
    /// Whom to hire for a situation.
    ///
    ///     let advice = catalog.advice(on: StaffingSituation(symptoms: ["chatbot-over-messy-data"]))
    ///     advice?.leadRole    // data-engineer
    ///
    /// Each symptom and answer has points for a problem of the data foundation and for one of the model or product. The
    /// side with more points leads; of equal ones the data, on which the rest is built. What is a prerequisite lets the
    /// data side lead whatever the points are: wishes do not outvote data that is not fit for use. Where the weaker side
    /// has a share of `both-share` in `staffing_rules.csv` or more, it is a problem of both. Ids that the catalog does not
    /// have say nothing.
    ///
    /// - Returns: The advice; `nil` where nothing that is said speaks for a side.
    /// - Complexity: O(*n*) in the rows of the tables of staffing.
    public func advice(on situation: StaffingSituation) -> StaffingAdvice? {
        advice(on: situation, readings(of: situation))
    }

    /// The advice on a situation whose descriptions have been read.
    func advice(on situation: StaffingSituation, _ readings: [StatementReading]) -> StaffingAdvice? {
        let taken = readings.filter { $0.outcome == .taken }
        // That all is well is no reason to hire by itself, but one beside others.
        guard !taken.isEmpty || !situation.symptoms.isEmpty || !situation.answers.isEmpty else { return nil }
        let wellToo = taken + readings.filter { $0.outcome == .goodNews }
        var ids = situation.symptoms
        for symptom in taken.flatMap(\.symptoms) where !ids.contains(symptom) { ids.append(symptom) }
        var answerIDs = situation.answers
        for answer in wellToo.flatMap(\.answers) where !answerIDs.contains(answer) {
            guard situation.data == nil || situationAnswers[answer]?.question != .data else { continue }
            answerIDs.append(answer)
        }
        let problems = ids.compactMap { staffingProblems[$0] }
        let answers = answerIDs.compactMap { situationAnswers[$0] }
        let reasons = problems.map(StaffingReason.init) + answers.map(StaffingReason.init)
        let dataPoints = reasons.reduce(0) { $0 + $1.dataPoints }
        let modelPoints = reasons.reduce(0) { $0 + $1.modelPoints }
        guard dataPoints + modelPoints > 0 else { return nil }

        let weaker = min(dataPoints, modelPoints) / (dataPoints + modelPoints)
        let isGated = (problems.map(\.precedence) + answers.map(\.precedence)).contains(.prerequisite)
        let dataLeads = isGated || dataPoints >= modelPoints
        let isBoth = weaker >= staffingRule(.bothShare)
        let lead: Track.ID = dataLeads ? .dataEngineering : .aiEngineering
        let support: Track.ID = dataLeads ? .aiEngineering : .dataEngineering
        let start = firstPhase(for: problems, answers, lead: lead)
        let voted = votedRole(of: problems, on: lead)
        let leadRole = voted?.leadRole ?? usualLead(of: start, on: lead)
        return StaffingAdvice(
            situation: situation,
            kind: isBoth ? .both : dataPoints >= modelPoints ? .dataFoundation : .modelAndProduct,
            dataPoints: dataPoints, modelPoints: modelPoints, isPrerequisite: dataLeads && dataPoints < modelPoints,
            reasons: reasons, leadTrack: lead, leadRole: leadRole, supportTrack: support,
            existingTeams: answers.compactMap(\.teamTrack),
            steps: steps(for: voted ?? problems.first, answers, lead: lead),
            phases: phases(from: start, lead: leadRole, because: voted),
            patterns: resemblances(to: Set(problems.map(\.id)), answers),
            layers: architectureLayers.sorted { $0.rank < $1.rank }, handOvers: Array(handOvers),
            duties: governanceDuties.sorted { $0.rank < $1.rank },
            metrics: metrics.filter { $0.track == lead } + metrics.filter { $0.track != lead },
            disciplines: [lead, support].flatMap { track in trackFacts.filter { $0.track == track && $0.isOnStaffing }
            },
            principles: guidance.filter { [.hiring, .lifecycle, .collaboration].contains($0.topic) })
    }

    /// The symptom whose role the symptoms of the leading side name with most points; `nil` where there is none.
    private func votedRole(of problems: [StaffingProblem], on track: Track.ID) -> StaffingProblem? {
        let votes = problems.filter { $0.leadTrack == track }
        let points = Dictionary(grouping: votes, by: \.leadRole)
            .mapValues { $0.reduce(0) { $0 + max($1.dataPoints, $1.modelPoints) } }
        let most = points.values.max()
        return votes.first { points[$0.leadRole] == most }
    }

    /// Who leads a phase by the tables, if it is of the leading side; else the usual role of that side.
    private func usualLead(of phase: Phase.ID?, on track: Track.ID) -> Role.ID {
        let leader = phaseRoles.first { $0.phase == phase && $0.part == .lead }?.role
        return leader.flatMap { roles[$0]?.track == track ? $0 : nil } ?? tracks[track]?.coreRole ?? ""
    }

    /// The phase to begin with: the earliest that a symptom or the state of the data asks for; where they ask for none, the
    /// one that what is to be delivered asks for, or the one that what exists has reached.
    private func firstPhase(
        for problems: [StaffingProblem], _ answers: [SituationAnswer], lead: Track.ID
    ) -> Phase.ID? {
        let ordered = phases.sorted { $0.rank < $1.rank }.map(\.id)
        func wishes(_ question: SituationAnswer.Question) -> [Phase.ID] {
            answers.filter { $0.question == question }.compactMap(\.firstPhase)
        }
        let said = problems.map(\.firstPhase) + wishes(.data)
        if let earliest = ordered.first(where: said.contains) { return earliest }
        let usual = phaseRoles.first { $0.part == .lead && roles[$0.role]?.track == lead }?.phase
        let wanted = ordered.first(where: wishes(.deliverable).contains) ?? usual
        guard lead == .aiEngineering else { return wanted ?? ordered.first }
        return ordered.last { wanted == $0 || wishes(.existing).contains($0) } ?? ordered.first
    }

    /// What to do in the first month: for the symptom that names the lead, else for the answer that speaks most for the
    /// leading side, of equal ones the one that was asked for last.
    private func steps(
        for problem: StaffingProblem?, _ answers: [SituationAnswer], lead: Track.ID
    ) -> [FirstStep] {
        let ofSymptom = firstSteps.filter { $0.symptom != nil && $0.symptom == problem?.id }
        guard ofSymptom.isEmpty else { return ofSymptom.sorted { $0.rank < $1.rank } }
        func points(_ answer: SituationAnswer) -> Double {
            lead == .dataEngineering ? answer.dataPoints : answer.modelPoints
        }
        let known = answers.filter { answer in firstSteps.contains { $0.answer == answer.id } }
        guard let answer = known.max(by: { points($0) <= points($1) }) else { return [] }
        return firstSteps.filter { $0.answer == answer.id }.sorted { $0.rank < $1.rank }
    }

    /// The phases in order; in the one to begin with, the lead role leads.
    private func phases(from start: Phase.ID?, lead: Role.ID, because problem: StaffingProblem?) -> [PhaseAdvice] {
        let phases = self.phases.sorted { $0.rank < $1.rank }
        let first = phases.first { $0.id == start } ?? phases.first
        return phases.map { phase in
            let rank = first?.rank ?? phase.rank
            var team = PhaseRole.Part.allCases.flatMap { part in
                phaseRoles.filter { $0.phase == phase.id && $0.part == part }
            }
            if phase.rank == rank { put(lead, at: phase.id, because: problem, inFrontOf: &team) }
            return PhaseAdvice(
                phase: phase, standing: phase.rank < rank ? .check : phase.rank == rank ? .start : .later, team: team)
        }
    }

    /// Lets a role lead a team; who led it before stays in it.
    private func put(
        _ lead: Role.ID, at phase: Phase.ID, because problem: StaffingProblem?, inFrontOf team: inout [PhaseRole]
    ) {
        guard team.first?.role != lead else { return }
        let known = team.first { $0.role == lead }
        let added = problem.flatMap { problem in
            team.first.map {
                PhaseRole(
                    phase: phase, role: lead, part: .lead, people: 1, level: $0.level, work: problem.rationale,
                    source: problem.source)
            }
        }
        guard let leader = known?.playing(.lead) ?? added else { return }
        team.removeAll { $0.role == lead }
        team = [leader] + team.map { $0.part == .lead ? $0.playing(.core) : $0 }
    }

    /// The patterns that a situation resembles. The state of the data and lesser signs make a pattern likelier, but
    /// are none by themselves: a symptom, something to be delivered or a strong sign of what exists has to be among them.
    private func resemblances(
        to symptoms: Set<StaffingProblem.ID>, _ answers: [SituationAnswer]
    ) -> [PatternResemblance] {
        let said = Set(answers.map(\.id))
        let signs = antiPatternSigns.filter { sign in
            sign.symptom.map(symptoms.contains) ?? false || sign.answer.map(said.contains) ?? false
        }
        let least = staffingRule(.patternPoints)
        let found = antiPatterns.map { pattern in
            let signs = signs.filter { $0.pattern == pattern.id }
            return PatternResemblance(pattern: pattern, points: signs.reduce(0) { $0 + $1.points }, signs: signs)
        }
        return found.enumerated()
            .filter { _, pattern in
                pattern.points >= least
                    && pattern.signs.contains { sign in
                        let answer = sign.answer.flatMap { situationAnswers[$0] }
                        return sign.points > 0
                            && (answer == nil || answer?.question == .deliverable
                                || answer?.question == .existing && sign.points >= 2)
                    }
            }
            .sorted { (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset) }.map(\.element)
    }

    /// A number of `staffing_rules.csv`.
    func staffingRule(_ name: StaffingRule.Name) -> Double {
        guard let rule = staffingRules[.init(rawValue: name.rawValue)] else {
            preconditionFailure("staffing_rules.csv has no \(name.rawValue): not a validated table")
        }
        return rule.value
    }
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
