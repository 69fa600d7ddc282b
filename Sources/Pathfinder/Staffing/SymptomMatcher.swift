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
    private let evidence: [String: Evidence]
    private let phrasings: [Phrasing]

    /// What a feature says: its rarity, and the points for each class that has it.
    private struct Evidence {
        var rarity: Double
        var points: [(row: Int, points: Double)]
    }

    private struct Phrasing {
        let text: String
        let row: Int
        let features: SymptomFeatures
    }

    /// - Complexity: O(*n*) in the number of words of the phrasings.
    init(catalog: Catalog) {
        symptoms = catalog.staffingProblems.map(\.id)
        vocabulary = SymptomVocabulary(catalog.symptomWords)
        weights = SymptomWeights(catalog)
        let otherTalk = symptoms.count
        let rows = Dictionary(uniqueKeysWithValues: symptoms.enumerated().map { ($1, $0) })
        var texts = catalog.symptomPhrasings.map { ($0.phrase, $0.symptom.flatMap { rows[$0] } ?? otherTalk) }
        for (row, problem) in catalog.staffingProblems.enumerated() {
            texts += [problem.symptom.english, problem.symptom.arabic].compactMap { $0 }.map { ($0, row) }
        }
        let (vocabulary, weights) = (vocabulary, weights)
        phrasings = texts.map { text, row in
            Phrasing(text: text, row: row, features: SymptomFeatures(text, words: vocabulary, weights: weights))
        }
        evidence = Self.evidence(of: phrasings, classes: symptoms.count + 1)
    }

    private static func evidence(of phrasings: [Phrasing], classes: Int) -> [String: Evidence] {
        var sizes = Array(repeating: 0.0, count: classes)
        var counts: [String: [(row: Int, count: Double)]] = [:]
        for phrasing in phrasings {
            sizes[phrasing.row] += 1
            for name in phrasing.features.names {
                if let index = counts[name]?.firstIndex(where: { $0.row == phrasing.row }) {
                    counts[name]?[index].count += 1
                } else {
                    counts[name, default: []].append((phrasing.row, 1))
                }
            }
        }
        return counts.mapValues { counts in
            let total = counts.reduce(0) { $0 + $1.count }
            let rarity = log(1 + Double(phrasings.count) / (total + 1))
            let shares = counts.reduce(0) { $0 + $1.count / sizes[$1.row] }
            return Evidence(
                rarity: rarity,
                points: counts.map { row, count in
                    let purity = count / sizes[row] / shares
                    return (row, rarity * purity.squareRoot() * count / (count + 1))
                })
        }
    }

    /// The symptoms that a description may mean.
    ///
    /// - Complexity: O(*w* · *s* + *p*) in the features of the text, the number of symptoms and of phrasings.
    public func read(_ text: String) -> SymptomReading {
        let features = SymptomFeatures(text, words: vocabulary, weights: weights)
        var scores = Array(repeating: 0.0, count: symptoms.count + 1)
        var possible = 0.0
        for name in features.names {
            let weight = features.weight(of: name)
            guard let evidence = evidence[name] else {
                // New pairs are no news where their words are known, and their number grows with the square of the text.
                if !SymptomFeatures.isPair(name) { possible += weight * weights.unknown }
                continue
            }
            possible += weight * evidence.rarity
            for (row, points) in evidence.points { scores[row] += weight * points }
        }
        possible = max(possible, weights.leastEvidence)
        let otherTalk = scores.removeLast() / possible
        let ranked = scores.indices.filter { scores[$0] > 0 }
            .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        let candidates = ranked.prefix(3).enumerated().map { rank, row in
            // Of the others it is asked how likely they are beside the best one.
            let rival = rank == 0 ? (ranked.count > 1 ? scores[ranked[1]] : 0) : scores[ranked[0]]
            return SymptomCandidate(
                symptom: symptoms[row],
                confidence: confidence(scores[row] / possible, rival / possible, otherTalk),
                phrasing: nearest(to: features, row: row))
        }
        return SymptomReading(
            text: text, candidates: candidates, isSure: (candidates.first?.confidence ?? 0) >= weights.threshold)
    }

    private func confidence(_ best: Double, _ second: Double, _ otherTalk: Double) -> Double {
        let rule = weights.confidence
        let odds = exp(rule.best * best + rule.second * second + rule.otherTalk * otherTalk + rule.base)
        // Rules of a user may be beyond what can be computed with.
        return odds.isNaN ? 0 : odds.isInfinite ? 1 : odds / (1 + odds)
    }

    /// The phrasing of a symptom that shares most with a text.
    private func nearest(to features: SymptomFeatures, row: Int) -> String? {
        var best: (text: String, likeness: Double)?
        for phrasing in phrasings where phrasing.row == row {
            var (shared, whole) = (0.0, 0.0)
            for name in phrasing.features.names {
                let weight = phrasing.features.weight(of: name) * (evidence[name]?.rarity ?? 0)
                whole += weight
                if features.weight(of: name) > 0 { shared += weight }
            }
            let likeness = whole > 0 ? shared / whole : 0
            if likeness > best?.likeness ?? 0 { best = (phrasing.text, likeness) }
        }
        return best?.text
    }
}

extension Catalog {
    /// Reads symptoms from everyday words; made when it is first asked for.
    public var symptoms: SymptomMatcher { storage.symptoms.value { SymptomMatcher(catalog: self) } }
}
