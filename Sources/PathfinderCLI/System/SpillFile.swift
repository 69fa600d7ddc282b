#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file without a name for what is to be put into another file later and is too much for the memory.
struct SpillFile: ~Copyable {
    private let folder: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private static let pieceSize = 1 << 16

    /// A file in a folder; it is gone when the value is, or the program ends.
    init(in folder: String) throws(OutputError) {
        self.folder = folder
        var template = Array("\(folder)/\(TemporaryName.ofWriters)XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .last(folder) }
        unlink(template)
    }

    deinit { close(descriptor) }

    /// Appends bytes.
    mutating func append(_ bytes: [UInt8]) throws(OutputError) {
        pending += bytes
        if pending.count >= Self.pieceSize { try flush() }
    }

    private mutating func flush() throws(OutputError) {
        guard pending.withUnsafeBytes({ writeAll($0, to: descriptor) }) else { throw .last(folder) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Hands everything over, from the start, piece by piece.
    mutating func forEachPiece(_ body: (UnsafeRawBufferPointer) throws(OutputError) -> Void) throws(OutputError) {
        try flush()
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last(folder) }
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else {
                guard count == 0 else { throw .last(folder) }
                return
            }
            let result = piece.withUnsafeBytes { bytes in
                Result { () throws(OutputError) in try body(UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
            }
            try result.get()
        }
    }
}
