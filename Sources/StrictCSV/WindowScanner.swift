/// What there is to know about a window of input before libcsv sees it, found in one pass.
struct WindowScanner {
    /// The number of line ends, CRLF being one.
    private(set) var lineEnds = 0

    /// The offset of the first byte that may not stand in the input: 0, or not well-formed UTF-8.
    private(set) var badByte: Int?

    /// Whether a blank stands beside a delimiter, a quote, a line end or the edge of the window, where libcsv might
    /// take it off a field. A few others count too, to save comparisons: the second of two blanks, and every tab.
    private(set) var hasOuterBlanks = false

    /// Whether there is a CR, and whether there is a quote.
    private(set) var hasCR = false
    private(set) var hasQuotes = false

    /// Nothing to know.
    init() {}

    /// Looks at `window`; `followsCR` says that the byte before it is a CR.
    ///
    /// - Complexity: O(*n*) in the bytes.
    init(_ window: UnsafeBufferPointer<UInt8>, followsCR: Bool, delimiter: UInt8) {
        guard let start = window.baseAddress, let first = window.first, let last = window.last else { return }
        let marks = Marks(delimiter)
        var findings = Findings()
        findings.look(at: first, after: .quote, marks)
        var index = 1
        while index + Findings.width <= window.count {
            let end = min(window.count, index + Findings.blockSize)
            index = findings.look(at: start, from: index, to: end, marks)
        }
        while index < window.count {
            findings.look(at: start[index], after: start[index - 1], marks)
            index += 1
        }
        hasOuterBlanks = findings.hasOuterBlanks || findings.hasTabs || last == .space
        lineEnds = findings.lineFeeds
        hasQuotes = findings.hasQuotes
        hasCR = findings.hasCR
        if hasCR || followsCR {
            lineEnds = Self.countLineEnds(start, window.count, followsCR: followsCR)
        }
        if findings.hasForbidden {
            badByte = UTF8Validator.firstForbidden(in: window)
        }
    }

    /// Counts the line ends where some have a CR.
    private static func countLineEnds(_ start: UnsafePointer<UInt8>, _ count: Int, followsCR: Bool) -> Int {
        func isLineEnd(_ byte: UInt8, after previous: UInt8) -> Bool {
            byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn)
        }
        var lineEnds = isLineEnd(start[0], after: followsCR ? .carriageReturn : 0) ? 1 : 0
        var index = 1
        while index + Findings.width <= count {
            let end = min(count, index + Findings.blockSize)
            lineEnds += Findings.countLineEnds(start, from: &index, to: end)
        }
        while index < count {
            lineEnds += isLineEnd(start[index], after: start[index - 1]) ? 1 : 0
            index += 1
        }
        return lineEnds
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

/// What a scan has found so far. It looks at 16 bytes at a time, without branches.
private struct Findings {
    /// Bytes side by side, and what a comparison makes of them: all bits set, which as a number is -1, or none.
    typealias Bytes = SIMD16<UInt8>
    typealias Flags = SIMD16<Int8>

    static let width = Bytes.scalarCount
    /// So few bytes that line feeds can be counted in the numbers of ``Flags``.
    static let blockSize = width * Int(Int8.max)

    var lineFeeds = 0
    /// Where a byte is 0 or outside ASCII; is a quote; a CR; a tab; a blank where libcsv might take it away.
    private var forbidden = Flags()
    private var quotes = Flags()
    private var carriageReturns = Flags()
    private var tabs = Flags()
    private var outerBlanks = Flags()

    var hasForbidden: Bool { forbidden != Flags() }
    var hasQuotes: Bool { quotes != Flags() }
    var hasCR: Bool { carriageReturns != Flags() }
    var hasTabs: Bool { tabs != Flags() }
    var hasOuterBlanks: Bool { outerBlanks != Flags() }

    /// Looks at bytes from `start` on, of which one stands before, and returns where fewer than 16 are left.
    @inline(__always)
    mutating func look(at bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ marks: Marks) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var index = start
        var block = Block()
        while index &+ Self.width <= end {
            block.look(
                at: raw.loadUnaligned(fromByteOffset: index, as: Bytes.self),
                after: raw.loadUnaligned(fromByteOffset: index &- 1, as: Bytes.self), marks)
            index &+= Self.width
        }
        join(block)
        return index
    }

    /// Looks at one byte.
    mutating func look(at byte: UInt8, after previous: UInt8, _ marks: Marks) {
        var block = Block()
        // The other places get bytes that mean nothing.
        var bytes = Bytes(repeating: UInt8(ascii: "x"))
        var before = bytes
        bytes[0] = byte
        before[0] = previous
        block.look(at: bytes, after: before, marks)
        join(block)
    }

    private mutating func join(_ block: Block) {
        forbidden |= block.forbidden
        quotes |= block.quotes
        carriageReturns |= block.carriageReturns
        tabs |= block.tabs
        outerBlanks |= block.outerBlanks
        for position in 0..<Self.width {
            lineFeeds -= Int(block.lineFeeds[position])
        }
    }

    /// What was found in some bytes, in registers.
    private struct Block {
        var lineFeeds = Flags()
        var forbidden = Flags()
        var quotes = Flags()
        var carriageReturns = Flags()
        var tabs = Flags()
        var outerBlanks = Flags()

        @inline(__always)
        mutating func look(at bytes: Bytes, after previous: Bytes, _ marks: Marks) {
            // As signed numbers, bytes outside ASCII are negative.
            forbidden |= flags(unsafeBitCast(bytes, to: Flags.self) .< Flags(repeating: 1))
            let spaces = Bytes(repeating: .space)
            lineFeeds &+= flags(bytes .== Bytes(repeating: .lineFeed))
            quotes |= flags(bytes .== Bytes(repeating: .quote))
            carriageReturns |= flags(bytes .== Bytes(repeating: .carriageReturn))
            tabs |= flags(bytes .== Bytes(repeating: marks.tab))
            // Where one of the two is a space, this is the other.
            let others = bytes ^ previous ^ spaces
            let besideSpace = flags(bytes .== spaces) | flags(previous .== spaces)
            outerBlanks |=
                besideSpace
                & (flags(others .== Bytes(repeating: marks.delimiter)) | flags(others .<= Bytes(repeating: .quote)))
        }

    }

    /// Counts line ends from `index` on, where some have a CR, and moves `index` to where fewer than 16 bytes are left.
    static func countLineEnds(_ bytes: UnsafePointer<UInt8>, from index: inout Int, to end: Int) -> Int {
        let raw = UnsafeRawPointer(bytes)
        let feeds = Bytes(repeating: .lineFeed)
        let returns = Bytes(repeating: .carriageReturn)
        var counts = Flags()
        while index &+ width <= end {
            let bytes = raw.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let previous = raw.loadUnaligned(fromByteOffset: index &- 1, as: Bytes.self)
            counts &+= flags(bytes .== returns) | (flags(bytes .== feeds) & ~flags(previous .== returns))
            index &+= width
        }
        return (0..<width).reduce(0) { $0 - Int(counts[$1]) }
    }
}

@inline(__always)
private func flags(_ mask: SIMDMask<Findings.Flags>) -> Findings.Flags { unsafeBitCast(mask, to: Findings.Flags.self) }
