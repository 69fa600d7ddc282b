/// The product's own wording in one language, from `phrases.csv`.
package struct Wording: Sendable {
    package let catalog: Catalog
    package let language: Language

    package init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    /// A phrase with its places filled: `wording(.levelYears, ["low": "0", "high": "2"])`.
    package func callAsFunction(_ key: PhraseKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let id = Phrase.ID(rawValue: key.rawValue)
        // Tables of another version may lack a phrase.
        let phrase = (catalog.phrases[id] ?? Catalog.bundled.phrases[id])?.text[language] ?? key.rawValue
        guard !values.isEmpty else { return phrase }
        var result = ""
        // Piece by piece between the braces: "{low} to {high}" is "", "low}", " to ", "high}".
        let pieces = phrase.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            guard index > 0, let close = piece.firstIndex(of: UInt8(ascii: "}")) else {
                result += (index > 0 ? "{" : "") + String(Substring(piece))
                continue
            }
            let name = String(Substring(piece[..<close]))
            result += values.first { $0.key == name }?.value ?? "{\(name)}"
            result += String(Substring(piece[piece.index(after: close)...]))
        }
        return result
    }

    /// Names one after the other: "Dubai, Riyadh and Doha".
    package func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return self(.listLast, ["names": names.dropLast().joined(separator: comma), "last": last])
    }

    /// The comma of the language, with a blank.
    package var comma: String { language == .arabic ? "، " : ", " }

    /// The semicolon of the language, with a blank.
    package var semicolon: String { language == .arabic ? "؛ " : "; " }

    package func name(of region: Region.ID) -> String {
        catalog.regions[region]?.name[language] ?? region.rawValue
    }

    package func name(of level: Level.ID) -> String { catalog.levels[level]?.name[language] ?? level.rawValue }

    package func name(of role: Role.ID) -> String { catalog.roles[role]?.title[language] ?? role.rawValue }

    package func name(of skill: Skill.ID) -> String {
        catalog.skills[skill].map { $0.name[language] } ?? skill.rawValue
    }
}
