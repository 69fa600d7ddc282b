import PathfinderCatalog

extension Question {
    /// A profile with an answer added.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - profile: What was answered before.
    ///   - catalog: The catalog that knows the names.
    /// - Returns: The profile with the answer.
    /// - Throws: ``InputMistake`` if the answer does not belong to the question, or its text cannot be read.
    func adding(
        _ answer: QuestionAnswer, to profile: Profile, catalog: Catalog
    ) throws(InputMistake) -> Profile {
        switch answer {
        case .options(let options): try adding(options, to: profile)
        case .text(let text): try adding(text, to: profile, catalog: catalog)
        }
    }

    private func adding(_ options: Set<Int>, to profile: Profile) throws(InputMistake) -> Profile {
        try check(options)
        var profile = profile
        let first = options.first ?? 0
        switch subject {
        case .skills(let skills):
            for (position, skill) in skills.enumerated() {
                if options.contains(position) {
                    profile.skills.append(ProfileSkill(skill))
                } else {
                    profile.lackingSkills.append(skill)
                }
            }
        case .toolFamilies(_, let skills):
            // Of a family that is chosen the skills are asked about; of the others the person knows none.
            for (position, skills) in skills.enumerated() where !options.contains(position) {
                profile.lackingSkills += skills
            }
        case .activities(let activities):
            for (position, activity) in activities.enumerated() {
                profile.activities[activity] = options.contains(position)
            }
        case .workStyles(let styles):
            // Chosen or not says less than the strongest answers that a profile can hold.
            for (position, style) in styles.enumerated() {
                profile.workStyles[style] = options.contains(position) ? 1 : -1
            }
        case .interests:
            var interests = Interests()
            for (position, kind) in Interest.Kind.allCases.enumerated() {
                interests[kind] = options.contains(position) ? 6 : 2
            }
            profile.interests = interests
        case .mathsComfort: profile.mathsComfort = ProfileLimits.mathsComfort.lowerBound + first
        case .educationLevel: profile.educationLevel = EducationLevel.allCases[first]
        case .educationField(let fields): profile.educationField = fields[first]
        case .remote: profile.remote = RemoteWish.allCases[first]
        case .yearsOfExperience, .region, .payWish: break
        }
        return profile
    }

    /// Checks that options are among those of the question.
    private func check(_ options: Set<Int>) throws(InputMistake) {
        switch form {
        case .oneOf(let count):
            guard options.count == 1, options.allSatisfy((0..<count).contains) else {
                throw InputMistake(nil, "the question has one answer", "choose one of 1 to \(count)")
            }
        case .anyOf(let count):
            guard options.allSatisfy((0..<count).contains) else {
                throw InputMistake(nil, "the question has \(count) options", "choose any of 1 to \(count)")
            }
        case .text: throw InputMistake(nil, "the question has no options", "answer with a text")
        }
    }

    private func adding(_ text: String, to profile: Profile, catalog: Catalog) throws(InputMistake) -> Profile {
        var builder = ProfileBuilder(catalog)
        var mistake: InputMistake?
        func set(_ column: ProfileColumn, _ text: some StringProtocol) {
            builder.set(column, to: String(text)) { mistake = mistake ?? $0 }
        }
        switch subject {
        case .yearsOfExperience: set(.yearsOfExperience, text)
        case .region: set(.region, text)
        case .payWish:
            let parts = text.split(separator: " ")
            guard parts.count == 3 else {
                throw InputMistake(text, "is not amount, currency and period", "write them like 20000 AED month")
            }
            set(.payWishAmount, parts[0].filter { $0 != "," })
            set(.payWishCurrency, parts[1])
            set(.payWishPeriod, parts[2])
        default: throw InputMistake(text, "is not one of the options", "answer with their numbers")
        }
        if let mistake { throw mistake }
        let answered = try builder.finished()
        var profile = profile
        profile.yearsOfExperience = answered.yearsOfExperience ?? profile.yearsOfExperience
        profile.region = answered.region ?? profile.region
        profile.payWish = answered.payWish ?? profile.payWish
        return profile
    }
}
