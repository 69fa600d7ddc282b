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
        word = catalog.staffingRule(.wordWeight)
        spelling = catalog.staffingRule(.spellingWeight)
        letters = catalog.staffingRule(.lettersWeight)
        pair = catalog.staffingRule(.pairWeight)
        unknown = catalog.staffingRule(.unknownWeight)
        leastEvidence = catalog.staffingRule(.leastEvidence)
        confidence = (
            catalog.staffingRule(.confidenceBest), catalog.staffingRule(.confidenceSecond),
            catalog.staffingRule(.confidenceOtherTalk), catalog.staffingRule(.confidenceBase)
        )
        threshold = catalog.staffingRule(.symptomConfidence)
    }
}
