import Pathfinder

extension Wording {
    /// What a role takes, by stage: the skills in a line each, or with all a row for each.
    func table(of essentials: RoleEssentials, isFull: Bool) -> TextTable {
        var table = TextTable(
            columns: isFull
                ? [
                    .init(title: self(.columnStage)), .init(title: self(.columnSkill)),
                    .init(title: self(.columnLevel)),
                    .init(title: self(.columnAsked), isNumber: true),
                ]
                : [.init(title: self(.columnStage)), .init(title: self(.columnSkill))])
        table.holdsProse = true
        for stage in LearningStage.allCases {
            let requirements = essentials.requirements.filter { $0.stage == stage }
            guard !requirements.isEmpty else { continue }
            let names = requirements.map { requirement in
                let shown = isFull ? requirement.skills[...] : requirement.skills.prefix(2)
                let more = shown.count < requirement.skills.count ? " …" : ""
                return shown.map(name(of:)).joined(separator: " / ") + more
            }
            guard isFull else {
                table.rows.append([.init(name(of: stage), style: .strong), .init(names.joined(separator: comma))])
                continue
            }
            for (index, (requirement, names)) in zip(requirements, names).enumerated() {
                let first = essentials.skills.first { $0.skill == requirement.skills.first }
                table.rows.append([
                    .init(index == 0 ? name(of: stage) : "", style: .strong),
                    .init([names] + (first.map { [$0.purpose[language]] } ?? [])),
                    .init(name(of: requirement.level)), .init(first.map { asked($0.share, $0.basis) } ?? ""),
                ])
            }
        }
        return table
    }
}
