import Pathfinder

// MARK: - With all that it rests on

extension FitAnswerOutput {
    var full: Document {
        var document = opening
        guard fit.tellsApart else {
            addUnused(to: &document)
            addBackground(to: &document)
            document.list(wording(.unknownNames), wording.unknownNames(of: profile))
            return document
        }
        document.paragraph(families)
        let tracks = fit.tracks.map { track in
            wording(
                .fitTrackShare, ["track": track.name[language], "percent": wording.wholePercent(track.probability)])
        }
        document.paragraph(wording(.fitTracks, ["tracks": tracks.joined(separator: wording.comma)]))
        document.table(scores)
        document.list(wording(.fitNotRanked), fit.unranked.map { "\($0.title[language]): \($0.reason[language])" })
        for role in explained { addReasons(of: role, to: &document) }
        addBackground(to: &document)
        if !unanswered.isEmpty {
            document.paragraph(wording(.fitNotAnswered, ["parts": unanswered.joined(separator: wording.comma)]))
        }
        addUnused(to: &document)
        if fit.answered.contains(.skills) { document.paragraph(age) }
        document.paragraph(wording(.fitScoreNote))
        document.list(wording(.fitChanges), fit.whatWouldChange.map(wording.sentence))
        document.list(wording(.unknownNames), wording.unknownNames(of: profile))
        return document
    }

    /// The roles for which reasons are given: those that lead, or the first one.
    private var explained: [RoleFit] {
        let leading = fit.roles.filter { fit.leading.contains($0.role) }
        return leading.isEmpty ? Array(fit.roles.prefix(1)) : leading
    }

    /// All roles with their scores.
    private var scores: TextTable {
        var table = TextTable(columns: [
            .init(title: wording(.columnRole)), .init(title: wording(.columnProbability), isNumber: true),
            .init(title: wording(.columnScore), isNumber: true),
        ])
        for role in fit.roles {
            table.rows.append([
                .init(role.title[language], style: fit.leading.contains(role.role) ? .strong : .plain),
                .init(wording.percentWithSign(role.probabilityFirst)), .init(Self.decimal(role.score, 2)),
            ])
        }
        return table
    }

    private func addReasons(of role: RoleFit, to document: inout Document) {
        document.heading(wording(.fitWhy, ["role": role.title[language]]))
        var table = TextTable(columns: [
            .init(title: wording(.columnPart)), .init(title: wording(.columnPoints), isNumber: true),
            .init(title: wording(.columnReason)),
        ])
        table.holdsProse = true
        for part in role.parts {
            guard let points = part.againstAverage else { continue }
            let reasons = part.reasons.map { reason in
                let text = reason.text[language]
                return reason.bearing == .contra ? "\(text) \(wording(.fitAgainst))" : text
            }
            table.rows.append([
                .init(name(of: part.kind), style: .strong), .init(Self.signed(points)), .init(reasons),
            ])
        }
        document.table(table)
    }

    /// What a present job that is none of the roles brings.
    private func addBackground(to document: inout Document) {
        guard let background = fit.background else { return }
        let brings = background.carriesOver.map { "\($0.name[language]). \($0.use[language])" }
        document.list(wording(.occupationBrings, ["occupation": background.name[language]]), brings)
        if !background.knownSkills.isEmpty {
            let names = background.knownSkills.map { wording.name(of: $0) }
            document.paragraph(wording(.occupationKnown, ["skills": wording.list(names)]))
        }
        document.list(below: wording(.occupationBridges), background.bridgeRoles.map(text(of:)))
    }

    private func text(of bridge: OccupationBackground.BridgeRole) -> String {
        let values: KeyValuePairs = [
            "role": bridge.title[language], "reason": bridge.reasons.map { $0[language] }.joined(separator: " "),
            "industry": bridge.industry?[language] ?? "",
        ]
        return wording(bridge.industry == nil ? .bridgeRole : .bridgeRoleIn, values)
    }

    /// What was answered, but ranks no role.
    private func addUnused(to document: inout Document) {
        let answers: [(isGiven: Bool, name: PhraseKey)] = [
            (profile.yearsOfExperience != nil && profile.payWish == nil, .fitYears),
            (profile.currentLevel != nil && profile.payWish == nil, .fitLevel),
            (!profile.languages.isEmpty, .fitLanguages), (profile.studyHoursPerWeek != nil, .fitStudyHours),
        ]
        let names = answers.filter(\.isGiven).map { wording($0.name) }
        guard !names.isEmpty else { return }
        document.paragraph(wording(.fitNotRanking, ["answers": names.joined(separator: wording.comma)]))
    }

    /// How old that is what the ranking rests on, and for which of the roles it is thin.
    private var age: String {
        let few = explained.filter { fit.rolesOfFewPostings.contains($0.role) }.map { $0.title[language] }
        guard !few.isEmpty else { return wording(.fitPostingsAge) }
        return wording(.fitPostingsAge) + " " + wording(.fitFewPostings, ["roles": wording.list(few)])
    }

    /// Points with a sign.
    private static func signed(_ points: Double) -> String {
        let text = decimal(points, 1)
        return text.hasPrefix("−") || text == "0.0" ? text : "+" + text
    }

    /// A number with so many decimals.
    private static func decimal(_ number: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = Int(rounding: number.magnitude * scale)
        let fraction = String(scaled % Int(scale))
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return (number < 0 && scaled > 0 ? "−" : "") + "\(scaled / Int(scale)).\(zeros)\(fraction)"
    }
}
