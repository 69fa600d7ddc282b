public import PathfinderCatalog
import PathfinderPay

extension Catalog {
    /// A plan that gets a person ready for a role at a level.
    ///
    /// The plan is what the role takes at the level (``essentials(of:at:)``), less what the person knows
    /// (``knownSkills(of:for:)``), in the order of teaching: stage by stage, each skill after what it cannot be learnt
    /// without. Of skills that stand for each other one is learnt: the one that postings in the place name most, or else
    /// the one that the role asks for most. What a deadline cuts off, it cuts off from the end.
    ///
    /// - Parameters:
    ///   - profile: The person; a profile in which nothing is answered knows nothing.
    ///   - request: The role, the start, and what else is wished.
    /// - Returns: The plan.
    /// - Throws: ``PlanRequestError`` for hours and dates that make no plan.
    public func plan(for profile: Profile, _ request: PlanRequest) throws(PlanRequestError) -> LearningPlan {
        let terms = try terms(of: request, profile)
        let level = request.level ?? usualTarget(for: profile, in: request.role)
        let target = CareerPosition(role: request.role, level: level)
        let known = knownSkills(of: profile, for: target)
        let gap = skillGap(of: known, to: target.role, at: level)
        let planner = studyPlanner(for: target.role, at: level)
        let place = ChoiceByPlace(self, request.region ?? profile.region)
        let order = planner.study(for: planner.mask(of: known)) { place.choice(among: $0, of: planner) }
        let hours = PlanHours(order.map { (planner.skills[$0], planner.hours[$0]) })
        let calendar = StudyCalendar(start: request.start, hoursPerWeek: terms.hoursPerWeek, hours: hours)
        guard calendar.endHigh != nil else { throw .endless(request.start) }
        let steps = steps(order, planner, place, calendar)
        return LearningPlan(
            gap: gap, assumed: assumedSkills(of: profile, for: target), unused: unusedSkills(of: profile, gap),
            stages: stages(order, steps, planner, calendar), hours: hours, calendar: calendar,
            deadline: terms.deadline.map { deadlineAnswer($0, order, planner, hours, calendar, known) },
            certifications: recommendedCertifications(
                for: request.role, at: level, on: calendar.end ?? request.start),
            portfolio: portfolio(for: target), interviewStages: interviewStages(for: target))
    }

    /// The skills of a profile that the role does not take, and that bring nothing along which it takes.
    private func unusedSkills(of profile: Profile, _ gap: SkillGap) -> [Skill.ID] {
        let taken = Set(gap.essentials.skills.map(\.skill))
        return profile.skills.map(\.skill).filter { skill in
            taken.isDisjoint(with: planning.material.known(with: [skill], taken.contains))
        }
    }

    /// The level that a person gets ready for who names none: the one above the own in the same role, and else the lowest
    /// that the tables know of the role.
    private func usualTarget(for profile: Profile, in role: Role.ID) -> Level.ID? {
        let lowest = lowestLevel(of: role)
        guard profile.currentRole == role, let own = profile.currentLevel else { return lowest }
        return nextLevel(after: own)?.id ?? own
    }

    /// The lowest level of which the tables say what it takes in a role; `nil` where they say nothing of the role.
    package func lowestLevel(of role: Role.ID) -> Level.ID? {
        let known = Set(essentials(of: role).skills.map(\.level))
        return levelsByRank.first { known.contains($0.id) }?.id
    }

    /// The hours of study a week that a person names, or else the usual ones.
    public func usualHoursPerWeek(of profile: Profile) -> Double {
        profile.studyHoursPerWeek ?? rule(.studyHoursPerWeek)
    }

    private struct Terms {
        let hoursPerWeek: Double
        let deadline: CalendarDate?
    }

    private func terms(of request: PlanRequest, _ profile: Profile) throws(PlanRequestError) -> Terms {
        let hours = request.hoursPerWeek ?? usualHoursPerWeek(of: profile)
        guard StudyTime.hoursPerWeek.contains(hours) else { throw .hoursPerWeek(hours) }
        guard request.start.day != nil else { throw .start(request.start) }
        let deadline = request.deadline?.lastDay
        if let deadline, deadline <= request.start { throw .deadline(deadline, start: request.start) }
        return Terms(hoursPerWeek: hours, deadline: deadline)
    }

    private func steps(
        _ order: [Int], _ planner: StudyPlanner, _ place: ChoiceByPlace, _ calendar: StudyCalendar
    ) -> [PlanStep] {
        let essentials = Dictionary(
            planner.essentials.skills.map { ($0.skill, $0) }, uniquingKeysWith: { first, _ in first })
        var done = 0.0
        return order.compactMap { position in
            let skill = planner.skills[position]
            guard let essential = essentials[skill] else { return nil }
            let hours = planner.hours[position]
            let before = done
            done += hours?.median ?? 0
            let weeks = calendar.weeks(from: before, to: done)
            return PlanStep(
                skill: skill, weight: essential.weight, share: essential.share, basis: essential.basis,
                purpose: essential.purpose, concepts: essential.concepts,
                choice: planner.essentials.choice(of: skill).map { choice in
                    let others = choice.skills.filter { $0 != skill }
                    return .init(
                        others: others, share: place.share(of: skill, before: others),
                        isMostAsked: choice.isFirstMostAsked && choice.skills.first == skill)
                },
                hours: hours,
                start: calendar.date(after: before), end: calendar.date(after: done),
                firstWeek: weeks.lowerBound, lastWeek: weeks.upperBound,
                resources: resources(for: skill), courses: courses(for: skill, role: planner.essentials.role))
        }
    }

    private func stages(
        _ order: [Int], _ steps: [PlanStep], _ planner: StudyPlanner, _ calendar: StudyCalendar
    ) -> [PlanStage] {
        var done = 0.0
        return LearningStage.allCases.compactMap { stage in
            let own = zip(order, steps).filter { planner.stages[$0.0] == stage }.map(\.1)
            guard !own.isEmpty else { return nil }
            let hours = PlanHours(own.map { ($0.skill, $0.hours) })
            let before = done
            done += hours.median
            let weeks = calendar.weeks(from: before, to: done)
            return PlanStage(
                stage: stage, steps: own, hours: hours, start: calendar.date(after: before),
                end: calendar.date(after: done), firstWeek: weeks.lowerBound, lastWeek: weeks.upperBound,
                milestone: milestone(of: planner.essentials, at: stage))
        }
    }

    private func deadlineAnswer(
        _ deadline: CalendarDate, _ order: [Int], _ planner: StudyPlanner, _ hours: PlanHours,
        _ calendar: StudyCalendar, _ known: Set<Skill.ID>
    ) -> DeadlineAnswer {
        let weeks = Double(deadline.daysSinceEpoch - calendar.start.daysSinceEpoch + 1) / 7
        let available = weeks * calendar.hoursPerWeek
        func count(within hours: Double) -> Int {
            var sum = 0.0
            return order.prefix { position in
                sum += planner.hours[position]?.median ?? 0
                return sum <= hours + 1e-9
            }.count
        }
        let fitting = order.prefix(count(within: available))
        let more = rule(.moreHours)
        let names = order.map { planner.skills[$0] }
        let learnt = Set(names.prefix(fitting.count))
        return DeadlineAnswer(
            date: deadline, hoursAvailable: available, isMet: hours.median <= available,
            isMetAtHigh: hours.high <= available, hoursPerWeekNeeded: hours.median / weeks,
            fitting: Array(names.prefix(fitting.count)),
            fittingHours: PlanHours(fitting.map { (planner.skills[$0], planner.hours[$0]) }),
            readiness: planner.essentials.coverage { known.contains($0) || learnt.contains($0) },
            leftOut: Array(names.dropFirst(fitting.count)), moreHours: more,
            nextSteps: Array(names[fitting.count..<count(within: available + more)]))
    }
}
