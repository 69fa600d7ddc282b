/// A strict, streaming reader of CSV with a header, over libcsv.
///
/// The reader holds the input to RFC 4180 and says exactly where it departs from it; it never repairs. Memory stays
/// flat whatever the size of the input: about one chunk and one row. Chunks without quotes are split without libcsv,
/// eight bytes at a time, which is several times as fast; ``CSVSharedInput`` reads with several threads.
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
        /// The byte between fields: a comma unless set. It must be ASCII, and no quote, line end or byte 0.
        public var delimiter = UInt8(ascii: ",")

        /// The columns whose fields are delivered, or `nil` for all. Fewer columns are faster to read; asking a row
        /// for a field of another column is a programming error.
        public var columns: [String]?

        /// The most bytes that a field may have: 1 MiB unless set.
        public var fieldLimit = 1 << 20

        /// The most bytes that a row may have, quotes not counted: 16 MiB unless set. At most 256 MiB.
        public var rowLimit = 16 << 20

        /// How many bytes are read and parsed at a time: 64 KiB unless set, at most 256 MiB. It does not change what
        /// is read.
        public var chunkSize = 64 << 10

        /// The usual options: commas, all columns, the limits above.
        public init() {}
    }

    /// The display name of the input.
    public let name: String

    /// The names of the columns.
    public internal(set) var header = CSVHeader()

    let options: Options
    var input: InputBuffer
    let parser: LibCSVParser

    /// The input shared with other readers, and the piece of it that is being parsed.
    let shared: (input: CSVSharedInput, buffer: PieceBuffer)?
    var pieceNumber = 0

    /// How far libcsv has parsed the bytes kept.
    var parsed = 0

    /// The place of the oldest row still of interest: the first of the window, or the unfinished one before it.
    var base = LineLocator(offset: 0, line: 1, followsCR: false) {
        didSet { rowCursor = (base, 0) }
    }

    /// How many lines end between there and what libcsv has parsed.
    var lineEndsSinceBase = 0

    /// The place of a row of the window, the last one asked for.
    var rowCursor = (locator: LineLocator(offset: 0, line: 1, followsCR: false), row: 0)

    /// How many rows of the window may be delivered, and the next one.
    var deliverableRows = 0
    var upcomingRow = 0

    /// The number of columns, in the type in which the fields of a row are counted.
    var columnCount: Int32 = 0

    var isDelivering = false

    /// The error that follows the rows of the window.
    var failure: CSVError?

    /// Whether there is no input behind the window.
    var isFinished = false

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
        let source = try CSVFileSource(path: path, name: name ?? path)
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
        try self.init(source: CSVFileSource(descriptor: descriptor, name: name), name: name, options: options)
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
        precondition((1...256 << 20).contains(options.chunkSize), "a chunk has 1 byte to 256 MiB")
        precondition(options.fieldLimit >= 0 && options.rowLimit >= 0, "limits are not negative")
        precondition(options.rowLimit <= 256 << 20, "rows of more than 256 MiB are not supported")
        precondition(isUsable(delimiter: options.delimiter), "not usable as a delimiter")
        self.name = name
        self.options = options
        self.input = input
        shared = nil
        parser = LibCSVParser(options)
        try skipByteOrderMark()
        try readHeader()
    }

    /// Reads a share of an input whose header has been read.
    init(sharing shared: CSVSharedInput, columns: [String]?) throws(CSVError) {
        name = shared.name
        options = shared.options
        input = InputBuffer()
        self.shared = (shared, PieceBuffer())
        parser = LibCSVParser(options)
        header = shared.header
        columnCount = Int32(header.count)
        if let columns {
            try keepOnly(columns)
        }
    }
}
