/// Prices for the weight that is required and for every "needs", which make the bound of a problem great.
///
/// They are sought by the subgradient method: each step raises the price of what the relaxed solution violates. The bound
/// nears that of the linear relaxation.
struct SelectionPrices: Sendable {
    /// The price of a unit of weight.
    private(set) var weight = 0.0
    /// The prices of the arcs.
    private(set) var needs: [Double]
    /// The prices of counting an option of a choice, by choice.
    private(set) var options: [[Double]]

    /// No price, which is where the search starts.
    private init(_ form: SelectionForm) {
        needs = form.arcs.map { _ in 0 }
        options = form.optionEffects.map { $0.map { _ in 0 } }
    }

    /// The best prices that are found.
    ///
    /// - Parameters:
    ///   - form: The problem.
    ///   - known: The value of a selection that is known; a bound next to it ends the search.
    ///   - steps: How many steps to go.
    /// - Returns: The prices with the greatest bound.
    static func sought(_ form: SelectionForm, below known: Int, steps: Int) -> SelectionPrices {
        var current = SelectionPrices(form)
        var best = current
        var bestBound = -Double.infinity
        var stepLength = 1.5
        var stepsWithoutGain = 0
        // Divided by their means, so that one length of step suits all prices.
        let units = Units(form)
        let target = Double(known) / units.value
        var relaxed = Relaxed(form, units)
        for _ in 0..<steps {
            relaxed.solve(form, at: current)
            if relaxed.bound > bestBound {
                bestBound = relaxed.bound
                best = current
                stepsWithoutGain = 0
            } else {
                stepsWithoutGain += 1
                if stepsWithoutGain == 15 {
                    stepLength /= 2
                    stepsWithoutGain = 0
                }
            }
            guard relaxed.norm > 0, stepLength > 1e-4, target > relaxed.bound else { break }
            current.move(along: relaxed, by: stepLength * (target - relaxed.bound) / relaxed.norm)
        }
        best.weight *= units.value / units.weight
        for arc in best.needs.indices { best.needs[arc] *= units.value }
        for choice in best.options.indices {
            for option in best.options[choice].indices { best.options[choice][option] *= units.value }
        }
        return best
    }

    private mutating func move(along relaxed: Relaxed, by step: Double) {
        weight = max(0, weight + step * relaxed.missing)
        for arc in needs.indices { needs[arc] = max(0, needs[arc] + step * relaxed.arcViolations[arc]) }
        for choice in options.indices {
            for option in options[choice].indices {
                options[choice][option] = max(
                    0, options[choice][option] + step * relaxed.optionViolations[choice][option])
            }
        }
    }
}

extension SelectionPrices {
    /// The mean sizes of values and weights.
    private struct Units {
        let value: Double
        let weight: Double

        init(_ form: SelectionForm) {
            func mean(_ numbers: [Int]) -> Double {
                max(1, Double(numbers.reduce(0) { $0 + abs($1) }) / Double(max(1, numbers.count)))
            }
            value = mean(form.effects.map(\.value))
            weight = mean(form.effects.map(\.weight) + form.optionEffects.flatMap { $0.map(\.weight) })
        }
    }

    /// The problem at some prices falls apart: each item, and each choice, decides for itself.
    ///
    /// One value serves step after step, so that its memory is asked for once.
    private struct Relaxed {
        private(set) var bound = 0.0
        /// The weight that is missing.
        private(set) var missing = 0.0
        /// 1 where an item is taken without what it needs, -1 the other way round, by arc.
        private(set) var arcViolations: [Double]
        /// The same for options that are counted and their items.
        private(set) var optionViolations: [[Double]]
        private var reduced: [Double]
        private var counted: [Int]
        private let least: Double
        private let effects: [(value: Double, weight: Double)]
        private let optionEffects: [[(value: Double, weight: Double)]]

        init(_ form: SelectionForm, _ units: Units) {
            func inUnits(_ effect: SelectionForm.Effect) -> (value: Double, weight: Double) {
                (Double(effect.value) / units.value, Double(effect.weight) / units.weight)
            }
            effects = form.effects.map(inUnits)
            optionEffects = form.optionEffects.map { $0.map(inUnits) }
            least = Double(form.least) / units.weight
            reduced = effects.map { _ in 0 }
            counted = optionEffects.map { _ in -1 }
            arcViolations = form.arcs.map { _ in 0 }
            optionViolations = optionEffects.map { $0.map { _ in 0 } }
        }

        mutating func solve(_ form: SelectionForm, at prices: SelectionPrices) {
            for item in effects.indices { reduced[item] = effects[item].value - prices.weight * effects[item].weight }
            for (index, arc) in form.arcs.enumerated() {
                reduced[arc.item] += prices.needs[index]
                reduced[arc.need] -= prices.needs[index]
            }
            missing = least
            bound = prices.weight * missing
            for choice in optionEffects.indices { count(choice, form, prices) }
            for item in reduced.indices where reduced[item] < 0 {
                bound += reduced[item]
                missing -= effects[item].weight
            }
            for (index, arc) in form.arcs.enumerated() { arcViolations[index] = taken(arc.item) - taken(arc.need) }
            for choice in optionEffects.indices {
                for option in optionEffects[choice].indices {
                    optionViolations[choice][option] =
                        (counted[choice] == option ? 1 : 0) - taken(form.problem.choices[choice].options[option].item)
                }
            }
        }

        /// Lets a choice count its best option, if any is worth it.
        private mutating func count(_ choice: Int, _ form: SelectionForm, _ prices: SelectionPrices) {
            var best = 0.0
            counted[choice] = -1
            for (option, effect) in optionEffects[choice].enumerated() {
                let price = prices.options[choice][option]
                reduced[form.problem.choices[choice].options[option].item] -= price
                let value = effect.value - prices.weight * effect.weight + price
                if value < best { (best, counted[choice]) = (value, option) }
            }
            guard counted[choice] >= 0 else { return }
            bound += best
            missing -= optionEffects[choice][counted[choice]].weight
        }

        private func taken(_ item: Int) -> Double { reduced[item] < 0 ? 1 : 0 }

        /// The square of the length of all violations.
        var norm: Double {
            missing * missing + arcViolations.reduce(0) { $0 + $1 * $1 }
                + optionViolations.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
        }
    }
}
