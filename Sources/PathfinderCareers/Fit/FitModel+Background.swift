package import PathfinderCatalog

/// What postings for a role ask of schooling.
struct AskedSchooling: Sendable {
    /// The number of postings that were read.
    let postings: Int
    /// For each degree from none to a doctorate, the share of postings that ask for no more.
    private let enough: [Double]
    /// The lowest degree that is enough for at least half of the postings.
    private let usual: Int

    /// Counts the postings of a row.
    ///
    /// - Parameter row: A row on all levels together.
    init?(_ row: RoleRequirement) {
        let shares = [row.noDegree, row.bachelor, row.master, row.doctorate]
        let all = shares.reduce(0, +)
        guard all > 0 else { return nil }
        postings = row.postings
        var sum = 0.0
        enough = shares.map { share in
            sum += share / all
            return min(1, sum)
        }
        usual = enough.firstIndex { ($0 * 100).rounded() >= 50 } ?? enough.count - 1
    }

    /// The share of postings that ask for no more than a level of education, from 0 to 1.
    func share(takenBy level: EducationLevel) -> Double { enough[level.degree] }

    /// How a level of education speaks for the role, from 0 to 1; 0.5 where it says nothing.
    ///
    /// Less than half of the postings take speaks against it. More than they ask for says nothing, but where most ask for
    /// more than a bachelor's degree, as in research.
    func fit(of level: EducationLevel) -> Double {
        usual >= EducationLevel.master.degree || level.degree < usual ? share(takenBy: level) : 0.5
    }
}

extension EducationLevel {
    /// The place among degrees: none, bachelor's, master's, doctorate.
    fileprivate var degree: Int {
        switch self {
        case .secondary, .diploma: 0
        case .bachelor: 1
        case .master: 2
        case .doctorate: 3
        }
    }
}

extension Catalog {
    /// What postings ask for, of roles of which enough were read: the row on all levels and places that rests on most
    /// postings and says anything of schooling.
    ///
    /// - Complexity: O(*n*) in the rows of `role_requirements.csv`.
    package func overallRequirements() -> [Role.ID: RoleRequirement] {
        let least = rule(.leastPostings)
        var overall: [Role.ID: RoleRequirement] = [:]
        for row in roleRequirements where row.level == nil && row.place == nil && Double(row.postings) >= least {
            guard AskedSchooling(row) != nil, row.postings > overall[row.role]?.postings ?? 0 else { continue }
            overall[row.role] = row
        }
        return overall
    }
}

/// What the background of a person is compared with.
extension FitModel {
    /// What postings ask of schooling, of roles of which enough were read: all levels and places together.
    static func schooling(_ catalog: Catalog) -> [Role.ID: AskedSchooling] {
        catalog.overallRequirements().compactMapValues(AskedSchooling.init)
    }

    /// 1 where the person is as much at ease with mathematics as the role needs; less by what is wanting; `nil` where
    /// unknown.
    func ease(withMathematicsOf role: Int, comfort: Int) -> Double? {
        Self.ease(needed: neededMathematics[role], comfort: comfort)
    }

    static func ease(needed: Double?, comfort: Int) -> Double? {
        needed.map { 1 - max(0, $0 - Double(min(max(comfort, 1), 5) - 1) / 4) }
    }

    /// Values of the roles with the mean of the known ones in place of the unknown ones, so that these speak neither for
    /// a role nor against it; 0.5 where none is known.
    static func filled(_ values: [Double?]) -> [Double] {
        let known = values.compactMap { $0 }
        let mean = known.isEmpty ? 0.5 : known.reduce(0, +) / Double(known.count)
        return values.map { $0 ?? mean }
    }

    /// For each row of `roles.csv` and each role how much of what the one takes the other brings; `nil` where unknown.
    static func coverage(_ catalog: Catalog, _ roles: [Role.ID], _ essentials: [RoleEssentials]) -> [[Double?]] {
        catalog.roles.map { origin in
            var holder = Profile()
            holder.currentRole = origin.id
            let brought = Set(catalog.assumedSkills(of: holder))
            return roles.indices.map { role in
                guard origin.id != roles[role] else { return 1 }
                return brought.isEmpty ? nil : essentials[role].coverage(by: brought.contains)
            }
        }
    }
}
