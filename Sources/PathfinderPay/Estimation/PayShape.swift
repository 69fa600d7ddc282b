/// The shape of pay within a cell, pooled over all cells: how far each of the five quantiles lies from their mean.
struct PayShape: Sendable {
    /// The five quantiles of log pay around a location of zero.
    let quantiles: PayQuantiles
    /// For one observation, the variance of the location; *n* observations have an *n*th of it.
    let locationVariance: Double
    /// The same of the spread, as a share of the spread squared.
    let relativeSpreadVariance: Double
    /// The same of each quantile, where location and spread are given.
    let restVariances: [Double]

    /// Pools the shapes of the cells, each weighted by its number of distinct amounts.
    ///
    /// A quantile of few observations lies nearer to the middle than that of all. Each is therefore compared with where
    /// it is expected for a normal distribution and that many observations.
    init(_ cells: [PayCell]) {
        var sums = Array(repeating: 0.0, count: 5)
        var expected = Array(repeating: 0.0, count: 5)
        var weight = 0.0
        for cell in cells {
            let distinct = Double(cell.distinct)
            weight += distinct
            for index in 0..<5 {
                sums[index] += distinct * (cell.quantiles[index] - cell.quantiles.location)
                expected[index] += distinct * PayShape.expectedScore(index, observations: distinct)
            }
        }
        var pooled = PayQuantiles(repeating: 0)
        for index in 0..<5 {
            // The median has an expected score of zero, and no need of a correction.
            let ratio = expected[index] != 0 ? sums[index] / expected[index] : 0
            pooled[index] =
                index == 2 ? (weight > 0 ? sums[2] / weight : 0) : max(ratio, 0) * PayQuantiles.scores[index]
        }
        pooled = pooled.ordered()
        let location = pooled.location
        for index in 0..<5 { pooled[index] -= location }
        quantiles = pooled

        let covariance = PayShape.covariance(pooled)
        func variance(_ weights: [Double]) -> Double {
            var sum = 0.0
            for i in 0..<5 { for j in 0..<5 { sum += weights[i] * weights[j] * covariance[i][j] } }
            return sum
        }
        let spread = pooled.spread
        let ofSpread = [-1.0, -1, 0, 1, 1]
        locationVariance = variance(Array(repeating: 0.2, count: 5))
        relativeSpreadVariance = spread > 0 ? variance(ofSpread) / (spread * spread) : .infinity
        restVariances = (0..<5).map { index in
            variance(
                (0..<5).map { ($0 == index ? 1 : 0) - 0.2 - (spread > 0 ? pooled[index] / spread : 0) * ofSpread[$0] })
        }
    }

    /// The shape that a cell of few observations is expected to show.
    func expected(observations: Double) -> PayQuantiles {
        var result = quantiles
        for index in 0..<5 {
            result[index] = quantiles.value(atScore: PayShape.expectedScore(index, observations: observations))
        }
        return result
    }

    /// The normal score at which the sample quantile of type 7 is expected: the expected order statistics of Blom
    /// (Statistical Estimates and Transformed Beta-Variables, 1958).
    private static func expectedScore(_ index: Int, observations: Double) -> Double {
        let position = (observations - 1) * PayQuantiles.probabilities[index] + 1
        return Normal.quantile((position - 0.375) / (observations + 0.25))
    }

    /// The covariance of the quantiles of one observation, in the limit of many: min(p, q) · (1 − max(p, q)) over the
    /// densities at both (Mosteller, 1946).
    private static func covariance(_ shape: PayQuantiles) -> [[Double]] {
        let scores = PayQuantiles.scores
        // How fast the quantile rises with the probability, one over the density.
        let slopes = (0..<5).map { index in
            let low = max(index - 1, 0)
            let high = min(index + 1, 4)
            return (shape[high] - shape[low]) / (scores[high] - scores[low]) / Normal.density(scores[index])
        }
        return (0..<5).map { i in
            (0..<5).map { j in
                let p = PayQuantiles.probabilities[min(i, j)]
                let q = PayQuantiles.probabilities[max(i, j)]
                return p * (1 - q) * slopes[i] * slopes[j]
            }
        }
    }
}
