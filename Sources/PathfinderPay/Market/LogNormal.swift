public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A distribution of pay whose logarithm is normal, the usual model of wages (Aitchison and Brown, The Lognormal
/// Distribution, 1957).
public struct LogNormal: Codable, Hashable, Sendable {
    /// Half are paid less; in the currency's major unit.
    public let median: Double
    /// The standard deviation of log pay.
    public let spread: Double

    /// A distribution with a median above 0 and a spread of at least 0.
    public init(median: Double, spread: Double) {
        self.median = median
        self.spread = spread
    }

    /// A range read as two percentiles: the median is the geometric middle, the spread follows from the width.
    ///
    /// - Parameters:
    ///   - low: The lower end, above 0.
    ///   - high: The upper end, at least the lower one.
    ///   - reading: Which percentiles the two ends are.
    public init(low: Double, high: Double, reading: RangeReading) {
        self.init(median: (low * high).squareRoot(), spread: log(high / low) / (2 * reading.normalDeviate))
    }

    /// The share of people who are paid less, from 0 to 1.
    public func share(below pay: Double) -> Double {
        guard pay > 0 else { return 0 }
        return spread > 0 ? StandardNormal.share(below: log(pay / median) / spread) : pay > median ? 1 : 0
    }

    /// The mean of a log-normal is above its median by this factor.
    static func meanOverMedian(spread: Double) -> Double { exp(spread * spread / 2) }
}

extension RangeReading {
    /// How many standard deviations of log pay lie between the middle and an end of the range.
    ///
    /// Nobody is paid outside a range from minimum to maximum; a log-normal has no such ends, so they are taken to be
    /// P1 and P99.
    package var normalDeviate: Double {
        switch self {
        case .p10ToP90: StandardNormal.p90
        case .p25ToP75: StandardNormal.p75
        case .minimumToMaximum: StandardNormal.p99
        }
    }
}

/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
    /// Its quantiles.
    static let p75 = 0.674_489_750_196_1
    static let p90 = 1.281_551_565_544_6
    static let p95 = 1.644_853_626_951_5
    static let p99 = 2.326_347_874_040_8

    /// The share of values below one.
    static func share(below value: Double) -> Double { 0.5 * erfc(-value / 2.0.squareRoot()) }

    static func density(_ value: Double) -> Double { exp(-value * value / 2) / (2 * Double.pi).squareRoot() }
}
