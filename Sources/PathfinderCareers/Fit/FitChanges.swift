import PathfinderCatalog

/// Finds the smallest changes in the answers that make another role first.
///
/// Only what a person can take up is a change: skills of the role that are learnt within the hours that
/// `planning_rules.csv` allows, all of them together, or an interest. Of changes of the same size skills come first, then
/// questions that are still open, and only then answers turned round. Of skills the one that is asked most comes first.
///
/// What each change does by itself is scored once for all roles. Several at once are looked for by the sum of what they
/// do, and scored together before one is named: the sum is exact but for answers that count less the more of their kind
/// there are.
package struct FitChanges {
    private let scorer: FitScorer
    private let reasons: FitReasons
    private let input: FitInput
    private let scores: FitScores
    /// By how many points the changes that were tried by themselves move the roles: a row of roles for each.
    private var effects: [Double] = []
    /// Where the row of an answer begins.
    private var startOfEffect: [FitOption.Answer: Int] = [:]
    private var scratch: FitScores
    /// The rows of the skills that the person has: those named, and what these need.
    private let known: Set<Int>
    /// All that is learnt takes no more hours than these.
    private let mostHours: Double

    /// More changes than these at once are not small.
    private static let mostSteps = 3
    /// For so many roles behind the first one changes are looked for.
    private static let mostRoles = 4
    /// So many sets of changes that lead furthest are extended by a further one.
    private static let mostExtended = 8
    /// Sets of changes with several of one part, whose sum is short of the lead by no more points than this, are scored
    /// together; of other sets the sum is exact.
    private static let slack = 1.0
    private static let rounding = 1e-9

    /// Prepares to look for changes.
    ///
    /// - Parameters:
    ///   - scorer: What the answers were scored by.
    ///   - reasons: What puts a change into words.
    ///   - input: The answers.
    ///   - scores: What the scorer says of them.
    package init(_ scorer: FitScorer, _ reasons: FitReasons, _ input: FitInput, _ scores: FitScores) {
        self.scorer = scorer
        self.reasons = reasons
        self.input = input
        self.scores = scores
        scratch = scores
        let skills = scorer.model.catalog.table(.skills)
        mostHours = scorer.model.catalog.rule(.fitChangeHours)
        known = Set(reasons.known.compactMap { skills.row(withKey: $0.rawValue) })
    }

    /// Up to three changes by position among the options, in order, 21 bits each; no array, for a person has thousands.
    private struct Steps: RandomAccessCollection, Equatable {
        private var packed: UInt64 = 0
        private(set) var endIndex = 0

        var startIndex: Int { 0 }

        subscript(index: Int) -> Int { Int(packed >> UInt64(21 * index) & 0x1F_FFFF) }

        func inserting(_ option: Int) -> Steps {
            var steps = Steps()
            for other in self where other < option { steps.append(other) }
            steps.append(option)
            for other in self where other > option { steps.append(other) }
            return steps
        }

        func removing(_ option: Int) -> Steps {
            var steps = Steps()
            for other in self where other != option { steps.append(other) }
            return steps
        }

        private mutating func append(_ option: Int) {
            packed |= UInt64(option) << UInt64(21 * endIndex)
            endIndex += 1
        }
    }

    /// Some changes together, by position among the options.
    private struct Trial {
        var options: Steps
        /// The scores of the roles, by the sum of what the changes do.
        var scores: [Double]
        /// By how much the role that is to be first leads.
        var lead: Double
        /// The parts that change, a bit each.
        var parts: UInt8 = 0
        /// Whether some of the changes are to one part.
        var sharesPart = false
        /// The hours that they take.
        var hours = 0.0
    }

    /// A change added to a trial.
    private struct Extension {
        let trial: Int
        let option: Int
        let lead: Double

        func precedes(_ other: Extension) -> Bool {
            lead != other.lead ? lead > other.lead : (trial, option) < (other.trial, other.option)
        }
    }

    /// The changes, those with the fewest steps first; for a role at most one.
    ///
    /// No single change is overlooked, and of more at once none that begins with one of those that lead furthest, and
    /// whose sum suffices. Steps that prove needless are left out.
    ///
    /// - Parameter order: The roles, the best first.
    /// - Returns: The changes.
    package mutating func changes(from order: [Int]) -> [FitChange] {
        guard order.count > 1 else { return [] }
        var changes: [FitChange] = []
        for role in order.dropFirst().prefix(Self.mostRoles) {
            if let change = change(to: role) { changes.append(change) }
        }
        return changes.sorted { ($0.steps.count, -$0.probabilityFirst) < ($1.steps.count, -$1.probabilityFirst) }
    }

    private mutating func change(to role: Int) -> FitChange? {
        let options = scorer.options(input, knowing: known, for: role)
        let starts = options.map { startOfEffect(of: $0) }
        let parts = options.map(\.partBit)
        var extended = [Trial(options: Steps(), scores: scores.scores, lead: lead(of: role, scores.scores))]
        for _ in 1...Self.mostSteps {
            var found: [Extension] = []
            for (number, trial) in extended.enumerated() {
                for option in options.indices
                where !trial.options.contains(option) && trial.hours + options[option].hours <= mostHours {
                    let lead = lead(of: role, trial.scores, starts[option])
                    if lead > trial.lead { found.append(Extension(trial: number, option: option, lead: lead)) }
                }
            }
            let near = found.filter { next in
                let trial = extended[next.trial]
                let isExact = !trial.sharesPart && trial.parts & parts[next.option] == 0
                return next.lead > (isExact ? -Self.rounding : -Self.slack)
            }.map { extended[$0.trial].options.inserting($0.option) }
            if let change = firstSufficient(near, of: options, role) { return change }
            extended = furthest(found, of: extended, options, parts, starts)
        }
        return nil
    }

    /// The trials that lead furthest, each once.
    private func furthest(
        _ found: [Extension], of trials: [Trial], _ options: [FitOption], _ parts: [UInt8], _ starts: [Int]
    ) -> [Trial] {
        // A set is found once from each of its members at most: so many are enough.
        let enough = Self.mostExtended * Self.mostSteps
        var first: [Extension] = []
        for next in found {
            if first.count == enough, !next.precedes(first[enough - 1]) { continue }
            let place = first.firstIndex { next.precedes($0) } ?? first.count
            first.insert(next, at: place)
            if first.count > enough { first.removeLast() }
        }
        var result: [Trial] = []
        for next in first {
            guard result.count < Self.mostExtended else { break }
            let trial = trials[next.trial]
            let set = trial.options.inserting(next.option)
            guard !result.contains(where: { $0.options == set }) else { continue }
            let part = parts[next.option]
            result.append(
                Trial(
                    options: set, scores: zip(trial.scores, effects[starts[next.option]...]).map { $0 + $1 },
                    lead: next.lead,
                    parts: trial.parts | part, sharesPart: trial.sharesPart || trial.parts & part != 0,
                    hours: trial.hours + options[next.option].hours))
        }
        return result
    }

    /// The most preferred of some sets of options that makes the role first.
    private mutating func firstSufficient(_ sets: [Steps], of options: [FitOption], _ role: Int) -> FitChange? {
        typealias Candidate = (set: Steps, effort: Int, importance: Double)
        let preferred = sets.map { set -> Candidate in
            var candidate: Candidate = (set, 0, 0)
            for step in set {
                candidate.effort += options[step].effort
                candidate.importance += options[step].importance
            }
            return candidate
        }.sorted {
            ($0.effort, -$0.importance) == ($1.effort, -$1.importance)
                ? $0.set.lexicographicallyPrecedes($1.set)
                : ($0.effort, -$0.importance) < ($1.effort, -$1.importance)
        }
        var last = Steps()
        for candidate in preferred where candidate.set != last {
            last = candidate.set
            guard isFirst(role, with: candidate.set, of: options) else { continue }
            var steps = candidate.set
            for step in candidate.set where steps.count > 1 {
                let fewer = steps.removing(step)
                if isFirst(role, with: fewer, of: options) { steps = fewer }
            }
            _ = isFirst(role, with: steps, of: options)
            return FitChange(
                role: scorer.roles[role],
                steps: steps.map { step in
                    let option = options[step]
                    let hours = option.answer.kind == .skill ? option.hours : nil
                    return reasons.step(option.answer.kind, scorer.id(of: option.answer), hours: hours)
                },
                probabilityFirst: scratch.probabilities[role])
        }
        return nil
    }

    /// Whether a role is first after some changes; ``scratch`` has the scores then.
    private mutating func isFirst(_ role: Int, with steps: Steps, of options: [FitOption]) -> Bool {
        var changed = input
        for step in steps { changed.apply(options[step].answer) }
        scorer.score(changed, into: &scratch)
        return lead(of: role, scratch.scores) > 0
    }

    /// Where the effects of an option begin among ``effects``.
    private mutating func startOfEffect(of option: FitOption) -> Int {
        if let known = startOfEffect[option.answer] { return known }
        var changed = input
        changed.apply(option.answer)
        let start = effects.count
        scorer.addEffect(of: changed, onPart: option.part, from: scores, &scratch, to: &effects)
        startOfEffect[option.answer] = start
        return start
    }

    /// By how much a role leads all others.
    private func lead(of role: Int, _ scores: [Double]) -> Double {
        var best = -Double.infinity
        for other in scores.indices where other != role { best = max(best, scores[other]) }
        return scores[role] - best
    }

    /// The same after a change whose effects begin somewhere. It is asked some ten thousand times a person.
    private func lead(of role: Int, _ scores: [Double], _ start: Int) -> Double {
        scores.withUnsafeBufferPointer { scores in
            effects[start..<start + scores.count].withUnsafeBufferPointer { effect in
                func best(_ roles: Range<Int>) -> Double {
                    var best = -Double.infinity
                    for other in roles {
                        let score = scores[other] + effect[other]
                        if score > best { best = score }
                    }
                    return best
                }
                let others = Swift.max(best(0..<role), best(role + 1..<scores.count))
                return scores[role] + effect[role] - others
            }
        }
    }
}
