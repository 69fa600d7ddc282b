package import PathfinderCatalog

/// Which skill of a choice is learnt in a place: the one that its postings name most, where that is more than chance.
package struct ChoiceByPlace: Sendable {
    private let shares: [Skill.ID: PlaceSkillShare]
    /// How many standard errors one skill has to be ahead of another one.
    private let leastErrors: Double

    /// Prepares choices in a place, or in the nearest region around it of which postings were counted.
    ///
    /// - Complexity: O(*n*) in the rows of the places around it.
    package init(_ catalog: Catalog, _ region: Region.ID?) {
        let places = region.map { [$0] + catalog.ancestors(of: $0).map(\.id) } ?? []
        let counted = places.lazy.map { catalog.rows(PlaceSkillShare.self, startingWith: $0.rawValue) }
            .first { !$0.isEmpty }
        shares = Dictionary(
            (counted ?? []).map { ($0.skill, $0) }, uniquingKeysWith: { $0.postings >= $1.postings ? $0 : $1 })
        leastErrors = catalog.rule(.choiceErrors)
    }

    /// The position of the skill to learn among some, of which the one most asked for anywhere comes first.
    package func choice(among skills: [Skill.ID]) -> Int {
        let named = skills.indices.sorted { left, right in
            let (before, after) = (shares[skills[left]]?.share ?? 0, shares[skills[right]]?.share ?? 0)
            return before != after ? before > after : left < right
        }
        guard let first = named.first, isAhead(skills[first], of: named.dropFirst().first.map { skills[$0] }) else {
            return 0
        }
        return first
    }

    /// The skill to learn among some of a planner, by position.
    package func choice(among positions: [Int], of planner: StudyPlanner) -> Int {
        positions[choice(among: positions.map { planner.skills[$0] })]
    }

    /// What postings say of a skill that was taken before others because of them; `nil` where they did not decide.
    func share(of skill: Skill.ID, before others: [Skill.ID]) -> PlaceSkillShare? {
        others.allSatisfy { isAhead(skill, of: $0) } ? shares[skill] : nil
    }

    /// Whether postings name one skill more than another one, by more than chance: the difference of two shares of the same
    /// postings against its standard error, √((a + b − (a − b)²) ÷ n).
    private func isAhead(_ skill: Skill.ID, of other: Skill.ID?) -> Bool {
        guard let one = shares[skill] else { return false }
        let rest = other.flatMap { shares[$0]?.share } ?? 0
        let lead = one.share - rest
        let variance = (one.share + rest - lead * lead) / Double(one.postings)
        return lead > leastErrors * variance.squareRoot()
    }
}
