import PathfinderCatalog

/// What there is to learn: what skills need, and how long they take.
struct StudyMaterial: Sendable {
    /// What a skill needs directly.
    let needs: [Skill.ID: [Skill.ID]]
    /// Hours by skill.
    let hours: [Skill.ID: HoursOfStudy]
    /// What a skill without known hours counts as when skills are chosen, and never in a total.
    let assumedHours: Double

    init(needs: [Skill.ID: [Skill.ID]], hours: [Skill.ID: HoursOfStudy]) {
        self.needs = needs
        self.hours = hours
        let medians = hours.values.map(\.median).sorted()
        assumedHours = medians.isEmpty ? 1 : medians[medians.count / 2]
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

    /// Some skills, each after those of them that it needs; otherwise by id.
    ///
    /// Tables of your own are checked for circles when they are read. Skills in a circle would be left out.
    func inOrderOfNeed(_ skills: Set<Skill.ID>) -> [Skill.ID] {
        var order: [Skill.ID] = []
        var rest = skills
        while true {
            let ready = rest.filter { needs[$0, default: []].allSatisfy { !rest.contains($0) } }.sorted()
            guard !ready.isEmpty else { return order }
            order += ready
            rest.subtract(ready)
        }
    }
}
