public import PathfinderCatalog

extension Catalog {
    /// Topics of curricula that teach a skill: those of the role's track and those of both tracks first.
    func courses(for skill: Skill.ID, role: Role.ID) -> [Course.ID] {
        let teaching = courses.filter { $0.skills.contains(skill) }
        let own = teaching.filter { $0.track == nil || $0.track == roles[role]?.track }
        return (own.isEmpty ? teaching : own).map(\.id)
    }

    /// Certifications that employers prefer for a role, each once; one that cannot be taken gives way to its successor,
    /// and is left out where there is none, or only a trial without a price.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; `nil` for all levels.
    ///   - date: The day on which the exam would be taken.
    /// - Returns: The certifications, in the order of the table.
    public func recommendedCertifications(
        for role: Role.ID, at level: Level.ID? = nil, on date: CalendarDate
    ) -> [RecommendedCertification] {
        var seen: Set<Certification.ID> = []
        return roleCertifications.filter { $0.role == role && (level == nil || $0.level == level) }
            .compactMap { row -> RecommendedCertification? in
                guard let named = certifications[row.certification], let current = successor(of: named, on: date),
                    seen.insert(current.id).inserted
                else { return nil }
                return RecommendedCertification(
                    certification: current,
                    insteadOf: current.id == named.id || named.status == .neverExisted ? nil : named,
                    level: row.level,
                    source: row.source)
            }
    }

    /// The certification itself if it can be taken, or else the nearest successor that can.
    private func successor(of certification: Certification, on date: CalendarDate) -> Certification? {
        var current = certification
        var seen: Set<Certification.ID> = []
        func canBeTaken(_ certification: Certification) -> Bool {
            certification.status == .active || certification.status == .beta && certification.priceUsd != nil
        }
        while !canBeTaken(current) || current.retiredOn.map({ $0.lastDay < date }) == true {
            guard seen.insert(current.id).inserted, let next = current.replacedBy.flatMap({ certifications[$0] })
            else { return nil }
            current = next
        }
        return current
    }

    /// What belongs in a portfolio for a role at a level: what its family newly expects there, and above the levels that the
    /// tables name what the highest of them expects. A role without a family has what its track expects at any level.
    package func portfolio(for position: CareerPosition) -> [PortfolioItem] {
        guard let family = family(of: position.role) else {
            let track = roles[position.role]?.track
            return portfolioItems.filter { $0.track == nil || $0.track == track }
        }
        let target = position.level.flatMap { levels[$0]?.rank } ?? .max
        func rank(of item: PortfolioItem) -> Int { levels[item.level]?.rank ?? 0 }
        let own = portfolioItems.filter { $0.families.isEmpty || $0.families.contains(family) }
        let highest = own.map { rank(of: $0) }.filter { $0 <= target }.max()
        return own.filter { rank(of: $0) == highest }
    }

    /// The usual stages of an interview process for a role at a level, in order.
    package func interviewStages(for position: CareerPosition) -> [InterviewStage] {
        let family = family(of: position.role)
        let rank = position.level.flatMap { levels[$0]?.rank }
        return interviewStages.enumerated().filter { _, stage in
            (stage.families.isEmpty || family.map(stage.families.contains) ?? false)
                && (stage.levels.isEmpty || rank.map { isAsked(stage, atRank: $0) } ?? true)
        }.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }

    /// Whether a stage belongs to a level; above the levels that it names it does where it belongs to the highest of all.
    private func isAsked(_ stage: InterviewStage, atRank rank: Int) -> Bool {
        let named = interviewStages.flatMap(\.levels).compactMap { levels[$0]?.rank }.max() ?? rank
        return stage.levels.contains { levels[$0]?.rank == min(rank, named) }
    }

    /// The family of a role; `nil` where the tables name none.
    public func family(of role: Role.ID) -> Family.ID? {
        rows(RoleFamily.self, with: role.rawValue).first?.family
    }

    /// The project that shows that a stage is reached; `nil` where the tables name none.
    public func milestone(of role: Role.ID, at stage: LearningStage) -> Milestone? {
        rows(Milestone.self, startingWith: role.rawValue).first { $0.stage == stage }
    }

    /// The project that shows that a stage is reached, of a stage that a level takes as a whole; what later levels add to it
    /// is not learnt yet.
    package func milestone(of essentials: RoleEssentials, at stage: LearningStage) -> Milestone? {
        let whole = self.essentials(of: essentials.role).skills.count { $0.stage == stage }
        guard essentials.skills.count(where: { $0.stage == stage }) == whole else { return nil }
        return milestone(of: essentials.role, at: stage)
    }

    /// Places to learn a skill, the best of each language first.
    public func resources(for skill: Skill.ID) -> [LearningResource] {
        rows(LearningResource.self, startingWith: skill.rawValue)
            .sorted { ($0.language.rawValue, $0.rank, $0.address) < ($1.language.rawValue, $1.rank, $1.address) }
    }
}
