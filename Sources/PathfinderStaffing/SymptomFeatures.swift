/// What a text says, as weighted features: the meanings of its words, pairs of them, words and letters.
struct SymptomFeatures {
    /// The most different meanings of which pairs are made: enough for any description, and a bound for a long text.
    private static let pairLimit = 40

    /// The features in ascending order, each once, so that sums over them are the same on every run.
    private(set) var all: [SymptomFeature] = []

    /// - Parameters:
    ///   - text: The text.
    ///   - words: The vocabulary; stems that it has not met are added.
    ///   - rules: The weights of the kinds of features.
    init(_ text: String, words: inout SymptomVocabulary, weights rules: SymptomWeights) {
        let stems = EverydayWords.stems(of: text)
        let numbers = stems.map { words.number(of: $0) }
        var topics: [UInt32] = []
        var start = 0
        while start < stems.count {
            let (meaning, count) = words.meaning(of: numbers[start...])
            if let meaning {
                all.append(SymptomFeature(meaning: meaning, weight: 1))
                topics.append(meaning << 1)
            }
            for index in start..<start + count where !words.isEmpty(numbers[index]) {
                all.append(
                    SymptomFeature(word: numbers[index], weight: meaning == nil ? rules.word : rules.spelling))
                addLetters(of: stems[index], rules.letters)
                if meaning == nil { topics.append(numbers[index] << 1 | 1) }
            }
            start += count
        }
        let distinct = Set(topics).sorted().prefix(Self.pairLimit)
        for (index, first) in distinct.enumerated() {
            for second in distinct[(index + 1)...] {
                all.append(SymptomFeature(pair: first, second, weight: rules.pair))
            }
        }
        // A word that stands once within a known phrase and once alone counts as alone.
        all.sort { ($0.code, -$0.weight) < ($1.code, -$1.weight) }
        var last: UInt64?
        all.removeAll { feature in
            defer { last = feature.code }
            return feature.code == last
        }
    }

    private mutating func addLetters(of stem: Stem, _ weight: Double) {
        let letters = [UInt16(UInt8(ascii: "^"))] + stem.letters + [UInt16(UInt8(ascii: "$"))]
        for start in 0..<max(0, letters.count - 2) {
            all.append(SymptomFeature(letters: letters[start], letters[start + 1], letters[start + 2], weight: weight))
        }
    }
}

/// A feature of a text and how much it weighs.
struct SymptomFeature {
    /// What the feature is: its kind in the two highest bits, below them what it is made of.
    let code: UInt64
    let weight: Double

    private static let pair: UInt64 = 3

    private init(_ kind: UInt64, _ content: UInt64, _ weight: Double) {
        code = kind << 62 | content
        self.weight = weight
    }

    init(meaning: UInt32, weight: Double) { self.init(0, UInt64(meaning), weight) }

    init(word: SymptomVocabulary.StemNumber, weight: Double) { self.init(1, UInt64(word), weight) }

    init(letters first: UInt16, _ second: UInt16, _ third: UInt16, weight: Double) {
        self.init(2, UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third), weight)
    }

    init(pair first: UInt32, _ second: UInt32, weight: Double) {
        self.init(Self.pair, UInt64(first) << 31 | UInt64(second), weight)
    }

    /// Whether it is a pair of meanings.
    var isPair: Bool { code >> 62 == Self.pair }
}
