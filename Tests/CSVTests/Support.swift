import TestSupport
import StrictCSV

/// A table read whole: each row as its line and fields, `nil` for a missing one, and the error that ended it.
struct Reading: Equatable, CustomStringConvertible {
    var header: [String] = []
    var rows: [[String?]] = []
    var lines: [Int] = []
    var ragged: [String] = []
    var error: CSVError?

    var description: String { "\(header) \(rows) \(lines) \(ragged) \(error.map(\.description) ?? "")" }
}

extension Reading {
    /// Reads memory in place.
    init(_ bytes: some Sequence<UInt8>, options: CSVReader.Options = .init(), reportsRagged: Bool = false) {
        Array(bytes).withUnsafeBytes { memory in
            read(reportsRagged: reportsRagged) { () throws(CSVError) in
                try CSVReader(borrowing: memory, name: "pay.csv", options: options)
            }
        }
    }

    /// Reads a stream that hands out at most `step` bytes at a time.
    init(streaming bytes: [UInt8], step: Int, options: CSVReader.Options = .init(), reportsRagged: Bool = false) {
        read(reportsRagged: reportsRagged) { () throws(CSVError) in
            try CSVReader(source: PiecewiseSource(bytes, step: step), name: "pay.csv", options: options)
        }
    }

    private mutating func read(reportsRagged: Bool, _ open: () throws(CSVError) -> CSVReader) {
        var ragged: [String] = []
        do throws(CSVError) {
            let reader = try open()
            header = reader.header.names
            try reader.forEachRow(reportingRagged: reportsRagged ? { ragged.append($0.description) } : nil) { row in
                lines.append(row.line)
                rows.append((0..<row.count).map { row.isMissing(at: $0) ? nil : row.text(at: $0) })
            }
        } catch {
            self.error = error
        }
        self.ragged = ragged
    }
}

/// Bytes handed out in small pieces, as a pipe may do.
struct PiecewiseSource: CSVByteSource {
    private var rest: ArraySlice<UInt8>
    private let step: Int

    init(_ bytes: [UInt8], step: Int) {
        rest = bytes[...]
        self.step = step
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        let piece = rest.prefix(min(step, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

extension CSVReader.Options {
    /// The usual options with small limits or chunks.
    static func with(_ change: (inout Self) -> Void) -> Self {
        var options = Self()
        change(&options)
        return options
    }
}

/// Runs `body` with a reader of `text`.
func withReader<Result>(
    _ text: String, options: CSVReader.Options = .init(), _ body: (CSVReader) throws -> Result
) throws -> Result {
    try Array(text.utf8).withUnsafeBytes { memory in
        try body(CSVReader(borrowing: memory, name: "pay.csv", options: options))
    }
}

extension SplitMix64 {
    /// A text made to be hard to quote and to find one's way in.
    mutating func text() -> String {
        let pieces = [
            "a", "bc", "é", "ب", "😀", "\u{FEFF}", "\"", ",", ";", "\n", "\r", "\r\n", " ", "\t", "'", "=", "-1", "0",
            "naïve", "\u{85}", "\u{2028}",
        ]
        let count = Int.random(in: 0...20, using: &self) == 0 ? 400 : Int.random(in: 0...6, using: &self)
        return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &self)] }.joined()
    }

    /// A table of such texts, `nil` for a missing field, with a plain header.
    mutating func table(columns: Int) -> [[String?]] {
        let header = (0..<columns).map { Optional("column \($0)") }
        let rows = (0..<Int.random(in: 0...40, using: &self)).map { _ in
            (0..<columns).map { _ in Int.random(in: 0...5, using: &self) == 0 ? nil : text() }
        }
        return [header] + rows
    }
}
