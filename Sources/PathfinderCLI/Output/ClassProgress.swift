import Pathfinder

/// Says on a terminal how many reports are made, how fast, and how long it will take; says nothing in a pipe.
final class ClassProgress {
    private let total: Int?
    private let isShown = Terminal.standardErrorIsTerminal
    private let start = ContinuousClock.now
    private var isDrawn = false

    private static let barWidth = 24

    /// Of about so many students in all, if that is known.
    init(total: Int?) { self.total = total }

    /// Shows how many students are done.
    func update(_ done: Int) {
        guard isShown else { return }
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard seconds > 0.1 else { return }
        let rate = Double(done) / seconds
        var line = "\(done.grouped) reports, \(Int(rounding: rate, .down).grouped) a second"
        if let total, total > 0 {
            let share = min(1, Double(done) / Double(total))
            let full = Int(rounding: share * Double(Self.barWidth), .down)
            let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.barWidth - full)
            let left = rate > 0 ? Int(rounding: Double(max(0, total - done)) / rate, .up) : 0
            line =
                "[\(bar)] \(done.grouped) of \(total.grouped), \(Int(rounding: rate, .down).grouped) a second, \(left) s left"
        }
        drawOnStandardError(line)
        isDrawn = true
    }

    /// Takes the line away.
    func clear() {
        if isDrawn { drawOnStandardError() }
        isDrawn = false
    }
}
