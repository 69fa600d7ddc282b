// Text without quotes needs no parser: delimiters and line ends are all there is to find. libcsv looks at one byte at a
// time; this looks at eight, and is several times as fast. What it delivers is what libcsv would.

extension RowSink {
    /// How much of a field is copied at a stroke where the window allows for it.
    static let plainStride = 32

    /// Takes the rows of a window that has no quotes, begins where a row does and ends with a line end.
    ///
    /// - Parameters:
    ///   - window: The bytes; there is room for them, and they are too few to break a limit.
    ///   - delimiter: The byte between fields.
    ///   - hasCR: Whether there may be a CR.
    /// - Complexity: O(*n*) in the bytes.
    mutating func addPlainRows(_ window: UnsafeBufferPointer<UInt8>, delimiter: UInt8, hasCR: Bool) {
        guard let start = window.baseAddress else { return }
        var splitter = PlainSplitter(start, window.count, self)
        // Each call is compiled on its own, and the first without a look for CR.
        if !hasCR {
            splitter.split(delimiter: delimiter, hasCR: false)
        } else {
            splitter.split(delimiter: delimiter, hasCR: true)
        }
        byteCount = splitter.byteCount
        keptCount = splitter.keptCount
        rowCount = splitter.rowCount
    }
}

/// What changes while plain rows are added, in registers.
private struct PlainSplitter {
    private let start: UnsafePointer<UInt8>
    private let count: Int
    private let target: UnsafeMutablePointer<UInt8>
    private let ends: UnsafeMutablePointer<UInt32>
    private let rows: UnsafeMutablePointer<RowSink.RowEnd>
    private let keeps: UnsafeMutablePointer<Int>
    private let slotCount: Int

    private(set) var byteCount: Int
    private(set) var keptCount: Int
    private(set) var rowCount: Int
    /// Where the open field begins, and its position in its row.
    private var fieldStart = 0
    private var column = 0

    init(_ start: UnsafePointer<UInt8>, _ count: Int, _ sink: borrowing RowSink) {
        self.start = start
        self.count = count
        target = sink.bytes.start
        ends = sink.ends.start
        rows = sink.rows.start
        keeps = sink.keeps.start
        slotCount = sink.slotCount
        byteCount = sink.byteCount
        keptCount = sink.keptCount
        rowCount = sink.rowCount
    }

    @inline(__always)
    mutating func split(delimiter: UInt8, hasCR: Bool) {
        let delimiters = EightBytes(repeating: delimiter)
        let lineFeeds = EightBytes(repeating: .lineFeed)
        let carriageReturns = EightBytes(repeating: .carriageReturn)
        var index = 0
        while index < count {
            let word = index &+ 8 <= count ? EightBytes(at: start + index) : EightBytes(start + index, count - index)
            var marks = word.places(of: delimiters) | word.places(of: lineFeeds)
            if hasCR {
                marks |= word.places(of: carriageReturns)
            }
            while marks != 0 {
                let end = index &+ marks.trailingZeroBitCount &>> 3
                marks &= marks &- 1
                if start[end] == delimiter {
                    addField(upTo: end)
                } else if column > 0 || end > fieldStart {
                    addField(upTo: end)
                    endRow()
                }
                fieldStart = end &+ 1
            }
            index &+= 8
        }
    }

    @inline(__always)
    private mutating func addField(upTo end: Int) {
        let length = end &- fieldStart
        let isKept = keeps[min(column, slotCount)]
        let source = UnsafeRawPointer(start + fieldStart)
        let copy = UnsafeMutableRawPointer(target + byteCount)
        if length <= RowSink.plainStride, fieldStart &+ RowSink.plainStride <= count {
            // As in the sink: written in any case, and overwritten unless it is kept.
            copy.storeBytes(of: source.loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
        } else if isKept != 0 {
            copy.copyMemory(from: source, byteCount: length)
        }
        let missing = length == 0 ? CSVRow.missingBit : 0
        ends[keptCount &+ 1] = UInt32(truncatingIfNeeded: byteCount &+ length) | missing
        byteCount &+= length & isKept
        keptCount &+= isKept & 1
        column &+= 1
    }

    @inline(__always)
    private mutating func endRow() {
        rows[rowCount] = RowSink.RowEnd(
            kept: Int32(truncatingIfNeeded: keptCount), fields: Int32(truncatingIfNeeded: column))
        rowCount &+= 1
        column = 0
    }
}

/// Eight bytes side by side in a number, the first lowest.
private struct EightBytes {
    private let word: UInt64

    init(repeating byte: UInt8) {
        word = UInt64(byte) &* 0x0101_0101_0101_0101
    }

    @inline(__always)
    init(at bytes: UnsafePointer<UInt8>) {
        word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// Fewer than eight, and zeros behind them.
    init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        var word: UInt64 = 0
        for index in 0..<count {
            word |= UInt64(bytes[index]) &<< UInt64(8 &* index)
        }
        self.word = word
    }

    /// The highest bit of each byte that is equal to its counterpart.
    @inline(__always)
    func places(of other: EightBytes) -> UInt64 {
        let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ other.word
        // The sum has the highest bit where one of the lower seven differs; nothing is carried to the next byte.
        return ~((difference & sevenBits) &+ sevenBits | difference | sevenBits)
    }
}
