/// Reads numbers from whole fields: no blanks, no locale, no hexadecimal, no infinity.
enum NumberParser {
    /// Digits with an optional minus sign; `nil` for anything else, and beyond the range of `Int`.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard bytes.count > start else { return nil }
        var value = 0
        for index in start..<bytes.count {
            guard let digit = digit(bytes[index]) else { return nil }
            // Built downwards, since the least Int has no positive counterpart.
            let (scaled, overflows) = value.multipliedReportingOverflow(by: 10)
            let (next, overflowsToo) = scaled.subtractingReportingOverflow(digit)
            guard !overflows, !overflowsToo else { return nil }
            value = next
        }
        guard !isNegative else { return value }
        let (positive, overflows) = (0).subtractingReportingOverflow(value)
        return overflows ? nil : positive
    }

    /// A finite number: sign, digits, fraction and exponent.
    static func decimal(_ bytes: UnsafeRawBufferPointer) -> Double? {
        guard let parts = Parts(bytes) else { return nil }
        if let exact = parts.exactValue {
            return exact
        }
        // Rare: many digits or a large exponent. The standard library rounds correctly and knows no locale.
        guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? Int(digit) : nil
    }

    /// A decimal number taken apart.
    private struct Parts {
        var isNegative = false
        var digits: UInt64 = 0
        var digitCount = 0
        var exponent = 0

        init?(_ bytes: UnsafeRawBufferPointer) {
            var index = 0
            if bytes.first == UInt8(ascii: "-") {
                isNegative = true
                index = 1
            }
            guard takeDigits(bytes, &index) > 0 else { return nil }
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                index += 1
                let count = takeDigits(bytes, &index)
                guard count > 0 else { return nil }
                exponent = -count
            }
            if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
                guard let power = Self.power(bytes, from: index + 1) else { return nil }
                exponent += power
                index = bytes.count
            }
            guard index == bytes.count else { return nil }
        }

        private mutating func takeDigits(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int {
            let start = index
            while index < bytes.count, let digit = digit(bytes[index]) {
                digits = digits &* 10 &+ UInt64(digit)
                index += 1
            }
            digitCount += index - start
            return index - start
        }

        private static func power(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
            let isPlus = start < bytes.count && bytes[start] == UInt8(ascii: "+")
            let rest = UnsafeRawBufferPointer(rebasing: bytes[min(start + (isPlus ? 1 : 0), bytes.count)...])
            guard rest.count <= 6, !(isPlus && rest.first == UInt8(ascii: "-")) else { return nil }
            return integer(rest)
        }

        /// The value, when digits and power of ten are both exact in a Double, so that one operation rounds once.
        var exactValue: Double? {
            guard digitCount <= 19, digits < 1 << 53, abs(exponent) <= 22 else { return nil }
            let magnitude = Double(digits)
            let value = exponent < 0 ? magnitude / powersOfTen[-exponent] : magnitude * powersOfTen[exponent]
            return isNegative ? -value : value
        }
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
