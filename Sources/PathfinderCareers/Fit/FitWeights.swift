public import PathfinderCatalog

/// Weights of the parts of a fit that a person sets; the others are those of `fit_weights.csv`.
///
///     let answer = catalog.fit(profile, weights: FitWeights([.pay: 2]))
public struct FitWeights: Codable, Hashable, Sendable {
    /// The weights that are set: log odds between a value of 1 and one of 0, at least 0.
    public private(set) var weights: [FitPart.Kind: Double]

    /// The weights of the catalog.
    public static let `default` = FitWeights([:])

    /// Weights of some parts.
    ///
    /// - Parameter weights: Log odds between a value of 1 and one of 0. What is negative or not a number counts as 0.
    public init(_ weights: [FitPart.Kind: Double]) {
        self.weights = weights.mapValues { $0.isFinite ? max(0, $0) : 0 }
    }

    /// The weight that is set for a part; `nil` where the catalog's counts.
    public subscript(kind: FitPart.Kind) -> Double? { weights[kind] }
}
