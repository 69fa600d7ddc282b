import CSV
import Pathfinder

/// Shows how far the reading of pay files has come, and writes the rows that are not used to a file.
final class PayFileFollower: PayFileWatcher {
    private let progress = Progress()
    private let output: SharedOutput?
    private var rejected: CSVWriter?

    /// - Parameter rejected: The file for rows that are not used; `nil` to write none.
    init(rejected path: String?) throws {
        guard let path else {
            output = nil
            return
        }
        let output = try SharedOutput(path)
        self.output = output
        var writer = CSVWriter { try output.write($0) }
        try writer.write(["file", "line", "reason"])
        rejected = consume writer
    }

    func didRead(rows: Int) { progress.update(rows: rows, share: nil) }

    func didReject(file: String, line: Int, reason: RowRejection) throws {
        try rejected?.write([.text(file), .integer(line), .text(reason.rawValue)])
    }

    /// Puts the file with the rejected rows in its place.
    func finish() throws {
        progress.finish()
        try rejected.take()?.finish()
        try output?.commit()
    }
}
