public import PathfinderCatalog

/// What a person says of themselves: skills, work they like, education, experience, and what they wish for.
///
/// Everything is optional. What is not answered is unknown, which is not the same as no or zero: a profile without
/// ``mathsComfort`` says nothing of mathematics.
///
///     let profile = Profile(skills: [ProfileSkill("python"), ProfileSkill("sql", level: 4)], yearsOfExperience: 2)
public struct Profile: Hashable, Sendable {
    /// What names the person in the answers, such as a student number.
    public var id: String?
    /// The person's name.
    public var name: String?
    /// Skills the catalog knows, each at most once.
    public var skills: [ProfileSkill] = []
    /// Whether ``skills`` are all that the person has: true says that a skill which is not listed is not known, false
    /// that nothing is known of it. `nil` leaves it to the length of the list: the longer, the more it says of what is
    /// not on it.
    public var skillsAreComplete: Bool?
    /// Skills that the person says they do not have; where any is named, of a skill that is not listed nothing is known
    /// unless ``skillsAreComplete`` says so.
    public var lackingSkills: [Skill.ID] = []
    /// Skills as they were written that the catalog does not know.
    public var unknownSkills: [String] = []
    /// Work done or enjoyed, and work that is not; an activity that is absent was not answered.
    public var activities: [Activity.ID: Bool] = [:]
    /// Agreement with statements on work, from -2 (not at all) to 2 (fully); absent means not answered.
    public var workStyles: [WorkStyle.ID: Int] = [:]
    /// Vocational interests (RIASEC).
    public var interests: Interests?
    /// The highest degree or certificate.
    public var educationLevel: EducationLevel?
    /// The field of study or training.
    public var educationField: EducationField.ID?
    /// The field of study as it was written, where the catalog does not know it; it counts for nothing.
    public var unknownEducationField: String?
    /// Years of work in data, AI or software.
    public var yearsOfExperience: Double?
    /// The role the person works in now.
    public var currentRole: Role.ID?
    /// The present role as it was written, where the catalog does not know it; it counts for nothing.
    public var unknownCurrentRole: String?
    /// The present occupation where it is none of the roles: a nurse, an accountant. Where it is known, neither
    /// ``currentRole`` nor ``unknownCurrentRole`` is.
    public var currentOccupation: Occupation.ID?
    /// The level at which the person works now.
    public var currentLevel: Level.ID?
    /// How much at ease the person is with mathematics, from 1 (not at all) to 5 (very much).
    public var mathsComfort: Int?
    /// Where the person works or wants to work.
    public var region: Region.ID?
    /// What the person wishes as to working remotely.
    public var remote: RemoteWish?
    /// The least pay the person hopes for.
    public var payWish: PayWish?
    /// Hours a week for study, from 0.5 to 168.
    public var studyHoursPerWeek: Double?
    /// Languages the person works in, as ISO 639 codes such as `en` and `ar`.
    public var languages: [String] = []

    /// Whether the person says to work in something that is none of the roles: what is learnt there is not what roles take.
    package var worksElsewhere: Bool {
        currentRole == nil && (currentOccupation != nil || unknownCurrentRole != nil)
    }

    /// A profile in which nothing is answered.
    public init() {}

    /// A profile of skills and experience.
    ///
    /// - Parameters:
    ///   - skills: Skills the catalog knows, each at most once.
    ///   - yearsOfExperience: Years of work in data, AI or software.
    public init(skills: [ProfileSkill], yearsOfExperience: Double? = nil) {
        self.skills = skills
        self.yearsOfExperience = yearsOfExperience
    }
}
