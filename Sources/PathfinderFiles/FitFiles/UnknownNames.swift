import PathfinderCareers

/// What a person names and the catalog does not know: it is kept and shown, and counts for nothing.
struct UnknownNames {
    var skills: [String] = []
    var currentRole: String?
    var educationField: String?

    var isEmpty: Bool { skills.isEmpty && currentRole == nil && educationField == nil }

    init() {}

    init(of profile: Profile) {
        (skills, currentRole) = (profile.unknownSkills, profile.unknownCurrentRole)
        educationField = profile.unknownEducationField
    }
}
