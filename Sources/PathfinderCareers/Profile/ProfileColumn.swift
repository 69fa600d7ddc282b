import PathfinderCatalog

/// A column of a CSV file of people: the fields of a profile, as text.
///
/// Columns of lists hold items with semicolons between them; an item may carry an answer behind `=` or `:`, as in
/// `python;spark=3`.
public enum ProfileColumn: String, CaseIterable, Sendable {
    /// What names the person.
    case id
    /// The person's name.
    case name
    /// Skills, each with a level from 1 to 5 or without: `python;spark=3`.
    case skills
    /// Whether these are all skills: `yes` or `no`.
    case skillsAreComplete = "skills_are_complete"
    /// Skills the person says they do not have: `scala;kafka`.
    case lackingSkills = "lacking_skills"
    /// Skills that an earlier version did not know.
    case unknownSkills = "unknown_skills"
    /// Activities done or enjoyed, or not: `build-data-infrastructure;research-ml=no`.
    case activities
    /// Agreement with statements on work, from -2 to 2: `query-performance=2;ambiguity=-1`.
    case workStyles = "work_styles"
    /// Interests, from 1 to 7: `investigative=6;conventional=5.5`.
    case interests
    /// The highest degree: `secondary`, `diploma`, `bachelor`, `master`, `doctorate`, or a usual name such as `BSc`.
    case educationLevel = "education_level"
    /// The field of study or training.
    case educationField = "education_field"
    /// A field of study that an earlier version did not know.
    case unknownEducationField = "unknown_education_field"
    /// Years of work in data, AI or software.
    case yearsOfExperience = "years_of_experience"
    /// The present role or job title.
    case currentRole = "current_role"
    /// A present role that an earlier version did not know.
    case unknownCurrentRole = "unknown_current_role"
    /// The present occupation where it is none of the roles.
    case currentOccupation = "current_occupation"
    /// The present level.
    case currentLevel = "current_level"
    /// Ease with mathematics, from 1 to 5.
    case mathsComfort = "maths_comfort"
    /// The place.
    case region
    /// `required`, `preferred`, `on-site` or `indifferent`.
    case remote
    /// The least pay hoped for.
    case payWishAmount = "pay_wish_amount"
    /// Its currency, as an ISO 4217 code.
    case payWishCurrency = "pay_wish_currency"
    /// What it is paid for: `year` or `month`.
    case payWishPeriod = "pay_wish_period"
    /// Hours a week for study, above 0.
    case studyHoursPerWeek = "study_hours_per_week"
    /// Languages of work: `en;ar`.
    case languages

    /// Whether the column holds items with semicolons between them.
    package var isList: Bool {
        switch self {
        case .skills, .lackingSkills, .unknownSkills, .activities, .workStyles, .interests, .languages: true
        default: false
        }
    }

    /// The column of a name in a header; case, and blanks or hyphens in place of underscores, make no difference.
    package init?(header name: String) {
        self.init(rawValue: NameIndex.normalised(name).replacing(" ", with: "_"))
    }
}
