/// Walks the raw bytes of rows that libcsv has accepted, counting lines.
///
/// libcsv reports no positions, and counting while parsing would slow every reader down for the few that ask. So the
/// reader keeps the bytes of the rows it delivers and walks them when a line is asked for. In strict mode the walk is
/// exact with one bit of state: every quote opens or closes, a doubled one closes and opens.
struct LineLocator {
    /// The next byte.
    private(set) var offset: Int
    /// The line of the next byte, from 1.
    private(set) var line: Int
    /// Where that line starts; before the first byte kept, the columns of the line are unknown and not needed.
    private(set) var lineStart: Int
    /// Whether the last byte was a CR, so that an LF belongs to it.
    private(set) var followsCR: Bool

    init(offset: Int, line: Int, followsCR: Bool) {
        self.offset = offset
        self.line = line
        self.lineStart = offset
        self.followsCR = followsCR
    }

    /// Takes account of `count` bytes dropped from the front.
    mutating func rebase(by count: Int) {
        offset -= count
        lineStart -= count
    }

    /// Passes one byte.
    private mutating func pass(_ byte: UInt8) {
        offset += 1
        if byte == .carriageReturn || (byte == .lineFeed && !followsCR) {
            line += 1
        }
        if byte == .carriageReturn || byte == .lineFeed {
            lineStart = offset
        }
        followsCR = byte == .carriageReturn
    }

    /// Passes blank lines, and the LF of a CRLF, up to the first byte of a row.
    mutating func skipBlankLines(in bytes: UnsafeBufferPointer<UInt8>) {
        while offset < bytes.count, bytes[offset].isLineEnd {
            pass(bytes[offset])
        }
    }

    /// Passes a field, but not what ends it, or stops at `limit`.
    mutating func skipField(in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, limit: Int) {
        var isQuoted = false
        while offset < limit {
            let byte = bytes[offset]
            if byte == .quote {
                isQuoted.toggle()
            } else if !isQuoted, byte == delimiter || byte.isLineEnd {
                return
            }
            pass(byte)
        }
    }

    /// Passes the byte that ends a field.
    mutating func skipFieldEnd(in bytes: UnsafeBufferPointer<UInt8>) {
        pass(bytes[offset])
    }

    /// Passes a row and the byte that ends it.
    mutating func skipRow(in bytes: UnsafeBufferPointer<UInt8>) {
        var isQuoted = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == .quote {
                isQuoted.toggle()
            }
            pass(byte)
            if !isQuoted, byte.isLineEnd {
                return
            }
        }
    }

    /// The Unicode scalar of the next byte within its line, from 1.
    func column(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        1 + bytes[lineStart..<offset].count { !$0.isUTF8Continuation }
    }
}
