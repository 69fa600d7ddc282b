package import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Finds the known question that is nearest to one in everyday words, in English and Arabic.
///
/// It knows the questions of `guidance.csv` and the phrasings of `question_phrasings.csv`, and puts words of one meaning
/// together (`everyday_words.csv`), across the languages. A question is as like a phrasing as the angle between them is
/// small, where each meaning weighs by how few subjects speak of it; what no phrasing has weighs most, so that talk of
/// something else is near nothing. Phrasings of other talk are known too, and answer with nothing.
package final class QuestionMatcher: Sendable {
    /// What a question is about.
    package enum Subject: Hashable, Sendable {
        /// A question of `guidance.csv`.
        case guidance(Guidance.ID)
        /// What a command answers.
        case task(EverydayTask.ID)
        /// What the tables say nothing of.
        case other
    }

    /// A subject, how like it a question is (0 to 1), and the phrasing that is nearest.
    package struct Candidate: Hashable, Sendable {
        /// What it is about.
        package let subject: Subject
        /// How like the question and the phrasing are, from 0 to 1.
        package let likeness: Double
        /// The nearest phrasing.
        package let phrase: String
    }

    private struct Phrasing {
        let text: String
        let subject: Subject
        /// The length of the vector of its terms.
        let length: Double
        /// The number of its terms.
        let count: Int
    }

    private let vocabulary: EverydayVocabulary
    private let phrasings: [Phrasing]
    /// The phrasings that have a term.
    private let places: [EverydayVocabulary.Term: [Int]]
    private let weights: [EverydayVocabulary.Term: Double]
    /// The weight of a term that no phrasing has.
    private let weightOfUnknown: Double

    /// - Complexity: O(*n*) in the number of words of the phrasings.
    init(catalog: Catalog) {
        let vocabulary = catalog.everydayVocabulary
        var texts: [(text: String, subject: Subject)] = catalog.questionPhrasings.map { phrasing in
            (phrasing.phrase, phrasing.guidance.map { .guidance($0) } ?? phrasing.task.map { .task($0) } ?? .other)
        }
        for row in catalog.guidance {
            texts += [row.question.english, row.question.arabic].compactMap(\.self).map { ($0, .guidance(row.id)) }
        }
        let terms = texts.map { Set(vocabulary.terms(of: $0.text)) }
        var places: [EverydayVocabulary.Term: [Int]] = [:]
        for (index, terms) in terms.enumerated() {
            for term in terms { places[term, default: []].append(index) }
        }
        // Each phrasing of other talk is a subject of its own.
        let others = texts.count { $0.subject == .other }
        let subjects = Double(Set(texts.map(\.subject)).subtracting([.other]).count + others)
        weightOfUnknown = log(1 + subjects)
        weights = places.mapValues { rows in
            let named = Set(rows.map { texts[$0].subject }).subtracting([.other]).count
            let other = rows.count { texts[$0].subject == .other }
            return log(1 + subjects / Double(1 + named + other))
        }
        self.vocabulary = vocabulary
        self.places = places
        let weights = weights
        phrasings = zip(texts, terms).map { text, terms in
            Phrasing(
                text: text.text, subject: text.subject, length: Self.length(terms.map { weights[$0] ?? 0 }),
                count: terms.count)
        }
    }

    /// The subjects that a question may be about, the likeliest first.
    ///
    /// - Complexity: O(*n*) in the phrasings that share a word with it.
    package func candidates(for question: String) -> [Candidate] {
        let terms = Set(vocabulary.terms(of: question))
        // What is summed in the order of a set may differ in the last digit.
        let length = Self.length(terms.map { weights[$0] ?? weightOfUnknown }.sorted())
        var products: [Int: Double] = [:]
        var shared: [Int: Int] = [:]
        for (weight, term) in terms.map({ (weights[$0] ?? 0, $0) }).sorted(by: { $0.0 < $1.0 }) {
            for place in places[term] ?? [] {
                products[place, default: 0] += weight * weight
                shared[place, default: 0] += 1
            }
        }
        var best: [Subject: (likeness: Double, place: Int)] = [:]
        for (place, product) in products.sorted(by: { $0.key < $1.key }) {
            // One word in common, such as a place, says too little where both have more.
            guard shared[place, default: 0] > 1 || terms.count == 1 || phrasings[place].count == 1 else { continue }
            let likeness = product / (length * phrasings[place].length)
            let subject = phrasings[place].subject
            if likeness > (best[subject]?.likeness ?? 0) + 1e-12 { best[subject] = (likeness, place) }
        }
        return best.sorted { (-$0.value.likeness, $0.value.place) < (-$1.value.likeness, $1.value.place) }
            .map { Candidate(subject: $0, likeness: min(1, $1.likeness), phrase: phrasings[$1.place].text) }
    }

    private static func length(_ weights: [Double]) -> Double {
        weights.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}

extension Catalog {
    /// Finds known questions; made when it is first asked for.
    package var questions: QuestionMatcher { prepared { QuestionMatcher(catalog: $0) } }
}
