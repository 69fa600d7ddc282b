/// Ends of rows, found from quotes and line ends alone.
enum LastRowEnd {
    /// The position behind the last end of a row in `bytes`, which begin outside quotes; `nil` if there is none.
    ///
    /// A CR at the very end does not count, as an LF may follow it.
    ///
    /// - Complexity: O(*n*) in the bytes.
    static func position(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var isQuoted = hasOddQuotes(bytes)
        var index = bytes.count - 1
        while index >= 0 {
            let byte = bytes[index]
            if byte == .quote {
                isQuoted.toggle()
            } else if !isQuoted, byte == .lineFeed || (byte == .carriageReturn && index + 1 < bytes.count) {
                return index + 1
            }
            index -= 1
        }
        return nil
    }

    /// Whether the number of quotes is odd. Without branches, so that the compiler looks at 16 bytes at a time.
    private static func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        var count: UInt8 = 0
        var index = 0
        while index < bytes.count {
            // The count may overflow, as it keeps its lowest bit.
            count &+= start[index] == .quote ? 1 : 0
            index &+= 1
        }
        return count & 1 != 0
    }
}
