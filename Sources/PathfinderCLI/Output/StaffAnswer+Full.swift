import Pathfinder

/// The whole answer: the reasons, patterns, phases, contracts, measures, what each side is, and the sources.
struct StaffFull {
    let staffing: StaffingReport
    let advice: StaffingAdvice
    let wording: Wording

    init(_ staffing: StaffingReport, _ advice: StaffingAdvice, _ wording: Wording) {
        self.staffing = staffing
        self.advice = advice
        self.wording = wording
    }

    var document: Document {
        var document = Document()
        document.title(wording(.staffTitle, ["role": wording.name(of: advice.leadRole)]))
        document.paragraph(verdict)
        let parts = StaffParts(staffing, advice, wording)
        if let question = parts.openQuestion { document.paragraph(question) }
        document.list(wording(.staffReadings), staffing.readings.map { wording.sentence($0) })
        document.list(wording(.staffMonthOne), advice.steps.map { $0.step[wording.language] })
        addReasons(to: &document)
        addPatterns(to: &document)
        addPhases(to: &document)
        if let cost = staffing.cost {
            var section = StaffCostSection(cost: cost, budget: staffing.budget, wording: wording)
            section.add(to: &document)
        }
        addInterfaces(to: &document)
        addMetrics(to: &document)
        addKnowledge(to: &document)
        document.list(wording(.sources), sources.map(wording.citation))
        return document
    }

    private var verdict: String {
        var sentences = [
            wording.sentence(advice.kind),
            wording(
                .staffLead,
                [
                    "lead": wording.name(of: advice.leadTrack), "support": wording.name(of: advice.supportTrack),
                    "role": wording.name(of: advice.leadRole),
                ]),
            wording(
                .staffPoints,
                ["data": StaffParts.number(advice.dataPoints), "model": StaffParts.number(advice.modelPoints)]),
        ]
        sentences += StaffParts(staffing, advice, wording).cautions
        return sentences.joined(separator: " ")
    }

    private func addReasons(to document: inout Document) {
        document.heading(wording(.staffReasons))
        var table = TextTable(columns: [
            .init(title: wording(.staffSaid)), .init(title: wording(.staffDataSide), isNumber: true),
            .init(title: wording(.staffModelSide), isNumber: true), .init(title: wording(.staffWhy)),
        ])
        table.isSpacious = true
        table.holdsProse = true
        for reason in advice.reasons {
            table.rows.append([
                .init(reason.statement[wording.language]), .init(StaffParts.number(reason.dataPoints)),
                .init(StaffParts.number(reason.modelPoints)), .init(reason.explanation[wording.language]),
            ])
        }
        table.rows.append([
            .init(wording(.staffSum), style: .strong), .init(StaffParts.number(advice.dataPoints), style: .strong),
            .init(StaffParts.number(advice.modelPoints), style: .strong), "",
        ])
        document.table(table)
    }

    private func addPatterns(to document: inout Document) {
        document.heading(wording(.staffPatterns))
        if advice.patterns.isEmpty { document.paragraph(wording(.staffPatternNone)) }
        let language = wording.language
        for resemblance in advice.patterns {
            let pattern = resemblance.pattern
            document.list(
                below: "\(pattern.name[language]) (\(wording.kind(pattern.kind)))",
                [
                    wording(
                        .staffPatternSigns,
                        [
                            "points": StaffParts.number(resemblance.points),
                            "signs": resemblance.signs.map(sign).joined(separator: wording.semicolon),
                        ]),
                    wording(.staffPatternWhat, ["text": pattern.description[language]]),
                    wording(.staffPatternThen, ["text": pattern.consequence[language]]),
                    wording(.staffPatternOut, ["text": pattern.wayOut[language]]),
                ])
        }
    }

    /// "A prototype (+1)": what speaks for or against a pattern.
    private func sign(_ sign: AntiPatternSign) -> String {
        let catalog = wording.catalog
        let text =
            sign.symptom.map { wording.name(of: $0) } ?? sign.answer.flatMap { catalog.situationAnswers[$0] }
            .map { $0.answer[wording.language] } ?? ""
        return
            "\(text.hasSuffix(".") ? String(text.dropLast()) : text) (\(sign.points > 0 ? "+" : "−")\(StaffParts.number(abs(sign.points))))"
    }

    private func addPhases(to document: inout Document) {
        document.heading(wording(.staffPhases))
        let language = wording.language
        for advice in advice.phases {
            let phase = advice.phase
            document.subheading(
                wording(
                    .staffPhase,
                    [
                        "rank": String(phase.rank), "name": phase.name[language],
                        "standing": wording.standing(advice.standing),
                    ]))
            document.paragraph(phase.purpose[language])
            var table = TextTable(columns: [
                .init(title: wording(.staffRole)), .init(title: wording(.staffPart)),
                .init(title: wording(.columnLevel)), .init(title: wording(.staffPeople), isNumber: true),
                .init(title: wording(.staffWork)),
            ])
            for member in advice.team {
                let cost = staffing.cost?.phases.first { $0.phase == phase.id }?.members.first {
                    $0.role == member.role
                }
                table.rows.append([
                    .init(wording.name(of: member.role), style: member.part == .lead ? .strong : .plain),
                    .init(wording.part(member.part)), .init(wording.name(of: cost?.level ?? member.level)),
                    .init(StaffParts.number(cost?.people ?? member.people)), .init(member.work[language]),
                ])
            }
            document.table(table)
            document.paragraph(wording(.staffDelivers, ["text": phase.delivers[language]]))
            document.paragraph(phase.goOnWhen[language])
        }
        document.paragraph(wording(.staffPeopleNote))
    }
}

// MARK: - What stays the same

extension StaffFull {
    private func addInterfaces(to document: inout Document) {
        let language = wording.language
        document.heading(wording(.staffLayers))
        var layers = TextTable(columns: [
            .init(title: wording(.staffLayer)), .init(title: wording(.staffOwner)), .init(title: wording(.staffDoes)),
            .init(title: wording(.staffHands)),
        ])
        layers.isSpacious = true
        layers.holdsProse = true
        for layer in advice.layers {
            layers.rows.append([
                .init(layer.name[language]),
                .init(layer.ownerTrack.map { wording.name(of: $0) } ?? wording(.staffOwnerShared)),
                .init(layer.duties[language]), .init(layer.handOver[language]),
            ])
        }
        document.table(layers)
        document.heading(wording(.staffHandOvers))
        var contracts = TextTable(columns: [
            .init(title: wording(.staffFromTo)), .init(title: wording(.staffContract)),
            .init(title: wording(.staffCheck)),
        ])
        contracts.isSpacious = true
        contracts.holdsProse = true
        for handOver in advice.handOvers {
            let arrow = language == .arabic ? "←" : "→"
            contracts.rows.append([
                .init("\(wording.name(of: handOver.fromRole)) \(arrow) \(wording.name(of: handOver.toRole))"),
                .init(handOver.contract[language]), .init(handOver.check[language]),
            ])
        }
        document.table(contracts)
        document.list(
            wording(.staffDuties), advice.duties.map { "\($0.name[language]): \($0.duty[language])" })
    }

    private func addMetrics(to document: inout Document) {
        document.heading(wording(.staffMetrics))
        var table = TextTable(columns: [
            .init(title: wording(.staffSide)), .init(title: wording(.staffKind)),
            .init(title: wording(.staffMeasures)),
        ])
        for track in [advice.leadTrack, advice.supportTrack] {
            for kind in Metric.Kind.allCases {
                let metrics = advice.metrics.filter { $0.track == track && $0.kind == kind }
                guard !metrics.isEmpty else { continue }
                table.rows.append([
                    .init(wording.name(of: track)), .init(wording.kind(kind)),
                    .init(metrics.map { $0.name[wording.language] }.joined(separator: wording.comma)),
                ])
            }
        }
        document.table(table)
    }

    private func addKnowledge(to document: inout Document) {
        let language = wording.language
        for track in [advice.leadTrack, advice.supportTrack] {
            for kind in TrackFact.Kind.allCases {
                let facts = advice.disciplines.filter { $0.track == track && $0.kind == kind }
                guard !facts.isEmpty else { continue }
                document.list(
                    "\(wording.name(of: track)): \(wording.kind(kind))", facts.map { $0.statement[language] })
            }
        }
        document.list(
            wording(.staffPrinciples),
            advice.principles.map { "\($0.question[language]) \($0.answer[language])" })
    }

    /// The sources of all that the advice says, each once.
    private var sources: [Source] {
        var ids = advice.reasons.map(\.source) + advice.phases.flatMap { [$0.phase.source] + $0.team.map(\.source) }
        ids +=
            advice.phases.map(\.phase.goOnSource) + advice.patterns.map(\.pattern.source) + advice.layers.map(\.source)
            + advice.handOvers.map(\.source)
        ids += advice.steps.map(\.source)
        ids += staffing.cost?.phases.flatMap(\.members).flatMap(\.sources) ?? []
        ids += advice.duties.map(\.source) + advice.metrics.map(\.source) + advice.principles.map(\.source)
        var sources: [Source] = []
        for source in ids.compactMap({ wording.catalog.sources[$0] }) where !sources.contains(source) {
            sources.append(source)
        }
        return sources
    }
}
