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

    func name(of family: Family.ID?) -> LocalizedText {
        guard let family else { return text { $0(.fitNoFamily) } }
        return model.catalog.families[family]?.name ?? LocalizedText(english: family.rawValue, arabic: nil)
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
                reasons: isAnswered
                    ? inBothLanguages { said(of: kind, roleAt: role, input, $0) }
                    : [FitReason(text { $0(.fitUnanswered) }, .neutral)])
        }
    }

    func step(_ kind: FitChange.Step.Kind, _ id: String, hours: Double?) -> FitChange.Step {
        let words = text { wording in
            switch kind {
            case .skill:
                let name = wording.name(of: Skill.ID(rawValue: id))
                return wording(.fitLearn, ["skill": name, "hours": wording(.countHours, counting: hours ?? 0)])
            case .activity:
                let name = model.catalog.activities[Activity.ID(rawValue: id)]?.name[wording.language] ?? id
                return wording(.fitDo, ["activity": name])
            case .agreement:
                let statement = model.catalog.workStyles[WorkStyle.ID(rawValue: id)]?.statement[wording.language] ?? id
                return wording(.fitAgree, ["statement": statement])
            }
        }
        return FitChange.Step(kind: kind, id: id, hours: hours, text: words)
    }

    private func text(_ words: (Wording) -> String) -> LocalizedText {
        LocalizedText(english: words(english), arabic: words(arabic))
    }

    /// A sentence on an answer, and on which side it is.
    private typealias Said = (text: String, bearing: FitReason.Bearing)

    private func inBothLanguages(_ said: (Wording) -> [Said]) -> [FitReason] {
        zip(said(english), said(arabic)).map { english, arabic in
            FitReason(LocalizedText(english: english.text, arabic: arabic.text), english.bearing)
        }
    }

    /// What the answers of a part say of the role at a position of ``FitScorer/roles``, in one text; what is against the role
    /// is followed by a sentence that says so.
    package func reason(_ kind: FitPart.Kind, roleAt role: Int, _ input: FitInput, _ wording: Wording) -> String {
        said(of: kind, roleAt: role, input, wording)
            .map { $0.bearing == .contra ? "\($0.text) \(wording(.fitAgainst))" : $0.text }.joined(separator: " ")
    }

    private func said(of kind: FitPart.Kind, roleAt role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        switch kind {
        case .skills: skills(role, input, wording)
        case .activities: activities(role, wording)
        case .workStyle: workStyle(role, wording)
        case .interests: interests(role, input, wording)
        case .background: background(role, input, wording)
        case .pay: pay(role, input, wording)
        case .remote: remote(role, input, wording)
        }
    }

    /// The skills that the person has and that speak for the role, and how many of those most asked for are among them.
    private func skills(_ role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        let name = wording.name(of: model.roles[role])
        let speaking = skillsSpeaking(for: role, input).prefix(Self.namedSkills).map { wording.name(of: $0) }
        var said: [Said] = [
            speaking.isEmpty
                ? (wording(.fitSkillsNone, ["role": name]), .contra)
                : (wording(.fitSkillsFor, ["skills": wording.list(speaking), "role": name]), .pro)
        ]
        let asked = model.asked[role]
        let missing = missingSkills(of: role)
        let values: KeyValuePairs<String, String> = [
            "known": "\(asked.count - missing.count)", "count": "\(asked.count)", "role": name,
            "missing": wording.list(missing.map { wording.name(of: $0) }),
        ]
        if !asked.isEmpty { said.append((wording(missing.isEmpty ? .fitSkillsAll : .fitSkills, values), .neutral)) }
        return said
    }

    /// So many skills are named that speak for a role.
    private static let namedSkills = 4

    /// The skills that the person named which are asked for in a role and more usual there than in others, those that say
    /// most first.
    private func skillsSpeaking(for role: Int, _ input: FitInput) -> [Skill.ID] {
        let evidence = model.evidence
        let count = model.roles.count
        let taken = Set(model.catalog.essentials(of: model.roles[role]).skills.map(\.skill))
        let ids = model.catalog.table(.skills)
        let pulls = input.skills.compactMap { skill -> (skill: Skill.ID, pull: Double)? in
            let item = Int(evidence.itemOfSkill[Int(skill.row)])
            let id = Skill.ID(rawValue: ids.keyText(row: Int(skill.row)))
            guard item >= 0, skill.presence > 0, taken.contains(id) else { return nil }
            let odds = evidence.present[item * count..<(item + 1) * count]
            let mean = odds.reduce(0, +) / Double(count)
            let pull = evidence.lone[Int(evidence.groupOfItem[item])] * (odds[odds.startIndex + role] - mean)
            return pull > 0 ? (id, pull) : nil
        }
        return pulls.enumerated().sorted { ($1.element.pull, $0.offset) < ($0.element.pull, $1.offset) }
            .map(\.element.skill)
    }

    private func activities(_ role: Int, _ wording: Wording) -> [Said] {
        let names = model.catalog.activities.enumerated().filter { row, activity in
            guard profile.activities[activity.id] == true else { return false }
            let item = Int(model.evidence.itemOfActivity[row])
            return item >= 0 && model.evidence.isTypical(item: item, role: role)
        }
        guard !names.isEmpty else { return [(wording(.fitActivitiesNone), .neutral)] }
        let list = wording.list(names.map { $0.element.name[wording.language] })
        return [(wording(.fitActivities, ["activities": list]), .pro)]
    }

    private func workStyle(_ role: Int, _ wording: Wording) -> [Said] {
        guard let track = model.tracks[role] else { return [(wording(.fitMiddle), .neutral)] }
        let count = model.roles.count
        let rows = model.catalog.workStyles.enumerated().filter { model.workStyles[$0.offset * count + role] > 0 }
        let answered = rows.compactMap { profile.workStyles[$0.element.id] }
        guard !answered.isEmpty else { return [(wording(.fitMiddle), .neutral)] }
        let agreed = answered.count { $0 > 0 }
        let text = wording(
            .fitWorkStyle,
            [
                "agreed": "\(agreed)", "count": "\(answered.count)",
                "track": model.catalog.tracks[track]?.name[wording.language] ?? track.rawValue,
            ])
        return [(text, 2 * agreed < answered.count ? .contra : 2 * agreed > answered.count ? .pro : .neutral)]
    }

    private func interests(_ role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        guard let theirs = model.interests[role] else { return [(wording(.fitMiddle), .neutral)] }
        let answered = Double((0..<6).count { !input.interests[$0].isNaN })
        let alike = FitModel.correlation(input.interests, theirs, count: answered)
        let text = wording(alike > 0.5 ? .fitInterestsNear : alike < 0 ? .fitInterestsFar : .fitInterestsPartly)
        var said: [Said] = [(text, alike < 0 ? .contra : alike > 0.5 ? .pro : .neutral)]
        if input.shareOfInterests < 1, let occupation {
            let values: KeyValuePairs = [
                "occupation": occupation.name[wording.language], "percent": Self.percent(input.shareOfInterests),
            ]
            said.append((wording(.fitInterestsOfOccupation, values), .neutral))
        }
        return said
    }

    /// The present occupation.
    private var occupation: Occupation? { profile.currentOccupation.flatMap { model.catalog.occupations[$0] } }

    private func background(_ role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        var reasons: [Said] = []
        if let level = input.educationLevel, let asked = model.schooling[role] {
            let share = asked.share(takenBy: level)
            let fit = asked.fit(of: level)
            if fit != 0.5 {
                let text = wording(
                    .fitEducation, ["percent": Self.percent(share), "count": asked.postings.grouped])
                reasons.append((text, fit < 0.5 ? .contra : .pro))
            } else if share >= 0.75 {
                reasons.append((wording(.fitEducationEnough), .neutral))
            }
        }
        if input.educationField >= 0 {
            let value = model.fields[Int(input.educationField) * model.roles.count + role]
            reasons.append(
                value == 1
                    ? (wording(.fitFieldNamed), .pro)
                    : value == 0 ? (wording(.fitFieldOther), .contra) : (wording(.fitFieldUnknown), .neutral))
        }
        if let comfort = input.mathsComfort, let ease = model.ease(withMathematicsOf: role, comfort: comfort) {
            reasons.append(ease == 1 ? (wording(.fitMathsEnough), .neutral) : (wording(.fitMathsMore), .contra))
        }
        if input.currentRole >= 0, let brought = model.coverage[Int(input.currentRole)][role] {
            reasons.append(
                (wording(.fitCurrentRole, ["percent": Self.percent(brought)]), brought >= 0.5 ? .pro : .neutral))
        }
        if !input.carriedOver.isEmpty, let occupation {
            let share = input.carriedOver[role]
            let text = wording(
                share > 0.5 ? .fitOccupationMuch : share > 0 ? .fitOccupationSome : .fitOccupationNone,
                ["occupation": occupation.name[wording.language]])
            reasons.append((text, share > 0.5 ? .pro : .neutral))
        }
        return reasons.isEmpty ? [(wording(.fitMiddle), .neutral)] : reasons
    }

    private func pay(_ role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        guard let wish = input.pay, let share = model.pay.share(role: role, wish: wish) else {
            return [(wording(.fitPayUnknown), .neutral)]
        }
        let text = wording(.fitPay, ["percent": Self.percent(share), "place": wording.name(of: wish.region)])
        return [(text, share < 0.5 ? .contra : .pro)]
    }

    private func remote(_ role: Int, _ input: FitInput, _ wording: Wording) -> [Said] {
        let standing = model.remote[Int(input.region) * model.roles.count + role]
        guard !standing.isNaN else { return [(wording(.fitMiddle), .neutral)] }
        guard input.remote != .indifferent else { return [(wording(.fitRemoteIndifferent), .neutral)] }
        let track = model.tracks[role].map { model.catalog.tracks[$0]?.name[wording.language] ?? $0.rawValue } ?? ""
        let text = wording(
            standing > 0.5 ? .fitRemoteEasier : standing < 0.5 ? .fitRemoteHarder : .fitRemoteEqual,
            ["track": track, "place": profile.region.map { wording.name(of: $0) } ?? ""])
        let suits = input.remote == .onSite ? 1 - standing : standing
        return [(text, suits < 0.5 ? .contra : suits > 0.5 ? .pro : .neutral)]
    }

    private static func percent(_ share: Double) -> String { "\(Int(rounding: 100 * share))" }
}
