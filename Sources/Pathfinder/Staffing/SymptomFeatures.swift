/// What a text says, as weighted features: the meanings of its words, pairs of them, words and letters.
///
/// The order of the features is that of the text, so that sums over them are the same on every run.
struct SymptomFeatures {
    /// The most different meanings of which pairs are made: enough for any description, and a bound for a long text.
    private static let pairLimit = 40

    private(set) var names: [String] = []
    private var weights: [String: Double] = [:]

    /// Whether a feature is a pair of meanings.
    static func isPair(_ name: String) -> Bool { name.utf8.starts(with: "pair ".utf8) }

    func weight(of name: String) -> Double { weights[name] ?? 0 }

    init(_ text: String, words: SymptomVocabulary, weights rules: SymptomWeights) {
        let stems = EverydayWords.stems(of: text)
        var meanings: [String] = []
        var start = 0
        while start < stems.count {
            let (meaning, count) = words.meaning(of: stems[start...])
            if let meaning {
                add("meaning " + meaning, 1)
                meanings.append(meaning)
            }
            for stem in stems[start..<start + count] where !words.isEmpty(stem) {
                add("word " + stem, meaning == nil ? rules.word : rules.spelling)
                addLetters(of: stem, rules.letters)
                if meaning == nil { meanings.append("=" + stem) }
            }
            start += count
        }
        let distinct = Array(Set(meanings).sorted().prefix(Self.pairLimit))
        for (index, first) in distinct.enumerated() {
            for second in distinct[(index + 1)...] { add("pair \(first)+\(second)", rules.pair) }
        }
    }

    private mutating func addLetters(of stem: String, _ weight: Double) {
        let letters = Array("^\(stem)$".unicodeScalars)
        for start in 0..<max(0, letters.count - 2) {
            var three = "letters "
            three.unicodeScalars.append(contentsOf: letters[start..<start + 3])
            add(three, weight)
        }
    }

    private mutating func add(_ name: String, _ weight: Double) {
        if weights.updateValue(weight, forKey: name) == nil { names.append(name) }
    }
}

/// The words whose meaning is known, from `symptom_words.csv`.
struct SymptomVocabulary {
    private var meanings: [[String]: String] = [:]
    private var empty: Set<String> = []
    private var longest = 1

    init(_ words: Rows<SymptomWord>) {
        for word in words {
            let stems = EverydayWords.stems(of: word.word)
            guard !stems.isEmpty else { continue }
            if let meaning = word.meaning {
                if meanings[stems] == nil { meanings[stems] = meaning }
                longest = max(longest, stems.count)
            } else {
                empty.formUnion(stems)
            }
        }
    }

    /// Whether a word says nothing by itself.
    func isEmpty(_ stem: String) -> Bool { empty.contains(stem) }

    /// The meaning of the longest known phrase at the start, and its number of words; 1 where none is known.
    func meaning(of stems: ArraySlice<String>) -> (meaning: String?, count: Int) {
        for count in stride(from: min(longest, stems.count), through: 1, by: -1) {
            if let meaning = meanings[Array(stems.prefix(count))] { return (meaning, count) }
        }
        return (nil, 1)
    }
}

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
