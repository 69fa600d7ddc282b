import StrictCSV
import Pathfinder

/// A CSV file of the rows of pay files that were not used, for a spreadsheet: a text that it would run as a formula is
/// neutralised.
final class RejectedRowsFile {
    private let output: SharedOutput
    private var rows: CSVWriter?

    init(_ path: String) throws {
        let output = try SharedOutput(path)
        self.output = output
        var options = CSVWriter.Options()
        options.formulas = .neutralise
        var writer = CSVWriter(options: options) { try output.write($0) }
        try writer.write(["file", "line", "reason", "row"])
        rows = consume writer
    }

    /// Adds a row with its place, the reason, and its fields separated by " | ".
    func write(_ row: RejectedRow) throws {
        let fields = row.fields.map { $0 ?? "" }.joined(separator: " | ")
        try rows?.write([.text(row.file), .integer(row.line), .text(row.reason.rawValue), .text(fields)])
    }

    /// Puts the file in its place.
    func finish() throws {
        try rows.take()?.finish()
        try output.commit()
    }
}
