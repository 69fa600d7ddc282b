import CSV

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes bytes to the standard output. A pipe that was closed at its other end ends the process, as usual; where the
/// signal for it is ignored, it is no error either.
///
/// The bytes are those of a renderer or an encoder, which lets nothing through that acts on a terminal; for rows of CSV
/// see ``writeRowsToStandardOutput(_:)``.
func writeToStandardOutput(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    guard writeAll(bytes, to: STDOUT_FILENO) || errno == EPIPE else {
        throw OutputError(path: "<stdout>", reason: String(cString: strerror(errno)))
    }
}

/// Writes whole rows of CSV to the standard output. Data is passed on as it is; at a terminal, what acts on it is made
/// visible.
func writeRowsToStandardOutput(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    guard Terminal.standardOutputIsTerminal else { return try writeToStandardOutput(bytes) }
    try DisplayText.visibleRows(bytes).withUnsafeBufferPointer { rows throws(OutputError) in
        try writeToStandardOutput(UnsafeRawBufferPointer(rows))
    }
}

/// Writes a line, or several, to the standard error; whatever came into them from outside cannot act on a terminal.
func writeToStandardError(_ line: String) {
    write(toStandardError: line + "\n")
}

/// Writes text to the standard error; whatever came into it from outside cannot act on a terminal.
func write(toStandardError text: String) { writeAll(DisplayText.lines(text), to: STDERR_FILENO) }

/// Draws a line on a terminal in the place of the one that was drawn last; without text it takes that one away.
func drawOnStandardError(_ line: String = "") {
    writeAll("\r\u{1B}[K" + DisplayText.lines(line), to: STDERR_FILENO)
}

private func writeAll(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { writeAll($0, to: descriptor) }
}
