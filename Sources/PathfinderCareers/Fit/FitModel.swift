package import PathfinderCatalog

/// What a catalog says of its roles that a profile is compared with, by number.
package final class FitModel: Sendable {
    package let catalog: Catalog
    package let evidence: FitEvidence
    let pay: FitPay
    /// The roles that are ranked.
    let roles: [Role.ID]
    let tracks: [Track.ID?]
    /// The track nearest to each role, also to those outside the tracks.
    let paths: [Track.ID?]
    /// The parts in the order of ``FitPart/Kind``.
    let weights: [FitWeight]
    /// For each row of `work_styles.csv`, `roles.count` numbers from −1 (suits the other track) to 1 (suits this one).
    let workStyles: [Double]
    /// RIASEC of each role, in the order of ``Interest/Kind``.
    let interests: [SIMD8<Double>?]
    /// What postings ask of schooling; `nil` where too few were read.
    let schooling: [AskedSchooling?]
    /// How important mathematics is in each role, from 0 to 1; `nil` where unknown.
    let neededMathematics: [Double?]
    /// For each row of `education_fields.csv`, `roles.count` numbers: 1 where people enter the role's path from the
    /// field, 0 where only the track that is not the role's own, 0.5 where nothing is known.
    let fields: [Double]
    /// For each row of `roles.csv` and each role: how much of what is asked of it the other one brings.
    let coverage: [[Double?]]
    /// The same in one list, the unknown ones filled; so are the two that follow.
    let brought: [Double]
    /// For each level of education, `roles.count` numbers: how it speaks for the role.
    let education: [Double]
    /// For each ease with mathematics from 1 to 5, `roles.count` numbers: 1 where it is what the role needs.
    let mathematics: [Double]
    /// For each row of `regions.csv`, `roles.count` numbers: 1 where the role's track is better suited to remote work
    /// than the other, 0 where worse; not a number where unknown.
    let remote: [Double]
    /// The skills most asked of each role, the most important first; of a choice the one most asked for.
    let asked: [[Skill.ID]]
    /// Skills that are most asked of each role at its lowest level and take hours that are known: by row of `skills.csv`,
    /// with their weight.
    let learnable: [[(row: Int, importance: Double, hours: Double)]]
    /// For each role, which rows of `activities.csv` are more usual there than in most others.
    let typicalActivities: [[Bool]]

    /// The power to which the probabilities from a list of skills are raised.
    let listPower: Double

    /// How many of the skills most asked for are named.
    private static let namedSkills = 9
    /// How many are tried as something to learn.
    private static let learnableSkills = 15

    init(_ catalog: Catalog) {
        self.catalog = catalog
        listPower = catalog.rule(.fitListPower)
        let evidence = FitEvidence(catalog)
        self.evidence = evidence
        let roles = evidence.roles
        self.roles = roles
        pay = FitPay(catalog, roles: roles)
        let tracks = roles.map { catalog.roles[$0]?.track }
        self.tracks = tracks
        let nearest = Dictionary(catalog.rolePaths.map { ($0.role, $0.track) }, uniquingKeysWith: { first, _ in first })
        paths = zip(roles, tracks).map { $1 ?? nearest[$0] }
        let known = Dictionary(catalog.fitWeights.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
        weights = FitPart.Kind.allCases.map { kind in
            guard let weight = known[kind] else {
                preconditionFailure("fit_weights.csv has no \(kind.rawValue): not a validated table")
            }
            return weight
        }
        workStyles = Self.workStyles(catalog, tracks)
        let profiles = Dictionary(catalog.roleInterests.map { ($0.role, $0) }, uniquingKeysWith: { first, _ in first })
        interests = roles.map { role in
            profiles[role].map {
                [$0.realistic, $0.investigative, $0.artistic, $0.social, $0.enterprising, $0.conventional, .nan, .nan]
            }
        }
        let schooling = Self.schooling(catalog)
        self.schooling = roles.map { schooling[$0] }
        let mathematics = Dictionary(
            catalog.roleMathematics.map { ($0.role, $0.importance) }, uniquingKeysWith: { first, _ in first })
        let neededMathematics = roles.map { mathematics[$0] }
        self.neededMathematics = neededMathematics
        fields = Self.fields(catalog, tracks, paths)
        let essentials = roles.map { catalog.essentials(of: $0) }
        let entry = roles.map { catalog.essentials(of: $0, at: catalog.lowestLevel(of: $0)) }
        coverage = Self.coverage(catalog, roles, entry)
        brought = coverage.flatMap { Self.filled($0) }
        education = EducationLevel.allCases.flatMap { level in
            roles.map { schooling[$0]?.fit(of: level) ?? 0.5 }
        }
        self.mathematics = (1...5).flatMap { comfort in
            Self.filled(neededMathematics.map { Self.ease(needed: $0, comfort: comfort) })
        }
        remote = Self.remote(catalog, tracks)
        func mostAsked(_ essentials: RoleEssentials, _ count: Int) -> [RoleEssentials.Requirement] {
            essentials.requirements.enumerated()
                .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
                .prefix(count).map(\.element)
        }
        asked = essentials.map { mostAsked($0, Self.namedSkills).compactMap(\.skills.first) }
        let rows = catalog.table(.skills)
        let hours = catalog.planning.material.hours
        learnable = entry.map { essentials in
            mostAsked(essentials, Self.learnableSkills).compactMap { requirement in
                guard let skill = requirement.skills.first, let row = rows.row(withKey: skill.rawValue),
                    let median = hours[skill]?.median
                else { return nil }
                return (row: row, importance: requirement.weight, hours: median)
            }
        }
        typicalActivities = roles.indices.map { role in
            evidence.itemOfActivity.map { $0 >= 0 && evidence.isTypical(item: Int($0), role: role) }
        }
    }

    private static func workStyles(_ catalog: Catalog, _ tracks: [Track.ID?]) -> [Double] {
        var suits: [WorkStyle.ID: [Track.ID: Double]] = [:]
        for row in catalog.roleWorkStyles { suits[row.workStyle, default: [:]][row.track] = row.weight }
        return catalog.workStyles.flatMap { style in
            tracks.map { track in
                guard let track, let weights = suits[style.id] else { return 0 }
                let others = weights.filter { $0.key != track }.values.max() ?? 0
                return (weights[track] ?? 0) - others
            }
        }
    }

    private static func fields(
        _ catalog: Catalog, _ tracks: [Track.ID?], _ paths: [Track.ID?]
    ) -> [Double] {
        var entered: [String: Set<Track.ID>] = [:]
        for row in catalog.backgrounds { entered[row.background.english, default: []].insert(row.track) }
        return catalog.educationFields.flatMap { field in
            zip(tracks, paths).map { track, path in
                guard let path, let from = entered[field.name.english] else { return 0.5 }
                // What is said of a track says nothing against the roles that are only near it.
                return from.contains(path) ? 1 : track == nil ? 0.5 : 0
            }
        }
    }

    private static func remote(_ catalog: Catalog, _ tracks: [Track.ID?]) -> [Double] {
        let rows = Array(catalog.remoteWork)
        return catalog.regions.flatMap { region in
            tracks.map { track in
                let here = rows.filter { $0.track == track && catalog.contains($0.region, region.id) }
                guard let standing = here.first?.standing else { return .nan }
                switch standing {
                case .higher: return 1
                case .lower: return 0
                case .equal: return 0.5
                }
            }
        }
    }
}
