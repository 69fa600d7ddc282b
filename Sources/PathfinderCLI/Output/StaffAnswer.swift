import Pathfinder

/// The answer of `pathfinder staff`: whom to hire, or the question whose answer decides.
struct StaffAnswer {
    let staffing: StaffingReport
    let wording: Wording

    init(_ staffing: StaffingReport, wording: Wording) {
        self.staffing = staffing
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.staff/3", value: staffing, records: records, document: brief, full: full,
            isFound: staffing.outcome == .advice || staffing.outcome == .nothingToDo)
    }

    private var brief: Document {
        staffing.advice.map { StaffBrief(staffing, $0, wording).document }
            ?? StaffQuestionBack(staffing, wording).document
    }

    private var full: Document {
        staffing.advice.map { StaffFull(staffing, $0, wording).document }
            ?? StaffQuestionBack(staffing, wording).document
    }

    /// One row for each role of each phase.
    private var records: Records {
        var records = Records(
            ["problem_kind", "data_points", "model_points", "lead_role", "phase", "rank", "standing", "role", "part"]
                + [
                    "level", "people", "month_low", "month_high", "year_low", "year_high", "currency", "basis",
                    "sources",
                ]
                + ["work"])
        guard let advice = staffing.advice else { return records }
        for phase in advice.phases {
            let costs = staffing.cost?.phases.first { $0.phase == phase.phase.id }?.members ?? []
            for member in phase.team {
                let cost = costs.first { $0.role == member.role }
                let year = cost?.year
                records.append(
                    [
                        .text(advice.kind.rawValue), .number(advice.dataPoints), .number(advice.modelPoints),
                        .text(advice.leadRole.rawValue), .text(phase.phase.id.rawValue), .init(phase.phase.rank),
                        .text(phase.standing.rawValue), .text(member.role.rawValue), .text(member.part.rawValue),
                        .text((cost?.level ?? member.level).rawValue), .number(cost?.people ?? member.people),
                        .init(cost?.cost?.month.low), .init(cost?.cost?.month.high),
                        .init(year?.low), .init(year?.high), .init(staffing.cost?.currency.rawValue),
                        .init(cost?.basis.rawValue),
                        .init(cost.map { $0.sources.map(\.rawValue).joined(separator: ";") }),
                        .text(member.work[wording.language]),
                    ])
            }
        }
        return records
    }
}
