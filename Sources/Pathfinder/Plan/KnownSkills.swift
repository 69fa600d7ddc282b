extension Catalog {
    /// The skills that a person knows: those of the profile, with all that they need.
    ///
    /// Skills that the profile says are lacking are not among them, even where another skill needs them. A skill whose level
    /// is said counts from the level that `planning_rules.csv` names on; one without a level counts.
    public func knownSkills(of profile: Profile) -> Set<Skill.ID> {
        let least = knownFromLevel
        return planning.material.withPrerequisites(
            profile.skills.filter { $0.level.map { Double($0) >= least } ?? true }.map(\.skill)
        ).subtracting(profile.lackingSkills)
    }

    /// The level from which on a skill counts as known.
    package var knownFromLevel: Double { rule("known-from-level", else: 3) }
}
