internal import StrictCSV

/// Finds occupations in what people call them: "staff nurse", "Registered Nurses", "senior accountant at a bank", "ممرضة".
///
/// Names are compared word by word, without singular and plural, without the Arabic article and feminine, without whom a
/// title excepts, and in the spellings of `title_spellings.csv`. A text that is no name is looked for a name at its head:
/// in English at the end of what stands before "at", "in", "of", a comma or a bracket; in Arabic at its beginning. A single
/// word there counts only where it says the field: "nurse" and "teacher" do, "architect" and "designer" do not. A name that
/// nearly is one, but for a letter in a word, counts as misspelt.
final class OccupationNames: Sendable {
    /// The rows of `occupations.csv` by the words of their names; a name of several means none.
    private let rows: [[String]: Int?]
    /// Names of so many words.
    private let namesByCount: [Int: [(words: [[Character]], row: Int)]]
    /// Words that stand at the head of names in several fields.
    private let generalHeads: Set<String>
    private let spellings: [String: [String]]

    /// - Complexity: O(*n*) in the number of names.
    init(_ catalog: Catalog) {
        var spellings: [String: [String]] = [:]
        for row in catalog.titleSpellings {
            let words = Self.plainWords(of: row.phrase)
            if words.count == 1, let means = row.means { spellings[words[0]] = Self.plainWords(of: means) }
        }
        self.spellings = spellings
        var rows: [[String]: Int?] = [:]
        var fields: [String: Set<Substring>] = [:]
        let occupations = catalog.table(.occupations)
        func add(_ name: String, _ row: Int, _ id: Occupation.ID) {
            let words = Self.words(of: name, spellings)
            guard let first = words.first, let last = words.last else { return }
            if let other = rows[words], other != row { rows[words] = .some(nil) } else { rows[words] = row }
            fields[Self.isArabic(first) ? first : last, default: []].insert(id.rawValue.prefix(2))
        }
        for (row, occupation) in catalog.occupations.enumerated() {
            add(occupation.name.english, row, occupation.id)
            if let arabic = occupation.name.arabic { add(arabic, row, occupation.id) }
        }
        for alias in catalog.occupationAliases {
            let row = occupations.row(withKey: alias.occupation.rawValue)
            if let row { add(alias.alias, row, alias.occupation) }
        }
        self.rows = rows
        generalHeads = Set(fields.filter { $0.value.count > 1 }.keys)
        let names = rows.compactMap { words, row in row.map { (words: words.map(Array.init), row: $0) } }
        namesByCount = Dictionary(grouping: names) { $0.words.count }
    }

    /// The row of the occupation that a text names; `nil` where it names none, or it is not clear which.
    ///
    /// - Complexity: O(*w*²) in the words of the text; O(*n*) in the number of names where none is in it.
    func row(named text: String) -> Int? {
        let whole = Self.words(of: text, spellings)
        guard !whole.isEmpty, whole.count <= Self.mostWords else { return nil }
        if let row = rows[whole] { return row }
        // What stands in brackets or behind a comma only tells more.
        let head = text.prefix { !",،(;؛".contains($0) }
        let words = Self.words(of: String(head), spellings)
        guard !words.isEmpty else { return nil }
        return rows[words] ?? rowAtHead(of: words) ?? misspelt(words)
    }

    /// The longest name at the head of a text.
    private func rowAtHead(of words: [String]) -> Int? {
        let isArabic = Self.isArabic(words[0])
        let head = words.prefix { !Self.relations.contains($0) }
        guard !head.isEmpty else { return nil }
        for count in (1...head.count).reversed() {
            let part = Array(isArabic ? head.prefix(count) : head.suffix(count))
            guard let row = rows[part], let row else { continue }
            return count == 1 && head.count > 1 && generalHeads.contains(part[0]) ? nil : row
        }
        return nil
    }

    /// The occupation whose name has the same words, but for a letter in some; `nil` where several do.
    private func misspelt(_ words: [String]) -> Int? {
        let wanted = words.map(Array.init)
        var found: Set<Int> = []
        for (name, row) in namesByCount[wanted.count] ?? [] {
            if zip(wanted, name).allSatisfy({ Self.isSlip($0, $1) }) { found.insert(row) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func isSlip(_ word: [Character], _ known: [Character]) -> Bool {
        if word == known { return true }
        guard min(word.count, known.count) >= shortestMisspelt, word.first == known.first else { return false }
        return NearestName.edits(from: word, to: known, atMost: known.count >= longWord ? 2 : 1) != nil
    }

    /// A text has more words than any name with what may stand around it.
    private static let mostWords = 24
    /// Shorter words have neighbours that are other words: "cook", "book". In a long one two letters may be wrong.
    private static let shortestMisspelt = 5
    private static let longWord = 10

    /// Words behind which a place or a subject stands.
    private static let relations: Set<String> = [
        "at", "in", "for", "of", "with", "from", "on", "to", "في", "لدي", "ب", "من", "مع", "علي", "عند",
    ]

    // MARK: - Words

    /// The words of a name as they are compared.
    private static func words(of name: String, _ spellings: [String: [String]]) -> [String] {
        plainWords(of: name).flatMap { spellings[$0] ?? [$0] }
    }

    private static func plainWords(of name: String) -> [String] {
        var text = NameIndex.normalised(String(name.map { ",/()&|;:؛،–—+".contains($0) ? " " : $0 }))
        if let excepted = text.firstRange(of: " except ") { text = String(text[..<excepted.lowerBound]) }
        return text.split(separator: " ").filter { !fillers.contains(String($0)) }.map { stem(String($0)) }
    }

    /// Words that tell no names apart.
    private static let fillers: Set<String> = ["a", "an", "the", "and", "or"]

    private static func isArabic(_ word: String) -> Bool {
        word.unicodeScalars.first.map { (0x600..<0x700).contains($0.value) } ?? false
    }

    private static func stem(_ word: String) -> String { isArabic(word) ? arabicStem(word) : englishStem(word) }

    /// Without the sign of the plural.
    private static func englishStem(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else {
            return word
        }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if ["sses", "shes", "ches", "xes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        return String(word.dropLast())
    }

    /// Without the article, the feminine and the accusative.
    private static func arabicStem(_ word: String) -> String {
        var word = word[...]
        if word.count > 4, word.hasPrefix("ال") { word = word.dropFirst(2) }
        if word.count > 3, word.hasSuffix("ه") || word.hasSuffix("ا") { word = word.dropLast() }
        return String(word)
    }
}

extension Catalog {
    /// The occupation that people mean by a name or a job title, in English or Arabic.
    ///
    ///     try catalog.occupation(named: "staff nurse")  // 29-1141
    ///
    /// Titles of roles are not told from occupations here: ``roleAndLevel(named:)`` goes first where both may be meant.
    ///
    /// - Parameter name: An id, an O*NET-SOC code, a title of O*NET, another name, or a text that begins or ends with one;
    ///   one with a letter or two wrong is found as well.
    /// - Returns: The id of the occupation.
    /// - Throws: ``UnknownName`` with the nearest known names.
    /// - Complexity: O(*n*) in the number of names at the first use and for names that are misspelt or unknown.
    public func occupation(named name: String) throws(UnknownName) -> Occupation.ID {
        if let known = knownOccupation(named: name) { return known }
        return Occupation.ID(rawValue: try id(of: name, in: .occupations))
    }

    /// The same, `nil` for an unknown name, without the search for the nearest ones.
    package func knownOccupation(named name: String) -> Occupation.ID? {
        let code = name.hasSuffix(".00") ? String(name.dropLast(3)) : name.replacing(".", with: "-")
        let table = table(.occupations)
        if table.row(withKey: code) != nil { return Occupation.ID(rawValue: code) }
        guard let row = prepared({ OccupationNames($0) }).row(named: name) else { return nil }
        return Occupation.ID(rawValue: table.text(row: row, column: 0))
    }
}
