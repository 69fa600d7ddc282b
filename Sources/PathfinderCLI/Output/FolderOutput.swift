#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes many small files into one folder, each whole or not at all, with four system calls a file.
///
/// Every file is written to a temporary one, which is always the same for one writer, and renamed. It is not forced to the
/// disk, for that would take longer than making it. A file that stands there is replaced; a link is replaced, too, and not
/// followed. Ctrl-C leaves nothing behind but whole files.
struct FolderOutput: ~Copyable {
    private let folder: String
    private let descriptor: Int32
    private let temporary: String
    private var slot: UnfinishedFiles.Slot?

    /// Opens a folder for a writer, whose number no other writer to the folder has.
    init(_ folder: String, writer number: Int) throws(OutputError) {
        self.folder = folder
        temporary = ".pathfinder-\(getpid())-\(number).part"
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(folder) }
        slot = UnfinishedFiles.add("\(folder)/\(temporary)")
    }

    deinit {
        close(descriptor)
        UnfinishedFiles.remove(slot)
    }

    /// Writes a file.
    func write(_ bytes: [UInt8], to name: String) throws(OutputError) {
        try UnfinishedFiles.making { () throws(OutputError) in try make(bytes, name) }
    }

    private func make(_ bytes: [UInt8], _ name: String) throws(OutputError) {
        let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last("\(folder)/\(name)") }
        let isWritten = bytes.withUnsafeBytes { writeAll($0, to: file) }
        guard isWritten, close(file) == 0, renameat(descriptor, temporary, descriptor, name) == 0 else {
            let error = OutputError.last("\(folder)/\(name)")
            if !isWritten { close(file) }
            unlinkat(descriptor, temporary, 0)
            throw error
        }
    }
}
