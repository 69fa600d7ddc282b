// The bytes that mean something in CSV.

/// A byte-order mark in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a byte can stand between fields: ASCII, and without another meaning.
func isUsable(delimiter: UInt8) -> Bool {
    (1..<0x80).contains(delimiter) && delimiter != .quote && !delimiter.isLineEnd
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")

    /// Whether the byte ends a row outside quotes.
    var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

    /// Whether the byte is one that libcsv takes off the ends of unquoted fields.
    var isBlank: Bool { self == .space || self == .tab }

    /// Whether the byte is the second or a later one of a scalar in UTF-8.
    var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
