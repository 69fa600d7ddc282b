public import PathfinderCatalog

extension Catalog {
    /// The skills that a person knows: those of the profile, with all that they need and the ideas behind tools that the
    /// role does not take itself, and those that are taken to be known.
    ///
    /// Skills that the profile says are lacking are not among them, even where another skill needs them. A skill whose level
    /// is said counts from the level that `planning_rules.csv` names on; one without a level counts.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - target: What the person gets ready for; see ``assumedSkills(of:for:)``.
    /// - Returns: The skills.
    public func knownSkills(of profile: Profile, for target: CareerPosition? = nil) -> Set<Skill.ID> {
        let least = knownFromLevel
        let own = profile.skills.filter { $0.level.map { Double($0) >= least } ?? true }.map(\.skill)
        let learning = profile.skills.filter { $0.level.map { Double($0) < least } ?? false }.map(\.skill)
        let taken = Set(target.map { essentials(of: $0.role, at: $0.level).skills.map(\.skill) } ?? [])
        let material = planning.material
        // What is only assumed proves nothing else.
        return Set(assumedSkills(of: profile, for: target)).subtracting(learning)
            .union(material.known(with: own, taken.contains)).subtracting(profile.lackingSkills)
    }

    /// The skills that a person is taken to have without saying so.
    ///
    /// Of whoever names a present role these are ``typicalSkills(of:)``, and of a present occupation what everybody in it has. Who gets ready for a level above the lowest, and
    /// holds that role or names none, is taken to know what lower levels ask for. Of what the profile says anything of,
    /// nothing is assumed, and neither is another skill of the same choice.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - target: What the person gets ready for; `nil` leaves lower levels out.
    /// - Returns: The skills in the order of teaching, each with the ideas that are learnt with it in the role.
    public func assumedSkills(of profile: Profile, for target: CareerPosition? = nil) -> [Skill.ID] {
        let said = Set(profile.skills.map(\.skill) + profile.lackingSkills)
        var assumed: [Skill.ID] = []
        func assume(_ requirements: [RoleEssentials.Requirement], of role: Role.ID) {
            let essentials = essentials(of: role)
            for requirement in requirements where !requirement.skills.contains(where: said.contains) {
                assumed += essentials.taught(for: requirement).filter { !said.contains($0) && !assumed.contains($0) }
            }
        }
        if let role = profile.currentRole {
            assume(typicalRequirements(of: CareerPosition(role: role, level: profile.currentLevel)), of: role)
        }
        if let occupation = profile.currentOccupation {
            assumed += OccupationBridges.of(self).skills(of: occupation).filter {
                !said.contains($0) && !assumed.contains($0)
            }
        }
        if let target, profile.currentRole.map({ $0 == target.role }) ?? (!profile.worksElsewhere) {
            assume(formerRequirements(of: target), of: target.role)
        }
        return assumed
    }

    /// What nearly everybody knows who works in a position: what lower levels of the role ask for; at the lowest level, or
    /// where none is said, its foundation and core. Of a choice it is the skill most asked for.
    ///
    /// - Returns: The skills in the order of teaching, without what they need.
    /// - Complexity: O(*n*) in the skills of the role.
    public func typicalSkills(of position: CareerPosition) -> [Skill.ID] {
        typicalRequirements(of: position).compactMap(\.skills.first)
    }

    private func typicalRequirements(of position: CareerPosition) -> [RoleEssentials.Requirement] {
        let former = formerRequirements(of: position)
        guard former.isEmpty else { return former }
        return essentials(of: position.role).requirements.filter { [.foundation, .core].contains($0.stage) }
    }

    /// What levels below that of a position ask for; nothing where none is said.
    private func formerRequirements(of position: CareerPosition) -> [RoleEssentials.Requirement] {
        guard let rank = position.level.flatMap({ levels[$0]?.rank }) else { return [] }
        return essentials(of: position.role).requirements.filter { requirement in
            levels[requirement.level].map { $0.rank < rank } ?? false
        }
    }

    /// The level from which on a skill counts as known.
    package var knownFromLevel: Double { rule(.knownFromLevel) }
}

extension Catalog {
    /// The languages and tools that a job title names: Java in "Backend Java Engineer".
    ///
    /// - Parameter title: A job title in English or Arabic.
    /// - Returns: The skills in the order of the title; words that mean several skills, or knowledge, are not among them.
    /// - Complexity: O(*n*) in the words of the title, after the names of skills were indexed once.
    public func tools(inTitle title: String) -> [Skill.ID] {
        let words = title.split { " ,;:()[]/|·–—،؛\t\n".contains($0) }.map(String.init)
        var tools: [Skill.ID] = []
        var start = 0
        while start < words.count {
            let ends = (start + 1...min(words.count, start + Self.mostWordsOfTool)).reversed()
            let found = ends.lazy.compactMap { end in
                self.knownID(of: words[start..<end].joined(separator: " "), in: .skills).map { (id: $0, end: end) }
            }.first
            start = found?.end ?? start + 1
            guard let skill = found.map({ Skill.ID(rawValue: $0.id) }), skills[skill]?.kind.isTool == true,
                !tools.contains(skill)
            else { continue }
            tools.append(skill)
        }
        return tools
    }

    /// No tool has a longer name in a title.
    private static let mostWordsOfTool = 4
}
