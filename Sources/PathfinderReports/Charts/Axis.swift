/// An axis from 0, or from a round number, to a round number.
struct Axis: Sendable {
    let low: Double
    let high: Double
    /// The amounts at which there is a tick, at most seven.
    let ticks: [Double]

    /// An axis from 0 that holds some amounts.
    init(upTo most: Double) {
        let steps = [1, 2, 2.5, 5, 10]
        let most = most > 0 && most.isFinite ? most : 1
        var unit = 1.0
        while unit * 10 < most { unit *= 10 }
        while unit > most { unit /= 10 }
        let step = steps.map { $0 * unit / 2 }.first { most / $0 <= 5 } ?? unit * 5
        low = 0
        high = (most / step).rounded(.up) * step
        ticks = Array(stride(from: 0, through: high + step / 2, by: step))
    }

    /// Where an amount stands, as a share of the axis.
    func share(_ amount: Double) -> Double { high > low ? (amount - low) / (high - low) : 0 }
}
