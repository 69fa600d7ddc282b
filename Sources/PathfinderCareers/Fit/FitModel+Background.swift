import PathfinderCatalog

/// What the background of a person is compared with.
extension FitModel {
    /// The share of the role's jobs that ask for no more than a level of education; `nil` where unknown.
    func share(ofJobsFor level: EducationLevel, role: Int) -> Double? {
        Self.share(ofJobsFor: level, requirements[role])
    }

    /// 1 where the person is as much at ease with mathematics as the role needs; less by what is wanting.
    func ease(withMathematicsOf role: Int, comfort: Int) -> Double? {
        Self.ease(withMathematicsOf: requirements[role], comfort: comfort)
    }

    static func share(ofJobsFor level: EducationLevel, _ requirement: RoleRequirement?) -> Double? {
        guard let requirement else { return nil }
        switch level {
        case .secondary: return requirement.secondary
        case .diploma: return requirement.diploma
        case .bachelor: return requirement.bachelor
        case .master: return requirement.master
        case .doctorate: return requirement.master.map { _ in 1 }
        }
    }

    static func ease(withMathematicsOf requirement: RoleRequirement?, comfort: Int) -> Double? {
        requirement?.mathematics.map { 1 - max(0, $0 - Double(min(max(comfort, 1), 5) - 1) / 4) }
    }

    /// Values of the roles with the mean of the known ones in place of the unknown ones, so that these speak neither for
    /// a role nor against it; 0.5 where none is known.
    static func filled(_ values: [Double?]) -> [Double] {
        let known = values.compactMap { $0 }
        let mean = known.isEmpty ? 0.5 : known.reduce(0, +) / Double(known.count)
        return values.map { $0 ?? mean }
    }

    /// For each row of `roles.csv` and each role how much of what is asked of the one the other brings; not a number
    /// where unknown.
    static func coverage(_ catalog: Catalog, _ roles: [Role.ID], _ demands: [SkillDemand]) -> [[Double?]] {
        let asked = demands.map(\.stated)
        return catalog.roles.map { origin in
            let brought = catalog.demand(of: origin.id).stated
            return roles.indices.map { role in
                guard origin.id != roles[role] else { return 1 }
                return brought.skills.isEmpty ? nil : asked[role].coverage(from: brought)
            }
        }
    }
}
