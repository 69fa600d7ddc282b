import PathfinderCareers

/// Remembers what texts in columns mean: a hash table with open addressing whose keys lie in one run of bytes.
///
/// It takes a limited number of texts; beyond, it forgets them all and starts anew, so that a file with ever new texts
/// costs time and no memory.
struct TokenCache: ~Copyable {
    private struct Entry {
        let hash: UInt64
        let start: UInt32
        let count: UInt32
        let meaning: TokenMeaning
    }

    private static let mostEntries = 1 << 14
    private static let mostBytes = 1 << 20

    /// The number of an entry + 1; 0 where the slot is free. Four slots an entry keep runs short.
    private let slots: UnsafeMutablePointer<UInt16>
    private static let slotMask = 4 * mostEntries - 1
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Drawn anew by each cache, so that nobody can prepare a file whose texts collide.
    private let seed = UInt64.random(in: 0...UInt64.max)
    private let resolver: TokenResolver

    init(_ resolver: TokenResolver) {
        self.resolver = resolver
        slots = .allocate(capacity: Self.slotMask + 1)
        slots.initialize(repeating: 0, count: Self.slotMask + 1)
    }

    deinit { slots.deallocate() }

    /// What a text in a column means.
    ///
    /// - Complexity: O(*b*) in the bytes of a text that is known; else a look-up of names.
    @inline(__always)
    mutating func meaning(of text: UnsafeBufferPointer<UInt8>, in column: ProfileColumn, number: Int) -> TokenMeaning {
        let hash = hash(text, number)
        var slot = Int(truncatingIfNeeded: hash) & Self.slotMask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) &- 1
            let isKnown = entries.withUnsafeBufferPointer { entries in
                entries[index].hash == hash && isSame(entries[index], text)
            }
            if isKnown { return entries[index].meaning }
            slot = (slot &+ 1) & Self.slotMask
        }
        return add(text, column, hash: hash)
    }

    @inline(__always)
    private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.count) == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<text.count where bytes[Int(entry.start) &+ offset] != text[offset] { return false }
            return true
        }
    }

    @inline(__always)
    private func hash(_ text: UnsafeBufferPointer<UInt8>, _ number: Int) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = (seed ^ UInt64(truncatingIfNeeded: number << 32 | text.count)) &* factor
        let raw = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset &+ 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
            hash ^= hash >> 32
            offset &+= 8
        }
        var rest: UInt64 = 0
        while offset < raw.count {
            rest = rest << 8 | UInt64(raw[offset])
            offset &+= 1
        }
        hash = (hash ^ rest) &* factor
        return hash ^ hash >> 29
    }

    @inline(never)
    private mutating func add(
        _ text: UnsafeBufferPointer<UInt8>, _ column: ProfileColumn, hash: UInt64
    ) -> TokenMeaning {
        let meaning = resolver.meaning(of: String(decoding: text, as: UTF8.self), in: column)
        guard text.count <= 4 * ProfileLimits.textLength else { return meaning }
        if entries.count == Self.mostEntries || bytes.count + text.count > Self.mostBytes {
            entries.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            slots.update(repeating: 0, count: Self.slotMask + 1)
        }
        entries.append(
            Entry(hash: hash, start: UInt32(bytes.count), count: UInt32(text.count), meaning: meaning))
        bytes.append(contentsOf: text)
        var slot = Int(truncatingIfNeeded: hash) & Self.slotMask
        while slots[slot] != 0 { slot = (slot + 1) & Self.slotMask }
        slots[slot] = UInt16(entries.count)
        return meaning
    }
}
