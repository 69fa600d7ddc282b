import PathfinderCatalog

extension FitScorer {
    /// Adds what a present occupation tells of a person: how far it carries over to each role; its usual interests at a
    /// share, where the person answered none; and the skills that everybody in it has.
    ///
    /// - Parameters:
    ///   - row: The row of the occupation in `occupations.csv`, from 0.
    ///   - input: The answers of the person, all but this one given.
    /// - Complexity: O(*s*) in the number of these skills, once the occupation was asked for.
    package func addOccupation(row: Int, to input: inout FitInput) {
        let bridges = OccupationBridges.of(model.catalog)
        let evidence = bridges.evidence(row: row, of: model.roles)
        input.carriedOver = evidence.carriedOver
        if let interests = evidence.interests, !input.hasInterests {
            input.interests = interests
            input.shareOfInterests = bridges.shareOfInterests
        }
        guard !evidence.skills.isEmpty else { return }
        // Whoever names an occupation made no list of skills: what is not on it is not known to be lacking.
        if !input.listsSkills, input.skillsAreComplete == nil { input.skillsAreComplete = false }
        for row in evidence.skills { input.addSkillOnce(row: row) }
    }
}
