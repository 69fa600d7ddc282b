/// The answers that are to be expected, each with its probability, if the roles fit with certain probabilities.
///
/// Half of the probability goes to the answers that are typical of the roles, as the tables say, and half to all answers
/// alike: people differ from what is typical.
struct TypicalAnswers: Sendable {
    private let catalog: Catalog
    private let roles: [Role]
    /// The weight of each skill for each role.
    private let skills: [[Skill.ID: Double]]
    /// The weight of each work style for each track.
    private let workStyles: [Track.ID: [WorkStyle.ID: Double]]
    private let interests: [Role.ID: RoleInterests]

    /// From which weight on a skill is one that people in the role have.
    private static let usualWeight = 0.35

    init(_ catalog: Catalog) {
        self.catalog = catalog
        roles = Array(catalog.roles)
        var skills: [Role.ID: [Skill.ID: Double]] = [:]
        for row in catalog.roleSkills {
            skills[row.role, default: [:]][row.skill] = max(row.weight, skills[row.role]?[row.skill] ?? 0)
        }
        self.skills = roles.map { skills[$0.id] ?? [:] }
        var workStyles: [Track.ID: [WorkStyle.ID: Double]] = [:]
        for row in catalog.roleWorkStyles { workStyles[row.track, default: [:]][row.workStyle] = row.weight }
        self.workStyles = workStyles
        interests = Dictionary(catalog.roleInterests.map { ($0.role, $0) }) { first, _ in first }
    }

    /// The answers to a question.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - beliefs: The probability that each role, in the order of the catalog, fits best.
    /// - Returns: Answers with their probabilities, each answer once, in a fixed order.
    func answers(
        to question: Question, believing beliefs: [Double]
    ) -> [(answer: QuestionAnswer, probability: Double)] {
        var answers: [QuestionAnswer] = []
        var probabilities: [QuestionAnswer: Double] = [:]
        func add(_ answer: QuestionAnswer, _ probability: Double) {
            if probabilities[answer] == nil { answers.append(answer) }
            probabilities[answer, default: 0] += probability
        }
        let all = possible(question)
        for answer in all { add(answer, 0.5 / Double(all.count)) }
        for (index, belief) in beliefs.enumerated() where belief > 0 {
            if let answer = typical(question, ofRole: index) { add(answer, 0.5 * belief) }
        }
        return answers.map { ($0, probabilities[$0] ?? 0) }
    }

    /// Answers that cover a question: each option of one, each option alone and none of several.
    private func possible(_ question: Question) -> [QuestionAnswer] {
        switch question.form {
        case .oneOf(let count): (0..<count).map { .options([$0]) }
        case .anyOf(let count): [.options([])] + (0..<count).map { .options([$0]) }
        case .text:
            switch question.subject {
            case .yearsOfExperience: ["0", "1", "3", "6", "12"].map { .text($0) }
            case .payWish: ["20000", "60000", "120000", "200000"].map { .text("\($0) USD year") }
            default: ["dubai", "riyadh", "doha", "kuwait-city"].map { .text($0) }
            }
        }
    }

    /// What someone in a role would say; `nil` where the tables do not tell.
    private func typical(_ question: Question, ofRole index: Int) -> QuestionAnswer? {
        guard roles.indices.contains(index) else { return nil }
        switch question.subject {
        case .skills(let asked):
            guard !skills[index].isEmpty else { return nil }
            return .options(Set(asked.indices.filter { skills[index][asked[$0], default: 0] >= Self.usualWeight }))
        case .workStyle(let style):
            guard let weights = roles[index].track.flatMap({ workStyles[$0] }) else { return nil }
            let weight = weights[style] ?? 0
            return .options([weight >= 1 ? 4 : weight > 0 ? 3 : 2])
        case .interest(let kind):
            guard let strength = interests[roles[index].id]?[kind] else { return nil }
            let strengths = Question.interestStrengths
            let nearest = strengths.indices.min { abs(strengths[$0] - strength) < abs(strengths[$1] - strength) }
            return nearest.map { .options([$0]) }
        default: return nil
        }
    }
}

extension RoleInterests {
    /// The interest of a kind, from 1 to 7.
    subscript(kind: Interest.Kind) -> Double {
        switch kind {
        case .realistic: realistic
        case .investigative: investigative
        case .artistic: artistic
        case .social: social
        case .enterprising: enterprising
        case .conventional: conventional
        }
    }
}
