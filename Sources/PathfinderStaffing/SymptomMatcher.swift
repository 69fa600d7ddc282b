public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads symptoms from everyday words, in English and Arabic.
///
/// It knows the phrasings of `symptom_phrasings.csv`, the symptoms' own texts, and the meanings of words in
/// `symptom_words.csv`; a new symptom needs rows there, and no code.
///
///     let reading = catalog.symptoms.read("our chatbot gives wrong answers because the data is a mess")
///     reading.symptom                      // chatbot-over-messy-data
///     reading.candidates[0].confidence     // 0.9
///
/// A feature of a text (a meaning, two meanings together, a word, three letters) speaks for a symptom by how rare it is,
/// by how much of its use belongs to that symptom, and by how often it was seen. Other talk is a class of its own, and
/// words that no phrasing has count against every match. The confidence is fitted to phrasings left out one by one
/// (`Scripts/symptom_confidence.py`).
public final class SymptomMatcher: Sendable {
    private let symptoms: [StaffingProblem.ID]
    private let vocabulary: SymptomVocabulary
    private let weights: SymptomWeights
    private let phrasings: [Phrasing]
    /// The number of phrasings of each symptom, and of other talk at the end.
    private let sizes: [Double]

    private struct Phrasing {
        let text: String
        let isArabic: Bool
        let row: Int
        /// The codes of its features, ascending.
        let features: [UInt64]
        /// The weight of all its features.
        let weight: Double
    }

    /// - Complexity: O(*n* log *n*) in the number of words of the phrasings.
    init(catalog: Catalog) {
        symptoms = catalog.staffingProblems.map(\.id)
        let weights = SymptomWeights(catalog)
        var vocabulary = SymptomVocabulary(catalog.symptomWords)
        let otherTalk = symptoms.count
        let rows = Dictionary(uniqueKeysWithValues: symptoms.enumerated().map { ($1, $0) })
        var texts = catalog.symptomPhrasings.map { ($0.phrase, $0.symptom.flatMap { rows[$0] } ?? otherTalk) }
        for (row, problem) in catalog.staffingProblems.enumerated() {
            texts += [problem.symptom.english, problem.symptom.arabic].compactMap { $0 }.map { ($0, row) }
        }
        var sizes = Array(repeating: 0.0, count: otherTalk + 1)
        phrasings = texts.map { text, row in
            let features = SymptomFeatures(text, words: &vocabulary, weights: weights).all
            sizes[row] += 1
            return Phrasing(
                text: text, isArabic: Self.isArabic(text), row: row, features: features.map(\.code),
                weight: features.reduce(0) { $0 + $1.weight })
        }
        self.sizes = sizes
        self.vocabulary = vocabulary
        self.weights = weights
    }

    /// The symptoms that a description may mean.
    ///
    /// - Complexity: O(*p* · (*f* + *w*)) in the number of phrasings, their features and those of the text.
    public func read(_ text: String) -> SymptomReading { read(text) { _ in true } }

    /// The symptoms of some that a description may mean, as likely as if there were no others but other talk.
    ///
    /// - Complexity: As ``read(_:)``, and one call for each symptom.
    func read(_ text: String, where isPossible: (StaffingProblem.ID) -> Bool) -> SymptomReading {
        var vocabulary = vocabulary
        let features = SymptomFeatures(text, words: &vocabulary, weights: weights).all
        let classes = sizes.count
        var counts = Array(repeating: 0.0, count: features.count * classes)
        for phrasing in phrasings {
            Self.forEachCommon(features, phrasing.features) { counts[$0 * classes + phrasing.row] += 1 }
        }
        var scores = Array(repeating: 0.0, count: classes)
        var values = Array(repeating: 0.0, count: features.count)
        var possible = 0.0
        for (index, feature) in features.enumerated() {
            let counts = counts[index * classes..<(index + 1) * classes]
            let total = counts.reduce(0, +)
            guard total > 0 else {
                // New pairs are no news where their words are known, and their number grows with the square of the text.
                if !feature.isPair { possible += feature.weight * weights.unknown }
                continue
            }
            values[index] = feature.weight * log(1 + Double(phrasings.count) / (total + 1))
            possible += values[index]
            let shares = zip(counts, sizes).reduce(0) { $0 + ($1.0 > 0 ? $1.0 / $1.1 : 0) }
            for (row, count) in counts.enumerated() where count > 0 {
                let purity = count / sizes[row] / shares
                scores[row] += values[index] * purity.squareRoot() * count / (count + 1)
            }
        }
        possible = max(possible, weights.leastEvidence)
        let otherTalk = scores.removeLast() / possible
        let ranked = scores.indices.filter { scores[$0] > 0 && isPossible(symptoms[$0]) }
            .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        let candidates = ranked.prefix(3).enumerated().map { rank, row in
            // Of the others it is asked how likely they are beside the best one.
            let rival = rank == 0 ? (ranked.count > 1 ? scores[ranked[1]] : 0) : scores[ranked[0]]
            return SymptomCandidate(
                symptom: symptoms[row],
                confidence: confidence(scores[row] / possible, rival / possible, otherTalk),
                phrasing: nearest(to: features, worth: values, row: row, isArabic: Self.isArabic(text)))
        }
        return SymptomReading(
            text: text, candidates: candidates, isSure: (candidates.first?.confidence ?? 0) >= weights.threshold)
    }

    /// Calls with the index of each feature that a phrasing has too; both are in ascending order.
    private static func forEachCommon(_ features: [SymptomFeature], _ codes: [UInt64], _ body: (Int) -> Void) {
        var (index, position) = (0, 0)
        while index < features.count, position < codes.count {
            if features[index].code < codes[position] {
                index += 1
            } else {
                if features[index].code == codes[position] { body(index) }
                position += 1
            }
        }
    }

    private func confidence(_ best: Double, _ second: Double, _ otherTalk: Double) -> Double {
        let rule = weights.confidence
        let odds = exp(rule.best * best + rule.second * second + rule.otherTalk * otherTalk + rule.base)
        // Rules of a user may be beyond what can be computed with.
        return odds.isNaN ? 0 : odds.isInfinite ? 1 : odds / (1 + odds)
    }

    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x600..<0x700).contains($0.value) }
    }

    /// The phrasing of a symptom, in the language of the text, that shares most with it, for its length.
    private func nearest(
        to features: [SymptomFeature], worth values: [Double], row: Int, isArabic: Bool
    ) -> String? {
        var best: (text: String, likeness: Double)?
        for phrasing in phrasings where phrasing.row == row && phrasing.isArabic == isArabic && phrasing.weight > 0 {
            var shared = 0.0
            Self.forEachCommon(features, phrasing.features) { shared += values[$0] }
            let likeness = shared / phrasing.weight.squareRoot()
            if likeness > best?.likeness ?? 0 { best = (phrasing.text, likeness) }
        }
        return best?.text
    }
}

extension Catalog {
    /// Reads symptoms from everyday words; made when it is first asked for.
    public var symptoms: SymptomMatcher { prepared { SymptomMatcher(catalog: $0) } }
}
