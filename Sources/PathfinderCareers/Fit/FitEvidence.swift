import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What knowing an item, or not knowing it, says for each role: log odds that are added up.
///
/// They are the log odds of the shares. Two constants of each group of items (`evidence_groups.csv`) stand for the
/// correlations within it, because answers that go together must not count as often as they are given: all answers of a
/// group count ``weights`` as much, and of what they say alike a part is taken out. To the log odds of knowing an item a
/// constant is added, the same for all roles, so that they are nowhere below 0 or those of not knowing it: it moves no
/// role against another, and a person who learns something loses nothing.
package final class FitEvidence: Sendable {
    /// The roles of which shares are known, in the order of `roles.csv`; numbers are in this order.
    let roles: [Role.ID]
    /// Rows of `skills.csv` by the number of the item, which is −1 for a skill without evidence.
    let itemOfSkill: [Int32]
    /// The same for the rows of `activities.csv`.
    let itemOfActivity: [Int32]
    /// The group of each item.
    let groupOfItem: [Int32]
    let groupCount: Int
    /// How much an answer of each group counts where all of the group is answered, and how fast it comes down to that.
    let weights: [Double]
    let redundancies: [Double]
    /// How much an answer counts that is the only one of its group: less than whole, lest one tool decide.
    let lone: [Double]
    /// The group of the activities.
    let activityGroup: Int
    /// Log odds for knowing an item: `roles.count` numbers an item.
    let present: [Double]
    /// Log odds for not knowing it.
    let absent: [Double]
    /// Log odds for knowing no item of a group.
    let nothingOfGroup: [Double]
    /// The share of each role, `roles.count` numbers an item.
    let shares: [Double]
    /// Which items nobody counts: sources only name them for roles.
    let isNamed: [Bool]
    /// The ranked roles of which few postings are known.
    let rolesOfFewPostings: [Role.ID]
    /// Which roles have shares from a survey.
    let isSurveyed: [Bool]

    /// The roles that surveys ask about in numbers; the typical person is an equal mix of theirs.
    static let reference: [Role.ID] = ["data-engineer", "ml-engineer", "data-scientist", "data-analyst"]

    /// The power of the group's weight that a lone answer has; 0 would be whole.
    private static let caution = 0.3
    private static let fewPostings = 200
    /// A share is taken for no nearer to 0 or 1 than this.
    private static let smallest = 0.004
    /// A rare item is taken for no more standard deviations than this.
    private static let farthest = 3.0

    init(_ catalog: Catalog) {
        let skills = catalog.table(.skills)
        let activities = catalog.table(.activities)
        let ranked = Array(catalog.fitRoles)
        let roles = ranked.map(\.role)
        let numbers = Dictionary(roles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.roles = roles
        isSurveyed = ranked.map { $0.respondents > 0 }
        rolesOfFewPostings = ranked.filter { $0.postings < Self.fewPostings }.map(\.role)
        let groups = Array(catalog.evidenceGroups)
        let groupOfKind = Dictionary(
            groups.enumerated().flatMap { number, group in group.kinds.map { ($0.rawValue, number) } },
            uniquingKeysWith: { first, _ in first })
        let ofActivities = groups.firstIndex { $0.kinds.isEmpty } ?? 0
        groupCount = groups.count
        weights = groups.map { max($0.weight, 0.01) }
        activityGroup = ofActivities
        var itemOfSkill = [Int32](repeating: -1, count: skills.rowCount)
        var itemOfActivity = [Int32](repeating: -1, count: activities.rowCount)
        var groupOfItem: [Int32] = []
        var isNamed: [Bool] = []
        var shares: [Double] = []
        let kinds: [Skill.Kind] = skills.values(of: "kind")
        for row in catalog.fitShares {
            // A row with another number of shares than there are roles is of another version of the table.
            let known = row.shares.compactMap { $0 }
            guard known.count == roles.count else { continue }
            if let row = row.skill.flatMap({ skills.row(withKey: $0.rawValue) }) {
                guard let group = groupOfKind[kinds[row].rawValue] else { continue }
                itemOfSkill[row] = Int32(groupOfItem.count)
                groupOfItem.append(Int32(group))
            } else if let row = row.activity.flatMap({ activities.row(withKey: $0.rawValue) }) {
                itemOfActivity[row] = Int32(groupOfItem.count)
                groupOfItem.append(Int32(ofActivities))
            } else {
                continue
            }
            shares += known
            isNamed.append(row.basis == .named)
        }
        self.itemOfSkill = itemOfSkill
        self.itemOfActivity = itemOfActivity
        self.groupOfItem = groupOfItem
        self.isNamed = isNamed
        var sizes = [Double](repeating: 0, count: groups.count)
        for group in groupOfItem { sizes[Int(group)] += 1 }
        lone = weights.map { exp(Self.caution * log($0)) }
        redundancies = zip(weights, sizes).map { 4 * (1 / $0 - 1) / max($1 - 1, 1) }
        self.shares = shares
        let reference = Self.reference.compactMap { numbers[$0] }
        (present, absent) = Self.points(
            shares: shares, roles: roles.count, reference: reference, groups: groups, groupOfItem: groupOfItem,
            isNamed: isNamed)
        var nothing = [Double](repeating: 0, count: groups.count * roles.count)
        for (item, group) in groupOfItem.enumerated() {
            for role in 0..<roles.count {
                nothing[Int(group) * roles.count + role] += absent[item * roles.count + role]
            }
        }
        nothingOfGroup = nothing
    }

    /// How much an answer counts: ``lone`` where it is the only one of its group, and the group's weight where all of the
    /// group is answered; in between, the more answers, the less each.
    @inline(__always)
    func weight(ofGroup group: Int, answers: Int32, completeness: Double) -> Double {
        if completeness == 1 { return weights[group] }
        let few = lone[group] / (1 + Double(max(answers, 1) - 1) * redundancies[group])
        return completeness == 0 ? few : few * exp(completeness * log(weights[group] / few))
    }

    /// Whether an item is known to be more usual in a role than in most others.
    func isTypical(item: Int, role: Int) -> Bool {
        guard isSurveyed[role] || isNamed[item] else { return false }
        let range = item * roles.count..<(item + 1) * roles.count
        let mean = shares[range].reduce(0, +) / Double(roles.count)
        return shares[range.lowerBound + role] > mean
    }

    /// The log odds for knowing and for not knowing each item.
    private static func points(
        shares: [Double], roles: Int, reference: [Int], groups: [EvidenceGroup], groupOfItem: [Int32], isNamed: [Bool]
    ) -> (present: [Double], absent: [Double]) {
        let items = groupOfItem.count
        var typical = [Double](repeating: 0, count: items)
        var distance = [Double](repeating: 0, count: items * roles)
        var common = [Double](repeating: 0, count: groups.count * roles)
        var sizes = [Double](repeating: 0, count: groups.count)
        func bounded(_ share: Double) -> Double { min(max(share, smallest), 1 - smallest) }
        for item in 0..<items {
            let of = reference.isEmpty ? Array(0..<roles) : reference
            typical[item] = bounded(of.reduce(0) { $0 + shares[item * roles + $1] } / Double(of.count))
            let deviation = (typical[item] * (1 - typical[item])).squareRoot()
            let group = Int(groupOfItem[item])
            for role in 0..<roles {
                distance[item * roles + role] = (bounded(shares[item * roles + role]) - typical[item]) / deviation
            }
            // What is only named is no answer of a survey that goes together with others.
            guard !isNamed[item] else { continue }
            sizes[group] += 1
            for role in 0..<roles { common[group * roles + role] += distance[item * roles + role] }
        }
        var present = distance
        var absent = distance
        for item in 0..<items {
            let group = Int(groupOfItem[item])
            let usual = typical[item]
            let deviation = (usual * (1 - usual)).squareRoot()
            let range = item * roles..<(item + 1) * roles
            for index in range {
                let share = bounded(shares[index])
                let alike =
                    isNamed[item]
                    ? 0 : groups[group].redundancy * common[group * roles + index - range.lowerBound] / sizes[group]
                let half = distance[index] / 2
                present[index] = log(share / usual) - alike * (min((1 - usual) / deviation, farthest) - half)
                // Nobody lists all that they know of ideas and practices, so their absence says nothing.
                absent[index] =
                    isNamed[item] ? 0 : log((1 - share) / (1 - usual)) + alike * (usual / deviation + half)
            }
            let lift = range.map { max(absent[$0], 0) - present[$0] }.max() ?? 0
            for index in range { present[index] += max(0, lift) }
        }
        return (present, absent)
    }
}
