import PathfinderCatalog

/// What a person brings to a move besides the position held.
struct PersonalSkills {
    /// Skills that the person knows.
    var known: Set<Skill.ID>
    /// Skills that the person lacks, though a position may ask for them.
    let lacking: Set<Skill.ID>

    init(_ profile: Profile, _ catalog: Catalog) {
        known = catalog.knownSkills(of: profile)
        lacking = Set(profile.lackingSkills + profile.skills.map(\.skill)).subtracting(known)
    }

    /// Counts what somebody in a position is taken to know as known, with all that it needs; of what is lacking neither.
    mutating func add(_ position: CareerPosition, _ catalog: Catalog) {
        let typical = catalog.typicalSkills(of: position).filter { !lacking.contains($0) }
        known.formUnion(catalog.planning.material.withPrerequisites(typical).subtracting(lacking))
    }

    /// How much of a skill is brought from a position that asks for it with an importance.
    func strength(of skill: Skill.ID, _ importance: Double) -> Double {
        known.contains(skill) ? .infinity : lacking.contains(skill) ? 0 : importance
    }
}
