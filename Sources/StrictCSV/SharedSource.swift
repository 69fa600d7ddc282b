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
