import StrictCSV

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The three descriptors that every program expects to be open.
enum StandardStreams {
    /// Opens those that are closed on `/dev/null`: otherwise the next file that is opened would take the place of one, and get
    /// what is said there. They are opened the wrong way round, so that using one is an error still.
    static func openClosed() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest that is free is this one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}

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

/// Writes all bytes, however many calls that takes; `false` where the system reports an error.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
    }
    return true
}
