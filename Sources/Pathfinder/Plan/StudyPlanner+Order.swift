extension StudyPlanner {
    /// Some skills in the order of study: of all skills left, the one that brings the most importance an hour, with what it
    /// still needs, comes next; of equal ones the first by id.
    ///
    /// - Parameters:
    ///   - chosen: The skills by position, from the lowest, with all that they need and is not known.
    ///   - known: What is known before.
    /// - Returns: The skills by position.
    /// - Complexity: O(*n*² *b*) in the skills and the skills that one of them needs.
    func order(of chosen: [Int], _ known: SkillMask) -> [Int] {
        let bundles = Bundles(self, chosen)
        var best = [Int](repeating: 0, count: choiceCount)
        var gains = [Int](repeating: 0, count: chosen.count)
        var choices = [Int](repeating: -1, count: chosen.count)
        var places = [Int](repeating: -1, count: skills.count)
        for (place, position) in chosen.enumerated() { places[position] = place }
        for skill in demanded {
            if places[skill.position] >= 0 {
                gains[places[skill.position]] = skill.units
                choices[places[skill.position]] = skill.choice
            } else if skill.choice >= 0, known[skill.position] {
                best[skill.choice] = max(best[skill.choice], skill.units)
            }
        }
        var isLearnt = [Bool](repeating: false, count: chosen.count)
        var order: [Int] = []
        order.reserveCapacity(chosen.count)
        while order.count < chosen.count {
            var next: (place: Int, gain: Int, cost: Int)?
            for place in chosen.indices where !isLearnt[place] {
                var (gain, cost) = (0, 0)
                for (index, skill) in bundles[place].enumerated() where !isLearnt[skill] {
                    cost += costs[chosen[skill]]
                    guard choices[skill] >= 0 else {
                        gain += gains[skill]
                        continue
                    }
                    // Of several skills of one choice only the most important one counts.
                    var before = best[choices[skill]]
                    for other in bundles[place].prefix(index) where !isLearnt[other] && choices[other] == choices[skill]
                    {
                        before = max(before, gains[other])
                    }
                    gain += max(0, gains[skill] - before)
                }
                cost = max(1, cost)
                if let known = next {
                    let (new, old) = (gain * known.cost, known.gain * cost)
                    guard new > old || new == old && ranks[chosen[place]] < ranks[chosen[known.place]] else { continue }
                }
                next = (place, gain, cost)
            }
            guard let next else { break }
            let bundle = bundles[next.place].filter { !isLearnt[$0] }
            order += inOrderOfNeed(bundle.map { chosen[$0] })
            for skill in bundle {
                isLearnt[skill] = true
                if choices[skill] >= 0 { best[choices[skill]] = max(best[choices[skill]], gains[skill]) }
            }
        }
        return order
    }

    /// Some skills, each after those of them that it needs; otherwise by id.
    private func inOrderOfNeed(_ bundle: [Int]) -> [Int] {
        guard bundle.count > 1 else { return bundle }
        var depths = [Int](repeating: 0, count: bundle.count)
        for (place, skill) in bundle.enumerated() {
            for (other, needed) in bundle[..<place].enumerated() where needs[skill].contains(needed) {
                depths[place] = max(depths[place], depths[other] + 1)
            }
        }
        return bundle.indices.sorted { (depths[$0], ranks[bundle[$0]]) < (depths[$1], ranks[bundle[$1]]) }
            .map { bundle[$0] }
    }
}

/// For each of some skills, the skill with all of them that it needs, from the lowest.
private struct Bundles {
    private var members: [Int] = []
    private var starts = [0]

    /// Gathers bundles; their members are places among the skills that are chosen, which are given from the lowest.
    init(_ planner: StudyPlanner, _ chosen: [Int]) {
        var isNeeded = [Bool](repeating: false, count: planner.skills.count)
        for last in chosen.indices {
            isNeeded[chosen[last]] = true
            for place in stride(from: last, through: 0, by: -1) where isNeeded[chosen[place]] {
                for need in planner.needs[chosen[place]] { isNeeded[need] = true }
            }
            for place in 0...last where isNeeded[chosen[place]] { members.append(place) }
            for position in 0...chosen[last] { isNeeded[position] = false }
            starts.append(members.count)
        }
    }

    subscript(place: Int) -> ArraySlice<Int> { members[starts[place]..<starts[place + 1]] }
}
