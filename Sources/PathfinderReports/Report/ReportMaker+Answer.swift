internal import Pathfinder

extension ReportMaker {
    /// The roles by position in the scorer, the likeliest first; of equal ones the earlier in `roles.csv`.
    func ranking(_ scores: FitScores) -> [Int] {
        scores.scores.indices.sorted { (-scores.scores[$0], $0) < (-scores.scores[$1], $1) }
    }

    /// Which path fits.
    func answer(_ scores: FitScores, _ order: [Int], _ profile: Profile) -> Report.Answer {
        guard scores.isAnyAnswered, let first = order.first else {
            return Report.Answer(verdict: .unknown, candidates: [], parts: [], changes: [])
        }
        let candidates = order.prefix(5).map { index in
            Report.Candidate(
                role: scorer.roles[index], name: names[scorer.roles[index]],
                probability: scores.probabilities[index], score: scores.scores[index])
        }
        let second = order.count > 1 ? order[1] : first
        let reasons = FitReasons(scorer, profile, wording.common)
        let input = scorer.input(for: profile)
        let parts = FitPart.Kind.allCases.map { kind in
            let weight = scorer.weight(of: kind)
            let value = scores.value(of: kind, roleAt: first)
            let other = scores.value(of: kind, roleAt: second)
            return Report.Part(
                kind: kind, name: wording.name(of: kind), value: value, weight: weight,
                lead: value.flatMap { value in other.map { weight * (value - $0) } },
                reason: value.map { _ in reasons.reason(kind, roleAt: first, input, wording.common) })
        }
        return Report.Answer(
            verdict: scores.probabilities[first] >= Self.clearFrom ? .clear : .tooClose, candidates: candidates,
            parts: parts, changes: changes(profile, first: first, order.dropFirst().prefix(2)))
    }

    /// The probability from which on the first role is a clear answer.
    static let clearFrom = 0.6

    /// For the runners-up, the smallest change in the answers that would put them first: one other answer, or else the
    /// fewest skills, of those that speak for them most.
    private func changes(_ profile: Profile, first: Int, _ runnersUp: ArraySlice<Int>) -> [String] {
        runnersUp.compactMap { other in
            otherAnswer(profile, first: first, other) ?? otherSkills(profile, first: first, other)
        }
    }

    /// The one answer, other than a skill, that would put a role first.
    private func otherAnswer(_ profile: Profile, first: Int, _ other: Int) -> String? {
        let role = scorer.roles[other]
        func isFirst(_ change: (inout Profile) -> Void) -> Bool {
            var changed = profile
            change(&changed)
            return scorer.score(changed).firstTwo.0 == other
        }
        let key = DistinctiveKey(role: role, other: scorer.roles[first])
        if let activity = distinctive.activity[key], profile.activities[activity] != true,
            isFirst({ $0.activities[activity] = true })
        {
            let name = catalog.activities[activity]?.name[wording.language] ?? activity.rawValue
            return wording(.changeActivity, ["activity": name, "role": names[role]])
        }
        if profile.payWish != nil, isFirst({ $0.payWish = nil }) { return wording(.changePay, ["role": names[role]]) }
        if profile.remote != nil, isFirst({ $0.remote = nil }) { return wording(.changeRemote, ["role": names[role]]) }
        return nil
    }

    /// The fewest skills that would put a role first, of those that speak for it most.
    private func otherSkills(_ profile: Profile, first: Int, _ other: Int) -> String? {
        let role = scorer.roles[other]
        var changed = profile
        var added: [String] = []
        let held = Set(profile.skills.map(\.skill))
        let key = DistinctiveKey(role: role, other: scorer.roles[first])
        for skill in (distinctive.skills[key] ?? []) where !held.contains(skill) {
            guard added.count < 4 else { return nil }
            changed.skills.append(ProfileSkill(skill))
            changed.lackingSkills.removeAll { $0 == skill }
            added.append(names[skill])
            if scorer.score(changed).firstTwo.0 == other {
                return wording(
                    .change, count: added.count, ["skills": wording.common.list(added), "role": names[role]])
            }
        }
        return nil
    }
}

extension ReportWording {
    fileprivate func name(of kind: FitPart.Kind) -> String {
        switch kind {
        case .skills: self(.partSkills)
        case .activities: self(.partActivities)
        case .workStyle: self(.partWorkStyle)
        case .interests: self(.partInterests)
        case .background: self(.partBackground)
        case .pay: self(.partPay)
        case .remote: self(.partRemote)
        }
    }
}
