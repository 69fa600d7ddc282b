import PathfinderCatalog

/// What there is to learn: what skills need and bring along, and how long they take.
struct StudyMaterial: Sendable {
    /// What a skill cannot be learnt without.
    let needs: [Skill.ID: [Skill.ID]]
    /// What comes first where both are learnt.
    let helps: [Skill.ID: [Skill.ID]]
    /// The ideas that some role learns with a tool.
    let ideas: [Skill.ID: [Skill.ID]]
    /// Hours by skill.
    let hours: [Skill.ID: HoursOfStudy]

    init(_ catalog: Catalog) {
        var needs: [Skill.ID: [Skill.ID]] = [:]
        var helps: [Skill.ID: [Skill.ID]] = [:]
        for row in catalog.skillPrerequisites {
            switch row.kind {
            case .gate: needs[row.skill, default: []].append(row.needs)
            case .helps: helps[row.skill, default: []].append(row.needs)
            }
        }
        self.needs = needs
        self.helps = helps
        ideas = catalog.ideasOfTools()
        var hours: [Skill.ID: HoursOfStudy] = [:]
        for skill in catalog.skills {
            if let own = HoursOfStudy(skill) { hours[skill.id] = own }
        }
        for row in catalog.skillHours { hours[row.skill] = HoursOfStudy(row) }
        self.hours = hours
    }

    /// Some skills with all that they need, directly or through others.
    ///
    /// - Complexity: O(*s* + *n*) in the skills found and what they need.
    func withPrerequisites(_ skills: some Sequence<Skill.ID>) -> Set<Skill.ID> {
        var found: Set<Skill.ID> = []
        var open = Array(skills)
        while let skill = open.popLast() {
            guard found.insert(skill).inserted else { continue }
            open += needs[skill, default: []]
        }
        return found
    }

    /// What somebody knows who says so of some skills: what they need, and the ideas behind tools.
    ///
    /// A tool that a role takes says nothing of other things that the role takes: where it lists both Kafka and stream
    /// processing, to know the one is not to know the other.
    ///
    /// - Parameters:
    ///   - skills: The skills.
    ///   - isTaken: Whether the role that is asked about takes a skill itself.
    /// - Returns: The skills, the named ones among them.
    /// - Complexity: O(*s* + *n*) in the skills found and what they need.
    func known(with skills: some Sequence<Skill.ID>, _ isTaken: (Skill.ID) -> Bool = { _ in false }) -> Set<Skill.ID> {
        let found = withPrerequisites(skills)
        return found.union(found.filter { !isTaken($0) }.flatMap { ideas[$0, default: []] })
    }
}

extension Catalog {
    /// The ideas that are learnt with each tool, whichever role takes it.
    ///
    /// - Complexity: O(*n*) in the rows of `role_essentials.csv`, of which two columns are read.
    fileprivate func ideasOfTools() -> [Skill.ID: [Skill.ID]] {
        let table = table(.roleEssentials)
        guard let skill = table.schema.index(of: "skill"), let concepts = table.schema.index(of: "concepts") else {
            return [:]
        }
        var found: [Skill.ID: [Skill.ID]] = [:]
        for row in 0..<table.rowCount where !table.withCell(row: row, column: concepts, \.isEmpty) {
            let tool = Skill.ID(rawValue: table.text(row: row, column: skill))
            guard skills[tool]?.kind.isTool == true else { continue }
            for concept in table.text(row: row, column: concepts).split(separator: ";") {
                let concept = Skill.ID(rawValue: String(concept))
                if found[tool]?.contains(concept) != true { found[tool, default: []].append(concept) }
            }
        }
        return found
    }
}
