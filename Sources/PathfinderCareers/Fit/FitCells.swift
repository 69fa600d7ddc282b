import PathfinderCatalog

/// The shares of surveys and postings, item by item.
struct FitCells {
    /// A share that a source gives for a role.
    struct Cell {
        let source: Int
        let role: Role.ID
        let share: Double
        let count: Double
        /// How much of the count tells of the role, and not of the few employers behind it.
        var trust = 1.0
        /// Whether the share was not counted, but is assumed for the role; it says nothing of the source.
        var isAssumed = false
    }

    /// What a survey asked about.
    struct Form {
        var skills: Set<Skill.ID> = []
        var activities: Set<Activity.ID> = []
    }

    var ofSkill: [Skill.ID: [Cell]] = [:]
    private(set) var ofActivity: [Activity.ID: [Cell]] = [:]
    /// The roles that any source has shares of.
    private(set) var roles: Set<Role.ID> = []
    /// Those that a survey has shares of.
    private(set) var surveyed: Set<Role.ID> = []
    /// The numbers of the sources that are postings.
    var postings: Set<Int> = []
    private(set) var asked: [FitEvidence.SurveyForm: Form] = [:]
    /// The skills and activities of which no share is known, only who names them.
    var named: Set<Skill.ID> = []
    private(set) var namedActivities: Set<Activity.ID> = []

    let catalog: Catalog
    private var sources: [Source.ID: Int] = [:]

    init(_ catalog: Catalog) { self.catalog = catalog }

    mutating func number(of source: Source.ID) -> Int {
        if let known = sources[source] { return known }
        sources[source] = sources.count
        return sources.count - 1
    }

    /// Adds the shares of the surveys, the years of a survey together.
    mutating func addSurveys() {
        struct Key: Hashable {
            let source: Int
            let role: Role.ID
            let skill: Skill.ID?
            let activity: Activity.ID?
        }
        var order: [Key] = []
        var sums: [Key: (naming: Double, people: Double)] = [:]
        for row in catalog.surveyShares {
            let key = Key(source: number(of: row.source), role: row.role, skill: row.skill, activity: row.activity)
            if sums[key] == nil { order.append(key) }
            let people = Double(row.respondents)
            sums[key, default: (0, 0)].naming += row.share * people
            sums[key, default: (0, 0)].people += people
            surveyed.insert(row.role)
            let form = FitEvidence.SurveyForm(source: row.source, year: row.year)
            if let skill = row.skill { asked[form, default: Form()].skills.insert(skill) }
            if let activity = row.activity { asked[form, default: Form()].activities.insert(activity) }
        }
        roles.formUnion(surveyed)
        for key in order {
            let sum = sums[key] ?? (0, 1)
            let cell = Cell(source: key.source, role: key.role, share: sum.naming / sum.people, count: sum.people)
            if let skill = key.skill { ofSkill[skill, default: []].append(cell) }
            if let activity = key.activity { ofActivity[activity, default: []].append(cell) }
        }
    }

    /// Adds the shares of postings of all levels together; a skill without a row is asked for by none.
    mutating func addPostings() {
        var counts: [Source.ID: [Role.ID: Int]] = [:]
        var shares: [Source.ID: [Skill.ID: [Role.ID: Double]]] = [:]
        var skills: [(source: Source.ID, skill: Skill.ID)] = []
        for row in catalog.roleSkillLevels where row.level == nil {
            counts[row.source, default: [:]][row.role] = row.postings
            if shares[row.source]?[row.skill] == nil { skills.append((row.source, row.skill)) }
            shares[row.source, default: [:]][row.skill, default: [:]][row.role] = row.share
        }
        for (source, skill) in skills {
            let number = number(of: source)
            postings.insert(number)
            for role in (counts[source] ?? [:]).sorted(by: { $0.key < $1.key }) {
                roles.insert(role.key)
                ofSkill[skill, default: []].append(
                    Cell(
                        source: number, role: role.key, share: shares[source]?[skill]?[role.key] ?? 0,
                        count: Double(role.value),
                        trust: Self.trust(inPostings: role.value, of: role.key)))
            }
        }
    }

    /// Adds for activities what sources name: of each source, for the roles of which it names any.
    mutating func addActivities() {
        var bySource: [Source.ID: [Role.ID: Set<Activity.ID>]] = [:]
        for row in catalog.roleActivities {
            bySource[row.source, default: [:]][row.role, default: []].insert(row.activity)
        }
        let activities = catalog.activities.map(\.id).filter { ofActivity[$0] == nil }
        for (source, ofRole) in bySource.sorted(by: { $0.key < $1.key }) {
            let described = ofRole.filter { roles.contains($0.key) }.sorted { $0.key < $1.key }
            let number = number(of: source)
            postings.insert(number)
            for activity in activities where described.contains(where: { $0.value.contains(activity) }) {
                namedActivities.insert(activity)
                ofActivity[activity, default: []] += described.map { role, activities in
                    naming(activities.contains(activity), of: role, by: number)
                }
            }
        }
    }

    /// What it says of a role that a source names something there, or does not.
    private func naming(_ isNamed: Bool, of role: Role.ID, by source: Int) -> Cell {
        Cell(
            source: source, role: role, share: isNamed ? Self.shareOfNamed : Self.shareOfUnnamed,
            count: Self.countOfNaming)
    }

    /// How far postings tell of a role: few come from few employers. Of the roles that surveys ask about in numbers,
    /// surveys say the same.
    private static func trust(inPostings postings: Int, of role: Role.ID) -> Double {
        FitEvidence.reference.contains(role) ? 1 : Double(postings) / (Double(postings) + fewPostings)
    }

    private static let fewPostings = 30.0
    private static let shareOfNamed = 0.3
    private static let shareOfUnnamed = 0.1
    private static let countOfNaming = 15.0
}
