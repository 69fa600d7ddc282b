/// A list of 32-bit words for each key, appended to in any order of the keys.
///
/// The words of a list lie in blocks, the first of 6 words, the second of 14, all others of 30, each with the address of
/// the one before. So a list of one value takes 32 bytes, and a long one 7 % more than its values; nothing is copied as
/// a list grows, and nothing is freed before the end.
struct ValueStreams: ~Copyable {
    private struct Stream {
        /// Where the next word goes.
        var next: UnsafeMutablePointer<UInt32>?
        /// How many words the list has.
        var count = 0
        /// How many more fit into the last block.
        var free = 0
    }

    private var streams: UnsafeMutablePointer<Stream>
    private var capacity = 0
    private var blocks = WordArena(slabWords: 1 << 15)

    init() {
        streams = .allocate(capacity: 0)
    }

    deinit {
        streams.deallocate()
    }

    /// Makes room for the list of a key; all of those before it have theirs.
    mutating func reserve(_ key: Int) {
        guard key >= capacity else { return }
        let larger = max(key + 1, capacity * 2, 1 << 10)
        let moved = UnsafeMutablePointer<Stream>.allocate(capacity: larger)
        moved.moveInitialize(from: streams, count: capacity)
        (moved + capacity).initialize(repeating: Stream(), count: larger - capacity)
        streams.deallocate()
        streams = moved
        capacity = larger
    }

    /// Adds a word to the list of a key.
    ///
    /// - Precondition: There is room for the list.
    @inline(__always)
    mutating func append(_ word: UInt32, to key: Int) {
        let stream = streams + key
        if stream.pointee.free == 0 {
            addBlock(to: stream)
        }
        guard let next = stream.pointee.next else { return }
        next.pointee = word
        stream.pointee.next = next + 1
        stream.pointee.count &+= 1
        stream.pointee.free &-= 1
    }

    @inline(never)
    private mutating func addBlock(to stream: UnsafeMutablePointer<Stream>) {
        let count = stream.pointee.count
        let size = Self.blockSize(holding: count)
        let block = blocks.allocate((size + 2) / 2)
        let previous = stream.pointee.next.map { $0 - Self.blockSize(holding: count - 1) }
        block.pointee = UInt64(UInt(bitPattern: previous))
        stream.pointee.next = UnsafeMutableRawPointer(block + 1).assumingMemoryBound(to: UInt32.self)
        stream.pointee.free = size
    }

    /// How many words the block holds in which the word at `position` of a list is.
    @inline(__always)
    private static func blockSize(holding position: Int) -> Int {
        position < 6 ? 6 : position < 20 ? 14 : 30
    }

    /// How many words the list of a key has.
    func count(of key: Int) -> Int {
        key < capacity ? streams[key].count : 0
    }

    /// Calls `body` with the blocks of a list, the last one first.
    func forEachBlock(of key: Int, _ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        guard key < capacity, var end = streams[key].next else { return }
        var left = streams[key].count
        while left > 0 {
            let size = Self.blockSize(holding: left - 1)
            let used = left == streams[key].count ? size - streams[key].free : size
            let start = end - used
            body(UnsafeMutableBufferPointer(start: start, count: used))
            left -= used
            let address = UnsafeRawPointer(start - 2).load(as: UInt64.self)
            if let previous = UnsafeMutablePointer<UInt32>(bitPattern: UInt(address)) {
                end = previous + Self.blockSize(holding: left - 1)
            }
        }
    }
}
