#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What knowing an item, or not knowing it, says for each role: points that are added up.
///
/// The points are those of a linear discriminant on answers of yes and no, with the shares of the roles as means. Two
/// constants of each group of items (`evidence_groups.csv`) stand for the correlations within it, because answers that
/// go together must not count as often as they are given. To the points of an item a constant is added, the same for
/// all roles, so that none is negative and knowing always gives as many as not knowing: it moves no role against another,
/// and a person who learns something never loses points.
final class FitEvidence: Sendable {
    /// The roles of which shares are known, in the order of `roles.csv`; points are in this order.
    let roles: [Role.ID]
    /// Rows of `skills.csv` by the number of the item, which is −1 for a skill without evidence.
    let itemOfSkill: [Int32]
    /// The same for the rows of `activities.csv`.
    let itemOfActivity: [Int32]
    /// The group of each item.
    let groupOfItem: [Int32]
    let groupCount: Int
    /// The group of the activities.
    let activityGroup: Int
    /// Points for knowing an item: `roles.count` numbers an item.
    let present: [Double]
    /// Points for not knowing it.
    let absent: [Double]
    /// Points for knowing no item of a group.
    let nothingOfGroup: [Double]
    /// The share of each role, `roles.count` numbers an item.
    let shares: [Double]
    /// The items that each survey asked about, by source and year.
    let asked: [SurveyForm: [Int32]]
    /// Which roles have shares from a survey.
    let isSurveyed: [Bool]

    /// A survey of a year.
    struct SurveyForm: Hashable {
        let source: Source.ID
        let year: Int
    }

    /// The roles that surveys ask about in numbers; the typical person is an equal mix of theirs.
    static let reference: [Role.ID] = ["data-engineer", "ml-engineer", "data-scientist", "data-analyst"]

    /// A share is taken for no nearer to 0 or 1 than this.
    private static let smallest = 0.004

    init(_ catalog: Catalog) {
        let skills = catalog.table(.skills)
        let activities = catalog.table(.activities)
        var gathered = FitCells(catalog)
        gathered.addSurveys()
        gathered.addPostings()
        let cells = gathered
        let roles = catalog.roles.map(\.id).filter { cells.roles.contains($0) }
        let numbers = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
        self.roles = roles
        isSurveyed = roles.map { cells.surveyed.contains($0) }
        let groups = Array(catalog.evidenceGroups)
        let groupOfKind = Dictionary(
            groups.enumerated().flatMap { number, group in group.kinds.map { ($0.rawValue, number) } },
            uniquingKeysWith: { first, _ in first })
        let ofActivities = groups.firstIndex { $0.kinds.isEmpty } ?? 0
        groupCount = groups.count
        activityGroup = ofActivities
        var itemOfSkill = [Int32](repeating: -1, count: skills.rowCount)
        var itemOfActivity = [Int32](repeating: -1, count: activities.rowCount)
        var groupOfItem: [Int32] = []
        var shares: [Double] = []
        func add(_ cells: [FitCells.Cell], group: Int) -> Int32 {
            let lifts = RoleLifts(
                cells.map { .init(source: $0.source, role: numbers[$0.role] ?? 0, share: $0.share, count: $0.count) },
                roles: roles.count, postings: gathered.postings)
            shares += lifts.shares
            groupOfItem.append(Int32(group))
            return Int32(groupOfItem.count - 1)
        }
        for (row, skill) in catalog.skills.enumerated() {
            guard let known = cells.ofSkill[skill.id], let group = groupOfKind[skill.kind.rawValue] else { continue }
            itemOfSkill[row] = add(known, group: group)
        }
        for (row, activity) in catalog.activities.enumerated() {
            guard let known = cells.ofActivity[activity.id] else { continue }
            itemOfActivity[row] = add(known, group: ofActivities)
        }
        asked = cells.asked.mapValues { form in
            (form.skills.compactMap { skills.row(withKey: $0.rawValue) }.map { itemOfSkill[$0] }
                + form.activities.compactMap { activities.row(withKey: $0.rawValue) }.map { itemOfActivity[$0] })
                .filter { $0 >= 0 }.sorted()
        }
        self.itemOfSkill = itemOfSkill
        self.itemOfActivity = itemOfActivity
        self.groupOfItem = groupOfItem
        self.shares = shares
        let reference = Self.reference.compactMap { numbers[$0] }
        (present, absent) = Self.points(
            shares: shares, roles: roles.count, reference: reference, groups: groups, groupOfItem: groupOfItem)
        var nothing = [Double](repeating: 0, count: groups.count * roles.count)
        for (item, group) in groupOfItem.enumerated() {
            for role in 0..<roles.count {
                nothing[Int(group) * roles.count + role] += absent[item * roles.count + role]
            }
        }
        nothingOfGroup = nothing
    }

    /// Whether a survey asked about activities.
    func asksActivities(_ form: SurveyForm) -> Bool {
        asked[form]?.contains { Int(groupOfItem[Int($0)]) == activityGroup } ?? false
    }

    /// The points for knowing and for not knowing each item.
    private static func points(
        shares: [Double], roles: Int, reference: [Int], groups: [EvidenceGroup], groupOfItem: [Int32]
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
            sizes[group] += 1
            for role in 0..<roles {
                distance[item * roles + role] = (bounded(shares[item * roles + role]) - typical[item]) / deviation
                common[group * roles + role] += distance[item * roles + role]
            }
        }
        var present = distance
        var absent = distance
        for item in 0..<items {
            let group = Int(groupOfItem[item])
            let deviation = (typical[item] * (1 - typical[item])).squareRoot()
            let range = item * roles..<(item + 1) * roles
            for index in range {
                let alike = common[group * roles + index - range.lowerBound] / sizes[group]
                let weight = groups[group].weight * (distance[index] - groups[group].redundancy * alike)
                present[index] = weight * ((1 - typical[item]) / deviation - distance[index] / 2)
                absent[index] = weight * (-typical[item] / deviation - distance[index] / 2)
            }
            let least = absent[range].min() ?? 0
            for index in range { absent[index] -= least }
            let lift = range.map { max(absent[$0], 0) - present[$0] }.max() ?? 0
            for index in range { present[index] += lift }
        }
        return (present, absent)
    }
}
