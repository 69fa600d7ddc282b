public import StrictCSV
internal import CLibZ

/// A source of bytes that gzip has compressed, with one member or several behind each other.
///
/// What does not begin with the two bytes of gzip is handed out as it is, so that one need not know beforehand:
///
///     let source = try GzipSource(path: "salaries.csv.gz")
///     let reader = try CSVReader(source: source, name: "salaries.csv.gz")
public final class GzipSource: CSVByteSource {
    private enum Format {
        case unknown, plain, gzip
    }

    private var source: any CSVByteSource
    private let name: String
    private var format = Format.unknown
    /// Bytes of the source that are still to be looked at.
    private let input: UnsafeMutableRawBufferPointer
    private var left = 0..<0
    private var isAtEnd = false
    /// zlib keeps the address of its state, so that must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isBetweenMembers = false
    private var memberCount = 0

    /// Decompresses a source if it is compressed.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - name: The display name for errors.
    public init(_ source: any CSVByteSource, name: String) {
        self.source = source
        self.name = name
        input = .allocate(byteCount: 1 << 16, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
    }

    /// Opens a file.
    ///
    /// - Parameter path: The file; also its display name for errors.
    /// - Throws: `CSVError` when it cannot be opened.
    public convenience init(path: String) throws(CSVError) {
        self.init(try CSVFileSource(path: path), name: path)
    }

    /// Reads an open descriptor and leaves it open.
    ///
    /// - Parameters:
    ///   - descriptor: The descriptor, such as 0 for the standard input.
    ///   - name: The display name for errors.
    public convenience init(descriptor: Int32, name: String = "<stdin>") {
        self.init(CSVFileSource(descriptor: descriptor, name: name), name: name)
    }

    deinit {
        if format == .gzip {
            inflateEnd(stream)
        }
        stream.deallocate()
        input.deallocate()
    }

    /// How far the compressed bytes have been read.
    public var progress: CSVSourceProgress? { source.progress }

    /// Reads the next decompressed bytes.
    ///
    /// - Parameter buffer: Where to put them.
    /// - Returns: How many there are; 0 at the end.
    /// - Throws: `CSVError` from the source, or with `CSVError.Code.unreadable` when the compressed data is damaged
    ///   or ends too early.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        switch format {
        case .unknown:
            try detect()
            return try read(into: buffer)
        case .plain:
            guard left.isEmpty else { return handOn(to: buffer) }
            return try source.read(into: buffer)
        case .gzip:
            return try inflate(into: buffer)
        }
    }

    /// Reads at least two bytes, if there are, and says what they begin.
    private func detect() throws(CSVError) {
        while left.count < 2, !isAtEnd {
            try refill()
        }
        let isGzip = left.count >= 2 && input[left.lowerBound] == 0x1F && input[left.lowerBound + 1] == 0x8B
        guard isGzip else {
            format = .plain
            return
        }
        guard pathfinder_inflate_init_gzip(stream) == Z_OK else {
            throw failure("there is no memory to decompress it", remedy: "free some memory")
        }
        format = .gzip
    }

    /// Reads on behind what is left.
    private func refill() throws(CSVError) {
        let kept = left.count
        input.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[left]))
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: input[kept...]))
        left = 0..<kept + count
        isAtEnd = count == 0
    }

    /// Hands out what was read to detect the format.
    private func handOn(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(left.count, buffer.count)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[left.prefix(count)]))
        left = left.dropFirst(count)
        return count
    }

    private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        while true {
            if left.isEmpty, !isAtEnd {
                left = 0..<0
                try refill()
            }
            if isBetweenMembers {
                guard try beginMember() else { return 0 }
            }
            let written = try inflateOnce(into: buffer)
            if written > 0 {
                return written
            }
            if left.isEmpty, isAtEnd, !isBetweenMembers {
                throw failure(
                    "the compressed data ends too early",
                    remedy: "fetch the file again; gzip -t says whether it is whole")
            }
        }
    }

    /// Gets ready for the member that follows one; false at the end of the input.
    private func beginMember() throws(CSVError) -> Bool {
        // tape and block devices pad with zeros, which gzip passes over too
        while let first = left.first, input[first] == 0 {
            left.removeFirst()
        }
        if left.isEmpty, isAtEnd {
            return false
        }
        guard !left.isEmpty else { return true }
        inflateReset(stream)
        isBetweenMembers = false
        return true
    }

    private func inflateOnce(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        guard !isBetweenMembers else { return 0 }
        let room = min(buffer.count, Int(UInt32.max))
        stream.pointee.next_in = input.baseAddress?.advanced(by: left.lowerBound).assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(left.count)
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(room)
        let status = CLibZ.inflate(stream, Z_NO_FLUSH)
        left = left.dropFirst(left.count - Int(stream.pointee.avail_in))
        switch status {
        case Z_STREAM_END:
            isBetweenMembers = true
            memberCount += 1
        case Z_OK, Z_BUF_ERROR:
            break
        case Z_MEM_ERROR:
            throw failure("there is no memory to decompress it", remedy: "free some memory")
        default:
            throw failure(
                memberCount > 0
                    ? "the compressed data is followed by something else" : "the compressed data is damaged",
                remedy: "fetch the file again; gzip -t says whether it is whole")
        }
        return room - Int(stream.pointee.avail_out)
    }

    private func failure(_ message: String, remedy: String) -> CSVError {
        CSVError(.unreadable, at: CSVLocation(file: name), message: message, remedy: remedy)
    }
}
