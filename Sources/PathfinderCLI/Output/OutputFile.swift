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

    /// The failure of the last system call.
    static func last(_ path: String) -> OutputError {
        OutputError(path: path, reason: String(cString: strerror(errno)))
    }
}

/// A file that appears whole or not at all: a temporary file beside it, renamed by `commit()`.
///
/// Without `commit()`, or when Ctrl-C ends the program, nothing is left behind. A link is followed. What is there and is no
/// file, such as a pipe or `/dev/null`, is written to and not replaced.
struct OutputFile: ~Copyable {
    private let path: String
    /// The file to rename; `nil` when a stream is written to.
    private let temporary: String?
    private let descriptor: Int32
    private var slot: UnfinishedFiles.Slot?
    private var isCommitted = false

    /// Whether the bytes are forced to the disk before the file appears.
    private let isForced: Bool

    /// A file to be written at a path. One that is forced outlives a loss of power from the moment it appears; that costs
    /// milliseconds, so many small files that can be made again are left to the system.
    static func at(_ name: String, isForced: Bool = true) throws(OutputError) -> OutputFile {
        guard !isStream(name) else { return try stream(name) }
        return try UnfinishedFiles.making { () throws(OutputError) in try temporary(for: name, isForced) }
    }

    private init(path: String, temporary: String?, descriptor: Int32, isForced: Bool = false) {
        self.path = path
        self.temporary = temporary
        self.descriptor = descriptor
        self.isForced = isForced
        slot = temporary.flatMap(UnfinishedFiles.add)
    }

    private static func stream(_ name: String) throws(OutputError) -> OutputFile {
        let descriptor = open(name, O_WRONLY)
        guard descriptor >= 0 else { throw .last(name) }
        return OutputFile(path: name, temporary: nil, descriptor: descriptor)
    }

    private static func temporary(for name: String, _ isForced: Bool) throws(OutputError) -> OutputFile {
        let target = realpath(name, nil)
        defer { free(target) }
        let path = target.map { String(cString: $0) } ?? name
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .last(path) }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return OutputFile(path: path, temporary: temporary, descriptor: descriptor, isForced: isForced)
    }

    deinit {
        close(descriptor)
        if let temporary, !isCommitted { unlink(temporary) }
        UnfinishedFiles.remove(slot)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        guard writeAll(bytes, to: descriptor) else { throw .last(path) }
    }

    /// Puts the file in its place.
    consuming func commit() throws(OutputError) {
        guard let temporary else { return }
        guard fchmod(descriptor, Self.permissions) == 0, !isForced || fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else {
            let error = OutputError.last(path)
            UnfinishedFiles.stayIfEnding()
            throw error
        }
        isCommitted = true
    }

    /// The permissions of a new file. Asking for them means to set them, which other threads would see: they are asked for
    /// once.
    private static let permissions: mode_t = {
        let withheld = umask(0)
        umask(withheld)
        return 0o666 & ~withheld
    }()

    /// Whether there is something at a path that is neither a file nor a directory.
    private static func isStream(_ path: String) -> Bool {
        kind(of: path).map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
    }
}

/// Whether there is a file at a path, and no directory.
func isFile(_ path: String) -> Bool { kind(of: path).map { $0 != S_IFDIR } ?? false }

/// What stands at a path, as `stat` says; `nil` if there is nothing.
private func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}

/// Writes bytes to a file that appears whole or not at all.
func writeWhole(_ bytes: [UInt8], to name: String, isForced: Bool = true) throws(OutputError) {
    let file = try OutputFile.at(name, isForced: isForced)
    try bytes.withUnsafeBufferPointer { buffer throws(OutputError) in try file.write(UnsafeRawBufferPointer(buffer)) }
    try file.commit()
}

/// The bytes of a file; `nil` if it cannot be read.
func contents(ofFile path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return count == 0 ? bytes : nil }
        bytes += buffer[..<count]
    }
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
