import Pathfinder
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The folder of a class: only one run writes to it at a time, and replaces no file that no run has made.
///
/// A list in the folder names the files that runs have made. A name is put on it before its file is written, so that it is
/// right however a run ends. Folder and files are for their owner only, for they say much of people.
final class ClassFolder: Sendable {
    let path: String
    private let descriptor: Int32
    private let list: Int32
    private let isNew: Bool
    private let isListNew: Bool
    private let owned: Mutex<Set<String>>

    private static let listName = ".pathfinder-files"
    private static let listHeading = "# Files of this folder that pathfinder has made and may replace, one a line."
    private static let listLimit = 256 << 20

    /// Makes a folder, or opens one that is there.
    ///
    /// - Throws: ``Failure`` where there can be none, or another run writes to it.
    init(_ path: String) throws {
        self.path = path
        isNew = mkdir(path, 0o700) == 0
        let reason = String(cString: strerror(errno))
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure("\(path): no folder can be made there: \(reason)")
        }
        list = openat(
            descriptor, Self.listName, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
        guard list >= 0, FileStatus(list)?.isFile == true else {
            if isNew { rmdir(path) }
            throw Failure("\(path): nothing can be written there: \(String(cString: strerror(errno)))")
        }
        guard flock(list, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure("\(path): another run is writing there; wait for its end, or name another folder")
        }
        let lines = try Self.lines(of: list, "\(path)/\(Self.listName)")
        isListNew = lines == [""]
        owned = Mutex(Set(lines.dropFirst().filter { !$0.isEmpty }.map(String.init)))
        if isListNew {
            try append("\(Self.listHeading)\n")
        } else if lines.last?.isEmpty == false {
            // A run that was killed has left half a line.
            try append("\n")
        }
        TemporaryName.removeLeftOvers(in: "\(path)/", ofWritersToo: true)
    }

    deinit {
        close(list)
        close(descriptor)
    }

    /// Those of some names under which something stands that no run has made, or no file: they are not to be written.
    func foreign(among names: [String]) -> Set<String> {
        owned.withLock { owned in
            Set(
                names.filter { name in
                    FileStatus(name, inFolder: descriptor).map { !$0.isFile || !owned.contains(name) } ?? false
                })
        }
    }

    /// Puts names on the list, before their files are written.
    ///
    /// - Parameter names: Names that are not ``foreign(among:)``.
    /// - Throws: ``OutputError`` where the list cannot be written.
    func claim(_ names: [String]) throws(OutputError) {
        let added = owned.withLock { owned in names.filter { owned.insert($0).inserted } }
        if !added.isEmpty { try append(added.map { "\($0)\n" }.joined()) }
    }

    /// Whether a file has just these bytes.
    func has(_ bytes: [UInt8], in name: String) -> Bool {
        guard FileStatus(name, inFolder: descriptor)?.size == bytes.count else { return false }
        return (try? contents(ofFile: "\(path)/\(name)", atMost: bytes.count, onlyFile: true)) == bytes
    }

    /// Takes away what was made for a run that writes nothing.
    func discard() {
        if isListNew { unlinkat(descriptor, Self.listName, 0) }
        if isNew { rmdir(path) }
    }

    /// Writes a file in one go; a file of that name is replaced, for it is one of ours.
    ///
    /// - Parameters:
    ///   - bytes: The contents.
    ///   - name: The name, which was claimed.
    ///   - temporary: A file of the folder that only one thread uses.
    /// - Throws: ``OutputError`` where it cannot be written.
    fileprivate func write(_ bytes: [UInt8], to name: String, through temporary: String) throws(OutputError) {
        let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritten(name) }
        let isWritten = bytes.withUnsafeBytes { writeAll($0, to: file) }
        guard isWritten, close(file) == 0, renameat(descriptor, temporary, descriptor, name) == 0 else {
            let error = unwritten(name)
            if !isWritten { close(file) }
            unlinkat(descriptor, temporary, 0)
            throw error
        }
    }

    private func unwritten(_ name: String) -> OutputError {
        .last("\(path)/\(name)", consequence: "it is left out")
    }

    private func append(_ text: String) throws(OutputError) {
        let isWritten = Array(text.utf8).withUnsafeBytes { writeAll($0, to: list) }
        guard isWritten else { throw .last("\(path)/\(Self.listName)") }
    }

    /// The lines of the list.
    private static func lines(of list: Int32, _ path: String) throws -> [Substring] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= listLimit {
            let count = read(list, &block, block.count)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count <= listLimit, text.isEmpty || text.hasPrefix(listHeading) else {
            throw Failure("\(path): is not of Pathfinder; move it away, or name another folder")
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// Writes many small files into the folder of a class, each whole or not at all, with four system calls a file.
///
/// Every file is written to a temporary one, which is always the same for one writer, and renamed. It is not forced to the
/// disk, for that would take longer than making it. A signal that ends the program leaves nothing behind but whole files.
struct FolderOutput: ~Copyable {
    private let folder: ClassFolder
    private let name: String
    private let temporary: UnfinishedFile
    private let cleanUp: Interruption.CleanUp

    /// A writer, whose number no other writer to the folder has at the same time.
    init(_ folder: ClassFolder, writer number: Int) {
        self.folder = folder
        name = "\(TemporaryName.ofWriters)\(number)"
        temporary = UnfinishedFile("\(folder.path)/\(name)")
        cleanUp = temporary.registered()
    }

    /// Writes a file whose name was claimed.
    func write(_ bytes: [UInt8], to file: String) throws(OutputError) {
        let error = temporary.step { () -> OutputError? in
            do throws(OutputError) {
                try folder.write(bytes, to: file, through: name)
                return nil
            } catch {
                return error
            }
        }
        if let error { throw error }
    }
}
