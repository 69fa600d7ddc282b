/// A selection problem in the one form that is solved: the least sum of `value` such that the sum of `weight` is at least
/// `least`.
///
/// Its variables are the items, and after them the options of choices: that an option is counted needs its item, and of
/// each choice at most one is counted. The values carry the second criterion behind the first, so that one number compares
/// two selections.
struct SelectionForm: Sendable {
    /// A variable that can be set only if an item is taken.
    struct Arc: Hashable, Sendable {
        let variable: Int
        let item: Int
    }

    /// What each variable adds to the value.
    let values: [Int]
    /// What each variable adds to the weight.
    let weights: [Int]
    let least: Int
    /// How many of the variables are items.
    let itemCount: Int
    /// Every "needs" of the items, by item, and then one for each option.
    let arcs: [Arc]
    /// The options of each choice, as variables.
    let choices: [Range<Int>]
    /// A selection that is feasible if any is.
    let fallback: [Bool]

    init(_ problem: SelectionProblem, _ goal: SelectionProblem.Goal) {
        let count = problem.costs.count
        itemCount = count
        arcs =
            problem.needs.map { Arc(variable: $0.item, item: $0.needed) }
            + problem.options.indices.map { Arc(variable: count + $0, item: problem.options[$0].item) }
        var choices: [Range<Int>] = []
        for (index, option) in problem.options.enumerated() {
            if index > 0, problem.options[index - 1].choice == option.choice {
                choices[choices.count - 1] = choices[choices.count - 1].lowerBound..<count + index + 1
            } else {
                choices.append(count + index..<count + index + 1)
            }
        }
        self.choices = choices
        let gains = problem.gains + problem.options.map(\.gain)
        switch goal {
        case .leastCost(let gain):
            let scale = problem.totalGain + 1
            values = gains.indices.map { ($0 < count ? problem.costs[$0] * scale : 0) - gains[$0] }
            // An option of the core weighs more than all that could be taken in its place.
            weights = gains.indices.map { gains[$0] + ($0 >= count && problem.options[$0 - count].isCore ? scale : 0) }
            least = gain + scale * Set(problem.options.filter(\.isCore).map(\.choice)).count
            fallback = [Bool](repeating: true, count: count)
        case .greatestGain(let cost):
            let scale = problem.costs.reduce(1, +)
            values = gains.indices.map { ($0 < count ? problem.costs[$0] : 0) - gains[$0] * scale }
            weights = gains.indices.map { $0 < count ? -problem.costs[$0] : 0 }
            least = -cost
            fallback = [Bool](repeating: false, count: count)
        }
    }

    /// What a selection of items adds up to.
    func total(_ isTaken: [Bool]) -> (value: Int, weight: Int) {
        var (value, weight) = (0, 0)
        for item in 0..<itemCount where isTaken[item] {
            value += values[item]
            weight += weights[item]
        }
        for choice in choices {
            guard let best = best(of: choice, by: { isTaken[$0] }) else { continue }
            value += values[best]
            weight += weights[best]
        }
        return (value, weight)
    }

    func isFeasible(_ isTaken: [Bool]) -> Bool { total(isTaken).weight >= least }

    /// The item of an option.
    func item(of option: Int) -> Int { arcs[arcs.count - values.count + option].item }

    /// The best option of a choice among the items that are taken: the lowest value is the greatest gain.
    func best(of choice: Range<Int>, by isTaken: (Int) -> Bool) -> Int? {
        var best: Int?
        for option in choice where isTaken(item(of: option)) {
            if let known = best, values[known] <= values[option] { continue }
            best = option
        }
        return best
    }
}
