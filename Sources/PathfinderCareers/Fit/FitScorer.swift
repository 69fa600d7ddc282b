public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Scores people against all roles of a catalog, some hundred thousand a second; prepared once.
///
///     let scorer = FitScorer(.bundled)
///     var scores = scorer.emptyScores
///     scorer.score(scorer.input(for: profile), into: &scores)
///     print(scorer.roles[scores.firstTwo.0], scores.probabilities)
///
/// ``Catalog/fit(_:weights:)`` gives the same numbers with reasons in words.
public struct FitScorer: Sendable {
    package let model: FitModel
    /// The weight of each part, in the order of ``FitPart/Kind``.
    let weights: [Double]

    /// Prepares the scores.
    ///
    /// - Parameters:
    ///   - catalog: The catalog whose roles are ranked.
    ///   - weights: Weights in place of the catalog's.
    /// - Complexity: O(*s*) in the number of shares at the first use of a catalog.
    public init(_ catalog: Catalog, weights: FitWeights = .default) {
        model = catalog.fitModel
        self.weights = model.weights.map { weights[$0.part] ?? $0.weight }
    }

    /// The roles that are ranked: those of which a survey or postings say what people in them use.
    public var roles: [Role.ID] { model.roles }

    /// Scores to be filled.
    public var emptyScores: FitScores {
        FitScores(roles: model.roles.count, groups: model.evidence.groupCount)
    }

    /// The probability that each role ranks first for a person.
    ///
    /// - Complexity: O(*a r*) in the number of answers and of roles.
    public func probabilities(_ profile: Profile) -> [Double] { score(profile).probabilities }

    /// Scores a person.
    ///
    /// - Complexity: O(*a r*) in the number of answers and of roles.
    public func score(_ profile: Profile) -> FitScores {
        var scores = emptyScores
        score(input(for: profile), into: &scores)
        return scores
    }

    /// Scores a person.
    ///
    /// - Parameters:
    ///   - person: The answers, with rows of this scorer's catalog.
    ///   - scores: The result; allocates nothing if it comes from ``emptyScores`` and was filled before.
    /// - Complexity: O(*a r*) in the number of answers and of roles.
    public func score(_ person: borrowing FitInput, into scores: inout FitScores) {
        for part in Self.kinds.indices { fill(part, of: person, into: &scores) }
        rank(&scores, isForm: person.form != nil)
    }

    /// Made once: they are gone through for each person.
    private static let kinds = FitPart.Kind.allCases

    /// Fills the values of one part.
    private func fill(_ part: Int, of person: borrowing FitInput, into scores: inout FitScores) {
        let roles = model.roles.count
        scores.isAnswered[part] = scores.values.withUnsafeMutableBufferPointer { values in
            let values = UnsafeMutableBufferPointer(rebasing: values[part * roles..<(part + 1) * roles])
            return switch Self.kinds[part] {
            case .skills:
                scores.answersOfGroup.withUnsafeMutableBufferPointer {
                    model.skills(of: person, answers: $0, into: values)
                }
            case .activities: model.activities(of: person, into: values)
            case .workStyle: model.workStyle(of: person, into: values)
            case .interests: model.interests(of: person, into: values)
            case .background: model.background(of: person, into: values)
            case .pay: model.pay(of: person, into: values)
            case .remote: model.remote(of: person, into: values)
            }
        }
    }

    /// Adds by how many points changed answers to one part move each role.
    func addEffect(
        of changed: borrowing FitInput, onPart kind: FitPart.Kind, from scores: FitScores, _ scratch: inout FitScores,
        to effects: inout [Double]
    ) {
        let part = Self.kinds.firstIndex(of: kind) ?? 0
        fill(part, of: changed, into: &scratch)
        func points(_ scores: FitScores, _ role: Int) -> Double {
            scores.isAnswered[part] ? weights[part] * scores.values[part * model.roles.count + role] : 0
        }
        for role in model.roles.indices { effects.append(points(scratch, role) - points(scores, role)) }
    }

    /// Adds the parts up and turns the scores into probabilities: a softmax that is moderated for the uncertainty of
    /// the score, as MacKay does (The evidence framework applied to classification networks, Neural Computation 4, 1992).
    /// Where skills were listed, and not chosen in a form that asks for each, the probabilities are raised to a power that
    /// lists of people whose job is known call for (`planning_rules.csv`).
    private func rank(_ scores: inout FitScores, isForm: Bool) {
        let count = model.roles.count
        guard count > 0 else { return }
        var variance = 0.0
        for role in 0..<count { scores.scores[role] = 0 }
        for kind in weights.indices {
            guard scores.isAnswered[kind] else {
                let deviation = weights[kind] * model.weights[kind].unanswered
                variance += deviation * deviation
                continue
            }
            var sum = 0.0
            var squares = 0.0
            for role in 0..<count {
                let value = scores.values[kind * count + role]
                scores.scores[role] += weights[kind] * value
                sum += value
                squares += value * value
            }
            let mean = sum / Double(count)
            let deviation = weights[kind] * model.weights[kind].spread
            variance += deviation * deviation * max(0, squares / Double(count) - mean * mean)
        }
        scores.certainty = 1 / (1 + Double.pi / 8 * variance).squareRoot()
        // The first part is the skills.
        if scores.isAnswered[0], !isForm { scores.certainty *= model.listPower }
        let best = scores.scores.max() ?? 0
        var whole = 0.0
        for role in 0..<count {
            let share = exp(scores.certainty * (scores.scores[role] - best))
            scores.probabilities[role] = share
            whole += share
        }
        for role in 0..<count { scores.probabilities[role] /= whole }
    }
}
