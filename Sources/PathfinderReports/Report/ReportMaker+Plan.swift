import PathfinderCareers
import PathfinderCatalog

extension ReportMaker {
    /// Skills held and missing.
    func skills(_ profile: Profile, _ target: PreparedTarget, _ mask: SkillMask) -> Report.Skills {
        let planner = target.planner
        let isMet = planner.requirements.map { $0.contains { mask[$0] } }
        let held = planner.skills.indices.filter { mask[$0] }
        return Report.Skills(
            readiness: planner.coverage(mask),
            stages: planner.essentials.progress(isMet).map { stage in
                Report.Skills.Stage(
                    stage: stage.stage, name: target.stageNames[stage.stage] ?? "", held: stage.known,
                    asked: stage.asked)
            },
            asked: target.mostAsked.map { requirement in
                let positions = planner.requirements[requirement]
                // The skill that is held stands for its choice.
                let shown = positions.first { mask[$0] } ?? positions[0]
                return Report.Skills.Line(
                    skill: planner.skills[shown], name: target.skillNames[shown],
                    importance: planner.essentials.requirements[requirement].weight, isHeld: isMet[requirement])
            },
            held: held.map { target.skillNames[$0] },
            others: profile.skills.map(\.skill)
                .filter { planner.position(of: $0) == nil }
                .map { names[$0] },
            unknown: profile.unknownSkills
                + [profile.unknownCurrentRole, profile.unknownEducationField].compactMap { $0 })
    }

    /// How many skills a report shows.
    static let shownSkills = 14

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
        let study = planner.study(for: mask) { target.place.choice(among: $0, of: planner) }
        let ownRate = profile.studyHoursPerWeek.flatMap { StudyTime.hoursPerWeek.contains($0) ? $0 : nil }
        let rate = ownRate ?? rules.studyHours
        var (low, median, high) = (0.0, 0.0, 0.0)
        var taught: Set<Int> = []
        var ends: [LearningStage: Double] = [:]
        let steps = study.map { skill in
            let hours = planner.hours[skill]
            let before = median
            low += hours?.low ?? 0
            median += hours?.median ?? 0
            high += hours?.high ?? 0
            taught.formUnion(target.topics[skill])
            ends[planner.stages[skill]] = median
            let weeks = StudyCalendar.weeks(from: before, to: median, at: rate)
            return Report.Step(
                skill: planner.skills[skill], name: target.skillNames[skill], stage: planner.stages[skill],
                stageName: target.stageNames[planner.stages[skill]] ?? "",
                firstWeek: weeks.lowerBound, lastWeek: weeks.upperBound, hoursLow: hours?.low,
                hoursHigh: hours?.high, isObserved: hours?.basis.isSourced ?? false)
        }
        return Report.Plan(
            steps: steps,
            milestones: target.milestones.compactMap { milestone in
                guard let hours = ends[milestone.stage] else { return nil }
                var shown = milestone.shown
                shown.end = StudyCalendar.date(after: hours, at: rate, from: settings.date)
                return shown
            },
            hoursPerWeek: rate, hoursAreAssumed: ownRate == nil, hoursLow: low, hours: median, hoursHigh: high,
            weeksLow: StudyCalendar.weeks(for: low, at: rate), weeks: StudyCalendar.weeks(for: median, at: rate),
            weeksHigh: StudyCalendar.weeks(for: high, at: rate), start: settings.date,
            end: StudyCalendar.date(after: median, at: rate, from: settings.date),
            topics: taught.sorted().map { topic in
                let skills = study.filter { target.topics[$0].contains(topic) }.map { target.skillNames[$0] }
                return Report.Item(name: target.topicNames[topic], text: wording.common.list(skills))
            })
    }
}
