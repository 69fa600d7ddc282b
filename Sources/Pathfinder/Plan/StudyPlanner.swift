/// What to learn for one role at one level, for person after person: what does not depend on the person is prepared once.
///
/// It chooses and orders skills as ``Catalog/plan(for:_:)`` does.
package final class StudyPlanner: Sendable {
    /// What the role asks for.
    package let demand: SkillDemand
    /// The skills of the demand and all that they need, by id.
    package let skills: [Skill.ID]
    /// The hours of each skill; `nil` where they are unknown.
    package let hours: [HoursOfStudy?]
    private let positions: [Skill.ID: Int]
    private let needs: [[Int]]
    /// The skills of the demand with their importance, the most important first.
    private let demanded: [(skill: Int, importance: Double, choice: Int)]
    private let choiceCount: Int
    private let assumedHours: Double

    /// Prepares plans for a role.
    ///
    /// - Complexity: O(*n* log *n*) in the skills of the role and what they need.
    package init(_ catalog: Catalog, role: Role.ID, level: Level.ID?) {
        let index = catalog.planning
        demand = catalog.demand(of: role, at: level)
        skills = index.withPrerequisites(demand.skills.map(\.skill)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(skills, skills.indices))
        self.positions = positions
        needs = skills.map { index.needs[$0, default: []].compactMap { positions[$0] } }
        hours = skills.map { index.hours[$0] }
        assumedHours = index.assumedHours
        let choices = Set(demand.skills.compactMap(\.choice)).sorted()
        choiceCount = choices.count
        demanded = demand.skills.compactMap { skill in
            guard let position = positions[skill.skill] else { return nil }
            return (position, skill.importance, skill.choice.flatMap { choices.firstIndex(of: $0) } ?? -1)
        }
    }

    /// The position of a skill among ``skills``; `nil` where the role needs it in no way.
    package func position(of skill: Skill.ID) -> Int? { positions[skill] }

    /// Whether the role itself asks for a skill, and not only another skill needs it.
    package func isDemanded(_ position: Int) -> Bool { demanded.contains { $0.skill == position } }

    /// For each of ``skills``, whether it is among some.
    package func mask(of known: Set<Skill.ID>) -> [Bool] { skills.map(known.contains) }

    /// The share of the importance that some skills cover, from 0 to 1; `nil` where the role asks for nothing.
    package func coverage(_ isKnown: [Bool]) -> Double? {
        guard demand.importance > 0 else { return nil }
        var best = [Double](repeating: 0, count: choiceCount)
        return covered(isKnown, &best) / demand.importance
    }

    /// Whether a skill would add to what is covered, in the order of the demand.
    package func isMissing(_ isKnown: [Bool]) -> [Bool] {
        var best = [Double](repeating: 0, count: choiceCount)
        for (skill, importance, choice) in demanded where choice >= 0 && isKnown[skill] {
            best[choice] = max(best[choice], importance)
        }
        return demanded.map { skill, importance, choice in
            !isKnown[skill] && importance > (choice < 0 ? 0 : best[choice])
        }
    }

    /// The skills that bring a person to a readiness in the fewest hours, in the order of study, and whether that is
    /// proved.
    package func study(for isKnown: [Bool], to readiness: Double) -> (order: [Int], isProven: Bool) {
        let (items, problem, covered, total) = selectionProblem(isKnown)
        // All skills together may be a millionth short, for each of them is rounded.
        let least = min(Int((readiness * Double(total)).rounded(.up)) - covered, problem.totalGain)
        guard let found = problem.solved(for: .leastCost(gainAtLeast: max(0, least))) else { return ([], true) }
        return (order(of: items.indices.filter { found.isTaken[$0] }.map { items[$0] }, isKnown), found.isProven)
    }

    private func covered(_ isKnown: [Bool], _ best: inout [Double]) -> Double {
        var covered = 0.0
        for choice in best.indices { best[choice] = 0 }
        for (skill, importance, choice) in demanded where isKnown[skill] {
            guard choice >= 0 else {
                covered += importance
                continue
            }
            covered += max(0, importance - best[choice])
            best[choice] = max(importance, best[choice])
        }
        return covered
    }
}

// MARK: - Which skills

extension StudyPlanner {
    private func selectionProblem(
        _ isKnown: [Bool]
    ) -> (items: [Int], problem: SelectionProblem, covered: Int, total: Int) {
        func units(_ importance: Double) -> Int { Int((importance * 1e6).rounded()) }
        let missing = zip(demanded, isMissing(isKnown)).filter { $1 }.map(\.0)
        let items = inOrderOfNeed(missing.map(\.skill), isKnown)
        var place = [Int](repeating: -1, count: skills.count)
        for (index, item) in items.enumerated() { place[item] = index }
        var best = [Int](repeating: 0, count: choiceCount)
        for (skill, importance, choice) in demanded where choice >= 0 && isKnown[skill] {
            best[choice] = max(best[choice], units(importance))
        }
        var gains = [Int](repeating: 0, count: items.count)
        var options = [[SelectionProblem.Option]](repeating: [], count: choiceCount)
        for (skill, importance, choice) in missing {
            if choice < 0 {
                gains[place[skill]] = units(importance)
            } else {
                options[choice].append(.init(item: place[skill], gain: max(0, units(importance) - best[choice])))
            }
        }
        let problem = SelectionProblem(
            items: items.indices.map { index in
                SelectionProblem.Item(
                    cost: Int(((hours[items[index]]?.median ?? assumedHours) * 10).rounded()), gain: gains[index],
                    needs: needs[items[index]].compactMap { place[$0] < 0 ? nil : place[$0] })
            },
            choices: options.filter { !$0.isEmpty }.map { .init(options: $0) })
        var scratch = [Double](repeating: 0, count: choiceCount)
        return (items, problem, units(covered(isKnown, &scratch)), units(demand.importance))
    }

    /// Some skills and all that they need and is not known, each after what it needs.
    private func inOrderOfNeed(_ wanted: [Int], _ isKnown: [Bool]) -> [Int] {
        var depth = [Int](repeating: -1, count: skills.count)
        func visit(_ skill: Int) -> Int {
            if depth[skill] >= 0 { return depth[skill] }
            depth[skill] = 0  // a circle, which the tables may not have, ends here
            for need in needs[skill] where !isKnown[need] { depth[skill] = max(depth[skill], visit(need) + 1) }
            return depth[skill]
        }
        for skill in wanted { _ = visit(skill) }
        return skills.indices.filter { depth[$0] >= 0 }.sorted { (depth[$0], $0) < (depth[$1], $1) }
    }
}

// MARK: - In which order

extension StudyPlanner {
    /// Of all skills left, the one that brings the most importance an hour, with what it still needs, comes next.
    private func order(of chosen: [Int], _ isKnown: [Bool]) -> [Int] {
        var order: [Int] = []
        var learnt = isKnown
        var rest = chosen.sorted()
        var best = [Double](repeating: 0, count: choiceCount)
        let whole = demand.importance > 0 ? demand.importance : 1
        var before = covered(learnt, &best) / whole
        while !rest.isEmpty {
            var next: (bundle: [Int], rate: Double)?
            for skill in rest {
                let bundle = inOrderOfNeed([skill], learnt)
                for skill in bundle { learnt[skill] = true }
                let gain = covered(learnt, &best) / whole - before
                for skill in bundle { learnt[skill] = false }
                let rate = gain / max(0.1, bundle.reduce(0.0) { $0 + (hours[$1]?.median ?? assumedHours) })
                if next.map({ rate > $0.rate }) ?? true { next = (bundle, rate) }
            }
            guard let next else { break }
            order += next.bundle
            for skill in next.bundle { learnt[skill] = true }
            rest.removeAll { learnt[$0] }
            before = covered(learnt, &best) / whole
        }
        return order
    }
}
