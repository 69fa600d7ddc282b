import Foundation
import TestSupport
import Testing

import Pathfinder

/// What a situation is answered with; a part of the advice is named by the id of its row.
struct StaffingAdviceTests {
    private static let catalog = Catalog.bundled

    /// One piece of advice of the article, with a situation of which it is part.
    struct Fact: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let situation: StaffingSituation
        let parts: [String]

        init(
            _ statement: String, symptoms: [StaffingProblem.ID] = [], data: SituationAnswer.ID? = nil,
            deliverables: [SituationAnswer.ID] = [], existing: [SituationAnswer.ID] = [], has parts: String
        ) {
            testDescription = statement
            situation = StaffingSituation(
                symptoms: symptoms, data: data, deliverables: deliverables, existing: existing)
            self.parts = parts.split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    static let facts = [
        Fact(
            "where data quality is the bottleneck, data engineering leads", symptoms: ["poor-data-quality"],
            has: "kind:data-foundation lead:data-engineering role:data-engineer start:data-foundations"),
        Fact(
            "where governance is the bottleneck, data engineering leads", symptoms: ["governance-gaps"],
            has: "kind:data-foundation lead:data-engineering"),
        Fact(
            "fragmented data begins with data engineers", data: "data-scattered",
            has: "lead:data-engineering role:data-engineer start:data-foundations"),
        Fact(
            "where model performance creates the value, AI engineering leads with data engineering beside",
            symptoms: ["model-performance-decides"],
            has: "kind:model-and-product lead:ai-engineering support:data-engineering role:ai-engineer"),
        Fact(
            "where deployment and integration create the value, AI engineering leads",
            symptoms: ["prototype-not-in-product"], has: "lead:ai-engineering role:ml-engineer start:production"),
        Fact(
            "a chatbot over messy data is a problem of both, and data comes first",
            symptoms: ["chatbot-over-messy-data"],
            has: "kind:both lead:data-engineering pattern:ai-engineer-fixes-data-mess"),
        Fact(
            "the data warehouse for AI", symptoms: ["warehouse-without-ai-product"],
            has: "pattern:data-warehouse-for-ai lead:ai-engineering start:model-discovery"),
        Fact(
            "a warehouse and data engineers for a chatbot, and nobody for AI", data: "data-in-order",
            deliverables: ["deliver-assistant"], existing: ["have-warehouse", "have-data-team"],
            has: "pattern:data-warehouse-for-ai lead:ai-engineering"),
        Fact(
            "the AI engineer who fixes the data mess", symptoms: ["ai-team-cleans-data"],
            has: "pattern:ai-engineer-fixes-data-mess lead:data-engineering"),
        Fact(
            "AI engineers and scattered data, and nobody for the data", data: "data-scattered",
            existing: ["have-ai-team"], has: "pattern:ai-engineer-fixes-data-mess"),
        Fact(
            "prototypes on curated data fail in production", symptoms: ["prototype-fails-on-production-data"],
            has: "kind:both lead:data-engineering pattern:ai-engineer-fixes-data-mess"),
        Fact(
            "without ownership work is doubled and impact not measured", symptoms: ["unclear-ownership"],
            has: "pattern:misaligned-incentives role:product-owner duty:roles-and-accountability"),
        Fact("silos impede value from end to end", symptoms: ["team-silos"], has: "pattern:data-and-ai-silos"),
        Fact(
            "no role delivers AI at scale alone", symptoms: ["one-role-for-everything"],
            has: "pattern:one-role-for-everything kind:both guidance:one-role-enough guidance:single-ai-umbrella"),
        Fact(
            "deployed systems without governance", symptoms: ["unmanaged-model-risk"],
            has: "pattern:ungoverned-deployment start:governance-and-improvement guidance:governance-early"),
        Fact(
            "phase 1: data foundations by data engineers", symptoms: ["fragmented-sources"],
            has: "phase:data-foundations member:data-foundations/data-engineer"),
        Fact(
            "phase 2: discovery by AI engineers, on data that data engineers supply", symptoms: ["fragmented-sources"],
            has: "phase:model-discovery member:model-discovery/ai-engineer member:model-discovery/data-engineer"),
        Fact(
            "phase 3: ML, platform and data engineers in concert", symptoms: ["fragmented-sources"],
            has: """
                phase:production member:production/ml-engineer member:production/platform-engineer
                member:production/data-engineer
                """),
        Fact(
            "phase 4: governance and improvement, with named accountability", symptoms: ["fragmented-sources"],
            has: """
                phase:governance-and-improvement member:governance-and-improvement/data-steward
                member:governance-and-improvement/ml-engineer member:governance-and-improvement/product-owner
                """),
        Fact(
            "three layers with clear interfaces", symptoms: ["fragmented-sources"],
            has: "layer:data-layer layer:ai-layer layer:orchestration-and-governance-layer"),
        Fact(
            "contracts between the roles", symptoms: ["no-data-contracts"],
            has: "hand-over:data-products-to-models hand-over:models-to-serving hand-over:capability-to-product"),
        Fact(
            "five duties of governance", symptoms: ["model-drift"],
            has: """
                duty:data-contracts-and-quality-gates duty:model-risk-management duty:explainability-and-transparency
                duty:privacy-and-industry-compliance duty:roles-and-accountability
                """),
        Fact(
            "data engineering is measured by quality, lineage, reliability and cost", symptoms: ["model-drift"],
            has: "metric:data-quality metric:lineage-accuracy metric:pipeline-reliability metric:cost-efficiency"),
        Fact(
            "AI engineering is measured by its effect on the business", symptoms: ["fragmented-sources"],
            has: "metric:decision-quality metric:user-engagement metric:automation-rate metric:revenue-uplift"),
        Fact(
            "and by technical measures", symptoms: ["fragmented-sources"],
            has: "metric:model-accuracy metric:calibration metric:latency metric:drift-detection"),
        Fact(
            "what data engineering covers", symptoms: ["fragmented-sources"],
            has: "fact:de-c-ingestion fact:de-c-quality fact:de-c-metadata fact:de-c-pipelines fact:de-c-platform"),
        Fact(
            "what AI engineering covers", symptoms: ["fragmented-sources"],
            has: """
                fact:ai-d-framing fact:ai-d-training-data fact:ai-d-models fact:ai-d-serving fact:ai-d-monitoring
                fact:ai-d-responsibility fact:ai-d-integration
                """),
        Fact(
            "where each discipline ends", symptoms: ["fragmented-sources"],
            has: "fact:de-l-not-an-end fact:de-l-no-ai-product fact:ai-l-needs-data fact:ai-l-not-a-repair"),
        Fact(
            "hire by the problem, in the order of the phases, and what to watch", symptoms: ["fragmented-sources"],
            has: """
                guidance:hire-by-problem guidance:order-of-hiring guidance:recommended-actions guidance:what-to-weigh
                guidance:risks-to-watch
                """),
    ]

    @Test(arguments: facts)
    func `the advice of the article is given`(fact: Fact) throws {
        let advice = try #require(Self.catalog.advice(on: fact.situation))
        let lost = Set(fact.parts).subtracting(Self.parts(of: advice))
        #expect(lost == [], "these are lost")
    }

    /// The parts of an advice by their ids.
    private static func parts(of advice: StaffingAdvice) -> Set<String> {
        var parts = [
            "kind:\(advice.kind.rawValue)", "lead:\(advice.leadTrack)", "support:\(advice.supportTrack)",
            "role:\(advice.leadRole)",
        ]
        parts += advice.phases.map { "phase:\($0.phase.id)" }
        parts += advice.phases.filter { $0.standing == .start }.map { "start:\($0.phase.id)" }
        parts += advice.phases.flatMap { phase in phase.team.map { "member:\(phase.phase.id)/\($0.role)" } }
        parts += advice.patterns.map { "pattern:\($0.pattern.id)" } + advice.layers.map { "layer:\($0.id)" }
        parts += advice.handOvers.map { "hand-over:\($0.id)" } + advice.duties.map { "duty:\($0.id)" }
        parts += advice.metrics.map { "metric:\($0.id)" } + advice.disciplines.map { "fact:\($0.id)" }
        parts += advice.principles.map { "guidance:\($0.id)" }
        parts += advice.reasons.compactMap(\.symptom).map { "symptom:\($0)" }
        return Set(parts)
    }

    @Test func `every row that rests on the article is part of some advice`() throws {
        let catalog = Self.catalog
        let situations =
            catalog.staffingProblems.map { StaffingSituation(symptoms: [$0.id]) }
            + [StaffingSituation(data: "data-in-order", deliverables: ["deliver-assistant"])]
        let given = situations.compactMap { catalog.advice(on: $0) }.map(Self.parts).reduce(into: Set<String>()) {
            $0.formUnion($1)
        }
        let article: Source.ID = "staffing-comparison"
        var rows = catalog.staffingProblems.filter { $0.source == article }.map { "symptom:\($0.id)" }
        rows += catalog.phases.filter { $0.source == article }.map { "phase:\($0.id)" }
        rows += catalog.phaseRoles.filter { $0.source == article }.map { "member:\($0.phase)/\($0.role)" }
        rows += catalog.antiPatterns.filter { $0.source == article }.map { "pattern:\($0.id)" }
        rows += catalog.architectureLayers.filter { $0.source == article }.map { "layer:\($0.id)" }
        rows += catalog.governanceDuties.filter { $0.source == article }.map { "duty:\($0.id)" }
        rows += catalog.handOvers.filter { $0.source == article }.map { "hand-over:\($0.id)" }
        rows += catalog.metrics.filter { $0.source == article }.map { "metric:\($0.id)" }
        rows += catalog.trackFacts.filter { $0.source == article }.map { "fact:\($0.id)" }
        rows += catalog.guidance.filter { $0.source == article && $0.topic == .hiring }.map { "guidance:\($0.id)" }
        #expect(rows.count > 80)
        #expect(Set(rows).subtracting(given) == [])
    }

    @Test(arguments: catalog.staffingProblems.map(\.id))
    func `a single symptom is answered with its own row`(id: StaffingProblem.ID) throws {
        let problem = try #require(Self.catalog.staffingProblems[id])
        let advice = try #require(Self.catalog.advice(on: StaffingSituation(symptoms: [id])))
        #expect(advice.kind == problem.kind)
        #expect(advice.leadTrack == problem.leadTrack && advice.leadRole == problem.leadRole)
        #expect(advice.phases.first { $0.standing == .start }?.phase.id == problem.firstPhase)
    }

    @Test func `nothing said, or nothing that speaks for a side, gives no advice`() {
        #expect(Self.catalog.advice(on: StaffingSituation()) == nil)
        #expect(Self.catalog.advice(on: StaffingSituation(existing: ["have-data-team"])) == nil)
        #expect(Self.catalog.advice(on: StaffingSituation(symptoms: ["no-such-symptom"])) == nil)
    }

    @Test(arguments: 0..<40)
    func
        `in any situation the points are the sum of the reasons, and the side with more leads unless data has to come first`(
            seed: UInt64
        ) throws
    {
        var random = SplitMix64(seed: seed)
        let situation = Self.situation(&random)
        guard let advice = Self.catalog.advice(on: situation) else { return }
        #expect(advice.dataPoints == advice.reasons.reduce(0) { $0 + $1.dataPoints }, "seed \(seed)")
        #expect(advice.modelPoints == advice.reasons.reduce(0) { $0 + $1.modelPoints })
        let leadsByPoints = advice.dataPoints >= advice.modelPoints
        #expect((advice.leadTrack == "data-engineering") == (leadsByPoints || advice.isPrerequisite))
        #expect(advice.supportTrack != advice.leadTrack)
        #expect(advice.phases.map(\.phase.rank) == [1, 2, 3, 4])
        #expect(advice.phases.count { $0.standing == .start } == 1)
        for phase in advice.phases {
            #expect(phase.team.first?.part == .lead && phase.team.count { $0.part == .lead } == 1)
            #expect(Set(phase.team.map(\.role)).count == phase.team.count)
            if phase.standing == .start { #expect(phase.team.first?.role == advice.leadRole, "seed \(seed)") }
        }
        for pattern in advice.patterns { #expect(pattern.points == pattern.signs.reduce(0) { $0 + $1.points }) }
        let json = try JSONEncoder().encode(advice)
        #expect(try JSONDecoder().decode(StaffingAdvice.self, from: json) == advice)
    }

    @Test(
        arguments: [
            (StaffingSituation(data: "data-in-order"), "ai-engineer", "model-discovery"),
            (StaffingSituation(data: "data-in-order", existing: ["have-prototype"]), "ml-engineer", "production"),
            (StaffingSituation(existing: ["have-ai-in-use"]), "ai-engineer", "governance-and-improvement"),
            (
                StaffingSituation(data: "data-scattered", deliverables: ["deliver-assistant", "deliver-prediction"]),
                "data-engineer", "data-foundations"
            ),
            (
                StaffingSituation(symptoms: ["chatbot-over-messy-data", "chatbot-invents-answers"]), "data-engineer",
                "data-foundations"
            ),
            (StaffingSituation(symptoms: ["unclear-ownership"]), "product-owner", "data-foundations"),
            (StaffingSituation(symptoms: ["late-features"]), "data-engineer", "production"),
            (StaffingSituation(symptoms: ["no-measured-impact"]), "ai-engineer", "governance-and-improvement"),
        ] as [(StaffingSituation, Role.ID, Phase.ID)])
    func `the first to hire leads the phase to begin with, and wishes do not outvote bad data`(
        situation: StaffingSituation, role: Role.ID, phase: Phase.ID
    ) throws {
        let advice = try #require(Self.catalog.advice(on: situation))
        let start = try #require(advice.phases.first { $0.standing == .start })
        #expect(advice.leadRole == role && start.phase.id == phase)
        #expect(start.team.first?.role == role && start.team.first?.part == .lead)
    }

    @Test(arguments: [
        (StaffingSituation(symptoms: ["governance-gaps"], data: "data-ungoverned"), false),
        (StaffingSituation(symptoms: ["governance-gaps"], existing: ["have-ai-in-use"]), true),
    ])
    func `AI without governance is found only where there is AI`(situation: StaffingSituation, isFound: Bool) {
        let patterns = Self.catalog.advice(on: situation)?.patterns.map(\.pattern.id) ?? []
        #expect(patterns.contains("ungoverned-deployment") == isFound)
    }

    @Test func `a warehouse for reports is no warehouse waiting for AI`() {
        let situation = StaffingSituation(
            data: "data-in-order", deliverables: ["deliver-reports"], existing: ["have-warehouse", "have-data-team"])
        #expect(Self.catalog.advice(on: situation)?.patterns.isEmpty == true)
    }

    @Test(arguments: 0..<40)
    func `one more symptom of the data never makes the data side weaker`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let situation = Self.situation(&random)
        guard let before = Self.catalog.advice(on: situation) else { return }
        let symptoms = Self.catalog.staffingProblems.filter { $0.kind == .dataFoundation }
        for symptom in symptoms where !situation.symptoms.contains(symptom.id) {
            var more = situation
            more.symptoms.append(symptom.id)
            let after = try #require(Self.catalog.advice(on: more))
            #expect(after.dataPoints > before.dataPoints && after.modelPoints == before.modelPoints, "seed \(seed)")
            if before.leadTrack == "data-engineering" { #expect(after.leadTrack == before.leadTrack) }
        }
    }

    private static func situation(_ random: inout SplitMix64) -> StaffingSituation {
        func some<ID>(_ ids: [ID], _ share: Double, _ random: inout SplitMix64) -> [ID] {
            ids.filter { _ in Double.random(in: 0..<1, using: &random) < share }
        }
        let answers = Dictionary(grouping: catalog.situationAnswers, by: \.question).mapValues { $0.map(\.id) }
        return StaffingSituation(
            symptoms: some(catalog.staffingProblems.map(\.id), 0.1, &random),
            data: some(answers[.data] ?? [], 0.3, &random).first,
            deliverables: some(answers[.deliverable] ?? [], 0.3, &random),
            existing: some(answers[.existing] ?? [], 0.3, &random))
    }
}
