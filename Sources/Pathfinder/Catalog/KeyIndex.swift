/// A hash table from keys to row numbers that stores no keys: it compares with the cells of the table itself.
///
/// `Dictionary` would need a `String` for every key at start-up, and a command line tool starts often.
struct KeyIndex: Sendable {
    /// Row numbers plus one; 0 is a free slot. The count is a power of two and at least twice that of the rows.
    private var slots: [UInt32]

    typealias KeyOfRow<Result> = (_ row: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result

    /// An index of rows 0..<count. Of rows with equal keys the first one is found.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    init(count: Int, withKey: KeyOfRow<Void>) {
        var capacity = 4
        while capacity < count * 2 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        for row in 0..<count {
            withKey(row) { key in
                var slot = Self.hash(key) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(row + 1)
            }
        }
    }

    /// The first row with a key; `nil` if there is none. O(1) on average.
    func first(_ key: UnsafeRawBufferPointer, withKey: KeyOfRow<Bool>) -> Int? {
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let row = Int(slots[slot] - 1)
            if withKey(row, { $0.elementsEqual(key) }) { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// A multiplicative hash, eight bytes at a time. Keys come from our own tables, so no seed is needed.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            offset += 8
        }
        while offset < bytes.count {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
            offset += 1
        }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}
