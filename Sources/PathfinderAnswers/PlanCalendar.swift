package import PathfinderCareers
package import PathfinderCatalog

/// The milestones of a plan as a calendar file (RFC 5545): for each stage an event on the day on which it is done.
///
/// The same plan gives the same bytes: times and names of events follow from the plan.
package struct PlanCalendar {
    private let plan: LearningPlan
    private let wording: Wording

    /// The calendar of a plan.
    package init(_ plan: LearningPlan, _ wording: Wording) {
        self.plan = plan
        self.wording = wording
    }

    /// The file, in UTF-8 with the line ends that the format asks for.
    package var text: String {
        let position = CareerPosition(role: plan.gap.essentials.role, level: plan.gap.essentials.level)
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pathfinder//Plan//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(escaped(wording(.planTitle, ["role": wording.name(of: position)])))",
        ]
        for stage in plan.stages {
            guard let end = stage.end?.basicFormat, let start = plan.calendar.start.basicFormat else { continue }
            let name = wording.name(of: stage.stage)
            let title = stage.milestone.map { "\(name): \($0.title[wording.language])" } ?? name
            let id = [position.role.rawValue, position.level?.rawValue, stage.stage.rawValue].compactMap { $0 }
            lines += [
                "BEGIN:VEVENT", "UID:\(id.joined(separator: "-"))-\(start)@pathfinder", "DTSTAMP:\(start)T000000Z",
                "DTSTART;VALUE=DATE:\(end)", "SUMMARY:\(escaped(title))",
                "DESCRIPTION:\(escaped(description(of: stage)))", "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    /// What was learnt by then, what the project contains, and what is asked about it.
    private func description(of stage: PlanStage) -> String {
        let skills = stage.steps.map { wording.name(of: $0.skill) }.joined(separator: wording.comma)
        guard let milestone = stage.milestone else { return skills }
        let contains = milestone.contains.items(in: wording.language).map { "- \($0)" }
        let questions = milestone.questions.items(in: wording.language).map { "- \($0)" }
        let lines =
            [skills, "", wording(.planBuildContains)] + contains + ["", wording(.planBuildQuestions)] + questions
        return lines.joined(separator: "\n")
    }

    /// A text with what has a meaning in the format escaped.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r\n", "\r": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    /// A line broken into parts of at most 75 bytes, never within a character.
    private func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for character in line {
            let size = character.utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.append(character)
            length += size
        }
        return result
    }
}

extension CalendarDate {
    /// The day as calendar files have it: "20261201"; `nil` for a month or a year.
    fileprivate var basicFormat: String? {
        day == nil ? nil : description.filter { $0 != "-" }
    }
}
