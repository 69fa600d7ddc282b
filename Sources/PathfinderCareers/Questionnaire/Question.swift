public import PathfinderCatalog

/// A question to a person, whose answer goes into their profile.
public struct Question: Hashable, Sendable {
    /// What is asked.
    public enum Subject: Hashable, Sendable {
        /// With which of these families of tools the person has worked, and which skills of each would be asked about next.
        case toolFamilies([ToolFamily.ID], [[Skill.ID]])
        /// Which of these skills the person has.
        case skills([Skill.ID])
        /// Which of these activities the person has done or would enjoy.
        case activities([Activity.ID])
        /// Which of these statements on work are true of the person.
        case workStyles([WorkStyle.ID])
        /// Which of the six kinds of work (RIASEC) appeal to the person.
        case interests
        /// How much at ease the person is with mathematics.
        case mathsComfort
        /// Years of work in data, AI or software.
        case yearsOfExperience
        /// The highest degree.
        case educationLevel
        /// The field of study or training.
        case educationField([EducationField.ID])
        /// What the person wishes as to working remotely.
        case remote
        /// Where the person works or wants to work.
        case region
        /// The least pay hoped for.
        case payWish
    }

    /// How a question is answered.
    public enum Form: Hashable, Sendable {
        /// By one of so many options.
        case oneOf(Int)
        /// By any of so many options, or none of them.
        case anyOf(Int)
        /// By a text: a number of years, a place, or an amount with currency and period.
        case text
    }

    /// What is asked.
    public let subject: Subject

    /// How the question is answered.
    public var form: Form {
        switch subject {
        case .toolFamilies(let families, _): .anyOf(families.count)
        case .skills(let skills): .anyOf(skills.count)
        case .activities(let activities): .anyOf(activities.count)
        case .workStyles(let styles): .anyOf(styles.count)
        case .interests: .anyOf(Interest.Kind.allCases.count)
        case .mathsComfort: .oneOf(ProfileLimits.mathsComfort.count)
        case .educationLevel: .oneOf(EducationLevel.allCases.count)
        case .educationField(let fields): .oneOf(fields.count)
        case .remote: .oneOf(RemoteWish.allCases.count)
        case .yearsOfExperience, .region, .payWish: .text
        }
    }
}

/// What a person answers to a ``Question``.
public enum QuestionAnswer: Hashable, Sendable {
    /// Options by their positions, from 0: exactly one for ``Question/Form/oneOf(_:)``.
    case options(Set<Int>)
    /// A text, for ``Question/Form/text``.
    case text(String)
}
