internal import PathfinderCatalog
internal import Synchronization

extension StudyPlanner {
    /// What to study.
    package struct Study: Hashable, Sendable {
        /// The skills by position, in the order of study.
        package let order: [Int]
        /// Whether it is proved that no other skills are better.
        package let isProven: Bool
    }

    /// The skills that bring a person to the core and to a readiness in the fewest hours, in the order of study.
    ///
    /// - Parameters:
    ///   - known: What the person knows.
    ///   - readiness: The share of the importance to cover; where no skills cover it, as much as all of them do.
    /// - Returns: The skills.
    package func study(for known: SkillMask, to readiness: Double) -> Study {
        let key = StudyMemory.Key(known: known, readiness: readiness)
        if let study = memory.withLock({ $0[key] }) { return study }
        // What has to be learnt in any case leaves a smaller problem.
        let forced = forced(known)
        let (items, problem) = problem(forced)
        // All skills together may be a millionth short, for each of them is rounded.
        let least = min(
            Int(rounding: readiness * Double(totalUnits), .up) - Self.units(covered(forced)), problem.totalGain)
        let found = problem.solved(for: .leastCost(gainAtLeast: max(0, least)))
        var isChosen = skills.indices.map { forced[$0] && !known[$0] }
        if let found { for (place, item) in items.enumerated() where found.isTaken[place] { isChosen[item] = true } }
        let study = Study(
            order: order(of: isChosen.indices.filter { isChosen[$0] }), isProven: found?.isProven ?? true)
        memory.withLock { $0[key] = study }
        return study
    }

    /// What is known, and what the core asks for without an alternative, with all that it needs.
    private func forced(_ known: SkillMask) -> SkillMask {
        var forced = known
        for entry in core where entry.count == 1 { forced[entry[0]] = true }
        for arc in arcs.reversed() where forced[arc.item] && !known[arc.item] { forced[arc.needed] = true }
        return forced
    }

    /// The skills that bring the most within some hours, in the order of study.
    func study(for known: SkillMask, within hours: Double) -> Study {
        let (items, problem) = problem(known)
        let most = max(0, Int(rounding: hours * 10, .down))
        guard let found = problem.solved(for: .greatestGain(costAtMost: most)) else {
            return Study(order: [], isProven: true)
        }
        return Study(
            order: order(of: items.indices.filter { found.isTaken[$0] }.map { items[$0] }), isProven: found.isProven)
    }

    /// The skills that a person may take up, by position, and the problem to choose from them.
    private func problem(_ known: SkillMask) -> (items: [Int], problem: SelectionProblem) {
        var best = [Int](repeating: 0, count: choiceCount)
        for skill in demanded where skill.choice >= 0 && known[skill.position] {
            best[skill.choice] = max(best[skill.choice], skill.units)
        }
        // The place of each skill that is taken up: first only whether it is.
        var places = [Int](repeating: -1, count: skills.count)
        let missing = zip(demanded, isMissing(known)).filter { $1 }.map(\.0)
        for skill in missing { places[skill.position] = 0 }
        for arc in arcs.reversed() where places[arc.item] >= 0 && !known[arc.needed] { places[arc.needed] = 0 }
        var items: [Int] = []
        for position in places.indices where places[position] >= 0 {
            places[position] = items.count
            items.append(position)
        }
        var problem = SelectionProblem(
            costs: items.map { costs[$0] }, gains: [Int](repeating: 0, count: items.count), needs: [], options: [])
        for arc in arcs where places[arc.item] >= 0 && places[arc.needed] >= 0 {
            problem.needs.append(.init(item: places[arc.item], needed: places[arc.needed]))
        }
        var isOpenCore = [Bool](repeating: false, count: skills.count)
        for entry in core where !entry.contains(where: { known[$0] }) {
            for position in entry { isOpenCore[position] = true }
        }
        for skill in missing {
            guard skill.choice >= 0 else {
                problem.gains[places[skill.position]] = skill.units
                continue
            }
            problem.options.append(
                .init(
                    choice: skill.choice, item: places[skill.position],
                    gain: max(0, skill.units - best[skill.choice]), isCore: isOpenCore[skill.position]))
        }
        problem.options.sort { ($0.choice, $0.item) < ($1.choice, $1.item) }
        return (items, problem)
    }
}
