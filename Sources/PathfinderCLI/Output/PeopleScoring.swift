import ArgumentParser
import StrictCSV
import Pathfinder

/// Scores the people of a file, and says on the standard error what became of its rows.
struct PeopleScoring {
    let file: String
    let output: String?
    let digits: Int

    /// How many mistakes are shown.
    private static let shownMistakes = 20

    func run(_ scorer: FitScorer) throws {
        let reading = ObservationReading.onAllProcessors
        var mistakes = 0
        let progress = Progress()
        defer { progress.finish() }
        let report = try reportingFailures {
            let target = try output.flatMap { $0 == "-" ? nil : $0 }.map { path throws(OutputError) in
                try SharedOutput(path)
            }
            let scoring = FitFileScoring(scorer, reading: reading, digits: digits)
            let report = try scoring.score(
                ObservationInput(argument: file),
                to: { block in
                    if let target { try target.write(block) } else { try writeRowsToStandardOutput(block) }
                },
                reporting: { error in
                    mistakes += 1
                    if mistakes <= Self.shownMistakes { writeToStandardError("\(error)") }
                },
                progress: progress.update)
            try target?.commit()
            return report
        }
        progress.finish()
        guard report.rows > 0 else {
            throw Failure(
                "\(file == "-" ? "<stdin>" : DisplayText.path(file)): has a header and no people in it; add a row for each person"
            )
        }
        summary(report).forEach(writeToStandardError)
        if report.wrongRows > 0 { throw ExitCode.failure }
    }

    private func summary(_ report: FitFileScoring.Report) -> [String] {
        var lines = ["\(report.rows.grouped) people read, \((report.rows - report.wrongRows).grouped) scored"]
        if report.wrongRows > 0 {
            lines.append("  not scored: \(report.wrongRows.grouped) with mistakes, each named in the column problem")
        }
        if report.rowsWithUnknownNames > 0 {
            lines.append(
                "  with names that are not known: \(report.rowsWithUnknownNames.grouped), each in a column unknown_…")
        }
        if !report.ignoredColumns.isEmpty {
            lines.append("  columns not used: \(DisplayText.list(report.ignoredColumns))")
        }
        return lines
    }
}
