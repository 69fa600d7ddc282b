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
///
/// A link is followed. What is there and is no file, such as a pipe or `/dev/null`, is written to and not replaced.
func writeWhole(_ bytes: [UInt8], to name: String) throws(OutputError) {
    if isStream(name) { return try write(bytes, toStream: name) }
    let target = realpath(name, nil)
    defer { free(target) }
    let path = target.map { String(cString: $0) } ?? name
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

/// Whether there is something at a path that is neither a file nor a directory.
private func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
}

private func write(_ bytes: [UInt8], toStream path: String) throws(OutputError) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0, writeAll(bytes, to: descriptor) else {
        let failure = OutputError(path: path, reason: String(cString: strerror(errno)))
        if descriptor >= 0 { close(descriptor) }
        throw failure
    }
    close(descriptor)
}

/// Writes bytes to the standard output. A pipe that was closed at its other end ends the process, as usual; where the
/// signal for it is ignored, it is no error either.
func writeToStandardOutput(_ bytes: [UInt8]) throws(OutputError) {
    guard writeAll(bytes, to: STDOUT_FILENO) || errno == EPIPE else {
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
