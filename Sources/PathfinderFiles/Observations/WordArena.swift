/// Memory handed out piece by piece and given back all at once.
struct WordArena: ~Copyable {
    private let slabWords: Int
    private var slabs: [UnsafeMutablePointer<UInt64>] = []
    private var next: UnsafeMutablePointer<UInt64>?
    private var left = 0

    init(slabWords: Int) {
        self.slabWords = slabWords
    }

    deinit {
        for slab in slabs {
            slab.deallocate()
        }
    }

    /// Room for `count` words, not initialized.
    mutating func allocate(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        guard let start = next, count <= left else {
            return allocateSlab(for: count)
        }
        next = start + count
        left -= count
        return start
    }

    private mutating func allocateSlab(for count: Int) -> UnsafeMutablePointer<UInt64> {
        let size = max(count, slabWords)
        let slab = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
        slabs.append(slab)
        if size - count >= left {
            next = slab + count
            left = size - count
        }
        return slab
    }
}
