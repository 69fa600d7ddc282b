internal import Synchronization

/// A CSV input that several readers share, so that as many threads parse it.
///
/// Each reader delivers whole rows, in the order of the input, and every row is delivered by one of them. Which one that
/// is differs from run to run. The input is cut at ends of rows only, never inside quotes, whether it is a file, a pipe
/// or a decompressor; lines and errors are those of a reader that is alone.
///
///     let input = try CSVSharedInput(path: "salaries.csv")
///     try await withThrowingTaskGroup(of: Int.self) { group in
///         for _ in 0..<2 {
///             group.addTask {
///                 var rows = 0
///                 try input.makeReader().forEachRow { _ in rows += 1 }
///                 return rows
///             }
///         }
///         print(try await group.reduce(0, +))
///     }
///
/// A reader that meets an error throws it, and the others end at their next piece as if the input ended there. When all
/// have ended, ``failure`` is the error that a lone reader would have thrown.
public final class CSVSharedInput: Sendable {
    /// The display name of the input.
    public let name: String

    /// The names of the columns.
    public let header: CSVHeader

    let options: CSVReader.Options
    private let lock = Mutex(())
    /// Used under the lock only. The mutex does not hold it, as the buffers of the readers go in and out of it.
    private nonisolated(unsafe) var splitter: InputSplitter

    /// Shares a file.
    ///
    /// - Parameters:
    ///   - path: The file; also its display name, unless `name` is given.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` when the file cannot be read, or its header is missing or wrong.
    public convenience init(
        path: String, name: String? = nil, options: CSVReader.Options = CSVReader.Options()
    ) throws(CSVError) {
        try self.init(source: CSVFileSource(path: path, name: name ?? path), name: name ?? path, options: options)
    }

    /// Shares an open file descriptor and leaves it open.
    ///
    /// - Parameters:
    ///   - descriptor: The descriptor, such as 0 for the standard input.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` when the descriptor cannot be read, or the header is missing or wrong.
    public convenience init(
        descriptor: Int32, name: String = "<stdin>", options: CSVReader.Options = CSVReader.Options()
    ) throws(CSVError) {
        try self.init(source: CSVFileSource(descriptor: descriptor, name: name), name: name, options: options)
    }

    /// Shares a stream of bytes. It is read by one thread at a time.
    ///
    /// - Parameters:
    ///   - source: The stream.
    ///   - name: The display name for errors.
    ///   - options: How to read.
    /// - Throws: ``CSVError`` from the source, or when the header is missing or wrong.
    public init(
        source: sending any CSVByteSource, name: String, options: CSVReader.Options = CSVReader.Options()
    ) throws(CSVError) {
        let shared = SharedSource(source)
        let reader = try CSVReader(source: shared, name: name, options: options)
        self.name = name
        self.options = options
        header = reader.header
        splitter = InputSplitter(shared, after: reader)
    }

    /// A reader of a share of the rows, to be used by one thread.
    ///
    /// - Returns: A reader that has read the header already.
    /// - Throws: ``CSVError`` when a column of the options is missing; the initializer has thrown it then.
    public func makeReader() throws(CSVError) -> CSVReader {
        try CSVReader(sharing: self, columns: options.columns)
    }

    /// A reader that delivers other columns than the options say.
    package func makeReader(columns: [String]?) throws(CSVError) -> CSVReader {
        try CSVReader(sharing: self, columns: columns)
    }

    /// The first error in the order of the input that any of the readers has met.
    public var failure: CSVError? {
        lock.withLock { _ in splitter.failure?.error }
    }

    /// How far the input has been handed out; `nil` if the source does not say.
    public var progress: CSVSourceProgress? {
        lock.withLock { _ in splitter.progress }
    }

    /// Has all readers end at their next piece.
    public func stop() {
        lock.withLock { _ in splitter.stop() }
    }

    /// Takes the next piece of the input; `nil` when there is none.
    func nextPiece(into buffer: PieceBuffer) throws(CSVError) -> InputPiece? {
        try lock.withLock { _ throws(CSVError) in try splitter.nextPiece(into: buffer) }
    }

    /// Notes an error in a piece, and has the other readers end.
    func note(_ error: CSVError, inPiece piece: Int) {
        lock.withLock { _ in splitter.note(error, inPiece: piece) }
    }
}
