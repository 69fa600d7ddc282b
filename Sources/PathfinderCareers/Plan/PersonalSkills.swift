import PathfinderCatalog

/// What a person brings to a move: what the profile says, and what was learnt in positions held on the way.
struct PersonalSkills {
    private let profile: Profile
    private let catalog: Catalog
    /// What positions held on the way have taken.
    private var learnt: [Skill.ID] = []

    init(_ profile: Profile, _ catalog: Catalog) {
        self.profile = profile
        self.catalog = catalog
    }

    /// The hours of study a week.
    var hoursPerWeek: Double { catalog.usualHoursPerWeek(of: profile) }

    /// The person as the holder of a position.
    func profile(holding position: CareerPosition) -> Profile {
        var profile = profile
        profile.currentRole = position.role
        profile.currentLevel = position.level
        return profile
    }

    /// What the person knows who holds a position, on the way to another one: as a plan for that one has it, and what
    /// earlier positions have taken.
    func known(holding origin: CareerPosition, for destination: CareerPosition) -> Set<Skill.ID> {
        let known = catalog.knownSkills(of: profile(holding: origin), for: destination)
        guard !learnt.isEmpty else { return known }
        return known.union(learnt).subtracting(profile.lackingSkills)
    }

    /// Counts as known what a position takes that the person has held; of a choice the skill most asked for.
    mutating func add(_ position: CareerPosition) {
        learnt += catalog.essentials(of: position.role, at: position.level).taught
    }
}
