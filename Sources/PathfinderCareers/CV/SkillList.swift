import PathfinderCatalog
internal import StrictCSV

/// An item of a list of skills that somebody typed: "Python (basic), SQL (advanced)", "pandas/numpy", "python and sql".
struct ListedSkill: Hashable {
    /// The item as it was written.
    let name: String
    /// The skill; `nil` where the catalog does not know it.
    let skill: Skill.ID?
    /// How well it is known, from 1 to 5; `nil` where nothing says so.
    let level: Int?
    let standing: SkillMention.Standing
}

extension SkillReader {
    /// The items of a list of skills, as it stands in a form, a cell or an option.
    ///
    /// - Throws: ``InputMistake`` for what stands behind an equals sign and is no level.
    /// - Complexity: O(*n*) in the length of the text.
    func items(ofList text: String) throws(InputMistake) -> [ListedSkill] {
        var items: [ListedSkill] = []
        for part in text.split(whereSeparator: \.isNewline) {
            let line = read(WrittenWord.words(of: part), .list)
            if let wrong = line.wrongLevels.first { throw ProfileBuilder.wrongLevel(String(line.words[wrong].text)) }
            var found = line.mentions.map { mention in
                (
                    mention.words.lowerBound,
                    ListedSkill(
                        name: line.words[mention.words].written(in: part), skill: mention.skill, level: mention.level,
                        standing: mention.standing)
                )
            }
            for range in line.unknown {
                let name = line.words[range].written(in: part)
                found.append(
                    (
                        range.lowerBound,
                        ListedSkill(name: name, skill: catalog.skill(named: name), level: nil, standing: .held)
                    ))
            }
            items += found.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return items
    }

    /// Whether a text is one of the words for how well a skill is known.
    func isLevel(_ text: String) -> Bool {
        let line = WrittenWord.words(of: text)
        guard let cue = line.isEmpty ? nil : words.cues.phrase(at: 0, in: line), case .level = cue.value else {
            return false
        }
        return cue.count == line.count
    }
}
