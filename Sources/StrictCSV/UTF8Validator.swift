/// Well-formed UTF-8, after table 3-7 of the Unicode standard.
enum UTF8Validator {
    /// The offset of the first byte that is 0 or not part of well-formed UTF-8.
    ///
    /// - Complexity: O(*n*) in the bytes.
    static func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        let wordSize = MemoryLayout<UInt64>.size
        var index = 0
        while index < bytes.count {
            while index + wordSize <= bytes.count,
                isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += wordSize
            }
            guard index < bytes.count else { return nil }
            let byte = bytes[index]
            let length = byte == 0 ? 0 : byte < 0x80 ? 1 : scalarLength(at: index, in: bytes)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// Whether all eight bytes are ASCII and none is 0.
    private static func isPlain(_ word: UInt64) -> Bool {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        return (word | (word &- 0x0101_0101_0101_0101)) & highBits == 0
    }

    /// The length of the scalar at `index`, a byte outside ASCII; 0 if it is not well-formed.
    static func scalarLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let (length, second) = shape(of: bytes[index])
        guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where !bytes[index + offset].isUTF8Continuation {
            return 0
        }
        return length
    }

    /// How many bytes a scalar has that starts with `lead`, and which second bytes are allowed.
    private static func shape(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0x80...0xBF)
        }
    }

    /// How many bytes at the end of `bytes` may begin a scalar whose rest is still to come.
    static func incompleteTail(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        for tail in 1..<4 where tail <= bytes.count {
            let byte = bytes[bytes.count - tail]
            if byte >= 0xC0 {
                return shape(of: byte).length > tail ? tail : 0
            }
            if byte < 0x80 {
                return 0
            }
        }
        return 0
    }
}
