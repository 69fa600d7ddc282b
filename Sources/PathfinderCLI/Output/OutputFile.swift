#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An output that could not be written.
struct OutputError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path): cannot be written: \(reason); nothing was changed" }
}

/// Writes bytes to a file that appears whole or not at all: a temporary file beside it is renamed when complete.
func writeWhole(_ bytes: [UInt8], to path: String) throws(OutputError) {
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    func failure() -> OutputError { OutputError(path: path, reason: String(cString: strerror(errno))) }
    guard descriptor >= 0 else { throw failure() }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let permissions = umask(0)
    umask(permissions)
    guard writeAll(bytes, to: descriptor), fchmod(descriptor, 0o666 & ~permissions) == 0, fsync(descriptor) == 0,
        rename(temporary, path) == 0
    else {
        let failure = failure()
        close(descriptor)
        unlink(temporary)
        throw failure
    }
    close(descriptor)
}

/// Writes bytes to the standard output. A pipe that was closed at its other end ends the process, as usual.
func writeToStandardOutput(_ bytes: [UInt8]) throws(OutputError) {
    guard writeAll(bytes, to: STDOUT_FILENO) else {
        throw OutputError(path: "<stdout>", reason: String(cString: strerror(errno)))
    }
}

/// Writes a line to the standard error.
func writeToStandardError(_ line: String) {
    _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
