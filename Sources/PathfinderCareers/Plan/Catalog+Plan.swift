public import PathfinderCatalog
import PathfinderPay

extension Catalog {
    /// The shortest plan that gets a person ready for a role.
    ///
    /// Of all sets of skills that contain what they need, complete the core of the role and cover the wanted share of the
    /// importance, it takes the one with the fewest hours (at their medians), and of several the one that covers most. That
    /// is exact. A skill without known hours counts as the median skill when skills are chosen, and in no total.
    ///
    /// The steps are ordered by a rule: of the skills whose needs are met, the one on which the most importance an hour
    /// rests, its own and that of what needs it, comes next.
    ///
    /// - Parameters:
    ///   - profile: The person; a profile in which nothing is answered knows nothing.
    ///   - request: The role, the start, and what else is wished.
    /// - Returns: The plan.
    /// - Throws: ``PlanRequestError`` for hours, shares and dates that make no plan.
    public func plan(for profile: Profile, _ request: PlanRequest) throws(PlanRequestError) -> LearningPlan {
        let terms = try terms(of: request, profile)
        let known = knownSkills(of: profile)
        let gap = skillGap(of: known, to: request.role, at: request.level)
        let planner = studyPlanner(for: request.role, at: request.level)
        let mask = planner.mask(of: known)
        let study = planner.study(for: mask, to: terms.readiness)
        let order = study.order.map { planner.skills[$0] }
        let hours = PlanHours(order, hoursOfStudy)
        let calendar = StudyCalendar(start: request.start, hoursPerWeek: terms.hoursPerWeek, hours: hours)
        guard calendar.endHigh != nil else { throw .endless(request.start) }
        return LearningPlan(
            gap: gap, assumed: assumedSkills(of: profile), goal: terms.readiness,
            steps: steps(order, gap, known: known, terms, request),
            hours: hours, readiness: gap.demand.coverage { known.contains($0) || order.contains($0) },
            isProvenShortest: study.isProven, calendar: calendar,
            deadline: terms.deadline.map { deadline in
                let weeks = Double(deadline.daysSinceEpoch - request.start.daysSinceEpoch + 1) / 7
                let available = weeks * terms.hoursPerWeek
                let fitting = hours.median <= available ? study : planner.study(for: mask, within: available)
                return answer(
                    deadline, weeks: weeks, available, hours, fitting, fitting.order.map { planner.skills[$0] }, gap,
                    known: known)
            },
            leftOut: planner.missing(planner.mask(of: known.union(order))),
            fit: fitProbability(of: request.role, profile),
            skillValues: skillValues(for: profile, request.role, at: request.level),
            certifications: recommendedCertifications(
                for: request.role, at: request.level, on: calendar.end ?? request.start),
            portfolio: portfolio(for: request.role),
            interviewStages: interviewStages.sorted { $0.rank < $1.rank },
            levelsDiffer: levelsDiffer(for: request.role))
    }

    /// The probability that a role fits a person best; `nil` where it is not ranked.
    private func fitProbability(of role: Role.ID, _ profile: Profile) -> Double? {
        let scorer = FitScorer(self)
        return scorer.roles.firstIndex(of: role).map { scorer.probabilities(profile)[$0] }
    }

    /// Whether what a role asks for differs between levels.
    func levelsDiffer(for role: Role.ID) -> Bool {
        let skills = levelsByRank.filter { $0.yearsMin != nil }.map { demand(of: role, at: $0.id).skills }
        return zip(skills, skills.dropFirst()).contains { $0 != $1 }
    }

    /// The hours of study a week that a person names, or else the usual ones.
    public func usualHoursPerWeek(of profile: Profile) -> Double {
        profile.studyHoursPerWeek ?? rule(.studyHoursPerWeek)
    }

    private struct Terms {
        let hoursPerWeek: Double
        let readiness: Double
        let deadline: CalendarDate?
    }

    private func terms(of request: PlanRequest, _ profile: Profile) throws(PlanRequestError) -> Terms {
        let hours = request.hoursPerWeek ?? usualHoursPerWeek(of: profile)
        guard StudyTime.hoursPerWeek.contains(hours) else { throw .hoursPerWeek(hours) }
        let readiness = request.readiness ?? rule(.readiness)
        guard readiness > 0, readiness <= 1 else { throw .readiness(readiness) }
        guard request.start.day != nil else { throw .start(request.start) }
        let deadline = request.deadline?.lastDay
        if let deadline, deadline <= request.start { throw .deadline(deadline, start: request.start) }
        return Terms(hoursPerWeek: hours, readiness: readiness, deadline: deadline)
    }

    private func steps(
        _ order: [Skill.ID], _ gap: SkillGap, known: Set<Skill.ID>, _ terms: Terms, _ request: PlanRequest
    ) -> [PlanStep] {
        let importance = Dictionary(uniqueKeysWithValues: gap.demand.skills.map { ($0.skill, $0.importance) })
        var coverage = CoverageGain(gap.demand, known: known)
        let core = Set(gap.missingCore.joined())
        var done = 0.0
        return order.map { skill in
            coverage.learn([skill])
            let hours = hoursOfStudy(for: skill)
            let before = done
            done += hours?.median ?? 0
            return PlanStep(
                skill: skill, importance: importance[skill, default: 0], isCore: core.contains(skill),
                neededFor: order.filter { planning.material.needs[$0, default: []].contains(skill) }, hours: hours,
                readiness: gap.demand.importance > 0 ? min(1, coverage.covered) : nil,
                start: StudyCalendar.date(after: before, at: terms.hoursPerWeek, from: request.start),
                end: StudyCalendar.date(after: done, at: terms.hoursPerWeek, from: request.start),
                firstWeek: StudyCalendar.firstWeek(after: before, at: terms.hoursPerWeek),
                lastWeek: max(1, StudyCalendar.weeks(for: done, at: terms.hoursPerWeek)),
                courses: courses(for: skill, role: request.role))
        }
    }

    private func answer(
        _ deadline: CalendarDate, weeks: Double, _ available: Double, _ hours: PlanHours, _ study: StudyPlanner.Study,
        _ fitting: [Skill.ID], _ gap: SkillGap, known: Set<Skill.ID>
    ) -> DeadlineAnswer {
        DeadlineAnswer(
            date: deadline, hoursAvailable: available, isMet: hours.median <= available,
            isMetAtHigh: hours.high <= available, hoursPerWeekNeeded: hours.median / weeks, fitting: fitting,
            fittingHours: PlanHours(fitting, hoursOfStudy),
            readiness: gap.demand.coverage { known.contains($0) || fitting.contains($0) },
            isProvenBest: study.isProven || hours.median <= available)
    }
}

// MARK: - What else helps

extension Catalog {
    /// Topics of curricula that teach a skill: those of the role's track and those of both tracks first.
    private func courses(for skill: Skill.ID, role: Role.ID) -> [Course.ID] {
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

    private func portfolio(for role: Role.ID) -> [PortfolioItem] {
        let track = roles[role]?.track
        return portfolioItems.filter { $0.track == nil || $0.track == track }
    }
}
