/// What there is to know about a window of input before libcsv sees it, found in one pass.
struct WindowScanner {
    /// The number of line ends, CRLF being one.
    private(set) var lineEnds = 0

    /// The offset of the first byte that may not stand in the input: 0, or not well-formed UTF-8.
    private(set) var badByte: Int?

    /// Whether a blank stands beside a delimiter, a quote, a line end or the edge of the window, where libcsv might
    /// take it off a field. A few others count too, to save comparisons: the second of two blanks, and every tab.
    private(set) var hasOuterBlanks = false

    /// Nothing to know.
    init() {}

    /// Looks at `window`; `followsCR` says that the byte before it is a CR.
    ///
    /// - Complexity: O(*n*) in the bytes.
    init(_ window: UnsafeBufferPointer<UInt8>, followsCR: Bool, delimiter: UInt8) {
        guard let start = window.baseAddress, let first = window.first, let last = window.last else { return }
        let marks = Marks(delimiter)
        var findings = Findings()
        findings.look(at: first, after: followsCR ? .carriageReturn : .quote, marks)
        findings.look(at: .quote, after: last, marks)
        lineEnds = Int(findings.lineEnds)
        var index = 1
        while index < window.count {
            let end = min(index + Findings.blockSize, window.count)
            let block = Findings(in: start, from: index, to: end, marks)
            lineEnds += Int(block.lineEnds)
            findings.outerBlanks |= block.outerBlanks
            findings.forbidden |= block.forbidden
            index = end
        }
        hasOuterBlanks = findings.outerBlanks != 0
        if findings.forbidden >= 0x80 {
            badByte = UTF8Validator.firstForbidden(in: window)
        }
    }
}

/// The bytes that a scan compares with.
private struct Marks {
    let delimiter: UInt8
    /// The tab where it is a blank; where it is the delimiter, a byte that is forbidden anyway.
    let tab: UInt8

    init(_ delimiter: UInt8) {
        self.delimiter = delimiter
        tab = delimiter == .tab ? 0 : .tab
    }
}

/// What a scan finds in a block, computed without branches on bytes that are 0 or 1, so that the compiler looks at 16
/// bytes at a time. (The comparisons of the standard library's vector types do not become vector instructions.)
private struct Findings {
    /// So few bytes that their line ends can be counted in a byte.
    static let blockSize = 240

    var lineEnds: UInt8 = 0
    var outerBlanks: UInt8 = 0
    /// The high bit is set when a byte is 0 or outside ASCII.
    var forbidden: UInt8 = 0

    init() {}

    @inline(__always)
    init(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ marks: Marks) {
        var index = start
        while index < end {
            look(at: bytes[index], after: bytes[index &- 1], marks)
            index &+= 1
        }
    }

    @inline(__always)
    mutating func look(at byte: UInt8, after previous: UInt8, _ marks: Marks) {
        // 0 less 1 has the high bit, as all bytes outside ASCII have.
        forbidden |= byte | (byte &- 1)
        lineEnds &+= isOne(byte == .carriageReturn) | (isOne(byte == .lineFeed) & isOne(previous != .carriageReturn))
        // Where one of the two is a space, this is the other.
        let other = byte ^ previous ^ .space
        outerBlanks |= (isOne(byte == .space) | isOne(previous == .space)) & isNeighbour(other, marks)
        outerBlanks |= isOne(byte == marks.tab)
    }

    /// (A mask of all bits instead of one keeps the compiler from using vectors.)
    @inline(__always)
    private func isOne(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

    /// Whether a blank beside `byte` may be at the edge of a field; true for a few bytes more, to save comparisons.
    @inline(__always)
    private func isNeighbour(_ byte: UInt8, _ marks: Marks) -> UInt8 {
        isOne(byte == marks.delimiter) | isOne(byte <= .quote)
    }
}
