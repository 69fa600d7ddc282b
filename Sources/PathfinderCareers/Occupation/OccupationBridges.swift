package import PathfinderCatalog
internal import Synchronization

/// What lies between occupations and roles, prepared once.
package final class OccupationBridges: Sendable {
    private let catalog: Catalog
    private let roles: [Role.ID]
    /// For each asset its weight in each role.
    private let weights: [OccupationAsset.ID: [Double]]
    private let skills: [Occupation.ID: [Skill.ID]]
    private let named: [Occupation.ID: [OccupationBridge]]
    private let interestsOfRole: [SIMD8<Double>?]
    /// The share at which the interests of an occupation count where a person answered none.
    let shareOfInterests: Double
    /// What occupations say in the fit, by row, kept once it was asked for: a class has many of the same.
    private let evidence = Mutex<[Int: Evidence]>([:])

    /// What an occupation says of a person in the fit.
    struct Evidence: Sendable {
        /// How far what carries over counts in each ranked role, from 0 to 1.
        let carriedOver: [Double]
        /// The interests that the source gives.
        let interests: SIMD8<Double>?
        /// The rows of the skills that everybody has, in `skills.csv`.
        let skills: [Int]
    }

    init(_ catalog: Catalog) {
        self.catalog = catalog
        shareOfInterests = catalog.rule(.occupationInterests)
        let roles = catalog.roles.map(\.id)
        self.roles = roles
        var weights: [OccupationAsset.ID: [Double]] = [:]
        for row in catalog.occupationAssetRoles {
            guard let role = roles.firstIndex(of: row.role) else { continue }
            weights[row.asset, default: Array(repeating: 0, count: roles.count)][role] = row.weight
        }
        self.weights = weights
        skills = Dictionary(grouping: catalog.occupationSkills, by: \.occupation).mapValues { $0.map(\.skill) }
        named = Dictionary(grouping: catalog.occupationBridges, by: \.occupation)
        let interests = Dictionary(catalog.roleInterests.map { ($0.role, $0) }) { first, _ in first }
        interestsOfRole = roles.map { role in
            interests[role].map {
                [$0.realistic, $0.investigative, $0.artistic, $0.social, $0.enterprising, $0.conventional, .nan, .nan]
            }
        }
    }

    package static func of(_ catalog: Catalog) -> OccupationBridges { catalog.prepared { OccupationBridges($0) } }

    /// The skills that everybody in an occupation has.
    package func skills(of occupation: Occupation.ID) -> [Skill.ID] { skills[occupation] ?? [] }

    /// What an occupation says in the fit, of some ranked roles; what carries over counts against the role in which it
    /// counts most.
    func evidence(row: Int, of ranked: [Role.ID]) -> Evidence {
        if let known = evidence.withLock({ $0[row] }) { return known }
        let occupation = catalog.occupations[row]
        let points = points(of: occupation)
        let most = max(points.max() ?? 0, catalog.rule(.bridgeLeast))
        let shares = Dictionary(zip(roles, points.map { most > 0 ? $0 / most : 0 })) { first, _ in first }
        let skillTable = catalog.table(.skills)
        let new = Evidence(
            carriedOver: ranked.map { shares[$0] ?? 0 }, interests: occupation.interests?.numbers,
            skills: skills(of: occupation.id).compactMap { skillTable.row(withKey: $0.rawValue) })
        evidence.withLock { $0[row] = new }
        return new
    }

    /// The points of what carries over, of what is known, and of the word of editors, by role.
    private func points(of occupation: Occupation) -> [Double] {
        var points = [Double](repeating: 0, count: roles.count)
        for asset in occupation.assets {
            for (role, weight) in (weights[asset] ?? []).enumerated() { points[role] += weight }
        }
        for bridge in named[occupation.id] ?? [] {
            if let role = roles.firstIndex(of: bridge.role) { points[role] += catalog.rule(.bridgeNamed) }
        }
        let known = Set(skills(of: occupation.id))
        guard !known.isEmpty else { return points }
        let most = catalog.rule(.bridgeSkills)
        for (role, id) in roles.enumerated() { points[role] += most * share(of: id, knownIn: known) }
        return points
    }

    /// The share of the first stages of a role that some skills cover.
    private func share(of role: Role.ID, knownIn known: Set<Skill.ID>) -> Double {
        let first = firstRequirements(of: role)
        let whole = first.reduce(0) { $0 + $1.weight }
        let met = first.reduce(0) { $0 + ($1.skills.contains(where: known.contains) ? $1.weight : 0) }
        return whole > 0 ? met / whole : 0
    }

    private func firstRequirements(of role: Role.ID) -> [RoleEssentials.Requirement] {
        catalog.essentials(of: role).requirements.filter { [.foundation, .core].contains($0.stage) }
    }

    // MARK: - The background

    func background(row: Int) -> OccupationBackground {
        let occupation = catalog.occupations[row]
        let assets = occupation.assets.compactMap { catalog.occupationAssets[$0] }
        return OccupationBackground(
            occupation: occupation.id, name: occupation.name, interests: occupation.interests,
            carriesOver: assets.map {
                .init(
                    asset: $0.id, name: $0.name, use: $0.use, skill: $0.skill, industry: industry($0))
            },
            knownSkills: skills(of: occupation.id), bridgeRoles: bridges(of: occupation, assets))
    }

    private func industry(_ asset: OccupationAsset) -> LocalizedText? {
        asset.industry.flatMap { catalog.industries[$0]?.name }
    }

    private func bridges(of occupation: Occupation, _ assets: [OccupationAsset]) -> [OccupationBackground.BridgeRole] {
        let carried = points(of: occupation)
        let alike = likeness(of: occupation)
        let weight = catalog.rule(.bridgeInterests)
        let points = roles.indices.map { carried[$0] + weight * (alike[$0] ?? 0) }
        let editors = named[occupation.id] ?? []
        func isNearer(_ one: Int, _ other: Int) -> Bool { (-points[one], one) < (-points[other], other) }
        let first = editors.compactMap { roles.firstIndex(of: $0.role) }.sorted(by: isNearer)
        let least = catalog.rule(.bridgeLeast)
        let others = roles.indices.filter { carried[$0] > 0 && points[$0] >= least && !first.contains($0) }
            .sorted(by: isNearer)
        let wordings = Language.allCases.map { Wording(catalog, $0) }
        let near = first + others
        // Whoever is far from all roles hears in which one most counts.
        let isFar = near.isEmpty
        let leastFar = roles.indices.filter { carried[$0] > 0 }.sorted { (-carried[$0], $0) < (-carried[$1], $1) }
        let shown = isFar ? leastFar.prefix(1) : near[...]
        return shown.prefix(Int(catalog.rule(.bridgeRoles))).map { role in
            let counting = assets.filter { (weights[$0.id]?[role] ?? 0) > 0 }
            let reason = editors.first { $0.role == roles[role] }?.reason
            let derived = wordings.map { wording in
                (isFar ? [wording(.bridgeFar)] : [])
                    + reasons(role, counting, skills(of: occupation.id), alike[role], wording)
            }
            return OccupationBackground.BridgeRole(
                role: roles[role], title: catalog.roles[role].title, industry: counting.lazy.compactMap(industry).first,
                reasons: (reason.map { [$0] } ?? [])
                    + zip(derived[0], derived[1]).map { LocalizedText(english: $0, arabic: $1) },
                points: points[role], isNamedByEditors: reason != nil)
        }
    }

    /// How alike the interests are to those of each role, from −1 to 1; `nil` where either is not known.
    private func likeness(of occupation: Occupation) -> [Double?] {
        guard let interests = occupation.interests?.numbers else { return roles.map { _ in nil } }
        return interestsOfRole.map { $0.map { FitModel.correlation(interests, $0, count: 6) } }
    }

    /// The reasons that follow from assets, skills and interests, in one language.
    private func reasons(
        _ role: Int, _ assets: [OccupationAsset], _ known: [Skill.ID], _ alike: Double?, _ wording: Wording
    ) -> [String] {
        var reasons: [String] = []
        if !assets.isEmpty {
            let names = assets.map { $0.name[wording.language] }
            reasons.append(wording(.bridgeAssets, ["assets": names.joined(separator: wording.comma)]))
        }
        let asked = Set(firstRequirements(of: roles[role]).flatMap(\.skills))
        let held = known.filter(asked.contains)
        if !held.isEmpty {
            reasons.append(wording(.bridgeSkills, ["skills": wording.list(held.map { wording.name(of: $0) })]))
        }
        if let alike {
            reasons.append(
                wording(alike > 0.5 ? .bridgeInterestsNear : alike < 0 ? .bridgeInterestsFar : .bridgeInterestsPartly))
        }
        return reasons
    }
}

extension Occupation {
    /// The interests that the source gives; `nil` where it gives none.
    package var interests: Interests? {
        let numbers = [realistic, investigative, artistic, social, enterprising, conventional]
        guard numbers.contains(where: { $0 != nil }) else { return nil }
        var interests = Interests()
        for (kind, number) in zip(Interest.Kind.allCases, numbers) { interests[kind] = number }
        return interests
    }
}

extension Interests {
    /// The interests in the order of ``Interest/Kind``; not a number where not answered.
    var numbers: SIMD8<Double> {
        var numbers = SIMD8<Double>(repeating: .nan)
        for (number, kind) in Interest.Kind.allCases.enumerated() { numbers[number] = self[kind] ?? .nan }
        return numbers
    }
}
