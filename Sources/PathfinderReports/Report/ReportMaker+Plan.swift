import PathfinderCareers
import PathfinderCatalog

extension ReportMaker {
    /// Skills held and missing.
    func skills(_ profile: Profile, _ target: PreparedTarget, _ mask: SkillMask) -> Report.Skills {
        let planner = target.planner
        let asked = planner.demand.skills
        let missing = planner.isMissing(mask)
        let positions = planner.demandedPositions
        let held = positions.map { mask[$0] }
        let shown = positions.indices.prefix(Self.shownSkills)
        return Report.Skills(
            readiness: planner.coverage(mask), goal: rules.readiness,
            asked: shown.map { index in
                Report.Skills.Line(
                    skill: asked[index].skill, name: target.skillNames[positions[index]],
                    importance: asked[index].importance,
                    isHeld: held[index], isReplaced: !held[index] && !missing[index])
            },
            askedCount: asked.count, heldCount: held.count { $0 }, coreCount: planner.core.count,
            coreHeldCount: planner.coreCount(mask),
            held: positions.filter { mask[$0] }.map { target.skillNames[$0] },
            others: profile.skills.map(\.skill)
                .filter { skill in planner.position(of: skill).map { !planner.isDemanded[$0] } ?? true }
                .map { names[$0] },
            unknown: profile.unknownSkills
                + [profile.unknownCurrentRole, profile.unknownEducationField].compactMap { $0 })
    }

    /// How many skills a report shows.
    private static let shownSkills = 14

    /// The certifications that are about what the person knows or learns.
    func certifications(
        _ profile: Profile, _ target: PreparedTarget, _ mask: SkillMask, _ plan: Report.Plan
    ) -> [Report.Certification] {
        target.certifications.filter { recommended, _ in
            recommended?.suits { skill in
                target.planner.position(of: skill).map { mask[$0] } == true
                    || plan.steps.contains { $0.skill == skill } || profile.skills.contains { $0.skill == skill }
            } ?? true
        }.map(\.shown)
    }

    /// What to learn, week by week.
    func plan(_ profile: Profile, _ target: PreparedTarget, _ mask: SkillMask) -> Report.Plan {
        let planner = target.planner
        let study = planner.study(for: mask, to: rules.readiness)
        let ownRate = profile.studyHoursPerWeek.flatMap { StudyTime.hoursPerWeek.contains($0) ? $0 : nil }
        let rate = ownRate ?? rules.studyHours
        var learnt = mask
        var (low, median, high) = (0.0, 0.0, 0.0)
        var taught: Set<Int> = []
        let steps = study.order.map { skill in
            learnt[skill] = true
            let hours = planner.hours[skill]
            let before = median
            low += hours?.low ?? 0
            median += hours?.median ?? 0
            high += hours?.high ?? 0
            taught.formUnion(target.topics[skill])
            return Report.Step(
                skill: planner.skills[skill], name: target.skillNames[skill],
                firstWeek: StudyCalendar.firstWeek(after: before, at: rate),
                lastWeek: max(1, StudyCalendar.weeks(for: median, at: rate)), hoursLow: hours?.low,
                hoursHigh: hours?.high, isObserved: hours?.basis == .observed,
                isOnlyNeeded: !planner.isDemanded[skill], readiness: planner.coverage(learnt))
        }
        return Report.Plan(
            steps: steps, hoursPerWeek: rate, hoursAreAssumed: ownRate == nil, hoursLow: low, hours: median,
            hoursHigh: high,
            weeksLow: StudyCalendar.weeks(for: low, at: rate), weeks: StudyCalendar.weeks(for: median, at: rate),
            weeksHigh: StudyCalendar.weeks(for: high, at: rate), start: settings.date,
            end: StudyCalendar.date(after: median, at: rate, from: settings.date), readiness: planner.coverage(learnt),
            isProvenShortest: study.isProven,
            topics: taught.sorted().map { topic in
                let skills = study.order.filter { target.topics[$0].contains(topic) }.map { target.skillNames[$0] }
                return Report.Item(name: target.topicNames[topic], text: wording.common.list(skills))
            })
    }
}
