#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A stream of bytes that a ``CSVReader`` reads: a file, a pipe, a decompressor.
public protocol CSVByteSource {
    /// Reads the next bytes.
    ///
    /// - Parameter buffer: Where to put them; never empty.
    /// - Returns: How many bytes were put at the start of `buffer`; 0 at the end of the stream.
    /// - Throws: ``CSVError`` with ``CSVError/Code/unreadable`` when reading fails.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int

    /// How far it has been read; `nil`, unless implemented, if that is unknown.
    var progress: CSVSourceProgress? { get }
}

extension CSVByteSource {
    /// Unknown.
    public var progress: CSVSourceProgress? { nil }
}

/// How far a ``CSVByteSource`` has been read.
public struct CSVSourceProgress: Sendable, Equatable {
    /// How many bytes of the file or pipe have been read: of what is compressed, where that is so.
    public var bytes: Int

    /// How many there are; `nil` for a pipe.
    public var total: Int?

    /// Makes a progress.
    ///
    /// - Parameters:
    ///   - bytes: How many bytes have been read.
    ///   - total: How many there are.
    public init(bytes: Int, total: Int?) {
        self.bytes = bytes
        self.total = total
    }
}

/// A file descriptor as a source of bytes; closes it at the end if it opened it.
public final class CSVFileSource: CSVByteSource {
    private let descriptor: Int32
    private let closes: Bool
    private let name: String
    private let size: Int?
    private var position = 0

    /// Reads an open descriptor and leaves it open.
    ///
    /// - Parameters:
    ///   - descriptor: The descriptor, such as 0 for the standard input.
    ///   - name: The display name for errors.
    public init(descriptor: Int32, name: String = "<stdin>") {
        self.descriptor = descriptor
        self.closes = false
        size = Self.size(of: descriptor)
        self.name = name
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file; also its display name, unless `name` is given.
    ///   - name: The display name for errors.
    /// - Throws: ``CSVError`` when it cannot be opened.
    public init(path: String, name: String? = nil) throws(CSVError) {
        let name = name ?? path
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            throw Self.failure("cannot be opened", of: name, remedy: "check the path and its permissions")
        }
        self.descriptor = opened
        self.closes = true
        size = Self.size(of: opened)
        self.name = name
    }

    deinit {
        if closes {
            _ = close(descriptor)
        }
    }

    /// Reads the next bytes.
    ///
    /// - Parameter buffer: Where to put them.
    /// - Returns: How many there are; 0 at the end.
    /// - Throws: ``CSVError`` with ``CSVError/Code/unreadable`` when reading fails.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                position += count
                return count
            }
            guard errno == EINTR else {
                throw Self.failure("cannot be read", of: name, remedy: "check that it is a file and not a directory")
            }
        }
    }

    /// How far the file has been read.
    public var progress: CSVSourceProgress? {
        CSVSourceProgress(bytes: position, total: size)
    }

    /// The size of a file; `nil` for anything else.
    private static func size(of descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func failure(_ what: String, of name: String, remedy: String) -> CSVError {
        let reason = String(cString: strerror(errno))
        return CSVError(
            .unreadable, at: CSVLocation(file: name), message: "\(what): \(reason)", remedy: remedy)
    }
}
