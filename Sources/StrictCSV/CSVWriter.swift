/// Writes rows as CSV (RFC 4180), such that ``CSVReader`` reads the same rows back.
///
///     var writer = CSVWriter { try output.write($0) }
///     try writer.write(["id", "name", "pay"])
///     try writer.write(["da", "Data, Analyst", 120_000])
///     try writer.finish()
///
/// Quotes are written only where they are needed: around delimiters, quotes, line ends, outer blanks and empty text. A
/// missing field is nothing at all; but a row of one missing field is written as `""`, since a blank line is no row.
///
/// The quoting is done here and not by `csv_write` of libcsv, which quotes every field.
public struct CSVWriter: ~Copyable {
    /// How to write.
    public struct Options: Sendable {
        /// What ends a line.
        public enum LineEnd: Sendable {
            /// A line feed, as Unix tools expect.
            case lineFeed
            /// Carriage return and line feed, as RFC 4180 has it.
            case carriageReturnLineFeed
        }

        /// What is done with text that a spreadsheet would run as a formula.
        public enum Formulas: Sendable {
            /// It is written as it is, so that reading it back gives the same text.
            case keep
            /// It is written behind an apostrophe, which a spreadsheet takes as "this is text". Text is treated so if
            /// it begins with `=`, `+`, `-`, `@`, a tab or a line end; numbers are not text.
            case neutralise
        }

        /// The byte between fields: a comma unless set. It must be ASCII, and no quote, line end or byte 0.
        public var delimiter = UInt8(ascii: ",")

        /// What ends a line: a line feed unless set.
        public var lineEnd = LineEnd.lineFeed

        /// What is done with formulas: nothing unless set. Set it to neutralise when people will open the output in a
        /// spreadsheet.
        public var formulas = Formulas.keep

        /// The usual options: commas, line feeds, formulas kept.
        public init() {}
    }

    private static let blockSize = 64 << 10

    private let options: Options
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private var buffer: [UInt8] = []
    private var columnCount: Int?

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - options: How to write.
    ///   - sink: Takes the output in blocks of about 64 KiB, each valid during the call only.
    public init(options: Options = Options(), to sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        precondition(isUsable(delimiter: options.delimiter), "not usable as a delimiter")
        self.options = options
        self.sink = sink
    }

    /// Writes a row. The first is the header.
    ///
    /// - Parameter row: The fields: as many as in the first row.
    /// - Throws: ``CSVError`` with ``CSVError/Code/nulByte`` when a text has a byte 0, which no reader accepts; what
    ///   the sink throws.
    /// - Complexity: O(*n*) in the bytes of the row.
    public mutating func write(_ row: some Sequence<CSVField>) throws {
        let start = buffer.count
        var count = 0
        for field in row {
            if count > 0 {
                buffer.append(options.delimiter)
            }
            do {
                try append(field)
            } catch {
                buffer.removeSubrange(start...)
                throw error
            }
            count += 1
        }
        precondition(count > 0, "a row has at least one field")
        precondition(count == columnCount ?? count, "every row has as many fields as the first")
        columnCount = count
        try endRow(isEmpty: buffer.count == start)
    }

    /// Hands what is left to the sink. Without this call the last rows are lost.
    ///
    /// - Throws: What the sink throws.
    public consuming func finish() throws {
        try flush()
    }

    private mutating func endRow(isEmpty: Bool) throws {
        if isEmpty {
            buffer += [.quote, .quote]
        }
        if options.lineEnd == .carriageReturnLineFeed {
            buffer.append(.carriageReturn)
        }
        buffer.append(.lineFeed)
        if buffer.count >= Self.blockSize {
            try flush()
        }
    }

    private mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try buffer.withUnsafeBytes(sink)
        buffer.removeAll(keepingCapacity: true)
    }
}

// MARK: - Fields

extension CSVWriter {
    private mutating func append(_ field: CSVField) throws(CSVError) {
        switch field {
        case .missing: return
        case .text(let text): try append(text)
        case .integer(let number): try appendPlain(String(number))
        case .decimal(let number) where number.isFinite: try appendPlain(String(number))
        case .decimal: return
        case .boolean(let value): try appendPlain(value ? "true" : "false")
        }
    }

    private mutating func append(_ text: String) throws(CSVError) {
        if options.formulas == .neutralise, text.utf8.first?.beginsFormula ?? false {
            try appendPlain("'" + text)
        } else {
            try appendPlain(text)
        }
    }

    /// Appends text, in quotes if it needs them.
    private mutating func appendPlain(_ text: String) throws(CSVError) {
        var text = text
        let delimiter = options.delimiter
        let shape = text.withUTF8 { FieldShape($0, delimiter: delimiter) }
        if shape.hasNUL {
            throw CSVError(
                .nulByte, at: CSVLocation(file: "output"), text: text, message: "has a byte 0",
                remedy: "remove it before writing")
        }
        guard shape.needsQuotes else {
            buffer.append(contentsOf: text.utf8)
            return
        }
        buffer.append(.quote)
        for byte in text.utf8 {
            if byte == .quote {
                buffer.append(.quote)
            }
            buffer.append(byte)
        }
        buffer.append(.quote)
    }
}

extension UInt8 {
    /// Whether a spreadsheet may run text that begins with the byte.
    package var beginsFormula: Bool {
        switch self {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
        default: self == .tab || isLineEnd
        }
    }
}

/// What decides how a field is written.
private struct FieldShape {
    private(set) var needsQuotes: Bool
    private(set) var hasNUL = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
        let hasOuterBlank = bytes.first.map(\.isBlank) ?? true || bytes.last.map(\.isBlank) ?? true
        // At the start of the output, a byte-order mark would be skipped by the reader.
        needsQuotes = hasOuterBlank || bytes.starts(with: byteOrderMark)
        for byte in bytes {
            if byte == delimiter || byte == .quote || byte.isLineEnd {
                needsQuotes = true
            }
            if byte == 0 {
                hasNUL = true
            }
        }
    }
}
