import Pathfinder

/// Says on the standard error what became of the rows of pay files.
struct PayFileSummary {
    private let report: PayFileReport

    init(_ report: PayFileReport) {
        self.report = report
    }

    func write() {
        for line in lines { writeToStandardError(line) }
    }

    private var lines: [String] {
        var lines = report.assumptions
        lines.append("\(report.rows.grouped) rows read, \(report.used.grouped) used in \(report.cells.grouped) cells")
        let unused = report.rejected.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        lines += unused.map { "  not used: \($0.value.grouped) \($0.value == 1 ? "row" : "rows"): \($0.key.rawValue)" }
        if report.smallCells > 0 {
            lines.append(
                "  left out: \(report.rowsInSmallCells.grouped) rows in \(report.smallCells.grouped) cells with too few"
            )
        }
        lines += report.suspicions.map { suspicion in
            "  suspicious, and kept: \(suspicion.count.grouped) \(suspicion.count == 1 ? "amount" : "amounts") that look "
                + "like \(suspicion.kind.rawValue), such as \(Int(suspicion.amount.rounded()).grouped) a year in a cell "
                + "whose middle is \(Int(suspicion.middle.rounded()).grouped)"
        }
        return lines
    }
}
