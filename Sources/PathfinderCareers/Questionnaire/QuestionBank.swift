import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The questions that may be asked of a person, but for what a profile answers already.
struct QuestionBank: Sendable {
    private let catalog: Catalog
    /// Of each family of tools the skills that tell most of the role, in questions.
    private let families: [(family: ToolFamily, questions: [[Skill.ID]])]
    private let workStyleGroups: [[WorkStyle.ID]]

    /// How many options a question on skills or activities has at most.
    static let optionCount = 8
    /// How many statements on work are asked at once.
    private static let statementCount = 6

    init(_ model: FitModel) {
        catalog = model.catalog
        families = Self.families(model)
        workStyleGroups = Self.workStyleGroups(model)
    }

    /// The questions that are open, in a fixed order.
    ///
    /// - Complexity: O(*n*) in the number of options of all questions.
    func questions(for profile: Profile) -> [Question] {
        var subjects: [Question.Subject] = []
        if profile.skillsAreComplete != true {
            let known = Set(profile.skills.map(\.skill)).union(profile.lackingSkills)
            let open = families.filter { family, questions in
                questions.joined().allSatisfy { !known.contains($0) } && !lacksNeeds(of: family, profile)
            }
            subjects.append(.toolFamilies(open.map(\.family.id), open.map { Array($0.questions.joined()) }))
            for (family, questions) in families where !lacksNeeds(of: family, profile) {
                subjects += questions.map { .skills($0.filter { !known.contains($0) }) }
            }
        }
        let activities = catalog.activities.map(\.id).filter { profile.activities[$0] == nil }
        subjects += Self.groups(of: activities, Self.optionCount).map { .activities($0) }
        subjects += workStyleGroups.map { .workStyles($0.filter { profile.workStyles[$0] == nil }) }
        if profile.interests == nil { subjects.append(.interests) }
        if profile.mathsComfort == nil { subjects.append(.mathsComfort) }
        if profile.yearsOfExperience == nil { subjects.append(.yearsOfExperience) }
        if profile.educationLevel == nil { subjects.append(.educationLevel) }
        if profile.educationField == nil, profile.unknownEducationField == nil {
            subjects.append(.educationField(catalog.educationFields.map(\.id)))
        }
        if profile.remote == nil { subjects.append(.remote) }
        if profile.region == nil { subjects.append(.region) }
        if profile.payWish == nil { subjects.append(.payWish) }
        return subjects.map(Question.init(subject:)).filter { $0.form != .anyOf(0) }
    }

    /// Whether the person knows nothing of a family without which nobody uses another one: no framework without a language.
    private func lacksNeeds(of family: ToolFamily, _ profile: Profile) -> Bool {
        let lacking = Set(profile.lackingSkills)
        return family.needs.contains { need in
            guard let skills = families.first(where: { $0.family.id == need })?.questions.joined() else { return false }
            return !skills.isEmpty && skills.allSatisfy(lacking.contains)
        }
    }

    private static func groups<Element>(of elements: [Element], _ size: Int) -> [[Element]] {
        stride(from: 0, to: elements.count, by: size).map { Array(elements[$0...].prefix(size)) }
    }
}

// MARK: - What belongs together

extension QuestionBank {
    /// How many questions are asked on the tools of a family at most.
    private static let questionsOfFamily = 2

    /// Of each family the skills that tell most of the role, the most telling first.
    private static func families(_ model: FitModel) -> [(family: ToolFamily, questions: [[Skill.ID]])] {
        let telling = model.catalog.skills.enumerated()
            .map { row, skill in (skill: skill, information: information(ofSkill: row, model)) }
            .filter { $0.information > 0.001 }
            .sorted { ($1.information, $0.skill.id) < ($0.information, $1.skill.id) }
        return model.catalog.toolFamilies.map { family in
            let kinds = Set(family.kinds.map(\.rawValue))
            let skills = telling.filter { kinds.contains($0.skill.kind.rawValue) }.map(\.skill.id)
            return (family, groups(of: Array(skills.prefix(optionCount * questionsOfFamily)), optionCount))
        }
    }

    /// What knowing whether somebody has a skill tells of the role, in bits, if all roles are as probable.
    private static func information(ofSkill row: Int, _ model: FitModel) -> Double {
        let item = Int(model.evidence.itemOfSkill[row])
        let count = model.roles.count
        guard item >= 0, count > 0 else { return 0 }
        let shares = model.evidence.shares[item * count..<(item + 1) * count]
        func entropy(_ share: Double) -> Double {
            share <= 0 || share >= 1 ? 0 : -share * log2(share) - (1 - share) * log2(1 - share)
        }
        let mean = shares.reduce(0, +) / Double(count)
        return entropy(mean) - shares.reduce(0) { $0 + entropy($1) } / Double(count)
    }

    /// Statements on work, those that suit different tracks in turn, so that agreeing with all of a group says nothing.
    private static func workStyleGroups(_ model: FitModel) -> [[WorkStyle.ID]] {
        var byTrack: [[WorkStyle.ID]] = []
        var numbers: [Track.ID?: Int] = [:]
        for (row, style) in model.catalog.workStyles.enumerated() {
            let suited = model.roles.indices.max { left, right in
                model.workStyles[row * model.roles.count + left] < model.workStyles[row * model.roles.count + right]
            }
            let track = suited.flatMap { model.tracks[$0] }
            if numbers[track] == nil {
                numbers[track] = byTrack.count
                byTrack.append([])
            }
            byTrack[numbers[track] ?? 0].append(style.id)
        }
        let longest = byTrack.map(\.count).max() ?? 0
        let inTurn = (0..<longest).flatMap { position in
            byTrack.compactMap { $0.indices.contains(position) ? $0[position] : nil }
        }
        return groups(of: inTurn, statementCount)
    }
}
