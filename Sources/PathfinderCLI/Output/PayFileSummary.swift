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
        lines.append(
            "\(counted(report.rows, "row")) read, \(report.used.grouped) used in \(counted(report.cells, "cell"))")
        let unused = report.rejected.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        lines += unused.map { "  not used: \(counted($0.value, "row")): \($0.key.rawValue)" }
        if report.smallCells > 0 {
            let cells = counted(report.smallCells, "cell")
            lines.append("  left out: \(counted(report.rowsInSmallCells, "row")) in \(cells) with too few")
        }
        lines += report.suspicions.map { suspicion in
            "  suspicious, and kept: \(counted(suspicion.count, "amount")) that \(suspicion.count == 1 ? "looks" : "look") "
                + "like \(suspicion.kind.rawValue), such as \(Int(rounding: suspicion.amount).grouped) a year "
                + (suspicion.reference == .cell ? "in a cell whose middle is " : "where the catalog's middle is ")
                + Int(rounding: suspicion.middle).grouped
        }
        return lines
    }
}

/// A number with its noun: "1 row", "2 rows".
func counted(_ number: Int, _ noun: String) -> String { "\(number.grouped) \(noun)\(number == 1 ? "" : "s")" }
