/// Which of some items to take, where an item may be taken only with all that it needs.
///
/// The cheapest selection with a given gain, or the selection of the greatest gain within a given cost: a knapsack whose
/// items need each other. It is solved exactly by ``SelectionSearch``.
struct SelectionProblem: Sendable {
    /// Something that may be taken.
    struct Item: Hashable, Sendable {
        /// What it costs, at least 0.
        var cost: Int
        /// What it brings by itself, at least 0.
        var gain: Int
        /// Positions of the items that it needs; all are lower than its own.
        var needs: [Int]
    }

    /// Items of which only the one with the greatest gain brings something.
    struct Choice: Hashable, Sendable {
        var options: [Option]
    }

    /// What an item brings within a choice.
    struct Option: Hashable, Sendable {
        var item: Int
        var gain: Int
    }

    /// What is asked for. Of equally good selections the one with the greater gain, or the lower cost, is better.
    enum Goal: Hashable, Sendable {
        case leastCost(gainAtLeast: Int)
        case greatestGain(costAtMost: Int)
    }

    /// The most items of which a selection is sought.
    static let mostItems = 1000

    /// The items, each after those that it needs.
    var items: [Item]
    /// Choices; an item belongs to at most one of them.
    var choices: [Choice]

    /// What a selection costs.
    func cost(_ isTaken: [Bool]) -> Int {
        items.indices.reduce(0) { $0 + (isTaken[$1] ? items[$1].cost : 0) }
    }

    /// What a selection brings.
    func gain(_ isTaken: [Bool]) -> Int {
        let single = items.indices.reduce(0) { $0 + (isTaken[$1] ? items[$1].gain : 0) }
        return choices.reduce(single) { sum, choice in
            sum + (choice.options.filter { isTaken[$0.item] }.map(\.gain).max() ?? 0)
        }
    }

    /// The gain of all items together.
    var totalGain: Int { gain(items.map { _ in true }) }
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
        guard items.count <= Self.mostItems else {
            if case .leastCost = goal { return ItemSelection(isTaken: items.map { _ in true }, isProven: false) }
            return ItemSelection(isTaken: items.map { _ in false }, isProven: false)
        }
        let form = SelectionForm(self, goal)
        guard form.isFeasible(form.fallback) else { return nil }
        return SelectionSearch(form, limit: limit).solution()
    }
}
