import Pathfinder

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a small file cannot be read whole.
struct UnreadableFile: Error, CustomStringConvertible {
    let description: String
}

/// The bytes of a small file, which is read no further than it may be long.
///
/// - Parameters:
///   - path: The file. A pipe is read, too, unless only files are wanted.
///   - limit: The most bytes that it may have.
///   - onlyFile: Whether anything but a file is refused, a link as well; such as where names come from a folder and nobody
///     has chosen them.
/// - Returns: The bytes.
/// - Throws: ``UnreadableFile`` where it cannot be read, or is longer.
func contents(ofFile path: String, atMost limit: Int, onlyFile: Bool = false) throws(UnreadableFile) -> [UInt8] {
    // Without waiting for somebody who writes into a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (onlyFile ? O_NONBLOCK | O_NOFOLLOW : 0))
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, let status = FileStatus(descriptor) else {
        throw errno == ELOOP && onlyFile
            ? UnreadableFile(description: "is a link and no file")
            : UnreadableFile(description: "cannot be read: \(String(cString: strerror(errno)))")
    }
    guard !status.isDirectory else { throw UnreadableFile(description: "is a folder") }
    guard status.isFile || !onlyFile else { throw UnreadableFile(description: "is no file, but a pipe or a device") }
    var bytes: [UInt8] = []
    if status.isFile { bytes.reserveCapacity(min(status.size, limit)) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &block, min(block.count, limit + 1 - bytes.count))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
            throw UnreadableFile(description: "cannot be read: \(String(cString: strerror(errno)))")
        }
        guard count > 0 else { return bytes }
        bytes += block[..<count]
        guard bytes.count <= limit else {
            throw UnreadableFile(description: "has more than \(limit.grouped) bytes, the most that are read")
        }
    }
}

/// How often a byte occurs in a file, which is read block by block; `nil` of anything but a file, whose bytes would then be
/// gone.
func count(of byte: UInt8, inFile path: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard FileStatus(descriptor)?.isFile == true else { return nil }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var total = 0
    while true {
        let count = read(descriptor, &block, block.count)
        guard count > 0 else { return count == 0 ? total : nil }
        total += block[..<count].count { $0 == byte }
    }
}
