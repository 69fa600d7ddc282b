/// The distinct keys met so far, each with a number from 0 on in the order in which they came.
///
/// A hash table with open addressing. A slot holds half of the hash and the number, so that a look-up touches a key
/// only if that is most likely the one.
struct ObservationKeyTable: ~Copyable {
    private struct Key {
        var words: UnsafePointer<UInt64>
        var count: Int
    }

    /// The number of keys.
    private(set) var count = 0

    private var keys: UnsafeMutablePointer<Key>
    private var keyCapacity = 1 << 10
    /// The upper half of a key's hash, and its number + 1 below; 0 where the slot is free.
    private var slots: UnsafeMutablePointer<UInt64>
    private var slotMask = (1 << 11) - 1
    private var words = WordArena(slabWords: 1 << 15)
    /// Drawn anew by each table, so that nobody can prepare a file whose keys collide.
    private let seed = UInt64.random(in: 0...UInt64.max)

    init() {
        keys = .allocate(capacity: keyCapacity)
        slots = .allocate(capacity: slotMask + 1)
        slots.initialize(repeating: 0, count: slotMask + 1)
    }

    deinit {
        keys.deallocate()
        slots.deallocate()
    }

    /// The number of a key, which is added if it is new: then it is the `count` from before.
    ///
    /// - Complexity: O(*w*) in the words of the key, on average.
    @inline(__always)
    mutating func number(of key: UnsafePointer<UInt64>, count wordCount: Int) -> Int {
        let hash = ObservationKey.hash(key, count: wordCount, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash >> 32 {
                let number = Int(UInt32(truncatingIfNeeded: slots[slot])) &- 1
                if isEqual(keys[number], key, wordCount) {
                    return number
                }
            }
            slot = (slot &+ 1) & slotMask
        }
        return add(key, wordCount, hash: hash, slot: slot)
    }

    @inline(__always)
    private func isEqual(_ known: Key, _ key: UnsafePointer<UInt64>, _ wordCount: Int) -> Bool {
        guard known.count == wordCount else { return false }
        var difference: UInt64 = 0
        for index in 0..<wordCount {
            difference |= known.words[index] ^ key[index]
        }
        return difference == 0
    }

    /// The fields of a key.
    func fields(ofKey number: Int) -> [String] {
        ObservationKey.fields(keys[number].words, count: keys[number].count)
    }

    @inline(never)
    private mutating func add(_ key: UnsafePointer<UInt64>, _ wordCount: Int, hash: UInt64, slot: Int) -> Int {
        precondition(count < UInt32.max - 1, "more than 4 thousand million distinct keys")
        if count == keyCapacity {
            let larger = UnsafeMutablePointer<Key>.allocate(capacity: keyCapacity * 2)
            larger.moveInitialize(from: keys, count: count)
            keys.deallocate()
            keys = larger
            keyCapacity *= 2
        }
        let copy = words.allocate(wordCount)
        copy.initialize(from: key, count: wordCount)
        keys[count] = Key(words: copy, count: wordCount)
        count += 1
        slots[slot] = hash & ~UInt64(UInt32.max) | UInt64(count)
        if count * 2 > slotMask {
            growSlots()
        }
        return count - 1
    }

    private mutating func growSlots() {
        slotMask = slotMask * 2 + 1
        slots.deallocate()
        slots = .allocate(capacity: slotMask + 1)
        slots.initialize(repeating: 0, count: slotMask + 1)
        for number in 0..<count {
            let hash = ObservationKey.hash(keys[number].words, count: keys[number].count, seed: seed)
            var slot = Int(truncatingIfNeeded: hash) & slotMask
            while slots[slot] != 0 {
                slot = (slot + 1) & slotMask
            }
            slots[slot] = hash & ~UInt64(UInt32.max) | UInt64(number + 1)
        }
    }
}
