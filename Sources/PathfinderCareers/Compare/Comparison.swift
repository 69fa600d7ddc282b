public import PathfinderCatalog
public import PathfinderPay

/// Tracks or roles side by side in a place, or one of them in several places.
public struct Comparison: Codable, Hashable, Sendable {
    /// The columns of the comparison, in the order in which they were asked for.
    public let candidates: [Candidate]
    /// Skills that all compared roles use; empty when only one role is compared.
    public let sharedSkills: [Skill.ID]

    /// One column: a role, with its track if it stands for one, in a place.
    public struct Candidate: Codable, Hashable, Sendable {
        /// The track that was asked for, or the role's own track.
        public let track: Track?
        /// The role whose pay, hubs, skills and certifications are shown.
        public let role: Role
        /// Whether a track was asked for; then ``role`` is its core role.
        public let standsForTrack: Bool
        /// The place; `nil` when none was named.
        public let region: Region?
        /// Pay by level, from the lowest; empty when no place was named.
        public let bands: [PayAnswer]
        /// The hubs that sources name, by level.
        public let hubs: [RoleHub]
        /// The certifications that sources say employers prefer, by level, with what has become of them.
        public let certifications: [PreferredCertification]
        /// Skills of the role that the other compared roles do not use, or of which postings ask more than of theirs.
        public let distinctSkills: [Skill.ID]
        /// What industries use the track for: in general, and in the place or a region around it.
        public let industryUses: [IndustryUse]
        /// How far the track can be done remotely in the place or a region around it.
        public let remote: [RemoteWork]
        /// Career moves that start from the role.
        public let progression: [Transition]
        /// When to choose the track.
        public let whenToChoose: [Guidance]
    }

    /// A certification that employers prefer at a level.
    public struct PreferredCertification: Codable, Hashable, Sendable {
        /// The level.
        public let level: Level.ID
        /// The words that the source uses for it.
        public let namedAs: String
        /// The certification, with its status.
        public let certification: Certification
        /// The source of the preference.
        public let source: Source.ID
    }
}

extension Catalog {
    /// Tracks or roles side by side.
    ///
    /// - Parameters:
    ///   - choices: What is compared.
    ///   - regions: The places; with several of them each choice has one column for each place.
    ///   - levels: The levels whose pay is wanted; when empty, those with a figure or with known years.
    ///   - currency: The currency of all figures; that of the first place when `nil`.
    ///   - period: The period of all figures; what is usual in the first place when `nil`.
    /// - Returns: A comparison with one candidate for each choice and place; unknown ids are left out.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    public func compare(
        _ choices: [CareerChoice], in regions: [Region.ID], levels: [Level.ID] = [], currency: Currency.ID? = nil,
        period: PayPeriod? = nil
    ) throws(MissingRate) -> Comparison {
        let known = choices.compactMap { choice in coreRole(of: choice).map { (choice: choice, role: $0) } }
        let skills = known.map { skillIDs(of: $0.role.id) }
        let shares = known.map { self.shares(of: $0.role.id) }
        let common = skills.dropFirst().reduce(Set(skills.first ?? [])) { $0.intersection($1) }
        let shared = Set(known.map(\.role.id)).count > 1 ? common : []
        let places: [Region?] = regions.isEmpty ? [nil] : regions.map { self.regions[$0] }
        let currency = currency ?? regions.first.map { self.currency(of: $0) }
        let period = period ?? regions.first.map { payPeriod(of: $0) }
        var candidates: [Comparison.Candidate] = []
        for (index, (choice, role)) in known.enumerated() {
            let others = known.indices.filter { known[$0].role.id != role.id }
            let distinct = Self.distinctSkills(
                skills[index], asked: shares[index], besides: others.map { (skills[$0], shares[$0]) })
            for place in places {
                let bands = try place.map { place throws(MissingRate) in
                    try payAnswers(of: role.id, in: place.id, levels: levels, currency: currency, period: period)
                }
                candidates.append(candidate(choice, role, place, bands ?? [], distinct: distinct))
            }
        }
        let order = skills.first ?? []
        return Comparison(candidates: candidates, sharedSkills: order.filter(shared.contains))
    }

    /// The skills of a role that other roles do not use, or that postings ask of it more than of any of them: a source may
    /// name for one role what the job market asks of another.
    private static func distinctSkills(
        _ skills: [Skill.ID], asked: [Skill.ID: Double],
        besides others: [(skills: [Skill.ID], asked: [Skill.ID: Double])]
    ) -> [Skill.ID] {
        let used = others.flatMap(\.skills)
        func most(_ skill: Skill.ID) -> Double { others.compactMap { $0.asked[skill] }.max() ?? 0 }
        let own = skills.filter { !used.contains($0) && most($0) <= asked[$0] ?? 0 }
        var taken: [Skill.ID] = []
        for skill in used where !skills.contains(skill) && !taken.contains(skill) && most(skill) < asked[skill] ?? 0 {
            taken.append(skill)
        }
        return own + taken
    }

    /// In which share of the postings of a role each skill is asked for, from 0 to 1.
    private func shares(of role: Role.ID) -> [Skill.ID: Double] {
        Dictionary(
            rows(RoleSkill.self, with: role.rawValue).compactMap { row in row.share.map { (row.skill, $0) } },
            uniquingKeysWith: max)
    }

    /// The role of a choice: the role itself, or the core role of the track; `nil` for an id that is not known.
    public func coreRole(of choice: CareerChoice) -> Role? {
        switch choice {
        case .role(let id): roles[id]
        case .track(let id): tracks[id].flatMap { roles[$0.coreRole] }
        }
    }

    /// The skills of a role in the order of `role_skills.csv`, each once.
    public func skillIDs(of role: Role.ID) -> [Skill.ID] {
        let rows = self.rows(RoleSkill.self, with: role.rawValue)
        let named = rows.filter { $0.importance == nil }
        let isDescribed = named.count >= Self.leastDescribingSkills
        var seen: Set<Skill.ID> = []
        return (isDescribed ? named : named + rows.filter { $0.importance ?? 0 >= Self.leastImportance })
            .map(\.skill).filter { seen.insert($0).inserted }
    }

    /// A role is described by what is said of it, if these many skills are named; else by what is asked for too.
    private static let leastDescribingSkills = 8
    private static let leastImportance = 0.2

    private func candidate(
        _ choice: CareerChoice, _ role: Role, _ place: Region?, _ bands: [PayAnswer], distinct: [Skill.ID]
    ) -> Comparison.Candidate {
        let track = role.track.flatMap { tracks[$0] }
        let isTrack = if case .track = choice { true } else { false }
        func applies(_ region: Region.ID?) -> Bool {
            guard let region else { return true }
            return place.map { contains(region, $0.id) } ?? false
        }
        return Comparison.Candidate(
            track: track, role: role, standsForTrack: isTrack, region: place, bands: bands,
            hubs: roleHubs.filter { $0.role == role.id },
            certifications: roleCertifications.filter { $0.role == role.id }.compactMap { preference in
                certifications[preference.certification].map {
                    .init(
                        level: preference.level, namedAs: preference.namedAs, certification: $0,
                        source: preference.source)
                }
            },
            distinctSkills: distinct,
            industryUses: industryUses.filter { ($0.track == nil || $0.track == track?.id) && applies($0.region) },
            remote: remoteWork.filter { $0.track == track?.id && applies($0.region) },
            progression: transitions.filter { $0.fromRole == role.id },
            whenToChoose: guidance.filter { $0.topic == .choosing && $0.track != nil && $0.track == track?.id })
    }
}
