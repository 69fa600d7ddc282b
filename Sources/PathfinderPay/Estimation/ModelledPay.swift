/// What a role is paid at a level in a place, estimated from cells that were observed.
package struct ModelledPay: Codable, Hashable, Sendable {
    /// The estimated quantiles of log pay, in rising order.
    package let quantiles: PayQuantiles
    /// The standard error of the median of log pay. It counts a repeated amount once.
    package let medianError: Double
    /// How many were observed of this very role, level and place.
    package let count: Int
    /// How much of the estimate rests on the observations of this very role, level and place, 0 to 1; the rest is
    /// borrowed from relatives.
    package let ownShare: Double
    /// How many were observed of this role in this place, at any level.
    package let countOfRoleInPlace: Int
    /// How many were observed in this place, of any role and level.
    package let countOfPlace: Int
    /// How many were observed of this role, in any place and at any level.
    package let countOfRole: Int
    /// The place whose observations were used: the place itself, or the nearest one above it with any; `nil` if none has.
    package let place: Int?

    /// An interval for the median of log pay.
    ///
    /// - Parameter confidence: How often such intervals hold the median: 0.9 gives one that misses it one time in ten.
    /// - Returns: The interval, on both sides of P50.
    package func medianInterval(confidence: Double = 0.9) -> ClosedRange<Double> {
        let reach = Normal.quantile((1 + min(max(confidence, 0), 0.999_999)) / 2) * medianError
        return (quantiles.p50 - reach)...(quantiles.p50 + reach)
    }

    /// The percentile of a pay, 0 to 100: the percentage of people who are paid at most that.
    package func percentile(ofLogPay pay: Double) -> Double {
        100 * quantiles.share(upTo: pay)
    }

    /// An interval for the percentile of a pay: where it would lie if all pay were as much lower or higher as the median
    /// may be.
    package func percentileInterval(ofLogPay pay: Double, confidence: Double = 0.9) -> ClosedRange<Double> {
        let interval = medianInterval(confidence: confidence)
        let reach = interval.upperBound - quantiles.p50
        return percentile(ofLogPay: pay - reach)...percentile(ofLogPay: pay + reach)
    }
}
