import StrictCSV

/// Writes a table as CSV to a file, which appears whole or not at all, or to the standard output.
///
/// - Parameters:
///   - path: The file; the standard output if `nil` or "-".
///   - formulas: What is done with text that a spreadsheet would run; it is neutralised but in data of others that is
///     carried along.
///   - body: Writes the rows, the header first.
/// - Throws: ``OutputError`` where the file cannot be written; what `body` throws.
func writeCSV(
    to path: String?, formulas: CSVWriter.Options.Formulas = .neutralise,
    _ body: (inout CSVWriter) throws -> Void
) throws {
    var options = CSVWriter.Options()
    options.formulas = formulas
    guard let path, path != "-" else {
        var writer = CSVWriter(options: options) { try writeRowsToStandardOutput($0) }
        try body(&writer)
        return try writer.finish()
    }
    let target = try SharedOutput(path)
    var writer = CSVWriter(options: options) { try target.write($0) }
    try body(&writer)
    try writer.finish()
    try target.commit()
}

/// An output file that a closure can hold.
final class SharedOutput {
    private var file: OutputFile?

    init(_ path: String, _ kind: OutputFile.Kind = .lasting) throws(OutputError) {
        file = try OutputFile.at(path, kind)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) { try file?.write(bytes) }

    func commit() throws(OutputError) {
        guard let file = file.take() else { return }
        try file.commit()
    }
}
