/// A mixture of distributions of log pay, from which five quantiles are read.
struct PayMixture {
    /// One distribution of a mixture.
    enum Component {
        /// A smooth distribution through five quantiles.
        case smooth(PayQuantiles)
        /// The observations of a cell themselves, as far as its quantiles tell.
        case observed(ObservedPay)

        fileprivate func share(upTo value: Double) -> Double {
            switch self {
            case .smooth(let quantiles): quantiles.share(upTo: value)
            case .observed(let pay): pay.share(upTo: value)
            }
        }

        fileprivate func value(atScore score: Double) -> Double {
            switch self {
            case .smooth(let quantiles): quantiles.value(atScore: score)
            case .observed(let pay): score < 0 ? pay.lowest : pay.highest
            }
        }
    }

    private let components: [(weight: Double, component: Component)]
    private let total: Double

    /// A mixture; the weights need not add up to one.
    init(_ components: [(weight: Double, component: Component)]) {
        self.components = components.filter { $0.weight > 0 }
        total = self.components.reduce(0) { $0 + $1.weight }
    }

    /// The five quantiles of the mixture; `nil` of an empty one.
    ///
    /// - Complexity: O(*c*) for *c* components, some 40 looks at each for each quantile.
    func quantiles() -> PayQuantiles? {
        guard total > 0 else { return nil }
        if components.count == 1, case .smooth(let quantiles) = components[0].component { return quantiles }
        var result = PayQuantiles(repeating: 0)
        for (index, probability) in PayQuantiles.probabilities.enumerated() {
            // Every component has the quantile between its own values at neighbouring scores.
            let score = PayQuantiles.scores[index]
            let low = components.map { $0.component.value(atScore: min(score, -1e-9)) }.min() ?? 0
            let high = components.map { $0.component.value(atScore: max(score, 1e-9)) }.max() ?? 0
            result[index] = quantile(probability, between: low, and: high)
        }
        return result.ordered()
    }

    private func quantile(_ probability: Double, between low: Double, and high: Double) -> Double {
        var (low, high) = (low, high)
        for _ in 0..<40 where low < high {
            let middle = low + (high - low) / 2
            if share(upTo: middle) < probability { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }

    private func share(upTo value: Double) -> Double {
        components.reduce(0) { $0 + $1.weight * $1.component.share(upTo: value) } / total
    }
}
