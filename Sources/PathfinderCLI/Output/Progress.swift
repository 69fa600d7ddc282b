import Pathfinder

/// Says on a terminal how far a long read has come, and how fast it goes; says nothing in a pipe.
final class Progress {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var isDrawn = false

    init() {
        isShown = Terminal.standardErrorIsTerminal
    }

    /// Shows how far the read has come.
    ///
    /// - Parameter progress: The rows and bytes read so far.
    func update(_ progress: ObservationProgress) {
        guard isShown else { return }
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard seconds > 0.3 else { return }
        let share = progress.totalBytes.map { Double(progress.bytes) / Double(max($0, 1)) }
        let part = share.map { "\(Int(rounding: $0 * 100, .down)) %, " } ?? ""
        let rows = progress.rows
        let rate = Double(rows) / seconds / 1e6
        drawOnStandardError("\(part)\(rows.grouped) rows, \((rate * 10).rounded() / 10) million a second")
        isDrawn = true
    }

    /// Takes the line away.
    func finish() {
        if isDrawn { drawOnStandardError() }
        isDrawn = false
    }
}
