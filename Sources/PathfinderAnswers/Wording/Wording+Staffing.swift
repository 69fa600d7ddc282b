package import PathfinderCatalog
package import PathfinderStaffing

extension Wording {
    package func name(of track: Track.ID) -> String { catalog.tracks[track]?.name[language] ?? track.rawValue }

    package func name(of symptom: StaffingProblem.ID) -> String {
        catalog.staffingProblems[symptom]?.symptom[language] ?? symptom.rawValue
    }

    package func name(of phase: Phase.ID) -> String { catalog.phases[phase]?.name[language] ?? phase.rawValue }

    /// What kind of problem it is, as a sentence.
    package func sentence(_ kind: ProblemKind) -> String {
        switch kind {
        case .dataFoundation: self(.staffKindData)
        case .modelAndProduct: self(.staffKindModel)
        case .both: self(.staffKindBoth)
        }
    }

    package func standing(_ standing: PhaseAdvice.Standing) -> String {
        switch standing {
        case .check: self(.staffStandingCheck)
        case .start: self(.staffStandingStart)
        case .later: self(.staffStandingLater)
        }
    }

    package func part(_ part: PhaseRole.Part) -> String {
        switch part {
        case .lead: self(.staffPartLead)
        case .core: self(.staffPartCore)
        case .support: self(.staffPartSupport)
        }
    }

    package func kind(_ kind: Metric.Kind) -> String {
        switch kind {
        case .data: self(.staffMetricData)
        case .business: self(.staffMetricBusiness)
        case .technical: self(.staffMetricTechnical)
        }
    }

    package func kind(_ kind: TrackFact.Kind) -> String {
        switch kind {
        case .competency: self(.factCompetency)
        case .dailyWork: self(.factDailyWork)
        case .collaboratesWith: self(.factCollaboratesWith)
        case .wayOfWorking: self(.factWayOfWorking)
        case .value: self(.factValue)
        case .limit: self(.factLimit)
        case .evolution: self(.factEvolution)
        }
    }

    package func kind(_ kind: AntiPattern.Kind) -> String {
        switch kind {
        case .misuse: self(.staffPatternMisuse)
        case .causeOfFailure: self(.staffPatternCause)
        }
    }

    /// How a description was read: the symptom with the confidence and the nearest known words.
    package func sentence(_ reading: StatementReading) -> String {
        guard reading.outcome == .taken || reading.outcome == .goodNews else {
            return self(.staffReadingUnsure, ["text": reading.text])
        }
        let said = meaning(of: reading)
        guard reading.symptoms.count == 1, let candidate = reading.candidates.first,
            candidate.symptom == reading.symptoms[0]
        else { return self(.staffReadAs, ["text": reading.text, "symptom": said]) }
        return self(
            .staffReading,
            [
                "text": reading.text, "symptom": said, "confidence": percent(candidate.confidence),
                "phrasing": candidate.phrasing ?? "",
            ])
    }

    /// What a description was taken to say: the symptoms, then the answers.
    package func meaning(of reading: StatementReading) -> String {
        (reading.symptoms.map { name(of: $0) } + reading.answers.map { name(of: $0) }).joined(separator: " ")
    }

    package func name(of answer: SituationAnswer.ID) -> String {
        catalog.situationAnswers[answer]?.answer[language] ?? answer.rawValue
    }

    /// What is asked in a dialogue.
    package func question(_ question: SituationAnswer.Question) -> String {
        switch question {
        case .data: self(.staffAskData)
        case .deliverable: self(.staffAskDeliverable)
        case .existing: self(.staffAskExisting)
        }
    }
}
