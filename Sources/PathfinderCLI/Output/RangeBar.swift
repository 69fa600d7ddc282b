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
        let start = min(width - 1, Int(rounding: Double(figure.low) / high * Double(width), .down))
        let end = min(width, max(start + 1, Int(rounding: Double(figure.high) / high * Double(width))))
        let fill = basis == .stated || basis == .observed ? "━" : "╌"
        return String(repeating: "·", count: start) + String(repeating: fill, count: end - start)
            + String(repeating: "·", count: width - end)
    }
}
