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
