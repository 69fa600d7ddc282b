import PathfinderCatalog

/// What the tables say of how important skills are to roles: one formula for plans, moves and the ranking of roles.
///
/// The importance of a skill to a role is in proportion to
///
///     (2 p + s + w f²) ÷ (1 + 2 + 1 + w)
///
/// where a term is left out of both sums if nothing speaks of the skill:
///
/// - *p*: the share of postings for the role, at the level where it is known, that ask for the tool, against that of the
///   tool most asked for; the postings name no knowledge. They weigh twice, because they say what is asked, and not what
///   is used by the way. Where a source states the share for the role from newer postings (`role_skills.csv`, with
///   knowledge), that one counts in its place.
/// - *s*: the share of the people in the role who name the skill in surveys that ask for it, against the skill most named.
/// - *f*: the share of the lists (articles, O\*NET, ESCO) that name it, of those that describe the role; *w* is half their
///   number, at most 1.5. The square tells what all lists name from what one of them mentions.
///
/// The 1 in the divisor keeps down what few say anything of. The most important skill of a role has 1.
final class ImportanceEvidence: Sendable {
    /// What lists name for a role.
    private struct Lists: Sendable {
        var ofSkill: [Skill.ID: Set<Source.ID>] = [:]
        /// The lists that say what tools, and what knowledge, the role needs.
        var onTools: Set<Source.ID> = []
        var onKnowledge: Set<Source.ID> = []
    }

    private let postings: [CareerPosition: [Skill.ID: Double]]
    /// What postings name for any role; they know no knowledge and no tool that came later.
    private let postingWords: Set<Skill.ID>
    /// What sources state of postings that were not counted here, against the skill most asked for.
    private let stated: [Role.ID: [Skill.ID: Double]]
    private let surveys: [Role.ID: [Skill.ID: Double]]
    private let surveySources: [Role.ID: [Skill.ID: [Source.ID]]]
    private let lists: [Role.ID: Lists]
    private let tools: Set<Skill.ID>

    private static let weightOfPostings = 2.0
    private static let mostWeightOfLists = 1.5
    /// A list that names fewer skills of a kind does not describe the role.
    private static let leastDescribed = 3
    /// Knowledge that a smaller share of people name is not added to what other sources name.
    private static let leastNamed = 0.2

    init(_ catalog: Catalog) {
        tools = Set(catalog.skills.filter(\.kind.isTool).map(\.id))
        postings = Dictionary(grouping: catalog.roleSkillLevels) { CareerPosition(role: $0.role, level: $0.level) }
            .mapValues { Self.relative($0.map { ($0.skill, $0.share) }) }
        postingWords = Set(catalog.roleSkillLevels.map(\.skill))
        let counted = Set(catalog.roleSkillLevels.map(\.source))
        let others = catalog.roleSkills.filter { $0.share != nil && !counted.contains($0.source) }
        stated = Dictionary(grouping: others) { $0.role }
            .mapValues { Self.relative($0.map { ($0.skill, $0.share ?? 0) }) }
        var counts: [Role.ID: [Skill.ID: (named: Double, asked: Double)]] = [:]
        var sources: [Role.ID: [Skill.ID: [Source.ID]]] = [:]
        for row in catalog.surveyShares {
            guard let skill = row.skill else { continue }
            let people = Double(row.respondents)
            counts[row.role, default: [:]][skill, default: (0, 0)].named += row.share * people
            counts[row.role, default: [:]][skill, default: (0, 0)].asked += people
            if sources[row.role]?[skill]?.contains(row.source) != true {
                sources[row.role, default: [:]][skill, default: []].append(row.source)
            }
        }
        surveys = counts.mapValues { Self.relative($0.map { ($0.key, $0.value.named / $0.value.asked) }) }
        surveySources = sources
        lists = Dictionary(grouping: catalog.roleSkills.filter { $0.share == nil }) { $0.role }
            .mapValues { [tools] in Self.lists($0, tools) }
    }

    /// Shares against the greatest of them.
    private static func relative(_ shares: [(skill: Skill.ID, share: Double)]) -> [Skill.ID: Double] {
        let greatest = shares.map(\.share).max() ?? 0
        guard greatest > 0 else { return [:] }
        return Dictionary(shares.map { ($0.skill, $0.share / greatest) }, uniquingKeysWith: max)
    }

    private static func lists(_ rows: [RoleSkill], _ tools: Set<Skill.ID>) -> Lists {
        var lists = Lists()
        for (source, rows) in Dictionary(grouping: rows, by: \.source) {
            for row in rows { lists.ofSkill[row.skill, default: []].insert(source) }
            guard source != "editorial" else { continue }
            let named = Set(rows.map(\.skill))
            let ofTools = named.intersection(tools).count
            if ofTools >= leastDescribed { lists.onTools.insert(source) }
            if named.count - ofTools >= leastDescribed { lists.onKnowledge.insert(source) }
        }
        return lists
    }

    /// The knowledge that people in a role name, which postings do not ask for by name.
    func knowledgeInSurveys(_ role: Role.ID) -> [Skill.ID] {
        surveys[role, default: [:]].filter { $0.value >= Self.leastNamed && !tools.contains($0.key) }.keys.sorted()
    }

    /// The surveys that asked people in a role for a skill.
    func surveys(_ role: Role.ID, _ skill: Skill.ID) -> [Source.ID] { surveySources[role]?[skill] ?? [] }

    /// The importance before it is set against the greatest of the role.
    func unscaled(_ skill: Skill.ID, of role: Role.ID, at level: Level.ID?) -> Double {
        var sum = 0.0
        var weight = 1.0
        let atLevel = level.flatMap { postings[CareerPosition(role: role, level: $0)] }
        if let asked = stated[role]?[skill] {
            sum += Self.weightOfPostings * asked
            weight += Self.weightOfPostings
        } else if let asked = atLevel ?? postings[CareerPosition(role: role, level: nil)], postingWords.contains(skill)
        {
            sum += Self.weightOfPostings * asked[skill, default: 0]
            weight += Self.weightOfPostings
        }
        if let named = surveys[role]?[skill] {
            sum += named
            weight += 1
        }
        if let lists = lists[role] {
            let naming = lists.ofSkill[skill] ?? []
            let all = naming.union(tools.contains(skill) ? lists.onTools : lists.onKnowledge)
            let weightOfLists = min(Self.mostWeightOfLists, Double(all.count) / 2)
            let share = all.isEmpty ? 0 : Double(naming.count) / Double(all.count)
            sum += weightOfLists * share * share
            weight += weightOfLists
        }
        return sum / weight
    }
}
