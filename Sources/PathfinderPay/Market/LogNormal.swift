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
        return spread > 0 ? Normal.cumulative(log(pay / median) / spread) : pay > median ? 1 : 0
    }
}

extension RangeReading {
    /// How many standard deviations of log pay lie between the middle and an end of the range.
    ///
    /// Nobody is paid outside a range from minimum to maximum; a log-normal has no such ends, so they are taken to be
    /// P1 and P99.
    package var normalDeviate: Double {
        switch self {
        case .p10ToP90: Normal.p90
        case .p25ToP75: Normal.p75
        case .minimumToMaximum: Normal.p99
        }
    }
}
