import PathfinderCatalog

/// The answers that are to be expected, each with its probability, if the roles fit with certain probabilities.
///
/// Where tables say in which shares people in a role choose the options, answers are drawn as they say: of a question
/// with several answers a few for each role, always the same ones. Of other questions all answers are as probable.
struct ExpectedAnswers: Sendable {
    private let model: FitModel

    /// How many answers are drawn for a role.
    private static let drawsOfRole = 4
    /// How much more probable it is that a statement which suits the role is true of somebody in it.
    private static let leaning = 0.3

    init(_ model: FitModel) { self.model = model }

    /// The answers to a question.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - beliefs: The probability that each role of the model fits best.
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
        for (role, belief) in beliefs.enumerated() where belief > 0 && role < model.roles.count {
            switch question.form {
            case .anyOf(let count):
                let shares = (0..<count).map { share(of: $0, in: question, role: role) }
                for draw in 0..<Self.drawsOfRole {
                    let chosen = shares.indices.filter { Self.level(draw, option: $0) < shares[$0] }
                    add(.options(Set(chosen)), belief / Double(Self.drawsOfRole))
                }
            case .oneOf(let count):
                let weights = (0..<count).map { weight(of: $0, in: question, role: role) }
                let whole = weights.reduce(0, +)
                for option in 0..<count where weights[option] > 0 {
                    add(.options([option]), belief * weights[option] / whole)
                }
            case .text:
                let texts = Self.texts(question)
                for text in texts { add(.text(text), belief / Double(texts.count)) }
            }
        }
        return answers.map { ($0, probabilities[$0] ?? 0) }
    }

    /// A number from 0 to 1 that is spread evenly over the draws of an option, and differs between options: the golden
    /// ratio's multiples.
    private static func level(_ draw: Int, option: Int) -> Double {
        let level = (Double(draw) + 0.5) / Double(drawsOfRole) + Double(option) * 0.618_033_988_749_895
        return level - level.rounded(.down)
    }

    /// The share of people in a role who would choose an option.
    private func share(of option: Int, in question: Question, role: Int) -> Double {
        func share(ofItem item: Int32) -> Double {
            item < 0 ? 0.5 : model.evidence.shares[Int(item) * model.roles.count + role]
        }
        switch question.subject {
        case .toolFamilies(_, let skills):
            // Whoever knows any of the skills has worked with the family; they go together, so the most usual one decides.
            return skills[option].compactMap { row($0.rawValue, in: .skills) }
                .map { share(ofItem: model.evidence.itemOfSkill[$0]) }.max() ?? 0.5
        case .skills(let skills):
            guard let row = row(skills[option].rawValue, in: .skills) else { return 0.5 }
            return share(ofItem: model.evidence.itemOfSkill[row])
        case .activities(let activities):
            guard let row = row(activities[option].rawValue, in: .activities) else { return 0.5 }
            return share(ofItem: model.evidence.itemOfActivity[row])
        case .workStyles(let styles):
            guard let row = row(styles[option].rawValue, in: .workStyles) else { return 0.5 }
            return 0.5 + Self.leaning * model.workStyles[row * model.roles.count + role]
        case .interests:
            // From 1 to 7, of which 4 is the middle.
            return model.interests[role].map { ($0[option] - 1) / 6 } ?? 0.5
        default: return 0.5
        }
    }

    private func row(_ id: String, in table: TableName) -> Int? { model.catalog.table(table).row(withKey: id) }

    /// How usual one of several answers is among people in a role.
    private func weight(of option: Int, in question: Question, role: Int) -> Double {
        switch question.subject {
        case .educationLevel:
            return 0.2 + model.education[option * model.roles.count + role]
        case .educationField(let fields):
            guard let row = row(fields[option].rawValue, in: .educationFields) else { return 1 }
            return 0.2 + model.fields[row * model.roles.count + role]
        case .mathsComfort:
            // Most are about as much at ease as the role needs.
            guard let needed = model.neededMathematics[role] else { return 1 }
            return 1 / (1 + abs(Double(option) - 4 * needed))
        default: return 1
        }
    }

    /// Answers that cover a question which is answered with a text.
    private static func texts(_ question: Question) -> [String] {
        switch question.subject {
        case .yearsOfExperience: ["0", "1", "3", "6", "12"]
        case .payWish: ["20000", "60000", "120000", "200000"].map { "\($0) USD year" }
        default: ["dubai", "riyadh", "doha", "kuwait-city"]
        }
    }
}
