internal import CCSV

/// A strict, streaming reader of CSV with a header, over libcsv.
///
/// The reader holds the input to RFC 4180 and says exactly where it departs from it; it never repairs. Memory stays
/// flat whatever the size of the input: about one chunk and one row.
///
///     let reader = try CSVReader(path: "salaries.csv")
///     let title = try reader.column("job_title", as: String.self)
///     let pay = try reader.column("salary_in_usd", as: Int.self)
///     try reader.forEachRow { row in
///         print(try row.value(of: title), try row.value(of: pay))
///     }
///
/// What counts as CSV:
/// - The first row is the header; its names are neither empty nor doubled, and every row has as many fields.
/// - Lines end with LF, CRLF or CR. The last one may lack its end. Blank lines are skipped, but counted.
/// - The input is UTF-8 without byte 0. A byte-order mark at its start is skipped.
/// - A field in quotes may hold delimiters, line ends and doubled quotes. A quote anywhere else is an error.
/// - Blanks around a field belong to it.
/// - An empty field is *missing*, unlike `""`, which is text of length 0.
///
/// A reader is used by one task at a time, and reads its input once.
public final class CSVReader {
    /// How to read.
    public struct Options: Sendable {
        /// The byte between fields: a comma unless set.
        public var delimiter = UInt8(ascii: ",")

        /// The columns whose fields are delivered, or `nil` for all. Fewer columns are faster to read; asking a row
        /// for a field of another column is a programming error.
        public var columns: [String]?

        /// The most bytes that a field may have: 1 MiB unless set.
        public var fieldLimit = 1 << 20

        /// The most bytes that a row may have, quotes not counted: 16 MiB unless set. At most 256 MiB.
        public var rowLimit = 16 << 20

        /// How many bytes are read and parsed at a time. It does not change what is read.
        public var chunkSize = 64 << 10

        /// The usual options: commas, all columns, the limits above.
        public init() {}
    }

    /// The display name of the input.
    public let name: String

    /// The names of the columns.
    public private(set) var header = CSVHeader()

    let options: Options
    var input: InputBuffer
    let sink: UnsafeMutablePointer<RowSink>
    private let parser: UnsafeMutablePointer<csv_parser>

    /// Where each column is among the kept ones; `nil` when all are kept.
    var slots: [Int32]?

    /// The line of the first byte kept, and the place of the rows walked so far.
    var base: LineLocator
    private var rowCursor: (locator: LineLocator, row: Int)
    private var lineEndsSinceBase = 0

    /// How far libcsv has parsed.
    private var parsed = 0
    private var deliverableRows = 0
    private var nextRow = 0
    private var failure: CSVError?
    private var isFinished = false

    /// Reads memory of the caller in place, such as a table embedded in the program.
    ///
    /// - Parameters:
    ///   - memory: The input. It must outlive the reader and not change meanwhile.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` when the header is missing or wrong.
    public convenience init(
        borrowing memory: UnsafeRawBufferPointer, name: String, options: Options = Options()
    ) throws(CSVError) {
        try self.init(InputBuffer(borrowing: memory), name: name, options: options)
    }

    /// Reads a file in chunks.
    ///
    /// - Parameters:
    ///   - path: The file; also its display name, unless `name` is given.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` when the file cannot be read, or its header is missing or wrong.
    public convenience init(
        path: String, name: String? = nil, options: Options = Options()
    ) throws(CSVError) {
        let source = try FileSource(path: path, name: name ?? path)
        try self.init(source: source, name: name ?? path, options: options)
    }

    /// Reads an open file descriptor in chunks and leaves it open.
    ///
    /// - Parameters:
    ///   - descriptor: The descriptor, such as 0 for the standard input.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` when the descriptor cannot be read, or the header is missing or wrong.
    public convenience init(
        descriptor: Int32, name: String = "<stdin>", options: Options = Options()
    ) throws(CSVError) {
        try self.init(source: FileSource(descriptor: descriptor, name: name), name: name, options: options)
    }

    /// Reads a stream of bytes in chunks.
    ///
    /// - Parameters:
    ///   - source: The stream.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` from the source, or when the header is missing or wrong.
    public convenience init(
        source: any CSVByteSource, name: String, options: Options = Options()
    ) throws(CSVError) {
        try self.init(InputBuffer(reading: source, chunkSize: options.chunkSize), name: name, options: options)
    }

    private init(_ input: consuming InputBuffer, name: String, options: Options) throws(CSVError) {
        precondition(options.chunkSize > 0, "a chunk has at least one byte")
        precondition(options.fieldLimit >= 0 && options.rowLimit >= 0, "limits are not negative")
        precondition(options.rowLimit <= 256 << 20, "rows of more than 256 MiB are not supported")
        precondition(options.delimiter != .quote && !options.delimiter.isLineEnd, "not usable as a delimiter")
        self.name = name
        self.options = options
        self.input = input
        base = LineLocator(offset: 0, line: 1, followsCR: false)
        rowCursor = (base, 0)
        sink = .allocate(capacity: 1)
        sink.initialize(to: RowSink(fieldLimit: options.fieldLimit, rowLimit: options.rowLimit))
        parser = .allocate(capacity: 1)
        csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
        csv_set_delim(parser, options.delimiter)
        try skipByteOrderMark()
        try readHeader()
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        sink.deinitialize(count: 1)
        sink.deallocate()
    }

    /// Calls `body` with each row that is left.
    ///
    /// The row is valid during the call only. A row that `body` throws from counts as read: calling the method again
    /// goes on with the next.
    ///
    /// - Parameters:
    ///   - report: Called with the error about each row that has more or fewer fields than the header; the row is
    ///     skipped. Without it, such a row ends the reading.
    ///   - body: What to do with a row.
    /// - Throws: ``CSVError`` where the input is not well-formed, after the rows before that place were delivered;
    ///   what `body` throws, unchanged.
    /// - Complexity: O(*n*) in the bytes of the input.
    public func forEachRow(
        reportingRagged report: ((CSVError) -> Void)? = nil,
        _ body: (borrowing CSVRow) throws -> Void
    ) throws {
        let columns = Int32(header.count)
        while try loadRows() {
            while nextRow < deliverableRows {
                let row = nextRow
                nextRow += 1
                if sink.pointee.rows.start[row].fields == columns {
                    try body(CSVRow(row, of: self))
                } else if let report {
                    report(raggedRow(row))
                } else {
                    throw raggedRow(row)
                }
            }
        }
    }

    /// Makes sure that there is a row to deliver; false at the end of the input.
    private func loadRows() throws(CSVError) -> Bool {
        while nextRow >= deliverableRows {
            if let failure {
                throw failure
            }
            if isFinished {
                return false
            }
            try parseWindow(oneLine: false)
        }
        return true
    }
}

// MARK: - Header

extension CSVReader {
    private func skipByteOrderMark() throws(CSVError) {
        while input.bytes.count < 3, !input.isComplete {
            try input.refill(keepingFrom: 0)
        }
        if input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            parsed = 3
            base = LineLocator(offset: 3, line: 1, followsCR: false)
        }
    }

    /// Reads the first row, line by line, so that the columns to keep are known before the second is parsed.
    private func readHeader() throws(CSVError) {
        while deliverableRows == 0 {
            if let failure {
                throw failure
            }
            if isFinished {
                throw CSVError(
                    .emptyInput, at: CSVLocation(file: name, line: 1), message: "there is no header",
                    remedy: "begin the file with the names of its columns")
            }
            try parseWindow(oneLine: true)
        }
        nextRow = 1
        let count = Int(sink.pointee.rows.start[0].fields)
        header = CSVHeader((0..<count).map { String(decoding: sink.pointee.field(at: $0), as: UTF8.self) })
        header.line = line(ofRow: 0)
        try checkHeaderNames()
        if let columns = options.columns {
            try keepOnly(columns)
        }
    }
}

// MARK: - Windows

extension CSVReader {
    /// Parses the next window of the input and collects its rows.
    ///
    /// A window ends behind a line end where it can. Then it holds whole scalars, and libcsv is either between two rows
    /// or inside quotes.
    private func parseWindow(oneLine: Bool) throws(CSVError) {
        retireWindow()
        let end = try nextWindowEnd(oneLine: oneLine)
        let window = UnsafeBufferPointer(rebasing: input.bytes[parsed..<end])
        let followsCR = parsed > base.offset ? input.bytes[parsed - 1] == .carriageReturn : base.followsCR
        let scan = WindowScanner(window, followsCR: followsCR)
        lineEndsSinceBase += scan.lineEnds
        let usable = scan.badByte ?? window.count
        sink.pointee.reserve(forInput: usable, pending: parser.pointee.entry_pos)
        // libcsv takes blanks off unquoted fields unless a function denies that they are blanks. The function costs a
        // call a byte, so it is set only where there are such blanks.
        csv_set_space_func(parser, scan.hasOuterBlanks ? denyBlanks : nil)
        let count = csv_parse(parser, window.baseAddress, usable, receiveField, receiveRow, sink)
        parsed += count
        if count == usable, scan.badByte == nil, end == input.bytes.count, input.isComplete {
            finish()
        } else {
            sink.pointee.checkOpenField(pending: parser.pointee.entry_pos)
        }
        concludeWindow(stoppedEarly: count < usable, badByte: scan.badByte)
    }

    private func finish() {
        isFinished = true
        sink.pointee.checkOpenField(pending: parser.pointee.entry_pos)
        if sink.pointee.overflow == nil, csv_fini(parser, receiveField, receiveRow, sink) != 0 {
            failure = unterminatedQuote()
        }
    }

    /// Settles which rows are delivered and which error follows them: the first in the input.
    private func concludeWindow(stoppedEarly: Bool, badByte: Int?) {
        nextRow = 0
        deliverableRows = sink.pointee.rowCount
        if let overflow = sink.pointee.overflow {
            deliverableRows = overflow.row
            failure = limitExceeded(overflow)
        } else if stoppedEarly {
            failure = csv_error(parser) == CSV_EPARSE ? misplacedQuote(at: parsed) : outOfMemory(at: parsed)
        } else if badByte != nil {
            failure = forbiddenByte(at: parsed)
        }
    }

    /// Gives up the bytes of the rows that were delivered.
    private func retireWindow() {
        guard parsed > base.offset, input.bytes[parsed - 1].isLineEnd else { return }
        var locator = base
        if parser.pointee.quoted == 0 {
            locator = LineLocator(
                offset: parsed, line: base.line + lineEndsSinceBase,
                followsCR: input.bytes[parsed - 1] == .carriageReturn)
            lineEndsSinceBase = 0
        } else if sink.pointee.rowCount > 0 {
            while rowCursor.row < sink.pointee.rowCount {
                advanceRowCursor()
            }
            lineEndsSinceBase -= rowCursor.locator.line - base.line
            locator = rowCursor.locator
        }
        base = locator
        rowCursor = (base, 0)
    }

    /// Where the next window ends; reads on if nothing is left to parse.
    private func nextWindowEnd(oneLine: Bool) throws(CSVError) -> Int {
        while true {
            let end = windowEnd(oneLine: oneLine)
            if end > parsed || input.isComplete {
                return end
            }
            let dropped = base.offset
            try input.refill(keepingFrom: dropped)
            base.rebase(by: dropped)
            rowCursor.locator.rebase(by: dropped)
            parsed -= dropped
        }
    }

    private func windowEnd(oneLine: Bool) -> Int {
        let bytes = input.bytes
        // Four bytes hold any scalar, so that every window makes progress.
        let limit = min(bytes.count, parsed + max(options.chunkSize, 4))
        let window = bytes[parsed..<limit]
        if oneLine, let end = window.firstIndex(where: \.isLineEnd) {
            return end + 1
        }
        if limit == bytes.count, input.isComplete {
            return limit
        }
        if let end = window.lastIndex(of: .lineFeed) ?? window.lastIndex(of: .carriageReturn) {
            return end + 1
        }
        return limit - UTF8Validator.incompleteTail(of: UnsafeBufferPointer(rebasing: window))
    }
}

// MARK: - Lines

extension CSVReader {
    /// The line on which a row of the window starts.
    ///
    /// - Complexity: O(1) amortised over the bytes when rows are asked in order.
    func line(ofRow row: Int) -> Int {
        locator(ofRow: row).line
    }

    /// A locator at the first byte of a row of the window.
    func locator(ofRow row: Int) -> LineLocator {
        if row < rowCursor.row {
            rowCursor = (base, 0)
        }
        while rowCursor.row < row {
            advanceRowCursor()
        }
        rowCursor.locator.skipBlankLines(in: input.bytes)
        return rowCursor.locator
    }

    private func advanceRowCursor() {
        rowCursor.locator.skipBlankLines(in: input.bytes)
        rowCursor.locator.skipRow(in: input.bytes)
        rowCursor.row += 1
    }
}

// MARK: - Callbacks

/// Hands a field from libcsv to the sink.
private let receiveField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    bytes, count, context in
    context?.assumingMemoryBound(to: RowSink.self).pointee.addField(bytes, count)
}

/// Hands the end of a row from libcsv to the sink.
private let receiveRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    context?.assumingMemoryBound(to: RowSink.self).pointee.endRow()
}

/// Tells libcsv that a byte is not a blank to take off a field.
private let denyBlanks: @convention(c) (UInt8) -> Int32 = { _ in 0 }
