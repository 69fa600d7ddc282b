/// Prices for the weight that is required and for every "needs", which make the bound of a problem great.
///
/// They are sought by the subgradient method: each step raises the price of what the relaxed solution violates. The bound
/// nears that of the linear relaxation.
struct SelectionPrices: Sendable {
    /// The price of a unit of weight.
    var weight = 0.0
    /// The prices of the arcs.
    var arcs: [Double]

    /// Given prices.
    init(weight: Double, arcs: [Double]) {
        self.weight = weight
        self.arcs = arcs
    }

    /// Better prices, as far as they are found.
    ///
    /// - Parameters:
    ///   - form: The problem.
    ///   - known: The value of a selection that is known; a bound next to it ends the search.
    ///   - steps: How many steps to go.
    /// - Returns: The prices with the greatest bound.
    func improved(for form: SelectionForm, below known: Int, steps: Int) -> SelectionPrices {
        // Divided by their means, so that one length of step suits all prices.
        let units = Units(form)
        var relaxed = Relaxed(form, units)
        var current = SelectionPrices(
            weight: weight * units.weight / units.value, arcs: arcs.map { $0 / units.value })
        var best = current
        var bestBound = -Double.infinity
        var stepLength = 1.5
        var stepsWithoutGain = 0
        let target = Double(known) / units.value
        for _ in 0..<steps {
            relaxed.solve(at: current)
            if relaxed.bound > bestBound {
                bestBound = relaxed.bound
                best = current
                stepsWithoutGain = 0
            } else {
                stepsWithoutGain += 1
                if stepsWithoutGain == 6 {
                    stepLength /= 2
                    stepsWithoutGain = 0
                }
            }
            guard relaxed.norm > 0, stepLength > 1e-3, target > relaxed.bound else { break }
            current.move(along: relaxed, by: stepLength * (target - relaxed.bound) / relaxed.norm)
        }
        best.weight *= units.value / units.weight
        for arc in best.arcs.indices { best.arcs[arc] *= units.value }
        return best
    }

    private mutating func move(along relaxed: Relaxed, by step: Double) {
        weight = max(0, weight + step * relaxed.missing)
        for arc in arcs.indices { arcs[arc] = max(0, arcs[arc] + step * relaxed.violations[arc]) }
    }
}

extension SelectionPrices {
    /// The mean sizes of values and weights.
    private struct Units {
        let value: Double
        let weight: Double

        init(_ form: SelectionForm) {
            func mean(_ numbers: ArraySlice<Int>) -> Double {
                max(1, Double(numbers.reduce(0) { $0 + abs($1) }) / Double(max(1, numbers.count)))
            }
            value = mean(form.values[..<form.itemCount])
            weight = mean(form.weights[...])
        }
    }

    /// The problem at some prices falls apart: each item, and each choice, decides for itself.
    ///
    /// One value serves step after step, so that its memory is asked for once.
    private struct Relaxed {
        private(set) var bound = 0.0
        /// The weight that is missing.
        private(set) var missing = 0.0
        /// 1 where a variable is set without the item that it needs, -1 the other way round, by arc.
        private(set) var violations: [Double]
        /// The square of the length of all violations.
        private(set) var norm = 0.0
        private var reduced: [Double]
        private var isSet: [Double]
        private let form: SelectionForm
        private let least: Double
        private let values: [Double]
        private let weights: [Double]

        init(_ form: SelectionForm, _ units: Units) {
            self.form = form
            values = form.values.map { Double($0) / units.value }
            weights = form.weights.map { Double($0) / units.weight }
            least = Double(form.least) / units.weight
            reduced = values
            isSet = [Double](repeating: 0, count: values.count)
            violations = [Double](repeating: 0, count: form.arcs.count)
        }

        mutating func solve(at prices: SelectionPrices) {
            for variable in values.indices {
                reduced[variable] = values[variable] - prices.weight * weights[variable]
            }
            for (index, arc) in form.arcs.enumerated() {
                let price = prices.arcs[index]
                reduced[arc.variable] += price
                reduced[arc.item] -= price
            }
            missing = least
            bound = prices.weight * least
            for item in 0..<form.itemCount { set(item, reduced[item] < 0) }
            for choice in form.choices {
                var best = choice.lowerBound
                for option in choice {
                    isSet[option] = 0
                    if reduced[option] < reduced[best] { best = option }
                }
                set(best, reduced[best] < 0)
            }
            norm = missing * missing
            for (index, arc) in form.arcs.enumerated() {
                let violation = isSet[arc.variable] - isSet[arc.item]
                violations[index] = violation
                norm += violation * violation
            }
        }

        private mutating func set(_ variable: Int, _ value: Bool) {
            isSet[variable] = value ? 1 : 0
            guard value else { return }
            bound += reduced[variable]
            missing -= weights[variable]
        }
    }
}
