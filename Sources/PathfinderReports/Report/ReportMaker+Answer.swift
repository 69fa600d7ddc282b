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
        let parts = FitPart.Kind.allCases.map { kind in
            let weight = scorer.weight(of: kind)
            let value = scores.value(of: kind, roleAt: first)
            let other = scores.value(of: kind, roleAt: second)
            return Report.Part(
                kind: kind, name: wording.name(of: kind), value: value, weight: weight,
                lead: value.flatMap { value in other.map { weight * (value - $0) } })
        }
        return Report.Answer(
            verdict: scores.probabilities[first] >= Self.clearFrom ? .clear : .tooClose, candidates: candidates,
            parts: parts, changes: changes(profile, first: first, order.dropFirst().prefix(2)))
    }

    /// The probability from which on the first role is a clear answer.
    static let clearFrom = 0.6

    /// For the runners-up, the fewest skills that would put them first, of those that speak for them most.
    private func changes(_ profile: Profile, first: Int, _ runnersUp: ArraySlice<Int>) -> [String] {
        runnersUp.compactMap { other in
            let role = scorer.roles[other]
            var changed = profile
            var added: [String] = []
            let held = Set(profile.skills.map(\.skill))
            for skill in distinctiveSkills(of: role, against: scorer.roles[first]) where !held.contains(skill) {
                guard added.count < 4 else { return nil }
                changed.skills.append(ProfileSkill(skill))
                changed.lackingSkills.removeAll { $0 == skill }
                added.append(names[skill])
                let scores = scorer.score(changed)
                if scores.firstTwo.0 == other {
                    return wording(
                        .change, count: added.count, ["skills": wording.common.list(added), "role": names[role]])
                }
            }
            return nil
        }
    }

    private func distinctiveSkills(of role: Role.ID, against other: Role.ID) -> [Skill.ID] {
        distinctive[DistinctiveKey(role: role, other: other)] ?? []
    }
}

/// A role and the one that it is told apart from.
struct DistinctiveKey: Hashable, Sendable {
    let role: Role.ID
    let other: Role.ID

    /// What is asked of few people in a role is no advice to others.
    private static let mostAsked = 40

    /// For each two roles, the skills that speak most for the one and against the other, of those that the one asks for
    /// most: those that turn the ranking most when a person who lists nothing else has them.
    static func all(_ scorer: FitScorer, _ catalog: Catalog) -> [DistinctiveKey: [Skill.ID]] {
        let scores = catalog.skills.map { skill in
            (skill: skill.id, scores: scorer.score(Profile(skills: [ProfileSkill(skill.id)])).scores)
        }
        var result: [DistinctiveKey: [Skill.ID]] = [:]
        for role in scorer.roles.indices {
            let asked = Set(catalog.demand(of: scorer.roles[role]).skills.prefix(mostAsked).map(\.skill))
            for other in scorer.roles.indices where other != role {
                let best = scores.map { (skill: $0.skill, lead: $0.scores[role] - $0.scores[other]) }
                    .filter { $0.lead > 0 && asked.contains($0.skill) }.sorted {
                        ($1.lead, $0.skill) < ($0.lead, $1.skill)
                    }
                let key = DistinctiveKey(role: scorer.roles[role], other: scorer.roles[other])
                result[key] = best.prefix(12).map(\.skill)
            }
        }
        return result
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
