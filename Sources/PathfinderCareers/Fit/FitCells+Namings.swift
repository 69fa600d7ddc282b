import PathfinderCatalog

/// What is said of a skill without a share for each role: lists that name it, and shares of one role alone.
extension FitCells {
    /// Adds, for roles of which no share of a skill is known, that sources which describe them name it, and shares that
    /// a source states of a role alone.
    ///
    /// Where other roles have shares, a role for which the skill is named is taken to have ``oddsOfNamed`` times their
    /// odds. Where none has, roles that no source names it for have ``shareOfUnnamed``; or, if the share of one role is
    /// stated, ``oddsOfUnstated`` of its odds. All of that counts as a few people.
    mutating func addNamings() {
        let described = describedRoles()
        let counted = Set(catalog.roleSkillLevels.map(\.source))
        var stated: [Skill.ID: [Role.ID: Double]] = [:]
        var naming: [Skill.ID: Set<Role.ID>] = [:]
        for row in catalog.roleSkills where described.contains(row.role) {
            if let share = row.share {
                if !counted.contains(row.source) { stated[row.skill, default: [:]][row.role] = share }
            } else {
                naming[row.skill, default: []].insert(row.role)
            }
        }
        let lengths = naming.values.reduce(into: [Role.ID: Double]()) { lengths, roles in
            for role in roles { lengths[role, default: 0] += 1 }
        }
        // Where much is named of a role, each name says less.
        let people = lengths.mapValues { Self.peopleOfNaming * min(1, Self.namedOfRole / $0) }
        let lists = number(of: "lists")
        postings.insert(lists)
        for skill in catalog.skills.map(\.id) {
            let naming = naming[skill] ?? []
            if let known = ofSkill[skill] {
                ofSkill[skill] = known + Self.cells(naming: naming, among: known, people)
            } else if !naming.isEmpty || stated[skill] != nil {
                named.insert(skill)
                ofSkill[skill] = described.sorted().map { role in
                    Self.cell(of: role, source: lists, naming, stated[skill] ?? [:], people)
                }
            }
        }
    }

    /// The cells of the roles for which a skill is named, and of which those that are known have none.
    private static func cells(
        naming: Set<Role.ID>, among known: [Cell], _ people: [Role.ID: Double]
    ) -> [Cell] {
        let bySource = Dictionary(grouping: known, by: \.source)
        guard let widest = bySource.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) else {
            return []
        }
        let mean = widest.value.reduce(0) { $0 + $1.share } / Double(widest.value.count)
        let share = share(ofOdds: oddsOfNamed * odds(min(max(mean, leastMean), 1 - leastMean)))
        return naming.subtracting(known.map(\.role)).sorted().map {
            Cell(source: widest.key, role: $0, share: share, count: people[$0] ?? 0, isAssumed: true)
        }
    }

    /// The cell of a role for a skill of which no survey and no count of postings says anything.
    private static func cell(
        of role: Role.ID, source: Int, _ naming: Set<Role.ID>, _ stated: [Role.ID: Double],
        _ people: [Role.ID: Double]
    ) -> Cell {
        if let share = stated[role] { return Cell(source: source, role: role, share: share, count: peopleOfStated) }
        let greatest = stated.values.max().map(odds)
        let unnamed = greatest.map { $0 * oddsOfUnstated } ?? odds(shareOfUnnamed)
        guard naming.contains(role) else {
            return Cell(source: source, role: role, share: share(ofOdds: unnamed), count: peopleOfSilence)
        }
        let odds = max(unnamed * oddsOfNamed, greatest ?? 0)
        return Cell(source: source, role: role, share: share(ofOdds: odds), count: people[role] ?? 0)
    }

    /// The ranked roles that some source describes.
    private func describedRoles() -> Set<Role.ID> {
        var sizes: [Role.ID: [Source.ID: Int]] = [:]
        for row in catalog.roleSkills { sizes[row.role, default: [:]][row.source, default: 0] += 1 }
        return roles.filter { sizes[$0]?.values.contains { $0 >= Self.leastDescribed } ?? false }
    }

    private static func odds(_ share: Double) -> Double { share / (1 - share) }
    private static func share(ofOdds odds: Double) -> Double { odds / (1 + odds) }

    /// A source that names fewer skills than these does not describe a role.
    private static let leastDescribed = 8
    /// Of the tools that the articles name for data engineers, postings for them ask with 2.7 to 3.5 times the odds of
    /// other roles (the median tool).
    private static let oddsOfNamed = 3.0
    /// Jobs near AI ask for what AI engineers do with a fifth of their odds, says the one source that counts both
    /// (`ai-engineering-field-guide-2026`: the median of RAG, prompt engineering, agents and LangChain).
    private static let oddsOfUnstated = 0.2
    private static let shareOfUnnamed = 0.1
    private static let leastMean = 0.01
    private static let peopleOfNaming = 30.0
    private static let peopleOfSilence = 15.0
    private static let peopleOfStated = 100.0
    /// So many skills named of a role count whole.
    private static let namedOfRole = 40.0
}
