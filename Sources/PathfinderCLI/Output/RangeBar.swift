import Pathfinder

/// A small bar that shows where a pay range lies on an axis that all bars of a document share.
struct RangeBar {
    private let high: Double
    private let width: Int

    /// An axis from zero to the highest of the figures.
    init?(over figures: [PayFigure], width: Int) {
        guard let high = figures.map(\.high).max(), high > 0 else { return nil }
        self.high = Double(high)
        self.width = width
    }

    /// The bar of a range: solid where its place states it, open where it is taken from elsewhere.
    func bar(_ figure: PayFigure, _ basis: Basis) -> String {
        drawing(figure.low...max(figure.low, figure.high), with: basis == .stated ? "━" : "╌").joined()
    }

    /// The bar of what people are paid: thin from P10 to P90, thick in the middle half, with a mark at the median.
    func bar(_ pay: MarketPay) -> String {
        let percentiles = pay.percentiles
        var bar = drawing(percentiles.p10...percentiles.p90, with: "─")
        for column in columns(of: percentiles.p25...percentiles.p75) { bar[column] = "━" }
        bar[min(width - 1, Int(rounding: Double(percentiles.p50) / high * Double(width), .down))] = "┃"
        return bar.joined()
    }

    private func drawing(_ range: ClosedRange<Int>, with fill: String) -> [String] {
        var bar = Array(repeating: "·", count: width)
        for column in columns(of: range) { bar[column] = fill }
        return bar
    }

    private func columns(of range: ClosedRange<Int>) -> Range<Int> {
        let start = min(width - 1, Int(rounding: Double(range.lowerBound) / high * Double(width), .down))
        return start..<min(width, max(start + 1, Int(rounding: Double(range.upperBound) / high * Double(width))))
    }
}
