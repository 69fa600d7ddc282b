import PathfinderCatalog

/// The numbers of `staffing_rules.csv` that matching rests on.
struct SymptomWeights {
    let word: Double
    let spelling: Double
    let letters: Double
    let pair: Double
    let unknown: Double
    let leastEvidence: Double
    let confidence: (best: Double, second: Double, otherTalk: Double, base: Double)
    let threshold: Double

    init(_ catalog: Catalog) {
        func rule(_ id: StaffingRule.ID) -> Double { catalog.staffingRules[id]?.value ?? 0 }
        word = rule("word-weight")
        spelling = rule("spelling-weight")
        letters = rule("letters-weight")
        pair = rule("pair-weight")
        unknown = rule("unknown-weight")
        leastEvidence = max(rule("least-evidence"), 1e-9)
        confidence = (
            rule("confidence-best"), rule("confidence-second"), rule("confidence-other-talk"), rule("confidence-base")
        )
        // Without the rule nothing is sure.
        threshold = catalog.staffingRule("symptom-confidence", else: .infinity)
    }
}
