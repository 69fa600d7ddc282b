/// The bytes between the start of the oldest row still of interest and the last byte read.
///
/// Memory that the caller lends is used in place. A stream is read into one buffer, whose front is given up as rows
/// are finished; the buffer grows only when one row does not fit.
struct InputBuffer: ~Copyable {
    /// The bytes kept. Valid until the next ``refill(keepingFrom:)``.
    private(set) var bytes: UnsafeBufferPointer<UInt8>

    /// Whether the last byte kept is the last of the input.
    private(set) var isComplete: Bool

    private var source: (any CSVByteSource)?
    private var storage: UnsafeMutableBufferPointer<UInt8>
    private let chunkSize: Int

    /// Uses `memory` in place.
    init(borrowing memory: UnsafeRawBufferPointer) {
        bytes = memory.assumingMemoryBound(to: UInt8.self)
        isComplete = true
        storage = UnsafeMutableBufferPointer(start: nil, count: 0)
        chunkSize = 0
    }

    /// Nothing yet; the bytes are lent by ``borrow(_:isLast:)``.
    init() {
        bytes = UnsafeBufferPointer(start: nil, count: 0)
        isComplete = false
        storage = UnsafeMutableBufferPointer(start: nil, count: 0)
        chunkSize = 0
    }

    /// Uses a piece of an input in place of the one before.
    mutating func borrow(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        bytes = piece
        isComplete = isLast
    }

    /// Reads `source` in pieces of about `chunkSize` bytes.
    init(reading source: any CSVByteSource, chunkSize: Int) {
        self.source = source
        self.chunkSize = chunkSize
        storage = .allocate(capacity: chunkSize)
        bytes = UnsafeBufferPointer(rebasing: storage[..<0])
        isComplete = false
    }

    deinit {
        storage.deallocate()
    }

    /// Drops the bytes before `offset`, moves the others to the front and reads what fits behind them.
    ///
    /// - Precondition: The input is not complete.
    mutating func refill(keepingFrom offset: Int) throws(CSVError) {
        let kept = UnsafeBufferPointer(rebasing: bytes[offset...])
        if storage.count - kept.count < (chunkSize + 1) / 2 {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
                capacity: max(storage.count * 2, kept.count + chunkSize))
            move(kept, to: larger)
            storage.deallocate()
            storage = larger
        } else if offset > 0 {
            move(kept, to: storage)
        }
        let free = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: storage[kept.count...]))
        bytes = UnsafeBufferPointer(rebasing: storage[..<kept.count])
        let read = try source?.read(into: free) ?? 0
        bytes = UnsafeBufferPointer(rebasing: storage[..<(kept.count + read)])
        isComplete = read == 0
    }

    private func move(_ kept: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) {
        UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(kept))
    }
}
