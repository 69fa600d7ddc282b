#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Several log-normal distributions, each with the share of trust that it gets.
///
/// The mixture is a linear pool of opinions: where the parts disagree it is as wide as the disagreement, and may have
/// several humps (Stone, The Opinion Pool, Annals of Mathematical Statistics 32, 1961).
struct LogNormalMixture: Sendable {
    struct Part: Sendable {
        /// All weights together are 1.
        let weight: Double
        /// The logarithm of the median.
        let location: Double
        /// The standard deviation of log pay, above 0.
        let spread: Double
    }

    /// At least one part.
    let parts: [Part]

    /// The share of people who are paid less, from 0 to 1. O(*n*) in the number of parts.
    func share(below pay: Double) -> Double { pay > 0 ? share(belowLog: log(pay)) : 0 }

    private func share(belowLog value: Double) -> Double {
        parts.reduce(0) { $0 + $1.weight * StandardNormal.share(below: (value - $1.location) / $1.spread) }
    }

    private func density(atLog value: Double) -> Double {
        parts.reduce(0) { $0 + $1.weight / $1.spread * StandardNormal.density((value - $1.location) / $1.spread) }
    }

    /// The logarithm of the pay below which a share of people is paid.
    ///
    /// Newton's steps, kept between two bounds that close in on the quantile, since a mixture's density may be close
    /// to 0 between its humps.
    ///
    /// - Parameter share: From 0.001 to 0.999.
    /// - Returns: The logarithm, exact to about 1e-12.
    /// - Complexity: O(*n*) in the number of parts, times a handful of steps.
    func logQuantile(_ share: Double) -> Double {
        // Every part has less than 0.001 of its share below the one bound and above the other.
        var low = parts.reduce(Double.infinity) { min($0, $1.location - 3.2 * $1.spread) }
        var high = parts.reduce(-Double.infinity) { max($0, $1.location + 3.2 * $1.spread) }
        var value = parts.reduce(0) { $0 + $1.weight * $1.location }
        for _ in 0..<200 where high - low > 1e-13 {
            let excess = self.share(belowLog: value) - share
            if excess > 0 { high = value } else { low = value }
            let step = excess / max(density(atLog: value), .leastNormalMagnitude)
            if abs(step) < 1e-13 { break }
            let next = value - step
            value = next > low && next < high ? next : (low + high) / 2
        }
        return value
    }

    /// The pay below which a share of people is paid.
    func quantile(_ share: Double) -> Double { exp(logQuantile(share)) }
}

extension LogNormalMixture {
    init(_ parts: [(weight: Double, pay: LogNormal)]) {
        self.init(
            parts: parts.map { Part(weight: $0.weight, location: log($0.pay.median), spread: $0.pay.spread) })
    }
}
