/// A selection problem in the one form that is solved: the least sum of `value` such that the sum of `weight` is at least
/// `least`.
///
/// The values carry the second criterion behind the first, so that one number compares two selections.
struct SelectionForm: Sendable {
    /// What taking an item, or the best item of a choice, adds.
    struct Effect: Hashable, Sendable {
        var value: Int
        var weight: Int
    }

    let problem: SelectionProblem
    let least: Int
    /// By item.
    let effects: [Effect]
    /// By choice and option.
    let optionEffects: [[Effect]]
    /// A selection that is feasible if any is.
    let fallback: [Bool]
    /// Every "needs".
    let arcs: [(item: Int, need: Int)]

    init(_ problem: SelectionProblem, _ goal: SelectionProblem.Goal) {
        self.problem = problem
        arcs = problem.items.indices.flatMap { item in problem.items[item].needs.map { (item: item, need: $0) } }
        let all = problem.items.map { _ in true }
        switch goal {
        case .leastCost(let gain):
            let scale = problem.totalGain + 1
            effects = problem.items.map { Effect(value: $0.cost * scale - $0.gain, weight: $0.gain) }
            optionEffects = problem.choices.map { $0.options.map { Effect(value: -$0.gain, weight: $0.gain) } }
            least = gain
            fallback = all
        case .greatestGain(let cost):
            let scale = problem.cost(all) + 1
            effects = problem.items.map { Effect(value: $0.cost - $0.gain * scale, weight: -$0.cost) }
            optionEffects = problem.choices.map { $0.options.map { Effect(value: -$0.gain * scale, weight: 0) } }
            least = -cost
            fallback = all.map { _ in false }
        }
    }

    /// What a selection adds up to.
    func total(_ isTaken: [Bool]) -> Effect {
        var total = Effect(value: 0, weight: 0)
        func add(_ effect: Effect) {
            total.value += effect.value
            total.weight += effect.weight
        }
        for (item, effect) in effects.enumerated() where isTaken[item] { add(effect) }
        for (choice, effects) in zip(problem.choices, optionEffects) {
            if let best = Self.best(choice, by: { isTaken[$0] }) { add(effects[best]) }
        }
        return total
    }

    func isFeasible(_ isTaken: [Bool]) -> Bool { total(isTaken).weight >= least }

    /// The option with the greatest gain among the items that are taken.
    static func best(_ choice: SelectionProblem.Choice, by isTaken: (Int) -> Bool) -> Int? {
        choice.options.indices.filter { isTaken(choice.options[$0].item) }
            .max { choice.options[$0].gain < choice.options[$1].gain }
    }
}
