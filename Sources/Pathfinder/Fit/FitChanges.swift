/// Finds the smallest changes in the answers that make another role first, by scoring again.
struct FitChanges {
    private let scorer: FitScorer
    private let reasons: FitReasons

    /// More changes than these at once are not small.
    private static let mostSteps = 3
    /// For so many roles behind the first one changes are looked for.
    private static let mostRoles = 4

    init(_ scorer: FitScorer, _ reasons: FitReasons) {
        self.scorer = scorer
        self.reasons = reasons
    }

    /// One change with the profile after it.
    private struct Candidate {
        let step: FitChange.Step
        let profile: Profile
        let scores: FitScores
    }

    /// The changes, those with the fewest steps first; for a role at most one.
    ///
    /// Of one step it is the one that leads furthest. Further steps are chosen one after the other, and those that prove
    /// needless in the end are left out.
    ///
    /// - Parameters:
    ///   - profile: The answers.
    ///   - order: The roles, the best first.
    /// - Returns: The changes.
    func changes(of profile: Profile, from order: [Int]) -> [FitChange] {
        guard order.count > 1 else { return [] }
        let targets = order.dropFirst().prefix(Self.mostRoles)
        let first = candidates(profile, for: Array(targets))
        return targets.compactMap { change(profile, to: $0, first) }
            .sorted { ($0.steps.count, -$0.probabilityFirst) < ($1.steps.count, -$1.probabilityFirst) }
    }

    private func change(_ profile: Profile, to role: Int, _ first: [Candidate]) -> FitChange? {
        var options = first
        var steps: [Candidate] = []
        for number in 1...Self.mostSteps {
            guard let best = options.max(by: { lead(of: role, $0.scores) < lead(of: role, $1.scores) }) else {
                return nil
            }
            let before = steps.last?.scores ?? scorer.score(profile)
            guard lead(of: role, best.scores) > lead(of: role, before) else { return nil }
            steps.append(best)
            if lead(of: role, best.scores) > 0 { return finished(profile, role, steps.map(\.step)) }
            if number < Self.mostSteps { options = candidates(best.profile, for: [role]) }
        }
        return nil
    }

    /// By how much a role leads all others.
    private func lead(of role: Int, _ scores: FitScores) -> Double {
        var best = -Double.infinity
        for other in scores.scores.indices where other != role { best = max(best, scores.scores[other]) }
        return scores.scores[role] - best
    }

    /// Leaves out steps without which the role is first all the same, and checks the result.
    private func finished(_ profile: Profile, _ role: Int, _ steps: [FitChange.Step]) -> FitChange? {
        var steps = steps
        for step in steps where steps.count > 1 {
            let fewer = steps.filter { $0 != step }
            if lead(of: role, scorer.score(applying(fewer, to: profile))) > 0 { steps = fewer }
        }
        let scores = scorer.score(applying(steps, to: profile))
        guard lead(of: role, scores) > 0 else { return nil }
        return FitChange(role: scorer.roles[role], steps: steps, probabilityFirst: scores.probabilities[role])
    }

    /// What can change by one answer.
    private func candidates(_ profile: Profile, for roles: [Int]) -> [Candidate] {
        let known = Set(profile.skills.map(\.skill))
        let asked = Set(roles.flatMap { scorer.model.importance[$0].keys }).subtracting(known).sorted()
        var steps = asked.map { reasons.step(.skill, $0.rawValue) }
        for activity in scorer.model.catalog.activities {
            steps.append(
                reasons.step(profile.activities[activity.id] == true ? .noActivity : .activity, activity.id.rawValue))
        }
        for style in scorer.model.catalog.workStyles {
            if profile.workStyles[style.id] != 2 { steps.append(reasons.step(.agreement, style.id.rawValue)) }
            if profile.workStyles[style.id] != -2 { steps.append(reasons.step(.disagreement, style.id.rawValue)) }
        }
        if profile.payWish != nil { steps.append(reasons.step(.payWish, nil)) }
        if profile.remote != nil { steps.append(reasons.step(.remoteWish, nil)) }
        return steps.map { step in
            let changed = applying([step], to: profile)
            return Candidate(step: step, profile: changed, scores: scorer.score(changed))
        }
    }

    private func applying(_ steps: [FitChange.Step], to profile: Profile) -> Profile {
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
