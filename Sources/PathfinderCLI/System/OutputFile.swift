import StrictCSV

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
    /// What that means for what was there before.
    var consequence = "nothing was changed"

    var description: String { "\(DisplayText.path(path)): cannot be written: \(reason); \(consequence)" }

    /// The failure of the last system call.
    static func last(_ path: String, consequence: String = "nothing was changed") -> OutputError {
        OutputError(path: path, reason: String(cString: strerror(errno)), consequence: consequence)
    }
}

/// A file that appears whole or not at all: a temporary file beside it, renamed by `commit()`.
///
/// Without `commit()`, or when a signal ends the program, nothing is left behind; what a program left that was killed, the
/// next one that writes into the folder takes away. A file that is replaced keeps its mode and owner, and one that nobody may
/// write is not replaced. A link is followed, to a file that is not there yet, too. What is there and is no file, such as a
/// pipe or `/dev/null`, is written to and not replaced.
struct OutputFile: ~Copyable {
    /// What kind of file is written.
    enum Kind {
        /// Forced to the disk, so that it outlives a loss of power from the moment it appears; that costs milliseconds.
        case lasting
        /// One of a folder that only its owner reads: private, never behind a link, and not forced to the disk, since it can
        /// be made again.
        case ofClass
    }

    private let path: String
    private let kind: Kind
    private let descriptor: Int32
    /// The file to rename; `nil` when a stream is written to.
    private let temporary: UnfinishedFile?
    private let cleanUp: Interruption.CleanUp?
    private let replaced: FileStatus?
    private var isCommitted = false

    /// A file to be written at a path.
    static func at(_ name: String, _ kind: Kind = .lasting) throws(OutputError) -> OutputFile {
        guard kind == .lasting else { return try beside(name, replacing: nil, kind) }
        let path = try target(of: name)
        guard let status = FileStatus(path) else { return try beside(path, replacing: nil, kind) }
        guard status.isFile || status.isDirectory else { return try stream(path) }
        guard status.isDirectory || status.mode & 0o222 != 0 && access(path, W_OK) == 0 else {
            throw OutputError(
                path: name, reason: "it is read-only; name another file, or make this one writable (chmod u+w)")
        }
        return try beside(path, replacing: status, kind)
    }

    private init(
        path: String, kind: Kind, descriptor: Int32, temporary: UnfinishedFile? = nil,
        cleanUp: consuming Interruption.CleanUp? = nil, replaced: FileStatus? = nil
    ) {
        self.path = path
        self.kind = kind
        self.descriptor = descriptor
        self.temporary = temporary
        self.cleanUp = cleanUp
        self.replaced = replaced
    }

    private static func stream(_ path: String) throws(OutputError) -> OutputFile {
        // Not waiting: a pipe that nobody reads would be waited for until somebody does.
        let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else {
            throw errno == ENXIO ? OutputError(path: path, reason: "nobody reads this pipe") : .last(path)
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return OutputFile(path: path, kind: .lasting, descriptor: descriptor)
    }

    /// A file that is written beside the one that it is to become.
    private static func beside(
        _ path: String, replacing replaced: FileStatus?, _ kind: Kind
    ) throws(OutputError) -> OutputFile {
        let folder = path.folder
        if kind == .lasting { TemporaryName.removeLeftOvers(in: folder) }
        let mode = kind == .ofClass ? 0o600 : replaced.map { $0.mode & 0o777 } ?? 0o666
        while true {
            let file = UnfinishedFile(folder + TemporaryName.new())
            let cleanUp = file.registered()
            let descriptor = file.step { open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
            if descriptor < 0 {
                guard errno == EEXIST else { throw .last(path) }
                continue
            }
            // The lock tells others that the file is not left over. Somebody may have thought so in the moment before.
            if flock(descriptor, LOCK_EX) == 0, FileStatus(descriptor)?.hasName == false {
                close(descriptor)
                continue
            }
            return OutputFile(
                path: path, kind: kind, descriptor: descriptor, temporary: file, cleanUp: cleanUp, replaced: replaced)
        }
    }

    /// The path that a name leads to: links are followed, the last one also to a file that is not there.
    private static func target(of name: String) throws(OutputError) -> String {
        var path = name
        for _ in 0..<32 {
            var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
            let length = readlink(path, &target, Int(PATH_MAX))
            guard length >= 0 else { return path }
            let text = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            path = text.hasPrefix("/") ? text : path.folder + text
        }
        throw OutputError(path: name, reason: "its links lead nowhere")
    }

    deinit {
        // Also what a signal does: it is harmless to do it twice.
        if let temporary, !isCommitted { unlink(temporary.path) }
        close(descriptor)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        guard writeAll(bytes, to: descriptor) else { throw .last(path) }
    }

    /// Puts the file in its place.
    consuming func commit() throws(OutputError) {
        guard let temporary else { return }
        if let replaced {
            // The owner first: it takes away special bits of the mode. Only root may give files away.
            _ = fchown(descriptor, replaced.owner, replaced.group)
            guard fchmod(descriptor, replaced.mode & 0o7777) == 0 else { throw .last(path) }
        }
        guard kind != .lasting || fsync(descriptor) == 0 else { throw .last(path) }
        isCommitted = temporary.step { rename(temporary.path, path) == 0 }
        guard isCommitted else { throw .last(path) }
    }
}

/// The names of temporary files, by which the next run finds what one that was killed has left.
enum TemporaryName {
    /// What the files begin with whose folder only one run at a time writes to.
    static let ofWriters = ".pathfinder-writer-"
    private static let prefix = ".pathfinder-"
    private static let suffix = ".part"

    /// A name that no other file has, most likely; its file is to be locked.
    static func new() -> String { "\(prefix)\(String(UInt64.random(in: 0...UInt64.max), radix: 36))\(suffix)" }

    /// Removes the files that no living program has locked.
    ///
    /// - Parameters:
    ///   - folder: A path that ends with a slash; or nothing for the current folder.
    ///   - ofWritersToo: Whether nobody else writes to the folder as a whole.
    static func removeLeftOvers(in folder: String, ofWritersToo: Bool = false) {
        guard let entries = opendir(folder.isEmpty ? "." : folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = entry.fileName
            guard name.hasPrefix(prefix) else { continue }
            if ofWritersToo, name.hasPrefix(ofWriters) { unlink(folder + name) }
            guard name.hasSuffix(suffix) else { continue }
            let descriptor = open(folder + name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if FileStatus(descriptor)?.isFile == true, flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                unlink(folder + name)
            }
            close(descriptor)
        }
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name of an entry of a folder.
    fileprivate var fileName: String {
        withUnsafePointer(to: &pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
                String(cString: $0)
            }
        }
    }
}

extension String {
    /// What a path has up to its last slash, with it; nothing if it has none.
    fileprivate var folder: String {
        lastIndex(of: "/").map { String(self[...$0]) } ?? ""
    }
}

/// Writes bytes to a file that appears whole or not at all.
func writeWhole(_ bytes: [UInt8], to name: String) throws(OutputError) {
    let file = try OutputFile.at(name)
    try bytes.withUnsafeBufferPointer { buffer throws(OutputError) in try file.write(UnsafeRawBufferPointer(buffer)) }
    try file.commit()
}

/// Refuses two outputs that are one file, of which the last to be written would be all that is left.
func refuseOneFile(_ first: String?, _ second: String?, options: String) throws {
    guard let first, let second, first != "-", second != "-" else { return }
    guard first == second || OutputFile.areSame(first, second) else { return }
    throw Failure("\(options): both name \(second); give each a file of its own")
}

extension OutputFile {
    /// Whether two names lead to one file, there already or not.
    fileprivate static func areSame(_ first: String, _ second: String) -> Bool {
        guard let first = try? target(of: first), let second = try? target(of: second) else { return false }
        switch (FileStatus(first), FileStatus(second)) {
        // A stream, such as a terminal, may be written to twice.
        case (let first?, let second?): return first.isFile && first.isSame(as: second)
        case (nil, nil):
            func name(_ path: String) -> Substring { path.dropFirst(path.folder.count) }
            func folder(_ path: String) -> FileStatus? { FileStatus(path.folder.isEmpty ? "." : path.folder) }
            guard name(first) == name(second), let one = folder(first), let other = folder(second) else { return false }
            return one.isSame(as: other)
        default: return false
        }
    }
}
