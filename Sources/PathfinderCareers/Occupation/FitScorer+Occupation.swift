import PathfinderCatalog

extension FitScorer {
    /// Adds what a present occupation tells of a person: how far it carries over to each role; its usual interests at a
    /// share, where the person answered none; and the skills that everybody in it has.
    ///
    /// - Parameters:
    ///   - row: The row of the occupation in `occupations.csv`, from 0.
    ///   - input: The answers of the person, all but this one given.
    /// - Complexity: O(*r a*) in the number of roles and of what carries over.
    package func addOccupation(row: Int, to input: inout FitInput) {
        let catalog = model.catalog
        let occupation = catalog.occupations[row]
        let bridges = OccupationBridges.of(catalog)
        let shares = bridges.shares(row: row)
        input.carriedOver = model.roles.map { role in
            catalog.table(.roles).row(withKey: role.rawValue).map { shares[$0] } ?? 0
        }
        if let interests = occupation.interests, !input.hasInterests {
            input.interests = interests.numbers
            input.shareOfInterests = catalog.rule(.occupationInterests)
        }
        let known = bridges.skills(of: occupation.id).compactMap { catalog.table(.skills).row(withKey: $0.rawValue) }
        guard !known.isEmpty else { return }
        // Whoever names an occupation made no list of skills: what is not on it is not known to be lacking.
        if !input.listsSkills, input.skillsAreComplete == nil { input.skillsAreComplete = false }
        for row in known { input.addSkillOnce(row: row) }
    }
}
