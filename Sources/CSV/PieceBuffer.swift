/// The bytes of the piece that a reader parses, and what was found in them.
final class PieceBuffer {
    /// The room there is.
    private(set) var bytes = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

    /// What there is to know about the piece.
    var scan = WindowScanner()

    deinit {
        bytes.deallocate()
    }

    /// Makes room for `count` bytes and keeps the first `kept`.
    func reserve(_ count: Int, keeping kept: Int) {
        guard count > bytes.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
        UnsafeMutableRawBufferPointer(larger).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<kept]))
        bytes.deallocate()
        bytes = larger
    }
}

/// Ends of rows, found from quotes and line ends alone.
enum RowEnd {
    /// The position behind the last end of a row in `bytes`, which begin outside quotes; `nil` if there is none.
    ///
    /// A CR at the very end does not count, as an LF may follow it.
    ///
    /// - Complexity: O(*n*) in the bytes.
    static func last(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var isQuoted = hasOddQuotes(bytes)
        var index = bytes.count - 1
        while index >= 0 {
            let byte = bytes[index]
            if byte == .quote {
                isQuoted.toggle()
            } else if !isQuoted, byte == .lineFeed || (byte == .carriageReturn && index + 1 < bytes.count) {
                return index + 1
            }
            index -= 1
        }
        return nil
    }

    /// Whether the number of quotes is odd. Without branches, so that the compiler looks at 16 bytes at a time.
    private static func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        var count: UInt8 = 0
        var index = 0
        while index < bytes.count {
            // The count may overflow, as it keeps its lowest bit.
            count &+= start[index] == .quote ? 1 : 0
            index &+= 1
        }
        return count & 1 != 0
    }
}

/// A source that the reader of the header and what goes on behind it have in common.
final class SharedSource: CSVByteSource {
    private var source: any CSVByteSource

    init(_ source: any CSVByteSource) {
        self.source = source
    }

    var progress: CSVSourceProgress? { source.progress }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        try source.read(into: buffer)
    }
}
