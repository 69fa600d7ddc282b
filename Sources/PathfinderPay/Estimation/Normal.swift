#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The standard normal distribution.
package enum Normal {
    /// The scores below which three quarters, nine tenths, 95 % and 99 % lie.
    static let p75 = 0.674_489_750_196_1
    static let p90 = 1.281_551_565_544_6
    static let p95 = 1.644_853_626_951_5
    static let p99 = 2.326_347_874_040_8

    /// The share below a score.
    package static func cumulative(_ score: Double) -> Double {
        0.5 * erfc(-score / 2.0.squareRoot())
    }

    /// The density at a score.
    static func density(_ score: Double) -> Double {
        exp(-score * score / 2) / (2 * Double.pi).squareRoot()
    }

    /// The score below which a share lies: the rational approximation PPND7 of Wichura (Algorithm AS 241, Applied
    /// Statistics 37, 1988), good to seven digits.
    ///
    /// - Parameter share: More than 0 and less than 1.
    /// - Returns: The score.
    static func quantile(_ share: Double) -> Double {
        let centred = share - 0.5
        guard abs(centred) > 0.425 else {
            let r = 0.180_625 - centred * centred
            let numerator = ((59.109_374_720 * r + 159.291_132_02) * r + 50.434_271_938) * r + 3.387_132_717_9
            let denominator = ((67.187_563_600 * r + 78.757_757_664) * r + 17.895_169_469) * r + 1
            return centred * numerator / denominator
        }
        let r = (-log(min(share, 1 - share))).squareRoot()
        let tail: Double
        if r <= 5 {
            let s = r - 1.6
            tail =
                (((0.170_238_210_3 * s + 1.306_728_481_6) * s + 2.756_815_390_0) * s + 1.423_437_277_7)
                / ((0.120_211_320_75 * s + 0.737_001_642_50) * s + 1)
        } else {
            let s = r - 5
            tail =
                (((0.017_337_203_997 * s + 0.428_682_943_37) * s + 3.081_226_386_0) * s + 6.657_905_115_0)
                / ((0.012_258_202_635 * s + 0.241_978_942_25) * s + 1)
        }
        return centred < 0 ? -tail : tail
    }
}
