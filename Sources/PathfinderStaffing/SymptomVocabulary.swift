import PathfinderCatalog

/// The words whose meaning is known, from `symptom_words.csv`, and a number for each stem that was met.
struct SymptomVocabulary {
    /// A stem as a small number, in the order in which stems were met.
    typealias StemNumber = UInt32

    private var numbers: [Stem: StemNumber] = [:]
    private var meanings: [[StemNumber]: UInt32] = [:]
    private var empty: Set<StemNumber> = []
    /// The number of words of the longest known phrase that begins with a stem.
    private var longest: [StemNumber: Int] = [:]

    init(_ words: Rows<SymptomWord>) {
        var meaningNumbers: [String: UInt32] = [:]
        for word in words {
            let stems = EverydayWords.stems(of: word.word).map { number(of: $0) }
            guard let first = stems.first else { continue }
            if let meaning = word.meaning {
                let number = meaningNumbers[meaning] ?? UInt32(meaningNumbers.count)
                meaningNumbers[meaning] = number
                if meanings[stems] == nil { meanings[stems] = number }
                longest[first] = max(longest[first] ?? 1, stems.count)
            } else {
                empty.formUnion(stems)
            }
        }
    }

    /// The number of a stem, a new one where it was not met before.
    mutating func number(of stem: Stem) -> StemNumber {
        if let number = numbers[stem] { return number }
        let number = StemNumber(numbers.count)
        numbers[stem] = number
        return number
    }

    /// Whether a word says nothing by itself.
    func isEmpty(_ stem: StemNumber) -> Bool { empty.contains(stem) }

    /// The meaning of the longest known phrase at the start, and its number of words; 1 where none is known.
    func meaning(of stems: ArraySlice<StemNumber>) -> (meaning: UInt32?, count: Int) {
        guard let first = stems.first, let longest = longest[first] else { return (nil, 1) }
        for count in stride(from: min(longest, stems.count), through: 1, by: -1) {
            if let meaning = meanings[Array(stems.prefix(count))] { return (meaning, count) }
        }
        return (nil, 1)
    }
}
