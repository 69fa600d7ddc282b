/// The five percentiles in which pay is told; those that are not known are `nil`.
public struct ObservedPercentiles: Codable, Hashable, Sendable {
    /// One in ten is paid less.
    public var p10: Double?
    /// A quarter is paid less.
    public var p25: Double?
    /// The median.
    public var p50: Double
    /// A quarter is paid more.
    public var p75: Double?
    /// One in ten is paid more.
    public var p90: Double?

    /// The shares of the five percentiles, in order.
    static let shares = [0.10, 0.25, 0.50, 0.75, 0.90]
}

extension ObservedPercentiles {
    /// The percentiles of sorted values by linear interpolation between order statistics: type 7 of Hyndman and Fan,
    /// Sample Quantiles in Statistical Packages, 1996; the default of R and NumPy.
    ///
    /// - Parameter values: At least one value, in ascending order.
    init(ofSorted values: UnsafeBufferPointer<Double>) {
        func quantile(_ share: Double) -> Double {
            let position = Double(values.count - 1) * share
            let below = Int(position)
            let above = min(below + 1, values.count - 1)
            return values[below] + (position - Double(below)) * (values[above] - values[below])
        }
        self.init(
            p10: quantile(0.10), p25: quantile(0.25), p50: quantile(0.50), p75: quantile(0.75), p90: quantile(0.90))
    }
}
