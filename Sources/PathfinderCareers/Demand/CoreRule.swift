import PathfinderCatalog

/// Which of the skills that a role asks for are its core, by `planning_rules.csv`.
///
/// The core is what weighs most: a number of entries, with all that weigh about as much as the last of them, for where
/// sources say nearly the same of several skills, nothing tells which of them could be done without. Skills that stand for each other are
/// one entry, as far as they come near the most important one of them. Where that would be all that the role asks for, no
/// source tells a core apart, and there is none.
struct CoreRule: Sendable {
    /// How many entries the core has, without those that weigh about as much as the last.
    let count: Int
    /// The share of the importance of the last of these entries from which on another one weighs about as much.
    let margin: Double
    /// The share of the importance of the most important skill of a choice from which on another one stands in for it.
    let standInShare: Double

    /// Nothing is core.
    static let none = CoreRule(count: 0, margin: 1, standInShare: 1)

    init(count: Int, margin: Double, standInShare: Double) {
        self.count = count
        self.margin = margin
        self.standInShare = standInShare
    }

    init(_ catalog: Catalog) {
        count = Int(rounding: catalog.rule(.coreSkills), .down)
        margin = catalog.rule(.coreMargin)
        standInShare = catalog.rule(.standInShare)
    }

    /// The core of some skills, given with the most important first.
    ///
    /// - Complexity: O(*n*).
    func core(of skills: [DemandedSkill]) -> [[Skill.ID]] {
        var entries: [(importance: Double, skills: [Skill.ID])] = []
        var entryOfChoice: [String: Int] = [:]
        for skill in skills {
            if let choice = skill.choice {
                if let entry = entryOfChoice[choice] {
                    guard skill.importance >= standInShare * entries[entry].importance else { continue }
                    entries[entry].skills.append(skill.skill)
                    continue
                }
                entryOfChoice[choice] = entries.count
            }
            entries.append((skill.importance, [skill.skill]))
        }
        guard count > 0, count < entries.count else { return [] }
        let least = margin * entries[count - 1].importance
        let core = entries.prefix { $0.importance >= least }
        return core.count < entries.count ? core.map(\.skills) : []
    }
}
