import StrictCSV

/// Writes a table as CSV to a file, which appears whole or not at all, or to the standard output.
///
/// - Parameters:
///   - path: The file; the standard output if `nil` or "-".
///   - body: Writes the rows, the header first.
/// - Throws: ``OutputError`` where the file cannot be written; what `body` throws.
func writeCSV(to path: String?, _ body: (inout CSVWriter) throws -> Void) throws {
    guard let path, path != "-" else {
        var writer = CSVWriter { try writeToStandardOutput($0) }
        try body(&writer)
        return try writer.finish()
    }
    let target = try SharedOutput(path)
    var writer = CSVWriter { try target.write($0) }
    try body(&writer)
    try writer.finish()
    try target.commit()
}

/// An output file that a closure can hold.
final class SharedOutput {
    private var file: OutputFile?

    init(_ path: String) throws(OutputError) { file = try OutputFile.at(path) }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) { try file?.write(bytes) }

    func commit() throws(OutputError) {
        guard let file = file.take() else { return }
        try file.commit()
    }
}
