extension SkillDemand {
    /// The skills whose importance a source states; these are known of all roles alike, while some sources only name
    /// skills, and only those of a few roles.
    var stated: SkillDemand {
        SkillDemand(role: role, level: level, skills: skills.filter(\.isStated), core: .none)
    }

    /// The share of the importance that another demand has in common, and that a person's own skills bring in full.
    func coverage(from origin: SkillDemand, _ person: PersonalSkills? = nil) -> Double? {
        guard importance > 0 else { return nil }
        let importances = Dictionary(uniqueKeysWithValues: origin.skills.map { ($0.skill, $0.importance) })
        return coveredImportance { skill in
            let importance = importances[skill, default: 0]
            return person?.strength(of: skill, importance) ?? importance
        } / importance
    }
}
