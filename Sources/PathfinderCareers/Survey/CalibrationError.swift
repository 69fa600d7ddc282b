internal import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The expected calibration error in ten bins of equal width; each class has the same weight.
struct CalibrationError {
    /// The mean difference between stated probability and how often it was right.
    let observed: Double
    /// What `observed` would be on average if each stated probability were exact: few people differ from it by chance.
    let byChance: Double

    /// Counts what was stated.
    ///
    /// - Parameter stated: For each person the probability of what was stated, whether it was right, and the number of
    ///   people of the same class.
    init(_ stated: [(probability: Double, isRight: Bool, ofClass: Int)]) {
        var differences = [Double](repeating: 0, count: 10)
        var variances = differences
        var whole = 0.0
        for (probability, isRight, count) in stated {
            let weight = 1 / Double(count)
            let bin = min(9, Int(rounding: probability * 10, .down))
            differences[bin] += weight * (probability - (isRight ? 1 : 0))
            variances[bin] += weight * weight * probability * (1 - probability)
            whole += weight
        }
        observed = differences.reduce(0) { $0 + abs($1) } / whole
        // The mean of the absolute value of a normal variable.
        byChance = variances.reduce(0) { $0 + ($1 * 2 / Double.pi).squareRoot() } / whole
    }
}
