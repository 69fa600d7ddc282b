extension Catalog {
    /// The skill that people mean by a name; `nil` where none is, or more than one.
    ///
    /// Beyond the names of the tables it understands two names of one skill side by side ("PostgreSQL/Postgres",
    /// "Amazon Web Services (AWS)"), a version behind the name ("Python 3.12"), and in Arabic what it is before it
    /// ("لغة بايثون").
    ///
    /// - Complexity: O(*n*) in the length of the name, once the names were indexed.
    package func skill(named name: String) -> Skill.ID? {
        if let id = knownID(of: name, in: .skills) { return Skill.ID(rawValue: id) }
        let names = name.split { "/()|".contains($0) }.map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
        if names.count > 1, names.count <= 4 {
            let meant = names.map { knownID(of: $0, in: .skills) }
            if let first = meant[0], meant.allSatisfy({ $0 == first }) { return Skill.ID(rawValue: first) }
        }
        let words = name.split(separator: " ")
        // "لغة بايثون", "مكتبة pandas": what kind of thing it is stands before the name.
        if let first = words.first, words.count > 1, Self.kindWords.contains(NameIndex.normalised(String(first))) {
            return knownID(of: words.dropFirst().joined(separator: " "), in: .skills).map { Skill.ID(rawValue: $0) }
        }
        if words.count > 1, let last = words.last,
            last.allSatisfy({ $0.isASCII && ($0.isNumber || ".vx".contains($0)) })
        {
            return knownID(of: words.dropLast().joined(separator: " "), in: .skills).map { Skill.ID(rawValue: $0) }
        }
        return nil
    }

    private static let kindWords: Set<String> = ["لغه", "برنامج", "مكتبه", "اطار", "اداه"]

    /// The skills that people may have meant by a name that the catalog does not know, nearest first.
    ///
    /// - Complexity: O(*n*) in the number of names of skills.
    public func suggestions(forSkill name: String) -> [Skill.ID] {
        do throws(UnknownName) {
            return [try id(of: name, as: Skill.self)]
        } catch {
            return error.suggestions.map { Skill.ID(rawValue: $0) }
        }
    }
}
