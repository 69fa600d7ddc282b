/// Finds the smallest changes in the answers that make another role first, by scoring again.
///
/// Of changes of the same size those come first that a person can make or answer: skills that are most asked of the
/// role, then questions that are still open, and only then answers turned round or wishes dropped. Of skills the one
/// that is asked most comes first.
struct FitChanges {
    private let scorer: FitScorer
    private let reasons: FitReasons

    /// More changes than these at once are not small.
    private static let mostSteps = 3
    /// For so many roles behind the first one changes are looked for.
    private static let mostRoles = 4
    /// So many sets of changes that lead furthest are extended by a further one.
    private static let mostExtended = 8

    init(_ scorer: FitScorer, _ reasons: FitReasons) {
        self.scorer = scorer
        self.reasons = reasons
    }

    /// One answer that can change.
    private struct Option {
        let kind: FitChange.Step.Kind
        let id: String?
        /// How far the change is from what a person can do: 0 for learning, more for answering, most for taking back.
        let effort: Int
        /// How usual the skill is in the role, from 0 to 1.
        let importance: Double
    }

    /// Some changes together, in the order of the options, with what they lead to.
    private struct Trial {
        let options: [Int]
        let lead: Double
        let probability: Double
    }

    /// The changes, those with the fewest steps first; for a role at most one.
    ///
    /// No single change, and of two changes no pair that begins with one of the furthest leading, is overlooked. Steps
    /// that prove needless are left out.
    ///
    /// - Parameters:
    ///   - profile: The answers.
    ///   - order: The roles, the best first.
    /// - Returns: The changes.
    func changes(of profile: Profile, from order: [Int]) -> [FitChange] {
        guard order.count > 1 else { return [] }
        return order.dropFirst().prefix(Self.mostRoles).compactMap { change(profile, to: $0) }
            .sorted { ($0.steps.count, -$0.probabilityFirst) < ($1.steps.count, -$1.probabilityFirst) }
    }

    private func change(_ profile: Profile, to role: Int) -> FitChange? {
        let options = options(profile, for: role)
        var extended = [Trial(options: [], lead: lead(of: role, scorer.score(profile)), probability: 0)]
        for _ in 1...Self.mostSteps {
            var trials: [Trial] = []
            for trial in extended {
                for option in options.indices where !trial.options.contains(option) {
                    let next = self.trial((trial.options + [option]).sorted(), of: options, profile, role)
                    if next.lead > trial.lead { trials.append(next) }
                }
            }
            let sufficient = trials.filter { $0.lead > 0 }
            if let best = sufficient.min(by: { isPreferred($0, to: $1, among: options) }) {
                return finished(best, of: options, profile, role)
            }
            trials.sort {
                $0.lead == $1.lead ? $0.options.lexicographicallyPrecedes($1.options) : $0.lead > $1.lead
            }
            extended = Array(trials.prefix(Self.mostExtended))
        }
        return nil
    }

    private func trial(_ chosen: [Int], of options: [Option], _ profile: Profile, _ role: Int) -> Trial {
        let scores = scorer.score(applying(chosen.map { options[$0] }, to: profile))
        return Trial(options: chosen, lead: lead(of: role, scores), probability: scores.probabilities[role])
    }

    /// By how much a role leads all others.
    private func lead(of role: Int, _ scores: FitScores) -> Double {
        var best = -Double.infinity
        for other in scores.scores.indices where other != role { best = max(best, scores.scores[other]) }
        return scores.scores[role] - best
    }

    private func isPreferred(_ one: Trial, to other: Trial, among options: [Option]) -> Bool {
        func key(_ trial: Trial) -> (Int, Double) {
            (
                trial.options.reduce(0) { $0 + options[$1].effort },
                -trial.options.reduce(0) { $0 + options[$1].importance }
            )
        }
        let (left, right) = (key(one), key(other))
        return left == right ? one.options.lexicographicallyPrecedes(other.options) : left < right
    }

    /// Leaves out steps without which the role is first all the same.
    private func finished(_ found: Trial, of options: [Option], _ profile: Profile, _ role: Int) -> FitChange {
        var found = found
        for option in found.options where found.options.count > 1 {
            let fewer = trial(found.options.filter { $0 != option }, of: options, profile, role)
            if fewer.lead > 0 { found = fewer }
        }
        return FitChange(
            role: scorer.roles[role],
            steps: found.options.map { reasons.step(options[$0].kind, options[$0].id) },
            probabilityFirst: found.probability)
    }

    /// What can change by one answer that speaks for the role.
    private func options(_ profile: Profile, for role: Int) -> [Option] {
        let model = scorer.model
        let known = Set(profile.skills.map(\.skill))
        var options = model.asked[role].filter { !known.contains($0) }.map { skill in
            Option(kind: .skill, id: skill.rawValue, effort: 0, importance: model.importance[role][skill] ?? 0)
        }
        func add(_ kind: FitChange.Step.Kind, _ id: String?, isOpen: Bool) {
            options.append(Option(kind: kind, id: id, effort: isOpen ? 1 : 4, importance: 0))
        }
        for (row, activity) in model.catalog.activities.enumerated() {
            let answer = profile.activities[activity.id]
            let item = Int(model.evidence.itemOfActivity[row])
            let isTypical = item >= 0 && model.evidence.isTypical(item: item, role: role)
            if answer != true, isTypical { add(.activity, activity.id.rawValue, isOpen: answer == nil) }
            if answer == true, !isTypical { add(.noActivity, activity.id.rawValue, isOpen: false) }
        }
        for (row, style) in model.catalog.workStyles.enumerated() {
            let answer = profile.workStyles[style.id]
            let suits = model.workStyles[row * model.roles.count + role]
            if answer != 2, suits > 0 { add(.agreement, style.id.rawValue, isOpen: (answer ?? 0) >= 0) }
            if answer != -2, suits < 0 { add(.disagreement, style.id.rawValue, isOpen: (answer ?? 0) <= 0) }
        }
        if profile.payWish != nil { add(.payWish, nil, isOpen: false) }
        if profile.remote != nil { add(.remoteWish, nil, isOpen: false) }
        return options
    }

    private func applying(_ steps: [Option], to profile: Profile) -> Profile {
        var profile = profile
        for step in steps {
            let id = step.id ?? ""
            switch step.kind {
            case .skill:
                profile.skills.append(ProfileSkill(Skill.ID(rawValue: id)))
                profile.lackingSkills.removeAll { $0.rawValue == id }
            case .activity: profile.activities[Activity.ID(rawValue: id)] = true
            case .noActivity: profile.activities[Activity.ID(rawValue: id)] = false
            case .agreement: profile.workStyles[WorkStyle.ID(rawValue: id)] = 2
            case .disagreement: profile.workStyles[WorkStyle.ID(rawValue: id)] = -2
            case .payWish: profile.payWish = nil
            case .remoteWish: profile.remote = nil
            }
        }
        return profile
    }
}
