// The libFuzzer target for StrictCSV. It is compiled into one module with Sources/StrictCSV, so that all of it is
// instrumented; `run` says how.

/// Reads the input in several ways, which must agree, and writes what was read, which must read back the same.
///
/// The first byte of the input chooses chunk size, limits and delimiter.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    var options = CSVReader.Options()
    if choice & 0x40 != 0 {
        options.fieldLimit = 24
        options.rowLimit = 60
    }
    if choice & 0x80 != 0 {
        options.delimiter = UInt8(ascii: ";")
    }
    let whole = Outcome(of: bytes, options)
    options.chunkSize = Int(choice & 0x3F) + 1
    require(Outcome(of: bytes, options) == whole, "chunks change what is read")
    require(Outcome(streaming: bytes, options) == whole, "streaming changes what is read")
    checkRoundTrip(whole)
    return 0
}

/// What came of reading an input.
private struct Outcome: Equatable {
    var header: [String] = []
    var rows: [[String?]] = []
    var lines: [Int] = []
    var ragged: [CSVError] = []
    var error: CSVError?

    init(of bytes: [UInt8], _ options: CSVReader.Options) {
        bytes.withUnsafeBytes { memory in
            collect { () throws(CSVError) in try CSVReader(borrowing: memory, name: "fuzz", options: options) }
        }
    }

    init(streaming bytes: [UInt8], _ options: CSVReader.Options) {
        collect { () throws(CSVError) in
            try CSVReader(source: SlowSource(rest: bytes[...]), name: "fuzz", options: options)
        }
    }

    private mutating func collect(_ open: () throws(CSVError) -> CSVReader) {
        var ragged: [CSVError] = []
        do throws(CSVError) {
            let reader = try open()
            header = reader.header.names
            try reader.forEachRow(reportingRagged: { ragged.append($0) }) { row in
                lines.append(row.line)
                rows.append((0..<row.count).map { row.isMissing(at: $0) ? nil : row.text(at: $0) })
                let last = row.error(at: row.count - 1, "is looked at", remedy: "")
                require((last.location.line ?? 0) >= row.line, "a field stands before its row")
            }
        } catch {
            self.error = error
            require(!error.description.contains("\n"), "an error is not one line")
            require(error.location.file == "fuzz", "an error is in no file")
        }
        self.ragged = ragged
    }
}

/// Hands out one to seven bytes at a time.
private struct SlowSource: CSVByteSource {
    var rest: ArraySlice<UInt8>

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        let piece = rest.prefix(min(rest.count % 7 + 1, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

private func checkRoundTrip(_ outcome: Outcome) {
    guard !outcome.header.isEmpty else { return }
    var expected = outcome
    // A lone missing field is written as empty text, since a blank line is no row.
    expected.rows = outcome.header.count == 1 ? outcome.rows.map { $0.map { $0 ?? "" } } : outcome.rows
    do {
        let reread = Outcome(of: try written(outcome), CSVReader.Options())
        require(reread.error == nil, "what was written is malformed")
        require(reread.header == expected.header && reread.rows == expected.rows, "what was written reads differently")
    } catch {
        fatalError("writing failed: \(error)")
    }
}

private func written(_ outcome: Outcome) throws -> [UInt8] {
    let output = Output()
    var writer = CSVWriter { output.bytes += $0 }
    try writer.write(outcome.header.map { CSVField.text($0) })
    for row in outcome.rows {
        try writer.write(row.map { CSVField($0) })
    }
    try writer.finish()
    return output.bytes
}

private final class Output {
    var bytes: [UInt8] = []
}

private func require(_ condition: Bool, _ message: String) {
    guard condition else { fatalError(message) }
}
