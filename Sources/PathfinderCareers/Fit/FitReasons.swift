package import PathfinderCatalog

/// The reasons of a fit in words, in both languages.
package struct FitReasons {
    private let model: FitModel
    private let weights: [Double]
    private let profile: Profile
    /// The skills that the person names, with all that they need.
    let known: Set<Skill.ID>
    private let english: Wording
    private let arabic: Wording

    init(_ scorer: FitScorer, _ profile: Profile) {
        model = scorer.model
        weights = scorer.weights
        self.profile = profile
        known = scorer.known(by: profile)
        english = Wording(scorer.model.catalog, .english)
        arabic = Wording(scorer.model.catalog, .arabic)
    }

    /// Reasons in the one language of a wording, which is prepared once for many people.
    package init(_ scorer: FitScorer, _ profile: Profile, _ wording: Wording) {
        model = scorer.model
        weights = scorer.weights
        self.profile = profile
        known = scorer.known(by: profile)
        english = wording
        arabic = wording
    }

    /// Why a role is not ranked.
    var unranked: LocalizedText { text { $0(.fitUnranked) } }

    func title(of role: Role.ID) -> LocalizedText {
        model.catalog.roles[role]?.title ?? LocalizedText(english: role.rawValue, arabic: nil)
    }

    func name(of track: Track.ID?) -> LocalizedText {
        guard let track else { return text { $0(.fitNoTrack) } }
        return model.catalog.tracks[track]?.name ?? LocalizedText(english: track.rawValue, arabic: nil)
    }

    func missingSkills(of role: Int) -> [Skill.ID] { model.asked[role].filter { !known.contains($0) } }

    func parts(of role: Int, _ scores: FitScores, _ input: FitInput) -> [FitPart] {
        FitPart.Kind.allCases.enumerated().map { number, kind in
            let isAnswered = scores.isAnswered[number]
            let values = scores.values[number * model.roles.count..<(number + 1) * model.roles.count]
            let value = values[values.startIndex + role]
            let mean = values.reduce(0, +) / Double(values.count)
            return FitPart(
                kind: kind, value: isAnswered ? value : nil, weight: weights[number],
                againstAverage: isAnswered ? weights[number] * (value - mean) : nil,
                reason: isAnswered ? reason(kind, role, input) : text { $0(.fitUnanswered) })
        }
    }

    func step(_ kind: FitChange.Step.Kind, _ id: String?) -> FitChange.Step {
        let words = text { wording in
            let id = id ?? ""
            switch kind {
            case .skill: return wording(.fitLearn, ["skill": wording.name(of: Skill.ID(rawValue: id))])
            case .activity, .noActivity:
                let name = model.catalog.activities[Activity.ID(rawValue: id)]?.name[wording.language] ?? id
                return wording(kind == .activity ? .fitDo : .fitDoNot, ["activity": name])
            case .agreement, .disagreement:
                let statement = model.catalog.workStyles[WorkStyle.ID(rawValue: id)]?.statement[wording.language] ?? id
                return wording(kind == .agreement ? .fitAgree : .fitDisagree, ["statement": statement])
            case .payWish: return wording(.fitDropPay)
            case .remoteWish: return wording(.fitDropRemote)
            }
        }
        return FitChange.Step(kind: kind, id: id, text: words)
    }

    private func text(_ words: (Wording) -> String) -> LocalizedText {
        LocalizedText(english: words(english), arabic: words(arabic))
    }

    private func reason(_ kind: FitPart.Kind, _ role: Int, _ input: FitInput) -> LocalizedText {
        text { reason(kind, roleAt: role, input, $0) }
    }

    /// The reason of an answered part for the role at a position of ``FitScorer/roles``.
    package func reason(_ kind: FitPart.Kind, roleAt role: Int, _ input: FitInput, _ wording: Wording) -> String {
        switch kind {
        case .skills: skills(role, wording)
        case .activities: activities(role, wording)
        case .workStyle: workStyle(role, wording)
        case .interests: interests(role, input, wording)
        case .background: background(role, input, wording)
        case .pay: pay(role, input, wording)
        case .remote: remote(role, input, wording)
        }
    }

    private func skills(_ role: Int, _ wording: Wording) -> String {
        let asked = model.asked[role]
        let missing = missingSkills(of: role)
        let values: KeyValuePairs<String, String> = [
            "known": "\(asked.count - missing.count)", "count": "\(asked.count)",
            "role": wording.name(of: model.roles[role]), "missing": wording.list(missing.map { wording.name(of: $0) }),
        ]
        guard !asked.isEmpty else { return wording(.fitSkillsUnknown) }
        return wording(missing.isEmpty ? .fitSkillsAll : .fitSkills, values)
    }

    private func activities(_ role: Int, _ wording: Wording) -> String {
        let names = model.catalog.activities.enumerated().filter { row, activity in
            guard profile.activities[activity.id] == true else { return false }
            let item = Int(model.evidence.itemOfActivity[row])
            return item >= 0 && model.evidence.isTypical(item: item, role: role)
        }
        guard !names.isEmpty else { return wording(.fitActivitiesNone) }
        return wording(
            .fitActivities, ["activities": wording.list(names.map { $0.element.name[wording.language] })])
    }

    private func workStyle(_ role: Int, _ wording: Wording) -> String {
        guard let track = model.tracks[role] else { return wording(.fitMiddle) }
        let count = model.roles.count
        let rows = model.catalog.workStyles.enumerated().filter { model.workStyles[$0.offset * count + role] > 0 }
        let answered = rows.compactMap { profile.workStyles[$0.element.id] }
        guard !answered.isEmpty else { return wording(.fitMiddle) }
        let agreed = answered.count { $0 > 0 }
        let text = wording(
            .fitWorkStyle,
            [
                "agreed": "\(agreed)", "count": "\(answered.count)",
                "track": model.catalog.tracks[track]?.name[wording.language] ?? track.rawValue,
            ])
        return said(text, against: 2 * agreed < answered.count, wording)
    }

    private func interests(_ role: Int, _ input: FitInput, _ wording: Wording) -> String {
        guard let theirs = model.interests[role] else { return wording(.fitMiddle) }
        let answered = Double((0..<6).count { !input.interests[$0].isNaN })
        let alike = FitModel.correlation(input.interests, theirs, count: answered)
        let text = wording(alike > 0.5 ? .fitInterestsNear : alike < 0 ? .fitInterestsFar : .fitInterestsPartly)
        return said(text, against: alike < 0, wording)
    }

    private func background(_ role: Int, _ input: FitInput, _ wording: Wording) -> String {
        var reasons: [String] = []
        if let level = input.educationLevel, let asked = model.schooling[role] {
            let share = asked.share(takenBy: level)
            let fit = asked.fit(of: level)
            if fit != 0.5 {
                let text = wording(
                    .fitEducation, ["percent": Self.percent(share), "count": asked.postings.grouped])
                reasons.append(said(text, against: fit < 0.5, wording))
            } else if share >= 0.75 {
                reasons.append(wording(.fitEducationEnough))
            }
        }
        if input.educationField >= 0 {
            let value = model.fields[Int(input.educationField) * model.roles.count + role]
            let text = wording(value == 1 ? .fitFieldNamed : value == 0 ? .fitFieldOther : .fitFieldUnknown)
            reasons.append(said(text, against: value == 0, wording))
        }
        if let comfort = input.mathsComfort, let ease = model.ease(withMathematicsOf: role, comfort: comfort) {
            reasons.append(said(wording(ease == 1 ? .fitMathsEnough : .fitMathsMore), against: ease < 1, wording))
        }
        if input.currentRole >= 0 {
            if let brought = model.coverage[Int(input.currentRole)][role] {
                reasons.append(wording(.fitCurrentRole, ["percent": Self.percent(brought)]))
            }
        }
        return reasons.isEmpty ? wording(.fitMiddle) : reasons.joined(separator: " ")
    }

    private func pay(_ role: Int, _ input: FitInput, _ wording: Wording) -> String {
        guard let wish = input.pay, let share = model.pay.share(role: role, wish: wish) else {
            return wording(.fitPayUnknown)
        }
        let text = wording(.fitPay, ["percent": Self.percent(share), "place": wording.name(of: wish.region)])
        return said(text, against: share < 0.5, wording)
    }

    private func remote(_ role: Int, _ input: FitInput, _ wording: Wording) -> String {
        let standing = model.remote[Int(input.region) * model.roles.count + role]
        guard !standing.isNaN else { return wording(.fitMiddle) }
        guard input.remote != .indifferent else { return wording(.fitRemoteIndifferent) }
        let track = model.tracks[role].map { model.catalog.tracks[$0]?.name[wording.language] ?? $0.rawValue } ?? ""
        let text = wording(
            standing > 0.5 ? .fitRemoteEasier : standing < 0.5 ? .fitRemoteHarder : .fitRemoteEqual,
            ["track": track, "place": profile.region.map { wording.name(of: $0) } ?? ""])
        return said(text, against: (input.remote == .onSite ? 1 - standing : standing) < 0.5, wording)
    }

    /// A reason, with a word where it speaks against the role.
    private func said(_ reason: String, against: Bool, _ wording: Wording) -> String {
        against ? "\(reason) \(wording(.fitAgainst))" : reason
    }

    private static func percent(_ share: Double) -> String { "\(Int(rounding: 100 * share))" }
}
