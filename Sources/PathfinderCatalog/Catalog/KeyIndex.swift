#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A hash table from keys to row numbers that stores no keys: it compares with the cells of the table itself.
///
/// `Dictionary` would need a `String` for every key at start-up, and a command line tool starts often.
struct KeyIndex: Sendable {
    /// The low half of a slot is the row plus one, the high half a part of the key's hash; 0 is a free slot. The count
    /// is a power of two and at least twice that of the rows.
    private var slots: [UInt64]

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
                let hash = Self.hash(key)
                var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(row + 1)
            }
        }
    }

    /// The first row with a key; `nil` if there is none. O(1) on average.
    @inline(__always)
    func first(_ key: UnsafeRawBufferPointer, withKey: KeyOfRow<Bool>) -> Int? {
        let hash = Self.hash(key)
        return slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 {
                if (slots[slot] ^ hash) >> 32 == 0 {
                    let row = Int(slots[slot] & 0xFFFF_FFFF) - 1
                    if withKey(row, { $0.isSame(as: key) }) { return row }
                }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// A multiplicative hash, eight bytes at a time. Keys come from our own tables, so no seed is needed.
    @inline(__always)
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* factor
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
            hash ^= hash >> 32
            offset += 8
        }
        // The rest, whose bytes may overlap with what was mixed before.
        var rest: UInt64 = 0
        if bytes.count >= 8 {
            rest = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else if bytes.count >= 4 {
            rest = UInt64(bytes.loadUnaligned(as: UInt32.self)) << 32
            rest |= UInt64(bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self))
        } else {
            for byte in bytes { rest = rest << 8 | UInt64(byte) }
        }
        hash = (hash ^ rest) &* factor
        return hash ^ hash >> 29
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are the same; quicker than `elementsEqual`.
    @inline(__always)
    fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let bytes = baseAddress, let others = other.baseAddress else { return count == 0 }
        return memcmp(bytes, others, count) == 0
    }
}
