/// Whole numbers above 0 of at most eight digits, read at once.
enum PlainNumber {
    /// The number that a field holds; `nil` if it is 0 or anything else.
    ///
    /// - Precondition: Seven bytes behind the field may be read.
    @inline(__always)
    static func read(_ field: UnsafePointer<UInt8>, count: Int) -> UInt32? {
        guard count &- 1 < 8, count > 0 else { return nil }
        let word = UnsafeRawPointer(field).loadUnaligned(as: UInt64.self).littleEndian
        // The last digit goes to the highest byte; zeros take the place of what is missing before the first.
        let digits = word &<< UInt64(truncatingIfNeeded: (8 &- count) &* 8) &- zeros(8 &- count)
        guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
        // Neighbours are joined: digits to pairs, pairs to fours, fours to eight.
        let pairs = digits &* 10 &+ digits &>> 8
        let upper = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let lower = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        let value = UInt32(truncatingIfNeeded: (upper &+ lower) &>> 32)
        return value > 0 ? value : nil
    }

    /// The digit 0 in all bytes but the lowest `count`, where nothing is left to take away.
    @inline(__always)
    private static func zeros(_ count: Int) -> UInt64 {
        0x3030_3030_3030_3030 &<< UInt64(truncatingIfNeeded: count &* 8)
    }
}
