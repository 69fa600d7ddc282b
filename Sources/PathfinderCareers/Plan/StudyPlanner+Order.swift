extension StudyPlanner {
    /// Some skills in the order of study: of the skills whose needs are met, the one on which the most importance an hour
    /// rests comes next, its own and that of all skills which need it; of equal ones the first by id.
    ///
    /// - Parameter chosen: The skills by position, from the lowest, with all that they need and is not known.
    /// - Returns: The skills by position.
    /// - Complexity: O(*n*²) in the skills.
    func order(of chosen: [Int]) -> [Int] {
        var places = [Int](repeating: -1, count: skills.count)
        for (place, position) in chosen.enumerated() { places[position] = place }
        var units = [Int](repeating: 0, count: chosen.count)
        for skill in demanded where places[skill.position] >= 0 { units[places[skill.position]] = skill.units }
        var resting = chosen.indices.map { place in
            var mask = SkillMask(count: chosen.count)
            mask[place] = true
            return mask
        }
        var unmet = [Int](repeating: 0, count: chosen.count)
        // What needs a skill stands behind it.
        for place in chosen.indices.reversed() {
            for need in needs[chosen[place]] where places[need] >= 0 {
                resting[places[need]].formUnion(resting[place])
                unmet[place] += 1
            }
        }
        let carried = resting.map { mask in units.indices.reduce(0) { $0 + (mask[$1] ? units[$1] : 0) } }
        var order: [Int] = []
        order.reserveCapacity(chosen.count)
        var isLearnt = [Bool](repeating: false, count: chosen.count)
        while order.count < chosen.count {
            var next: Int?
            for place in chosen.indices where !isLearnt[place] && unmet[place] == 0 {
                guard let known = next else {
                    next = place
                    continue
                }
                let new = carried[place] * max(1, costs[chosen[known]])
                let old = carried[known] * max(1, costs[chosen[place]])
                if new > old || new == old && ranks[chosen[place]] < ranks[chosen[known]] { next = place }
            }
            guard let place = next else { break }
            isLearnt[place] = true
            order.append(chosen[place])
            for other in chosen.indices where needs[chosen[other]].contains(chosen[place]) { unmet[other] -= 1 }
        }
        return order
    }
}
