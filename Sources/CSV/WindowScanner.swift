/// What there is to know about a window of input before libcsv sees it.
struct WindowScanner {
    /// The number of line ends, CRLF being one.
    private(set) var lineEnds = 0

    /// The offset of the first byte that may not stand in the input: 0, or not well-formed UTF-8.
    private(set) var badByte: Int?

    /// Whether blanks stand where libcsv might take them off a field.
    private(set) var hasOuterBlanks = false

    /// Looks at `window`; `followsCR` says that the byte before it is a CR.
    init(_ window: UnsafeBufferPointer<UInt8>, followsCR: Bool) {
        var previousIsCR = followsCR
        var index = 0
        while index < window.count {
            let byte = window[index]
            if byte >= 0x80 {
                let length = UTF8Validator.scalarLength(at: index, in: window)
                guard length > 0 else {
                    badByte = index
                    return
                }
                index += length
                previousIsCR = false
                continue
            }
            if byte == 0 {
                badByte = index
                return
            }
            if byte == .carriageReturn || (byte == .lineFeed && !previousIsCR) {
                lineEnds += 1
            }
            if byte == .space || byte == .tab {
                hasOuterBlanks = true
            }
            previousIsCR = byte == .carriageReturn
            index += 1
        }
    }
}
