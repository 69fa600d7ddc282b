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
        for _ in 0..<steps {
            let relaxed = Relaxed(form, units, current)
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
    private struct Relaxed {
        private(set) var bound: Double
        /// The weight that is missing.
        private(set) var missing: Double
        /// 1 where an item is taken without what it needs, -1 the other way round, by arc.
        let arcViolations: [Double]
        /// The same for options that are counted and their items.
        let optionViolations: [[Double]]

        init(_ form: SelectionForm, _ units: Units, _ prices: SelectionPrices) {
            func value(_ effect: SelectionForm.Effect) -> Double {
                Double(effect.value) / units.value - prices.weight * Double(effect.weight) / units.weight
            }
            var reduced = form.effects.map(value)
            for (arc, price) in zip(form.arcs, prices.needs) {
                reduced[arc.item] += price
                reduced[arc.need] -= price
            }
            missing = Double(form.least) / units.weight
            bound = prices.weight * missing
            var counted: [Int?] = []
            for (choice, options) in form.problem.choices.map(\.options).enumerated() {
                var best: (option: Int, value: Double)?
                for (index, option) in options.enumerated() {
                    let price = prices.options[choice][index]
                    reduced[option.item] -= price
                    let value = value(form.optionEffects[choice][index]) + price
                    if value < best?.value ?? 0 { best = (index, value) }
                }
                counted.append(best?.option)
                guard let best else { continue }
                bound += best.value
                missing -= Double(form.optionEffects[choice][best.option].weight) / units.weight
            }
            for item in reduced.indices where reduced[item] < 0 {
                bound += reduced[item]
                missing -= Double(form.effects[item].weight) / units.weight
            }
            func isTaken(_ item: Int) -> Double { reduced[item] < 0 ? 1 : 0 }
            arcViolations = form.arcs.map { isTaken($0.item) - isTaken($0.need) }
            optionViolations = form.problem.choices.enumerated().map { choice, value in
                value.options.enumerated().map { (counted[choice] == $0 ? 1 : 0) - isTaken($1.item) }
            }
        }

        /// The square of the length of all violations.
        var norm: Double {
            missing * missing + arcViolations.reduce(0) { $0 + $1 * $1 }
                + optionViolations.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
        }
    }
}
