internal import StrictCSV

/// A text as a source of bytes.
struct TextSource: CSVByteSource {
    var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let taken = rest.prefix(buffer.count)
        buffer.copyBytes(from: taken)
        rest = rest.dropFirst(taken.count)
        return taken.count
    }
}
