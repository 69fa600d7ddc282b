/// The skills that a plan may take up, as a selection problem.
struct PlanProblem {
    /// The skills, each after those that it needs.
    let skills: [Skill.ID]
    let problem: SelectionProblem
    /// The importance that is covered already, in millionths.
    private let covered: Int
    /// The importance of the demand, in millionths.
    private let total: Int

    /// - Complexity: O(*n* log *n*) in the missing skills and what they need.
    init(_ gap: SkillGap, known: Set<Skill.ID>, _ index: PlanningIndex) {
        func units(_ importance: Double) -> Int { Int((importance * 1e6).rounded()) }
        let wanted = index.withPrerequisites(gap.missing.map(\.skill)).subtracting(known)
        let skills = index.inOrderOfNeed(wanted)
        self.skills = skills
        let positions = Dictionary(uniqueKeysWithValues: zip(skills, skills.indices))
        var best: [String: Int] = [:]
        for skill in gap.known {
            guard let choice = skill.choice else { continue }
            best[choice] = max(best[choice, default: 0], units(skill.importance))
        }
        var gains = skills.map { _ in 0 }
        var options: [String: [SelectionProblem.Option]] = [:]
        for skill in gap.missing {
            guard let position = positions[skill.skill] else { continue }
            if let choice = skill.choice {
                let more = units(skill.importance) - best[choice, default: 0]
                options[choice, default: []].append(.init(item: position, gain: max(0, more)))
            } else {
                gains[position] = units(skill.importance)
            }
        }
        problem = SelectionProblem(
            items: skills.indices.map { position in
                SelectionProblem.Item(
                    cost: Self.tenths(index.hours[skills[position]]?.median ?? index.assumedHours),
                    gain: gains[position],
                    needs: index.needs[skills[position], default: []].compactMap { positions[$0] })
            },
            choices: options.sorted { $0.key < $1.key }.map { .init(options: $0.value) })
        covered = units(gap.demand.coveredImportance { known.contains($0) ? .infinity : 0 })
        total = units(gap.demand.importance)
    }

    /// Tenths of an hour.
    private static func tenths(_ hours: Double) -> Int { Int((hours * 10).rounded()) }

    /// The skills with the fewest hours that bring the readiness to a share; `nil` where no skills do.
    func shortest(to readiness: Double) -> (skills: Set<Skill.ID>, isProven: Bool)? {
        // All skills together may be a millionth short, for each of them is rounded.
        let least = min(Int((readiness * Double(total)).rounded(.up)) - covered, problem.totalGain)
        return named(problem.solved(for: .leastCost(gainAtLeast: max(0, least))))
    }

    /// The skills that bring the most within some hours.
    func best(within hours: Double) -> (skills: Set<Skill.ID>, isProven: Bool) {
        let most = Int(min(max(0, hours), 1e9) * 10)
        return named(problem.solved(for: .greatestGain(costAtMost: most))) ?? ([], true)
    }

    private func named(_ selection: ItemSelection?) -> (skills: Set<Skill.ID>, isProven: Bool)? {
        guard let selection else { return nil }
        return (Set(skills.indices.filter { selection.isTaken[$0] }.map { skills[$0] }), selection.isProven)
    }
}

extension PlanningIndex {
    /// Some skills, each after those of them that it needs; otherwise by id.
    ///
    /// Tables of your own are checked for circles when they are read. Skills in a circle would be left out.
    func inOrderOfNeed(_ skills: Set<Skill.ID>) -> [Skill.ID] {
        var order: [Skill.ID] = []
        var rest = skills
        while true {
            let ready = rest.filter { needs[$0, default: []].allSatisfy { !rest.contains($0) } }.sorted()
            guard !ready.isEmpty else { return order }
            order += ready
            rest.subtract(ready)
        }
    }
}
