import Pathfinder

/// The answer of `pathfinder fit`: where to start and how sure that is, the nearest other roles, why, pay, and what next.
struct FitAnswerOutput {
    let fit: FitAnswer
    let profile: Profile
    /// What was read of a CV or of words of one's own.
    let readings: [CVReading]
    let wording: Wording
    /// The plan for the role to start with; `nil` where none is named.
    private let plan: LearningPlan?
    /// What that role pays at the person's level, where the person lives or wants to work.
    private let pays: [PayAnswer]

    private static let barWidth = 12

    /// An answer.
    ///
    /// - Parameters:
    ///   - fit: Which roles fit.
    ///   - profile: The person.
    ///   - readings: What was read of a CV or of words of one's own.
    ///   - today: The day on which the person begins to learn.
    ///   - wording: The language.
    /// - Throws: What pay throws.
    init(
        _ fit: FitAnswer, of profile: Profile, readings: [CVReading] = [], today: CalendarDate, wording: Wording
    ) throws {
        self.fit = fit
        self.profile = profile
        self.readings = readings
        self.wording = wording
        let catalog = wording.catalog
        plan = try fit.start.map { try catalog.plan(for: profile, PlanRequest(role: $0, start: today)) }
        pays =
            if let plan, let region = profile.region {
                try catalog.payAnswers(
                    of: plan.gap.essentials.role, in: region,
                    levels: (profile.level(in: catalog) ?? plan.gap.essentials.level).map { [$0] } ?? [])
            } else {
                []
            }
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.fit/2",
            value: FitValue(
                profile: profile, read: readings.flatMap(\.items), fit: fit, pay: pays.map(PlanPay.init), next: next),
            records: records, document: brief, full: wording.document(full, withAllOf: readings))
    }

    var language: Language { wording.language }

    /// The first three steps of the plan.
    private var next: [FitValue.Step] {
        (plan?.steps.prefix(3) ?? []).map { FitValue.Step(skill: $0.skill, hours: $0.hours?.median) }
    }
}

// MARK: - In one screen

extension FitAnswerOutput {
    /// How much of an answer one screen has room for.
    private struct Detail {
        let roles: Int
        let reasons: Int
        let hasFamilies: Bool
        let hasChange: Bool
        /// Whether what the job brings, pay and what next stand in one paragraph.
        var isCompact = false
    }

    /// As much as one screen has room for.
    private var brief: Document {
        let details = [
            Detail(roles: 5, reasons: 3, hasFamilies: true, hasChange: true),
            Detail(roles: 4, reasons: 2, hasFamilies: true, hasChange: true),
            Detail(roles: 3, reasons: 2, hasFamilies: false, hasChange: true),
            Detail(roles: 3, reasons: 1, hasFamilies: false, hasChange: false),
            Detail(roles: 3, reasons: 1, hasFamilies: false, hasChange: false, isCompact: true),
            Detail(roles: 2, reasons: 1, hasFamilies: false, hasChange: false, isCompact: true),
        ]
        return details.lazy.map { brief($0) }.first { $0.fitsScreen } ?? brief(details[details.count - 1])
    }

    private func brief(_ detail: Detail) -> Document {
        var document = opening
        if detail.hasFamilies, fit.tellsApart { document.paragraph(families) }
        if fit.tellsApart { document.table(ranking(detail.roles)) }
        if let unknown = wording.sentence(onUnknownNamesOf: profile) { document.paragraph(unknown) }
        guard let start = fit.roles.first(where: { $0.role == fit.start }) else {
            if let brings { document.paragraph(brings) }
            document.paragraph(wording(.fitAnswerMore))
            return document
        }
        document.paragraph(because(of: start, detail))
        if detail.hasChange, let change = fit.whatWouldChange.first {
            document.paragraph("\(wording(.fitChangeLabel)) \(wording.sentence(change))")
        }
        let rest = [brings, pay, nextSteps, commands].compactMap(\.self)
        for text in detail.isCompact ? [rest.joined(separator: " ")] : rest { document.paragraph(text) }
        return document
    }

    /// What speaks for a role and what against it.
    private func because(of role: RoleFit, _ detail: Detail) -> String {
        let reasons = role.parts.sorted { ($0.againstAverage ?? 0) > ($1.againstAverage ?? 0) }.flatMap(\.reasons)
        let pro = reasons.filter { $0.bearing == .pro }.prefix(detail.reasons).map { $0.text[language] }
        var contra = reasons.filter { $0.bearing == .contra }.prefix(detail.reasons - 1).map { $0.text[language] }
        let named = Set(profile.skills.map(\.skill))
        let missing = plan?.gap.missing.filter { role.missingSkills.contains($0) && !named.contains($0) } ?? []
        if fit.answered.contains(.skills), !missing.isEmpty {
            contra.append(wording(.fitLacking, ["skills": wording.list(missing.prefix(3).map(wording.name(of:)))]))
        }
        var texts: [String] = []
        if !pro.isEmpty { texts.append("\(wording(.fitPro)) \(pro.joined(separator: " "))") }
        if !contra.isEmpty { texts.append("\(wording(.fitContra)) \(contra.joined(separator: " "))") }
        return texts.joined(separator: " ")
    }

    /// What a present job that is none of the roles brings, and where that counts.
    private var brings: String? {
        guard let background = fit.background, !background.carriesOver.isEmpty else { return nil }
        let values: KeyValuePairs = [
            "occupation": background.name[language],
            "assets": wording.list(background.carriesOver.prefix(3).map { $0.name[language] }),
            "roles": wording.list(background.bridgeRoles.prefix(3).map { $0.title[language] }),
        ]
        return wording(.fitBrings, values)
    }

    /// What the role to start with pays at the person's level, or else at its lowest one.
    private var pay: String {
        let texts = PayTexts(pays, in: profile.region, isOneLevel: pays.count == 1, wording).texts
        guard let text = texts.first, let answer = pays.first, let role = fit.start else {
            return wording(.fitPayWhere)
        }
        let position = wording.name(of: CareerPosition(role: role, level: answer.level.id))
        return wording(.fitPayAs, ["position": position, "pay": text])
    }

    private var nextSteps: String? {
        guard !next.isEmpty else { return nil }
        let steps = next.map { step in
            let name = wording.name(of: step.skill)
            return step.hours.map { "\(name) (\(wording.countedHours($0)))" } ?? name
        }
        return wording(.fitNextSteps, ["steps": steps.joined(separator: wording.comma)])
    }

    private var commands: String {
        let more =
            fit.verdict == .close
            ? wording(.fitCommandsCompare, ["roles": fit.leading.map(\.rawValue).joined(separator: " ")])
            : wording(.fitCommandsAsk)
        return wording(.fitCommands, ["role": fit.start?.rawValue ?? "", "more": more])
    }
}

// MARK: - What both forms say first

extension FitAnswerOutput {
    /// The title, and the answer in a sentence.
    var opening: Document {
        var document = Document()
        document.title(profile.name.map { wording(.fitTitleName, ["name": $0]) } ?? wording(.fitTitle))
        for reading in readings { document.paragraph(wording.sentence(reading)) }
        document.paragraph(verdict)
        return document
    }

    private var verdict: String {
        guard fit.tellsApart, let first = fit.roles.first else { return wording(.fitNothing) }
        let second = fit.roles.dropFirst().first
        let names = fit.leading.compactMap { role in fit.roles.first { $0.role == role }?.title[language] }
        let values: KeyValuePairs = [
            "role": first.title[language], "percent": wording.wholePercent(first.probabilityFirst),
            "family": fit.families.first { $0.family == first.family }?.name[language] ?? "",
            "second": second?.title[language] ?? "",
            "second_percent": wording.wholePercent(second?.probabilityFirst ?? 0),
            "roles": wording.list(names), "parts": unanswered.joined(separator: wording.comma),
            "start": fit.roles.first { $0.role == fit.start }?.title[language] ?? "",
        ]
        return switch fit.verdict {
        case .clear: wording(.fitClear, values)
        case .leading: wording(.fitLeading, values)
        case .close: wording(.fitCloseStart, values)
        case .notEnough: wording(.fitNotEnough, values)
        }
    }

    /// The names of the parts that are not answered.
    var unanswered: [String] { FitPart.Kind.allCases.filter { !fit.answered.contains($0) }.map(name(of:)) }

    var families: String {
        let shown = fit.families.filter { $0.probability >= 0.01 }.prefix(4).map { family in
            wording(
                .fitTrackShare,
                ["track": family.name[language], "percent": wording.wholePercent(family.probability)])
        }
        return wording(.fitFamilies, ["families": shown.joined(separator: wording.comma)])
    }

    /// The first roles, with how probable it is that each is first, and how much of what it takes the person has.
    func ranking(_ count: Int) -> TextTable {
        var table = TextTable(columns: [
            .init(title: wording(.columnRole)), .init(title: wording(.columnProbability), isNumber: true),
            .init(title: "", isFixed: true), .init(title: wording(.columnYouHave), isNumber: true),
        ])
        for role in fit.roles.prefix(count) {
            let filled = Int(rounding: role.probabilityFirst * Double(Self.barWidth))
            let bar = String(repeating: "━", count: filled) + String(repeating: "·", count: Self.barWidth - filled)
            table.rows.append([
                .init(role.title[language], style: fit.leading.contains(role.role) ? .strong : .plain),
                .init(wording.percentWithSign(role.probabilityFirst)), .init(bar), .init(have(of: role.role)),
            ])
        }
        return table
    }

    /// How many of the requirements of a role at its lowest level the person meets.
    private func have(of role: Role.ID) -> String {
        let catalog = wording.catalog
        let level = catalog.lowestLevel(of: role)
        let target = CareerPosition(role: role, level: level)
        let stages = catalog.skillGap(of: catalog.knownSkills(of: profile, for: target), to: role, at: level).stages
        guard !stages.isEmpty else { return wording(.unknownValue) }
        return wording(
            .fitHave,
            [
                "known": String(stages.reduce(0) { $0 + $1.known }),
                "asked": String(stages.reduce(0) { $0 + $1.asked }),
            ])
    }

    func name(of part: FitPart.Kind) -> String {
        wording.catalog.fitWeights.first { $0.part == part }?.name[language] ?? part.rawValue
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

/// The JSON shape of `pathfinder fit`: the answer, the profile it is about as it was understood, the pay of the role to start
/// with, and the first steps towards it.
private struct FitValue: Encodable {
    /// A skill to learn, with its hours.
    struct Step: Encodable {
        let skill: Skill.ID
        let hours: Double?
    }

    let profile: Profile
    /// What was read of a CV or of words, if that was.
    let read: [CVReading.Item]
    let fit: FitAnswer
    let pay: [PlanPay]
    let next: [Step]

    private enum CodingKeys: CodingKey { case profile, read, pay, next }

    func encode(to encoder: any Encoder) throws {
        try fit.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(profile, forKey: .profile)
        try container.encode(pay, forKey: .pay)
        try container.encode(next, forKey: .next)
        if !read.isEmpty { try container.encode(read, forKey: .read) }
    }
}
