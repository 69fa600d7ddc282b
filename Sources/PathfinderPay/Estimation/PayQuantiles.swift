#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The five quantiles of log pay that describe a group of people: P10, P25, P50, P75 and P90.
package struct PayQuantiles: Codable, Hashable, Sendable {
    /// The 10th percentile of log pay.
    package var p10: Double
    /// The 25th percentile of log pay.
    package var p25: Double
    /// The median of log pay.
    package var p50: Double
    /// The 75th percentile of log pay.
    package var p75: Double
    /// The 90th percentile of log pay.
    package var p90: Double

    /// The probabilities of the five quantiles.
    package static let probabilities = [0.1, 0.25, 0.5, 0.75, 0.9]

    /// The standard normal quantiles of ``probabilities``.
    static let scores = probabilities.map(Normal.quantile)

    /// Five quantiles of log pay, in rising order.
    package init(p10: Double, p25: Double, p50: Double, p75: Double, p90: Double) {
        self.p10 = p10
        self.p25 = p25
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }

    /// The same value five times.
    init(repeating value: Double) {
        self.init(p10: value, p25: value, p50: value, p75: value, p90: value)
    }

    /// The quantile of `probabilities[index]`.
    subscript(index: Int) -> Double {
        get {
            switch index {
            case 0: p10
            case 1: p25
            case 2: p50
            case 3: p75
            default: p90
            }
        }
        set {
            switch index {
            case 0: p10 = newValue
            case 1: p25 = newValue
            case 2: p50 = newValue
            case 3: p75 = newValue
            default: p90 = newValue
            }
        }
    }

    /// Where the group lies: the mean of the five, which a few absurd amounts do not move.
    var location: Double { (p10 + p25 + p50 + p75 + p90) / 5 }

    /// How wide the group is: P10 to P90 and P25 to P75 together.
    var spread: Double { (p90 - p10) + (p75 - p25) }

    /// Whether the five are finite and in order.
    package var isOrdered: Bool {
        p10 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p90 && p10.isFinite && p90.isFinite
    }

    /// The quantiles with each made at least as large as the one below it.
    func ordered() -> PayQuantiles {
        var result = self
        for index in 1..<5 { result[index] = max(result[index], result[index - 1]) }
        return result
    }

    /// The share of people paid at most `value`, 0 to 1.
    ///
    /// Log pay is taken as normal between neighbouring quantiles, and beyond the outer ones as it goes between them and
    /// their neighbours: the usual log-normal model of wages, bent so that it meets all five.
    package func share(upTo value: Double) -> Double {
        Normal.cumulative(score(of: value))
    }

    /// The normal score of a value: linear between the five, and on beyond them.
    private func score(of value: Double) -> Double {
        let scores = PayQuantiles.scores
        let upper = value >= p75 ? 4 : value >= p50 ? 3 : value >= p25 ? 2 : 1
        let width = self[upper] - self[upper - 1]
        guard width > 0 else {
            // Five equal values, or equal neighbours: a step.
            return value < self[upper - 1] ? -.infinity : value > self[upper] ? .infinity : scores[upper - 1]
        }
        return scores[upper - 1] + (scores[upper] - scores[upper - 1]) * (value - self[upper - 1]) / width
    }

    /// The value at a normal score, the inverse of the share.
    func value(atScore score: Double) -> Double {
        let scores = PayQuantiles.scores
        let upper = score >= scores[3] ? 4 : score >= scores[2] ? 3 : score >= scores[1] ? 2 : 1
        let slope = (self[upper] - self[upper - 1]) / (scores[upper] - scores[upper - 1])
        return self[upper - 1] + slope * (score - scores[upper - 1])
    }
}

extension PayQuantiles {
    /// The logarithms of percentiles.
    package init(_ percentiles: PayPercentiles) {
        func logarithm(_ amount: Int) -> Double { log(Double(max(amount, 1))) }
        self.init(
            p10: logarithm(percentiles.p10), p25: logarithm(percentiles.p25), p50: logarithm(percentiles.p50),
            p75: logarithm(percentiles.p75), p90: logarithm(percentiles.p90))
    }

    /// The quantiles of pay that is `factor` times as high.
    package func scaled(by factor: Double) -> PayQuantiles {
        let shift = log(factor)
        return PayQuantiles(p10: p10 + shift, p25: p25 + shift, p50: p50 + shift, p75: p75 + shift, p90: p90 + shift)
    }
}
