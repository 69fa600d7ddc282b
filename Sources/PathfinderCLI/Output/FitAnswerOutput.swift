import Pathfinder

/// The answer of `pathfinder fit`.
struct FitAnswerOutput {
    private let fit: FitAnswer
    private let profile: Profile
    private let wording: Wording

    /// How many roles the table shows.
    private static let shownRoles = 6
    private static let barWidth = 20

    init(_ fit: FitAnswer, of profile: Profile, wording: Wording) {
        self.fit = fit
        self.profile = profile
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.fit/1", value: FitValue(profile: profile, fit: fit), records: records,
            document: document)
    }

    private var language: Language { wording.language }

    /// The roles for which reasons are given: the first one, or those between which it is too close to call.
    private var explained: [RoleFit] {
        fit.between.isEmpty ? Array(fit.roles.prefix(1)) : fit.roles.filter { fit.between.contains($0.role) }
    }

    private var document: Document {
        var document = Document()
        document.title(profile.name.map { wording(.fitTitleName, ["name": $0]) } ?? wording(.fitTitle))
        document.paragraph(verdict)
        guard fit.tellsApart else {
            addUnused(to: &document)
            addUnknownNames(to: &document)
            return document
        }
        let tracks = fit.tracks.map { track in
            wording(.fitTrackShare, ["track": track.name[language], "percent": Self.percent(track.probability)])
        }
        document.paragraph(wording(.fitTracks, ["tracks": tracks.joined(separator: wording.comma)]))
        document.table(ranking)
        if fit.roles.count > Self.shownRoles {
            document.paragraph(
                wording(
                    .fitMoreRoles,
                    ["roles": wording(.countMoreRoles, counting: Double(fit.roles.count - Self.shownRoles))]))
        }
        for role in explained { addReasons(of: role, to: &document) }
        let unanswered = FitPart.Kind.allCases.filter { !fit.answered.contains($0) }
        if !unanswered.isEmpty {
            let names = unanswered.map(name(of:)).joined(separator: wording.comma)
            document.paragraph(wording(.fitNotAnswered, ["parts": names]))
        }
        addUnused(to: &document)
        if fit.answered.contains(.skills) { document.paragraph(age) }
        document.paragraph(wording(.fitScoreNote))
        document.list(wording(.fitChanges), fit.whatWouldChange.map(wording.sentence))
        addUnknownNames(to: &document)
        document.list(wording(.fitNext), next)
        return document
    }

    private var verdict: String {
        guard let first = fit.roles.first, fit.tellsApart else { return wording(.fitNothing) }
        guard fit.isTooCloseToCall else {
            return wording(
                .fitSure, ["role": first.title[language], "percent": Self.percent(first.probabilityFirst)])
        }
        if let last = explained.last, explained.count > 1, first.score - last.score < 1e-9 {
            return wording(.fitTied, ["roles": wording.list(explained.map { $0.title[language] })])
        }
        return wording(
            .fitClose,
            [
                "roles": wording.list(explained.map { $0.title[language] }),
                "percent": Self.percent(FitAnswer.leastProbability),
            ])
    }

    private var ranking: TextTable {
        var table = TextTable(columns: [
            .init(title: wording(.columnRole)), .init(title: wording(.columnProbability), isNumber: true),
            .init(title: "", isFixed: true), .init(title: wording(.columnScore), isNumber: true),
        ])
        let explained = Set(explained.map(\.role))
        for role in fit.roles.prefix(Self.shownRoles) {
            let filled = Int(rounding: role.probabilityFirst * Double(Self.barWidth))
            let bar = String(repeating: "━", count: filled) + String(repeating: "·", count: Self.barWidth - filled)
            table.rows.append([
                .init(role.title[language], style: explained.contains(role.role) ? .strong : .plain),
                .init(wording.percentWithSign(role.probabilityFirst)), .init(bar), .init(Self.decimal(role.score, 2)),
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
        for part in role.parts {
            guard let points = part.againstAverage else { continue }
            table.rows.append([
                .init(name(of: part.kind), style: .strong), .init(Self.signed(points)), .init(part.reason[language]),
            ])
        }
        document.table(table)
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
        let few = explained.filter { fit.hasFewPostings.contains($0.role) }.map { $0.title[language] }
        guard !few.isEmpty else { return wording(.fitPostingsAge) }
        return wording(.fitPostingsAge) + " " + wording(.fitFewPostings, ["roles": wording.list(few)])
    }

    private func addUnknownNames(to document: inout Document) {
        document.list(wording(.unknownNames), wording.unknownNames(of: profile))
    }

    /// What to ask next.
    private var next: [String] {
        guard let first = fit.roles.first else { return [] }
        var commands: [String] = []
        if fit.isTooCloseToCall {
            commands.append(wording(.fitNextAsk))
            if fit.between.count > 1 {
                let roles = fit.between.prefix(3).map(\.rawValue).joined(separator: " ")
                commands.append(wording(.fitNextCompare, ["roles": roles]))
            }
        }
        commands.append(wording(.fitNextPlan, ["role": first.role.rawValue]))
        commands.append(
            wording(.fitNextBand, ["role": first.role.rawValue, "region": profile.region?.rawValue ?? "gcc"]))
        return commands
    }

    private func name(of part: FitPart.Kind) -> String {
        wording.catalog.fitWeights.first { $0.part == part }?.name[language] ?? part.rawValue
    }

    /// A share in whole percent.
    private static func percent(_ share: Double) -> String { String(Int(rounding: 100 * share)) }

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

// MARK: - For machines

extension FitAnswerOutput {
    /// A row for each role, with what the parts add to its score.
    private var records: Records {
        let kinds = FitPart.Kind.allCases
        var records = Records(
            ["rank", "role", "title", "track", "probability_first", "score"]
                + kinds.flatMap { kind in
                    let name = kind.rawValue.replacing("-", with: "_")
                    return ["\(name)_value", "\(name)_weight"]
                } + ["missing_skills"])
        for (index, role) in fit.roles.enumerated() {
            var row: [QueryValue] = [
                .number(Double(index + 1)), .text(role.role.rawValue), .text(role.title[language]),
                QueryValue(role.track?.rawValue), .number(role.probabilityFirst), .number(role.score),
            ]
            for part in role.parts { row += [QueryValue(part.value), .number(part.weight)] }
            row.append(.text(role.missingSkills.map(\.rawValue).joined(separator: ";")))
            records.append(row)
        }
        return records
    }
}

/// The JSON shape of `pathfinder fit`: the answer, and the profile it is about as it was understood.
private struct FitValue: Encodable {
    let profile: Profile
    let fit: FitAnswer

    private enum CodingKeys: CodingKey { case profile }

    func encode(to encoder: any Encoder) throws {
        try fit.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(profile, forKey: .profile)
    }
}
