import PathfinderCatalog

extension Profile {
    /// The profile with what another one answers in the place of, or added to, its own answers.
    ///
    /// - Parameter other: What was answered later.
    /// - Returns: A profile with the answers of both; where they differ, those of `other`.
    /// - Complexity: O(*n*) in the number of answers.
    public func updated(with other: Profile) -> Profile {
        var profile = self
        profile.id = other.id ?? id
        profile.name = other.name ?? name
        let changed = Set(other.skills.map(\.skill)).union(other.lackingSkills)
        profile.skills = skills.filter { !changed.contains($0.skill) } + other.skills
        profile.lackingSkills = lackingSkills.filter { !changed.contains($0) } + other.lackingSkills
        profile.skillsAreComplete = other.skillsAreComplete ?? skillsAreComplete
        profile.unknownSkills += other.unknownSkills.filter { !unknownSkills.contains($0) }
        profile.activities.merge(other.activities) { $1 }
        profile.workStyles.merge(other.workStyles) { $1 }
        if let answered = other.interests {
            var merged = interests ?? Interests()
            for kind in Interest.Kind.allCases { merged[kind] = answered[kind] ?? merged[kind] }
            profile.interests = merged
        }
        profile.educationLevel = other.educationLevel ?? educationLevel
        if other.educationField != nil || other.unknownEducationField != nil {
            profile.educationField = other.educationField
            profile.unknownEducationField = other.unknownEducationField
        }
        profile.yearsOfExperience = other.yearsOfExperience ?? yearsOfExperience
        if other.currentRole != nil || other.worksElsewhere {
            profile.currentRole = other.currentRole
            profile.currentOccupation = other.currentOccupation
            profile.unknownCurrentRole = other.unknownCurrentRole
        }
        profile.currentLevel = other.currentLevel ?? currentLevel
        profile.mathsComfort = other.mathsComfort ?? mathsComfort
        profile.region = other.region ?? region
        profile.remote = other.remote ?? remote
        profile.payWish = other.payWish ?? payWish
        profile.studyHoursPerWeek = other.studyHoursPerWeek ?? studyHoursPerWeek
        profile.languages += other.languages.filter { !languages.contains($0) }
        return profile
    }
}
