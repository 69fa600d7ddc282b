internal import CLibZ

/// Reads files of a zip archive that is held in memory.
///
/// What the archive says of sizes is believed only as far as the bytes are there, and no file is read beyond a limit that
/// the caller sets: an archive that would grow without bounds is refused. Encrypted files, ZIP64 and methods other than
/// "stored" and "deflated" are refused as well.
package struct ZipArchive {
    /// Why an archive, or a file in it, cannot be read.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        /// What is wrong, worded to follow the name of the archive.
        package let description: String
    }

    /// A file of the archive.
    package struct Entry: Hashable, Sendable {
        /// Its path in the archive.
        package let path: String
        fileprivate let method: Int
        fileprivate let isEncrypted: Bool
        fileprivate let compressedSize: Int
        fileprivate let headerOffset: Int

        /// Its name without folders.
        package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// The files, in the order of the archive's directory.
    package let entries: [Entry]
    private let bytes: [UInt8]

    /// The most files that an archive may list.
    static let mostEntries = 10_000

    /// Whether bytes begin as a zip archive does.
    package static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    }

    /// Reads the directory of an archive.
    ///
    /// - Parameter bytes: The archive.
    /// - Throws: ``Failure`` where it is damaged or cut off.
    /// - Complexity: O(*n*) in the number of files.
    package init(_ bytes: [UInt8]) throws(Failure) {
        self.bytes = bytes
        guard let end = Self.endOfDirectory(bytes) else {
            throw Failure(description: "is a damaged zip archive: it ends too early")
        }
        let count = Self.number(bytes, end + 10, 2)
        var position = Self.number(bytes, end + 16, 4)
        guard count <= Self.mostEntries, position <= end else {
            throw Failure(description: "is a zip archive with a directory that does not make sense")
        }
        var entries: [Entry] = []
        for _ in 0..<count {
            guard position + 46 <= end, Self.number(bytes, position, 4) == 0x0201_4B50 else {
                throw Failure(description: "is a damaged zip archive: its directory ends too early")
            }
            let lengths = [28, 30, 32].map { Self.number(bytes, position + $0, 2) }
            let nameEnd = position + 46 + lengths[0]
            guard nameEnd <= end else {
                throw Failure(description: "is a damaged zip archive: its directory ends too early")
            }
            entries.append(
                Entry(
                    path: String(decoding: bytes[position + 46..<nameEnd], as: UTF8.self),
                    method: Self.number(bytes, position + 10, 2),
                    isEncrypted: Self.number(bytes, position + 8, 2) & 1 == 1,
                    compressedSize: Self.number(bytes, position + 20, 4),
                    headerOffset: Self.number(bytes, position + 42, 4)))
            position = nameEnd + lengths[1] + lengths[2]
        }
        self.entries = entries
    }

    /// The contents of a file.
    ///
    /// - Parameters:
    ///   - entry: The file.
    ///   - limit: The most bytes that it may have.
    /// - Returns: Its bytes, decompressed.
    /// - Throws: ``Failure`` where it is damaged, encrypted, or longer.
    /// - Complexity: O(*n*) in the bytes, at most in the limit.
    package func contents(of entry: Entry, atMost limit: Int) throws(Failure) -> [UInt8] {
        func failure(_ text: String) -> Failure { Failure(description: "\(text) (\(entry.name) in the zip archive)") }
        guard !entry.isEncrypted else { throw failure("is encrypted") }
        let header = entry.headerOffset
        guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50 else {
            throw failure("is damaged")
        }
        let start = header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw failure("is cut off") }
        let data = bytes[start..<start + entry.compressedSize]
        switch entry.method {
        case 0:
            guard data.count <= limit else { throw failure("has more than \(limit) bytes") }
            return Array(data)
        case 8:
            guard let inflated = Self.inflated(data, atMost: limit) else { throw failure("is damaged") }
            guard inflated.count <= limit else { throw failure("has more than \(limit) bytes") }
            return inflated
        default: throw failure("is compressed in a way that is not read")
        }
    }

    /// Decompressed bytes, at most one more than a limit; `nil` where they are damaged or end too early.
    private static func inflated(_ data: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard pathfinder_inflate_init_raw(stream) == Z_OK else { return nil }
        defer { inflateEnd(stream) }
        var input = Array(data)
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            while result.count <= limit {
                let room = min(block.count, limit + 1 - result.count)
                let status = block.withUnsafeMutableBufferPointer { block in
                    stream.pointee.next_out = block.baseAddress
                    stream.pointee.avail_out = UInt32(room)
                    return CLibZ.inflate(stream, Z_NO_FLUSH)
                }
                let written = room - Int(stream.pointee.avail_out)
                result += block[..<written]
                if status == Z_STREAM_END { return result }
                guard status == Z_OK, written > 0 || stream.pointee.avail_in > 0 else { return nil }
            }
            return result
        }
    }

    /// Where the record at the end of the directory begins.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        // Behind it there may be a comment of up to 65,535 bytes.
        let first = max(0, bytes.count - 22 - 0xFFFF)
        for position in stride(from: bytes.count - 22, through: first, by: -1)
        where bytes[position] == 0x50 && number(bytes, position, 4) == 0x0605_4B50 { return position }
        return nil
    }

    /// A number of some bytes, the lowest first. The caller has seen that they are there.
    private static func number(_ bytes: [UInt8], _ position: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }
}
