#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands at a path.
struct FileStatus {
    private let status: stat

    /// What stands at a path; `nil` if there is nothing.
    init?(_ path: String, followingLinks: Bool = true) {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.status = status
    }

    /// What a descriptor is open on.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.status = status
    }

    /// What stands in a folder under a name, where a link is one.
    init?(_ name: String, inFolder descriptor: Int32) {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        self.status = status
    }

    /// Whether it is a file: no folder, pipe, device or link.
    var isFile: Bool { kind == S_IFREG }
    var isDirectory: Bool { kind == S_IFDIR }
    var mode: mode_t { status.st_mode }
    var owner: uid_t { status.st_uid }
    var group: gid_t { status.st_gid }
    /// The bytes of a file.
    var size: Int { Int(status.st_size) }
    /// Whether it stands in any folder.
    var hasName: Bool { status.st_nlink > 0 }

    func isSame(as other: FileStatus) -> Bool {
        status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino
    }

    private var kind: mode_t { status.st_mode & S_IFMT }
}

/// Whether there is something at a path that is no directory.
func isFile(_ path: String) -> Bool { FileStatus(path).map { !$0.isDirectory } ?? false }
