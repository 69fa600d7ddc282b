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
        hasOuterBlanks = findings.hasOuterBlanks || last == .space
        lineEnds = findings.lineFeeds
        if findings.hasControls || followsCR {
            lookAtControls(of: window, followsCR: followsCR, marks)
        }
        if findings.hasForbidden {
            badByte = UTF8Validator.firstForbidden(in: window)
        }
    }

    /// Looks closer at a window that has quotes, CR, tabs or the like.
    private mutating func lookAtControls(of window: UnsafeBufferPointer<UInt8>, followsCR: Bool, _ marks: Marks) {
        guard let start = window.baseAddress else { return }
        var controls = Controls()
        var index = controls.look(at: start[0], after: followsCR ? .carriageReturn : 0, marks)
        while index + Findings.width <= window.count {
            let end = min(window.count, index + Findings.blockSize)
            index = controls.look(at: start, from: index, to: end, marks)
        }
        while index < window.count {
            index += controls.look(at: start[index], after: start[index - 1], marks)
        }
        lineEnds = controls.lineEnds
        hasCR = controls.hasCR
        hasQuotes = controls.hasQuotes
        hasOuterBlanks = hasOuterBlanks || controls.hasTabs
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
    /// Where a byte is 0 or outside ASCII; is a quote, a CR, a tab or the like; is a blank where libcsv might take it away.
    private var forbidden = Flags()
    private var controls = Flags()
    private var outerBlanks = Flags()

    var hasForbidden: Bool { forbidden != Flags() }
    var hasControls: Bool { controls != Flags() }
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
        controls |= block.controls
        outerBlanks |= block.outerBlanks
        for position in 0..<Self.width {
            lineFeeds -= Int(block.lineFeeds[position])
        }
    }

    /// What was found in some bytes, in registers.
    private struct Block {
        var lineFeeds = Flags()
        var forbidden = Flags()
        var controls = Flags()
        var outerBlanks = Flags()

        @inline(__always)
        mutating func look(at bytes: Bytes, after previous: Bytes, _ marks: Marks) {
            // As signed numbers, bytes outside ASCII are negative.
            forbidden |= flags(unsafeBitCast(bytes, to: Flags.self) .< Flags(repeating: 1))
            let spaces = Bytes(repeating: .space)
            let isFeed = flags(bytes .== Bytes(repeating: .lineFeed))
            let isSpace = flags(bytes .== spaces)
            lineFeeds &+= isFeed
            controls |= flags(bytes .<= Bytes(repeating: .quote)) & ~(isFeed | isSpace)
            // Where one of the two is a space, this is the other.
            let others = bytes ^ previous ^ spaces
            let besideSpace = isSpace | flags(previous .== spaces)
            outerBlanks |=
                besideSpace
                & (flags(others .== Bytes(repeating: marks.delimiter)) | flags(others .<= Bytes(repeating: .quote)))
        }

        @inline(__always)
        private func flags(_ mask: SIMDMask<Flags>) -> Flags { unsafeBitCast(mask, to: Flags.self) }
    }
}

/// What a closer look has found.
private struct Controls {
    private typealias Bytes = Findings.Bytes
    private typealias Flags = Findings.Flags

    var lineEnds = 0
    private var quotes = Flags()
    private var carriageReturns = Flags()
    private var tabs = Flags()

    var hasQuotes: Bool { quotes != Flags() }
    var hasCR: Bool { carriageReturns != Flags() }
    var hasTabs: Bool { tabs != Flags() }

    /// Looks at bytes from `start` on, of which one stands before, and returns where fewer than 16 are left.
    @inline(__always)
    mutating func look(at bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ marks: Marks) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var index = start
        var found = (quotes: Flags(), carriageReturns: Flags(), tabs: Flags(), lineEnds: Flags())
        while index &+ Findings.width <= end {
            let bytes = raw.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let previous = raw.loadUnaligned(fromByteOffset: index &- 1, as: Bytes.self)
            let isCR = flags(bytes .== Bytes(repeating: .carriageReturn))
            let followsCR = flags(previous .== Bytes(repeating: .carriageReturn))
            found.lineEnds &+= isCR | (flags(bytes .== Bytes(repeating: .lineFeed)) & ~followsCR)
            found.quotes |= flags(bytes .== Bytes(repeating: .quote))
            found.carriageReturns |= isCR
            found.tabs |= flags(bytes .== Bytes(repeating: marks.tab))
            index &+= Findings.width
        }
        quotes |= found.quotes
        carriageReturns |= found.carriageReturns
        tabs |= found.tabs
        for position in 0..<Findings.width {
            lineEnds -= Int(found.lineEnds[position])
        }
        return index
    }

    /// Looks at one byte, and returns how many these are.
    mutating func look(at byte: UInt8, after previous: UInt8, _ marks: Marks) -> Int {
        lineEnds += byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) ? 1 : 0
        if byte == .quote { quotes[0] = -1 }
        if byte == .carriageReturn { carriageReturns[0] = -1 }
        if byte == marks.tab { tabs[0] = -1 }
        return 1
    }

    @inline(__always)
    private func flags(_ mask: SIMDMask<Flags>) -> Flags { unsafeBitCast(mask, to: Flags.self) }
}
