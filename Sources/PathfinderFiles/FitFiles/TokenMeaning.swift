import PathfinderCareers
import PathfinderCatalog

/// What a text in a column of a file of people means, by number, as a ``FitInput`` takes it.
enum TokenMeaning {
    case skill(row: Int, level: Int?)
    case lackingSkill(row: Int)
    case unknownSkill(String)
    case activity(row: Int, isYes: Bool)
    case workStyle(row: Int, agreement: Int)
    case interest(Int, Double)
    case skillsAreComplete(Bool)
    case educationLevel(EducationLevel)
    case educationField(row: Int)
    case unknownEducationField(String)
    case years(Double)
    case currentRole(row: Int, level: Level.ID?)
    case currentOccupation(row: Int)
    case unknownCurrentRole(String)
    case currentLevel(Level.ID)
    case mathsComfort(Int)
    case region(row: Int, Region.ID)
    case remote(RemoteWish)
    case payAmount(Double)
    case payCurrency(Currency.ID)
    case payPeriod(PayPeriod)
    /// Nothing that a score depends on.
    case nothing
    /// Something for the reader that knows every case: a mistake, or several answers in one text.
    case unusual
}

/// Finds out what texts mean, with the rules of ``ProfileBuilder``.
struct TokenResolver: Sendable {
    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// What a text in a column means: an item of a list, or a whole cell.
    func meaning(of text: String, in column: ProfileColumn) -> TokenMeaning {
        var builder = ProfileBuilder(catalog)
        var isWrong = false
        builder.set(column, to: text) { _ in isWrong = true }
        if isWrong { return .unusual }
        switch column {
        case .payWishAmount, .payWishCurrency, .payWishPeriod: return pay(in: builder)
        default: break
        }
        guard let profile = try? builder.finished() else { return .unusual }
        return switch column {
        case .id, .name, .studyHoursPerWeek, .languages: .nothing
        case .skills, .unknownSkills: skill(in: profile)
        case .lackingSkills: only(profile.lackingSkills) { .lackingSkill(row: row($0.rawValue, in: .skills)) }
        case .skillsAreComplete: profile.skillsAreComplete.map { .skillsAreComplete($0) } ?? .nothing
        case .activities:
            only(Array(profile.activities)) { .activity(row: row($0.key.rawValue, in: .activities), isYes: $0.value) }
        case .workStyles:
            only(Array(profile.workStyles)) {
                .workStyle(row: row($0.key.rawValue, in: .workStyles), agreement: $0.value)
            }
        case .interests: interest(in: profile)
        case .educationLevel: profile.educationLevel.map { .educationLevel($0) } ?? .nothing
        case .educationField, .unknownEducationField:
            profile.educationField.map { .educationField(row: row($0.rawValue, in: .educationFields)) }
                ?? profile.unknownEducationField.map { .unknownEducationField($0) } ?? .nothing
        case .yearsOfExperience: profile.yearsOfExperience.map { .years($0) } ?? .nothing
        case .currentRole, .unknownCurrentRole, .currentOccupation:
            profile.currentRole.map {
                .currentRole(row: row($0.rawValue, in: .roles), level: profile.currentLevel)
            } ?? profile.currentOccupation.map { .currentOccupation(row: row($0.rawValue, in: .occupations)) }
                ?? profile.unknownCurrentRole.map { .unknownCurrentRole($0) } ?? .nothing
        case .currentLevel: profile.currentLevel.map { .currentLevel($0) } ?? .nothing
        case .mathsComfort: profile.mathsComfort.map { .mathsComfort($0) } ?? .nothing
        case .region: profile.region.map { .region(row: row($0.rawValue, in: .regions), $0) } ?? .nothing
        case .remote: profile.remote.map { .remote($0) } ?? .nothing
        case .payWishAmount, .payWishCurrency, .payWishPeriod: .unusual
        }
    }

    private func skill(in profile: Profile) -> TokenMeaning {
        if profile.skills.isEmpty, profile.lackingSkills.isEmpty {
            return only(profile.unknownSkills) { .unknownSkill($0) }
        }
        guard profile.unknownSkills.isEmpty, profile.lackingSkills.isEmpty else { return .unusual }
        return only(profile.skills) { .skill(row: row($0.skill.rawValue, in: .skills), level: $0.level) }
    }

    private func interest(in profile: Profile) -> TokenMeaning {
        let answered = Interest.Kind.allCases.enumerated().compactMap { number, kind in
            profile.interests?[kind].map { (number, $0) }
        }
        return only(answered) { .interest($0.0, $0.1) }
    }

    private func pay(in builder: ProfileBuilder) -> TokenMeaning {
        switch builder.payWish {
        case (let amount?, nil, nil): .payAmount(amount)
        case (nil, let currency?, nil): .payCurrency(currency)
        case (nil, nil, let period?): .payPeriod(period)
        default: .nothing
        }
    }

    /// What the one answer of a list means.
    private func only<Answer>(_ answers: [Answer], _ meaning: (Answer) -> TokenMeaning) -> TokenMeaning {
        answers.count > 1 ? .unusual : answers.first.map(meaning) ?? .nothing
    }

    private func row(_ id: String, in table: TableName) -> Int {
        guard let row = catalog.table(table).row(withKey: id) else {
            preconditionFailure("\(table) has no \(id), though a profile names it")
        }
        return row
    }
}
