/// A piece of an input that begins where a row does and ends where a row does, or with the input.
struct InputPiece {
    /// The place of the piece among all, from 0.
    var number: Int
    /// How many bytes it has.
    var count: Int
    /// The line on which it begins.
    var line: Int
    /// Whether the byte before it is a CR.
    var followsCR: Bool
    /// Whether the input ends with it.
    var isLast: Bool
}

/// Cuts a stream of bytes into pieces that can be parsed apart.
///
/// Up to the first misplaced quote, an even number of quotes before a byte means that it is outside quotes. So the
/// number of quotes in a piece tells whether it ends inside quotes, and the nearest line end outside them is found
/// going backwards. Behind a misplaced quote the pieces may be wrong, but the reader that meets it stops there, and
/// its error comes first.
struct InputSplitter {
    /// The first error in the order of the input, and its piece.
    private(set) var failure: (piece: Int, error: CSVError)?

    private let source: SharedSource
    private let pieceSize: Int
    /// The most bytes that a row within the limits may take. Of its bytes in the input at least a third count: those of
    /// `"",` count as one.
    private let longestRow: Int
    private let delimiter: UInt8
    /// The bytes behind the last cut.
    private var rest: [UInt8]
    private var line: Int
    private var followsCR: Bool
    private var pieceCount = 0
    private var isFinished = false

    /// Goes on where `reader` has read the header of `source`.
    init(_ source: SharedSource, after reader: CSVReader) {
        self.source = source
        pieceSize = max(reader.options.chunkSize, 4)
        longestRow = 3 * max(reader.options.rowLimit, reader.options.fieldLimit) + 8
        delimiter = reader.options.delimiter
        rest = Array(reader.input.bytes[reader.parsed...])
        line = reader.base.line + reader.lineEndsSinceBase
        followsCR = reader.parsed > 0 && reader.input.bytes[reader.parsed - 1] == .carriageReturn
    }

    /// How far the source has been read.
    var progress: CSVSourceProgress? { source.progress }

    mutating func stop() {
        isFinished = true
    }

    mutating func note(_ error: CSVError, inPiece piece: Int) {
        isFinished = true
        if piece < failure?.piece ?? .max {
            failure = (piece, error)
        }
    }

    /// Puts the next piece at the start of `buffer`.
    mutating func nextPiece(into buffer: PieceBuffer) throws(CSVError) -> InputPiece? {
        guard !isFinished else { return nil }
        do {
            return try cutPiece(into: buffer)
        } catch {
            note(error, inPiece: pieceCount)
            throw error
        }
    }

    private mutating func cutPiece(into buffer: PieceBuffer) throws(CSVError) -> InputPiece? {
        var count = rest.count
        buffer.reserve(max(pieceSize, count), keeping: 0)
        _ = buffer.bytes.update(fromContentsOf: rest)
        rest.removeAll(keepingCapacity: true)
        while true {
            let isLast = try !fill(buffer, &count)
            if isLast || count > longestRow {
                isFinished = true
                return conclude(buffer, count, isLast: isLast)
            }
            if let cut = LastRowEnd.position(in: UnsafeBufferPointer(rebasing: buffer.bytes[..<count])) {
                rest.append(contentsOf: buffer.bytes[cut..<count])
                return conclude(buffer, cut, isLast: false)
            }
            buffer.reserve(count * 2, keeping: count)
        }
    }

    /// Reads until the buffer is full; false when the input ends before.
    private func fill(_ buffer: PieceBuffer, _ count: inout Int) throws(CSVError) -> Bool {
        while count < buffer.bytes.count {
            let read = try source.read(
                into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer.bytes[count...])))
            guard read > 0 else { return false }
            count += read
        }
        return true
    }

    private mutating func conclude(_ buffer: PieceBuffer, _ count: Int, isLast: Bool) -> InputPiece? {
        guard count > 0 else { return nil }
        let piece = InputPiece(number: pieceCount, count: count, line: line, followsCR: followsCR, isLast: isLast)
        let bytes = UnsafeBufferPointer(rebasing: buffer.bytes[..<count])
        buffer.scan = WindowScanner(bytes, followsCR: followsCR, delimiter: delimiter)
        line += buffer.scan.lineEnds
        followsCR = bytes[count - 1] == .carriageReturn
        pieceCount += 1
        return piece
    }
}
