import PathfinderCatalog

/// The names of all skills in the form in which they are looked for in a text, each with where it counts.
final class SkillNames: Sendable {
    /// A skill by one of its names.
    struct Name: Sendable {
        let skill: Skill.ID
        /// Where the name counts; `nil` for anywhere.
        let counts: SkillNameRule.Counting?
        /// Whether several skills have the name, which then says none.
        var isAmbiguous = false
    }

    private let names: PhraseIndex<Name>

    init(_ catalog: Catalog) {
        var rules: [String: SkillNameRule.Counting] = [:]
        var kinds: [String: (counts: SkillNameRule.Counting, onlyWords: Bool)] = [:]
        for rule in catalog.skillNameRules {
            switch rule.scope {
            case .name: rules[NameIndex.normalised(rule.name)] = rule.counts
            case .kind: kinds[rule.name] = (rule.counts, false)
            case .kindWord: kinds[rule.name] = (rule.counts, true)
            }
        }
        var names = PhraseIndex<Name>()
        let skills = catalog.table(.skills)
        let kindColumn = Skill.schema.index(of: "kind") ?? 0
        func add(_ text: String, row: Int) {
            let key = NameIndex.normalised(text)
            var counts = rules[key]
            if counts == nil, let rule = kinds[skills.text(row: row, column: kindColumn)] {
                // A word of small letters: not "ETL", not "DataOps".
                let isEverydayWord = !key.contains(" ") && !text.dropFirst().contains { $0.isUppercase || $0.isNumber }
                counts = rule.onlyWords && !isEverydayWord ? nil : rule.counts
            }
            if counts == .anywhere { counts = nil }
            let skill = Skill.ID(rawValue: skills.text(row: row, column: 0))
            names.add(text, Name(skill: skill, counts: counts)) { known, new in
                var known = known
                if known.skill != new.skill { known.isAmbiguous = true }
                return known
            }
        }
        for row in 0..<skills.rowCount {
            for column in 0..<3 {
                let text = skills.text(row: row, column: column)
                if !text.isEmpty { add(text, row: row) }
            }
        }
        let aliases = catalog.table(.skillAliases)
        for row in 0..<aliases.rowCount {
            guard let skill = skills.row(withKey: aliases.text(row: row, column: 1)) else { continue }
            add(aliases.text(row: row, column: 0), row: skill)
        }
        self.names = names
    }

    /// The longest name of a skill that begins at a word.
    func name(at start: Int, in words: [WrittenWord]) -> (count: Int, name: Name)? {
        guard let found = names.phrase(at: start, in: words), !found.value.isAmbiguous else { return nil }
        return (found.count, found.value)
    }
}

extension Catalog {
    var skillNames: SkillNames { prepared { SkillNames($0) } }
}
