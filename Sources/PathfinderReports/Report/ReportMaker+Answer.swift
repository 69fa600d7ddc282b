import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog

extension ReportMaker {
    /// The roles by position in the scorer, the likeliest first; of equal ones the earlier in `roles.csv`.
    func ranking(_ scores: FitScores) -> [Int] {
        scores.scores.indices.sorted { (-scores.scores[$0], $0) < (-scores.scores[$1], $1) }
    }

    /// Which path fits; `asked` is what the first role asks for, if the report is about that role.
    func answer(
        _ scores: FitScores, _ order: [Int], _ profile: Profile, asked: [Report.Skills.Line]?
    ) -> Report.Answer {
        guard scores.isAnyAnswered, scores.tellsApart, let first = order.first else {
            return Report.Answer(verdict: .notEnough, leading: [], candidates: [], parts: [], changes: [])
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
            let reason = value.map { _ in
                (kind == .skills ? asked.map(wording.reason) : nil)
                    ?? reasons.reason(kind, roleAt: first, input, wording.common)
            }
            return Report.Part(
                kind: kind, name: wording.name(of: kind), value: value, weight: weight,
                lead: value.flatMap { value in other.map { weight * (value - $0) } },
                reason: reason, isAnswered: profile.answers(kind),
                bearing: value.flatMap { bearing(of: kind, $0, reason, scores) })
        }
        var changes = FitChanges(scorer, reasons, input, scores)
        let standing = scorer.standing(of: scores, at: profile.level(in: scorer.model.catalog))
        return Report.Answer(
            verdict: standing.verdict, leading: standing.leading.map { scorer.roles[$0] }, candidates: candidates,
            parts: parts, changes: changes.changes(from: order).map(wording.common.sentence))
    }

    /// Whether a value of the first role speaks for it. Evidence on skills and activities is compared with the mean of all
    /// roles, for its points have no middle of their own; the other parts have theirs at 0.5. What the reason says of
    /// activities goes before their number.
    private func bearing(
        of kind: FitPart.Kind, _ value: Double, _ reason: String?, _ scores: FitScores
    ) -> Report.Part.Bearing? {
        var middle = 0.5
        if kind == .skills || kind == .activities {
            let values = scores.scores.indices.compactMap { scores.value(of: kind, roleAt: $0) }
            middle = values.reduce(0, +) / Double(max(1, values.count))
        }
        let namesNone = reason == wording.common(.fitActivitiesNone)
        if kind == .activities, !namesNone { return .pro }
        guard abs(value - middle) > 1e-9 else { return nil }
        if value > middle { return namesNone ? nil : .pro }
        return .contra
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

    /// Which of the skills that weigh most are held, and which are missing, as the page on skills has them.
    fileprivate func reason(_ asked: [Report.Skills.Line]) -> String {
        let missing = asked.filter { !$0.isHeld }.map(\.name)
        guard !missing.isEmpty else { return self(.whySkillsAll, count: asked.count) }
        return self(
            .whySkills,
            [
                "held": (asked.count - missing.count).grouped, "total": asked.count.grouped,
                "missing": common.list(missing),
            ])
    }
}

extension Profile {
    /// Whether anything of a part of the score was answered.
    fileprivate func answers(_ kind: FitPart.Kind) -> Bool {
        switch kind {
        case .skills: !skills.isEmpty || !lackingSkills.isEmpty || skillsAreComplete == true
        case .activities: !activities.isEmpty
        case .workStyle: !workStyles.isEmpty
        case .interests:
            interests.map { interests in Interest.Kind.allCases.contains { interests[$0] != nil } } ?? false
        case .background:
            educationLevel != nil || educationField != nil || mathsComfort != nil || currentRole != nil
                || currentOccupation != nil
        case .pay: payWish != nil
        case .remote: remote != nil
        }
    }
}
