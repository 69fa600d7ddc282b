/// The key fields of a row as 64-bit words that are compared and hashed instead of bytes.
///
/// Each field gives its bytes in words of eight, the first byte lowest, and a last word with the bytes left, at most
/// seven. That word's highest byte is 0xF8 + their number. No byte of well-formed UTF-8 is as high, so two rows have
/// the same words only if they have the same fields.
struct ObservationKey {
    private static let endMark: UInt64 = 0xF8
    /// Two odd numbers without a pattern: the fractions of the golden ratio and of the square root of 2.
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let finalMultiplier: UInt64 = 0x6A09_E667_F3BC_C909

    /// Writes the words of a field to `words`, which has room for `count / 8 + 1`, and returns how many they are.
    ///
    /// - Precondition: Seven bytes behind the field may be read.
    @inline(__always)
    static func write(_ field: UnsafePointer<UInt8>, count: Int, to words: UnsafeMutablePointer<UInt64>) -> Int {
        let raw = UnsafeRawPointer(field)
        var offset = 0
        var written = 0
        while count &- offset >= 8 {
            words[written] = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
            written &+= 1
            offset &+= 8
        }
        let left = UInt64(truncatingIfNeeded: count &- offset)
        let tail = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
        words[written] = tail & ((1 &<< (left &* 8)) &- 1) | (endMark | left) &<< 56
        return written &+ 1
    }

    /// A hash of the words.
    @inline(__always)
    static func hash(_ words: UnsafePointer<UInt64>, count: Int, seed: UInt64) -> UInt64 {
        var hash = seed
        for index in 0..<count {
            hash = fold(hash ^ words[index], multiplier)
        }
        return fold(hash, finalMultiplier)
    }

    @inline(__always)
    private static func fold(_ word: UInt64, _ multiplier: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }

    /// The fields that gave the words.
    static func fields(_ words: UnsafePointer<UInt64>, count: Int) -> [String] {
        var fields: [String] = []
        var bytes: [UInt8] = []
        for index in 0..<count {
            let isLast = words[index] >> 56 >= endMark
            let length = isLast ? Int(words[index] >> 56 & 7) : 8
            for byte in 0..<length {
                bytes.append(UInt8(truncatingIfNeeded: words[index] >> (UInt64(byte) * 8)))
            }
            if isLast {
                fields.append(String(decoding: bytes, as: UTF8.self))
                bytes.removeAll(keepingCapacity: true)
            }
        }
        return fields
    }
}
