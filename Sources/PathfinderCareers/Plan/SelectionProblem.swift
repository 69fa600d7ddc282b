/// Which of some items to take, where an item may be taken only with all that it needs.
///
/// The cheapest selection with a given gain, or the selection of the greatest gain within a given cost: a knapsack whose
/// items need each other. It is solved exactly by ``SelectionSearch``.
struct SelectionProblem: Sendable {
    /// An item and another one that it needs.
    struct Need: Hashable, Sendable {
        var item: Int
        /// Lower than the item.
        var needed: Int
    }

    /// What an item brings within a choice: of the items of one choice only that with the greatest gain brings something.
    struct Option: Hashable, Sendable {
        var choice: Int
        var item: Int
        var gain: Int
        /// Whether the least cost is sought with this item or another one of its choice that is marked so; no option of the
        /// choice without the mark has as great a gain.
        var isCore = false
    }

    /// What is asked for. Of equally good selections the one with the greater gain, or the lower cost, is better.
    enum Goal: Hashable, Sendable {
        case leastCost(gainAtLeast: Int)
        case greatestGain(costAtMost: Int)
    }

    /// The most items of which a selection is sought.
    static let mostItems = 1000

    /// What each item costs, at least 0; an item stands after those that it needs.
    var costs: [Int]
    /// What each item brings by itself, at least 0.
    var gains: [Int]
    /// All needs, by item.
    var needs: [Need]
    /// All options, by choice; an item is an option of at most one choice.
    var options: [Option]

    /// What a selection costs.
    func cost(_ isTaken: [Bool]) -> Int {
        var cost = 0
        for item in costs.indices where isTaken[item] { cost += costs[item] }
        return cost
    }

    /// What a selection brings.
    func gain(_ isTaken: [Bool]) -> Int {
        var gain = 0
        for item in gains.indices where isTaken[item] { gain += gains[item] }
        var index = 0
        while index < options.count {
            let choice = options[index].choice
            var best = 0
            while index < options.count, options[index].choice == choice {
                if isTaken[options[index].item] { best = max(best, options[index].gain) }
                index += 1
            }
            gain += best
        }
        return gain
    }

    /// The gain of all items together.
    var totalGain: Int { gain([Bool](repeating: true, count: costs.count)) }
}

extension SelectionProblem {
    /// The best selection for a goal; `nil` where none reaches it.
    ///
    /// - Parameters:
    ///   - goal: What is asked for.
    ///   - limit: The most partial selections that are followed at a time; beyond, the result is not proved to be best.
    /// - Returns: The selection.
    func solved(for goal: Goal, limit: Int = 200_000) -> ItemSelection? {
        // Beyond any real catalog, sums of products would overflow: all is taken, or nothing.
        guard costs.count <= Self.mostItems else {
            if case .leastCost = goal {
                return ItemSelection(isTaken: costs.map { _ in true }, isProven: false)
            }
            return ItemSelection(isTaken: costs.map { _ in false }, isProven: false)
        }
        let form = SelectionForm(self, goal)
        guard form.isFeasible(form.fallback) else { return nil }
        return form.solution(limit: limit)
    }
}
