package import PathfinderCareers
package import PathfinderCatalog

extension Wording {
    /// What is asked.
    package func text(of question: Question) -> String {
        switch question.subject {
        case .toolFamilies: self(.questionToolFamilies)
        case .skills: self(.questionSkills)
        case .activities: self(.questionActivities)
        case .workStyles: self(.questionWorkStyles)
        case .interests: self(.questionInterests)
        case .mathsComfort: self(.questionMaths)
        case .yearsOfExperience: self(.questionYears)
        case .educationLevel: self(.questionEducationLevel)
        case .educationField: self(.questionEducationField)
        case .remote: self(.questionRemote)
        case .region: self(.questionRegion)
        case .payWish: self(.questionPay)
        }
    }

    /// The options of a question, in their order; none for a text.
    package func options(of question: Question) -> [String] {
        switch question.subject {
        case .toolFamilies(let families, _): families.map { catalog.toolFamilies[$0]?.name[language] ?? $0.rawValue }
        case .skills(let skills): skills.map { name(of: $0) }
        case .activities(let activities): activities.map { catalog.activities[$0]?.statement[language] ?? $0.rawValue }
        case .workStyles(let styles): styles.map { catalog.workStyles[$0]?.statement[language] ?? $0.rawValue }
        case .interests: catalog.interests.map { $0.statement[language] }
        case .mathsComfort: [.amount1, .amount2, .amount3, .amount4, .amount5].map { self($0) }
        case .educationLevel: EducationLevel.allCases.map(name(of:))
        case .educationField(let fields): fields.map { catalog.educationFields[$0]?.name[language] ?? $0.rawValue }
        case .remote: RemoteWish.allCases.map(name(of:))
        case .yearsOfExperience, .region, .payWish: []
        }
    }

    /// What one types to answer, to pass, to go back and to stop.
    package func help(for question: Question) -> String {
        switch question.form {
        case .oneOf: self(.questionHelpOne)
        case .anyOf: self(.questionHelpAny)
        case .text: self(.questionHelpText)
        }
    }

    package func name(of level: EducationLevel) -> String {
        switch level {
        case .secondary: self(.educationSecondary)
        case .diploma: self(.educationDiploma)
        case .bachelor: self(.educationBachelor)
        case .master: self(.educationMaster)
        case .doctorate: self(.educationDoctorate)
        }
    }

    package func name(of wish: RemoteWish) -> String {
        switch wish {
        case .required: self(.remoteRequired)
        case .preferred: self(.remotePreferred)
        case .onSite: self(.remoteOnSite)
        case .indifferent: self(.remoteIndifferent)
        }
    }
}
