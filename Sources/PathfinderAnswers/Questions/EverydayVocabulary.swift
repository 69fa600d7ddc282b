import PathfinderCatalog
import PathfinderStaffing

/// The words of everyday talk about careers and what they mean, from `everyday_words.csv`.
package final class EverydayVocabulary: Sendable {
    /// What a word or phrase says: a meaning that it shares with others, or no more than itself.
    enum Term: Hashable, Sendable {
        case meaning(String)
        case word(Stem)
    }

    private let meanings: [[Stem]: String]
    private let silent: Set<Stem>
    private let known: Set<Stem>
    /// The number of words of the longest known phrase that begins with a stem.
    private let longest: [Stem: Int]

    /// The letters with which Arabic joins "and", "for", "with", "then", "like" and "will" to a word.
    private static let joined = Set("ولبفكس".utf16)

    /// - Complexity: O(*n*) in the words.
    init(_ words: Rows<EverydayWord>) {
        var (meanings, longest): ([[Stem]: String], [Stem: Int]) = ([:], [:])
        var (silent, known): (Set<Stem>, Set<Stem>) = ([], [])
        for word in words {
            let stems = EverydayWords.stems(of: word.word)
            guard let first = stems.first else { continue }
            known.formUnion(stems)
            guard let meaning = word.meaning else {
                silent.formUnion(stems)
                continue
            }
            if meanings[stems] == nil { meanings[stems] = meaning }
            longest[first] = max(longest[first] ?? 1, stems.count)
        }
        (self.meanings, self.longest, self.silent, self.known) = (meanings, longest, silent, known)
    }

    /// What a text says, word by word, without the words that say nothing by themselves.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func terms(of text: String) -> [Term] {
        let stems = stems(of: text)
        var terms: [Term] = []
        var position = 0
        while position < stems.count {
            let (meaning, count) = phrase(at: stems[position...])
            if let meaning {
                terms.append(.meaning(meaning))
            } else if !silent.contains(stems[position]) {
                terms.append(.word(stems[position]))
            }
            position += count
        }
        return terms
    }

    /// The meaning of a word or phrase as a whole; `nil` where it has none.
    package func meaning(of phrase: String) -> String? { meanings[stems(of: phrase)] }

    /// Whether a text has only words that say nothing by themselves.
    package func isSilent(_ text: String) -> Bool { stems(of: text).allSatisfy(silent.contains) }

    /// Whether the table has all words of a text.
    package func knows(_ text: String) -> Bool { stems(of: text).allSatisfy(known.contains) }

    /// The meaning of the longest phrase that a list of words begins with, and the number of its words.
    package func leadingMeaning(of words: [String]) -> (meaning: String, count: Int)? {
        for count in stride(from: min(4, words.count), through: 1, by: -1) {
            if let meaning = meaning(of: words.prefix(count).joined(separator: " ")) { return (meaning, count) }
        }
        return nil
    }

    private func phrase(at stems: ArraySlice<Stem>) -> (meaning: String?, count: Int) {
        let most = stems.first.flatMap { longest[$0] } ?? 0
        for count in stride(from: min(most, stems.count), through: 1, by: -1) {
            if let meaning = meanings[Array(stems.prefix(count))] { return (meaning, count) }
        }
        return (nil, 1)
    }

    private func stems(of text: String) -> [Stem] { EverydayWords.stems(of: text).map(withoutJoinedLetter) }

    /// The word behind a letter that Arabic joins to it, where that makes a known word of an unknown one.
    private func withoutJoinedLetter(_ stem: Stem) -> Stem {
        guard !known.contains(stem), let first = stem.letters.first, Self.joined.contains(first), stem.letters.count > 3
        else { return stem }
        let rest = EverydayWords.stems(of: String(decoding: stem.letters.dropFirst(), as: UTF16.self)).first
        return rest.flatMap { known.contains($0) ? $0 : nil } ?? stem
    }
}

extension Catalog {
    /// The words of everyday talk about careers; made when they are first asked for.
    package var everydayVocabulary: EverydayVocabulary { prepared { EverydayVocabulary($0.everydayWords) } }
}
