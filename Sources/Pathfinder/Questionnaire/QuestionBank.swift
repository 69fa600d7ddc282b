/// The questions that may be asked of a person, but for what a profile answers already.
struct QuestionBank: Sendable {
    private let catalog: Catalog
    private let skillGroups: [[Skill.ID]]

    /// How many options a question has at most.
    static let optionCount = 8

    init(_ catalog: Catalog) {
        self.catalog = catalog
        skillGroups = Self.skillGroups(of: catalog)
    }

    /// The questions that are open, in a fixed order.
    ///
    /// - Complexity: O(*n*) in the rows of the tables of skills, activities and work styles.
    func questions(for profile: Profile) -> [Question] {
        let known = Set(profile.skills.map(\.skill)).union(profile.lackingSkills)
        var subjects: [Question.Subject] = []
        if profile.skillsAreComplete != true {
            for group in skillGroups {
                let open = group.filter { !known.contains($0) }
                if !open.isEmpty { subjects.append(.skills(open)) }
            }
        }
        let activities = catalog.activities.map(\.id).filter { profile.activities[$0] == nil }
        for start in stride(from: 0, to: activities.count, by: Self.optionCount) {
            subjects.append(.activities(Array(activities[start...].prefix(Self.optionCount))))
        }
        for style in catalog.workStyles where profile.workStyles[style.id] == nil {
            subjects.append(.workStyle(style.id))
        }
        for kind in Interest.Kind.allCases where profile.interests?[kind] == nil { subjects.append(.interest(kind)) }
        if profile.mathsComfort == nil { subjects.append(.mathsComfort) }
        if profile.yearsOfExperience == nil { subjects.append(.yearsOfExperience) }
        if profile.educationLevel == nil { subjects.append(.educationLevel) }
        if profile.educationField == nil { subjects.append(.educationField(catalog.educationFields.map(\.id))) }
        if profile.remote == nil { subjects.append(.remote) }
        if profile.region == nil { subjects.append(.region) }
        if profile.payWish == nil { subjects.append(.payWish) }
        return subjects.map(Question.init(subject:))
    }
}

// MARK: - Skills

extension QuestionBank {
    /// How many skills are asked for at all: those whose weight differs most between roles.
    private static let skillCount = 64

    /// Skills that tell roles apart, those of related kinds together.
    private static func skillGroups(of catalog: Catalog) -> [[Skill.ID]] {
        let spread = SkillSpread(catalog)
        let telling = catalog.skills
            .map { (skill: $0, spread: spread[$0.id]) }
            .filter { $0.spread > 0 }
            .sorted { ($1.spread, $0.skill.id) < ($0.spread, $1.skill.id) }
            .prefix(skillCount)
        return topics.flatMap { kinds in
            let skills = telling.filter { kinds.contains($0.skill.kind) }.map(\.skill.id)
            return stride(from: 0, to: skills.count, by: optionCount).map { Array(skills[$0...].prefix(optionCount)) }
        }
    }

    /// Kinds of skills that belong into one question.
    private static let topics: [Set<Skill.Kind>] = [
        [.language, .queryLanguage, .operatingSystem, .versionControl],
        [.database, .vectorDatabase, .warehouse, .lakehouse],
        [.processing, .streaming, .orchestration, .transformation, .governance],
        [.mlFramework, .llmFramework, .experimentTracking, .mlPlatform],
        [.cloudPlatform, .managedService, .container, .infrastructureAsCode],
    ]
}

/// How much the weight of each skill differs between roles.
private struct SkillSpread {
    private let spreads: [Skill.ID: Double]

    init(_ catalog: Catalog) {
        var weights: [Skill.ID: [Role.ID: Double]] = [:]
        for row in catalog.roleSkills {
            weights[row.skill, default: [:]][row.role, default: 0].raise(to: row.weight)
        }
        let count = Double(catalog.roles.count)
        spreads = weights.mapValues { byRole in
            let mean = byRole.values.reduce(0, +) / count
            let squares = byRole.values.reduce(0) { $0 + $1 * $1 }
            return (squares / count - mean * mean).squareRoot()
        }
    }

    subscript(skill: Skill.ID) -> Double { spreads[skill] ?? 0 }
}

extension RoleSkill {
    /// How much a role asks for a skill, from 0 to 1: the larger of importance and share, a half where neither is said.
    var weight: Double {
        if importance == nil, share == nil { return 0.5 }
        return max(importance ?? 0, share ?? 0)
    }
}

extension Double {
    fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
