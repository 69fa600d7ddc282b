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
}

/// A file descriptor as a source of bytes; closes it at the end if it opened it.
package final class FileSource: CSVByteSource {
    private let descriptor: Int32
    private let closes: Bool
    private let name: String

    /// Reads a descriptor of the caller, who closes it.
    package init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.closes = false
        self.name = name
    }

    /// Opens the file at `path`.
    package init(path: String, name: String) throws(CSVError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            throw Self.failure("cannot be opened", of: name, remedy: "check the path and its permissions")
        }
        self.descriptor = opened
        self.closes = true
        self.name = name
    }

    deinit {
        if closes {
            _ = close(descriptor)
        }
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                return count
            }
            guard errno == EINTR else {
                throw Self.failure("cannot be read", of: name, remedy: "check that it is a file and not a directory")
            }
        }
    }

    private static func failure(_ what: String, of name: String, remedy: String) -> CSVError {
        let reason = String(cString: strerror(errno))
        return CSVError(
            .unreadable, at: CSVLocation(file: name), message: "\(what): \(reason)", remedy: remedy)
    }
}
