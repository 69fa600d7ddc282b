#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

import TestSupport

import Pathfinder
@testable import PathfinderPay

/// Pay drawn from known effects of role, level and place, to see whether a model finds them again.
struct SimulatedPay {
    let roles: [Double]
    let levels = [-0.4, -0.1, 0.15, 0.5]
    let places: [Double]
    /// The deviation of each cell from the sum of its effects, by role, level and place.
    let deviations: [[[Double]]]
    /// The standard deviation of log pay within a cell.
    let spread = 0.35
    /// The cells that were observed: some often, some once, some not at all.
    let cells: [PayCell]

    init(seed: UInt64, roles roleCount: Int = 30, places placeCount: Int = 20) {
        var random = SplitMix64(seed: seed)
        roles = (0..<roleCount).map { _ in 0.25 * random.normal() }
        places = (0..<placeCount).map { _ in 0.5 * random.normal() }
        deviations = (0..<roleCount).map { _ in
            (0..<4).map { _ in (0..<placeCount).map { _ in 0.1 * random.normal() } }
        }
        var cells: [PayCell] = []
        for role in 0..<roleCount {
            for level in 0..<4 {
                for place in 0..<placeCount {
                    let count = Int(exp(Double.random(in: 0...5, using: &random))) - 1
                    guard count > 0 else { continue }
                    let median = 11 + roles[role] + levels[level] + places[place] + deviations[role][level][place]
                    var pay: [Double] = []
                    for _ in 0..<count { pay.append(median + spread * random.normal()) }
                    cells.append(PayCell(role: role, level: level, place: place, logPay: pay))
                }
            }
        }
        self.cells = cells
    }

    /// The true median of log pay of a role at a level in a place.
    func median(role: Int, level: Int, place: Int) -> Double {
        11 + roles[role] + levels[level] + places[place] + deviations[role][level][place]
    }
}

extension PayCell {
    /// The cell of some people's log pay.
    init(role: Int, level: Int, place: Int, logPay: [Double]) {
        let sorted = logPay.sorted()
        self.init(
            role: role, level: level, place: place, count: sorted.count, distinct: Set(sorted).count,
            quantiles: PayQuantiles(ofSorted: sorted))
    }
}

extension PayQuantiles {
    /// Quantiles of type 7.
    init(ofSorted values: [Double]) {
        self.init(repeating: 0)
        for (index, probability) in PayQuantiles.probabilities.enumerated() {
            let position = probability * Double(values.count - 1)
            let below = Int(position)
            let above = min(below + 1, values.count - 1)
            self[index] = values[below] + (position - Double(below)) * (values[above] - values[below])
        }
    }
}

extension SplitMix64 {
    /// A draw from the standard normal distribution.
    mutating func normal() -> Double {
        Normal.quantile(Double.random(in: 1e-9..<1, using: &self))
    }
}
