/// The values of each key, without loss, in 4 bytes each where that is possible.
///
/// A value in whole units below 2³² takes 4 bytes, and so does one in hundredths below 2³²: almost all pay is such.
/// Others take 8. Factors are applied only when values are taken out, so that pay in other currencies and periods
/// remains small too.
struct ObservationStore: ~Copyable {
    /// Values in whole units, or in hundredths for the keys that ``hundredths`` names.
    private var narrow = ValueStreams()
    /// The bits of the other values, lower half first.
    private var wide = ValueStreams()
    private var hundredths: Set<Int> = []

    /// Makes room for a new key.
    mutating func reserve(_ key: Int) {
        narrow.reserve(key)
    }

    /// Adds a value in whole units.
    @inline(__always)
    mutating func append(whole value: UInt32, to key: Int) {
        guard hundredths.isEmpty else { return append(Double(value), to: key) }
        narrow.append(value, to: key)
    }

    /// Adds a value that is finite and above 0.
    mutating func append(_ value: Double, to key: Int) {
        if hundredths.contains(key) {
            if let word = Self.inHundredths(value) {
                return narrow.append(word, to: key)
            }
        } else if let whole = UInt32(exactly: value) {
            return narrow.append(whole, to: key)
        } else if let word = Self.inHundredths(value), turnIntoHundredths(key) {
            return narrow.append(word, to: key)
        }
        wide.reserve(key)
        wide.append(UInt32(truncatingIfNeeded: value.bitPattern), to: key)
        wide.append(UInt32(truncatingIfNeeded: value.bitPattern >> 32), to: key)
    }

    /// The value times 100, if it fits and dividing it by 100 gives the very same value again.
    private static func inHundredths(_ value: Double) -> UInt32? {
        guard let word = UInt32(exactly: (value * 100).rounded()), Double(word) / 100 == value else { return nil }
        return word
    }

    /// Has the values of a key counted in hundredths, if they fit.
    private mutating func turnIntoHundredths(_ key: Int) -> Bool {
        var largest: UInt32 = 0
        narrow.forEachBlock(of: key) { block in largest = block.reduce(largest, max) }
        guard largest <= UInt32.max / 100 else { return false }
        narrow.forEachBlock(of: key) { block in
            for index in block.indices {
                block[index] *= 100
            }
        }
        hundredths.insert(key)
        return true
    }

    /// How many values the key has.
    func count(of key: Int) -> Int {
        narrow.count(of: key) + wide.count(of: key) / 2
    }

    /// The unit in which all values of a key are whole numbers below 2³²; `nil` if there is none.
    func divisor(of key: Int) -> Double? {
        guard wide.count(of: key) == 0 else { return nil }
        return hundredths.contains(key) ? 100 : 1
    }

    /// Writes the values of a key, in units of 1 ÷ ``divisor(of:)``, to `target`, and returns the position behind them.
    func copyWords(of key: Int, to target: UnsafeMutablePointer<UInt32>) -> UnsafeMutablePointer<UInt32> {
        var next = target
        narrow.forEachBlock(of: key) { block in
            next.update(from: block.baseAddress ?? next, count: block.count)
            next += block.count
        }
        return next
    }

    /// Writes the values of a key times `factor` to `target`, and returns the position behind them.
    func copyValues(
        of key: Int, times factor: Double, to target: UnsafeMutablePointer<UInt64>
    ) -> UnsafeMutablePointer<UInt64> {
        var next = target
        let divisor: Double = hundredths.contains(key) ? 100 : 1
        narrow.forEachBlock(of: key) { block in
            for word in block {
                next.pointee = (Double(word) / divisor * factor).bitPattern
                next += 1
            }
        }
        wide.forEachBlock(of: key) { block in
            for index in stride(from: 0, to: block.count, by: 2) {
                let bits = UInt64(block[index]) | UInt64(block[index + 1]) << 32
                next.pointee = (Double(bitPattern: bits) * factor).bitPattern
                next += 1
            }
        }
        return next
    }
}
