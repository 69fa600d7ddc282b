/// The distribution of what was observed in one cell, as far as its count and five quantiles tell.
///
/// Quantiles of type 7 are linear between neighbouring observations, so that those of up to five observations give the
/// observations back. Of more, log pay is taken as even between neighbouring quantiles, and beyond the outer ones as
/// between them and their neighbours.
struct ObservedPay {
    private var values: [Double]
    private var shares: [Double]
    /// Whether the values are the observations themselves, so that shares rise in steps.
    private let isExact: Bool

    /// The least value.
    var lowest: Double { values[0] }
    /// The greatest value.
    var highest: Double { values[values.count - 1] }

    /// What a cell tells.
    init(_ cell: PayCell) {
        let q = cell.quantiles
        isExact = cell.count <= 5
        switch cell.count {
        case ...1: values = [q.p50]
        case 2:
            // P10 and P90 lie a tenth of the way from either end.
            let half = (q.p90 - q.p10) / 1.6
            values = [q.p50 - half, q.p50 + half]
        case 3: values = [2 * q.p25 - q.p50, q.p50, 2 * q.p75 - q.p50]
        case 4:
            // Both P10 and P25 lie between the first two, at 0.3 and 0.75 of the way.
            let (first, last) = ((q.p25 - q.p10) / 0.45, (q.p90 - q.p75) / 0.45)
            let (lowest, highest) = (q.p10 - 0.3 * first, q.p90 + 0.3 * last)
            values = [lowest, lowest + first, highest - last, highest]
        case 5:
            // P10 lies at 0.4 of the way from the first to the second, which is P25.
            values = [q.p25 - (q.p25 - q.p10) / 0.6, q.p25, q.p50, q.p75, q.p75 + (q.p90 - q.p75) / 0.6]
        default:
            values = [q.p10 - (q.p25 - q.p10) / 1.5, q.p10, q.p25, q.p50, q.p75, q.p90, q.p90 + (q.p90 - q.p75) / 1.5]
        }
        shares = isExact ? [] : [0] + PayQuantiles.probabilities + [1]
    }

    /// The share of the observations up to a value; one at the value itself counts half.
    func share(upTo value: Double) -> Double {
        if isExact {
            let below = values.reduce(0) { $0 + ($1 < value ? 1 : $1 == value ? 0.5 : 0) }
            return below / Double(values.count)
        }
        guard value > lowest else { return 0 }
        guard let upper = values.firstIndex(where: { $0 >= value }), upper > 0 else { return 1 }
        let width = values[upper] - values[upper - 1]
        let part = width > 0 ? (value - values[upper - 1]) / width : 0
        return shares[upper - 1] + part * (shares[upper] - shares[upper - 1])
    }
}
