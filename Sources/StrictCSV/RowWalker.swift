/// Walks the bytes of one row and finds where it ends, or where it stops being one.
///
/// It follows the syntax of ``CSVReader`` and no more; what exactly is wrong is for a reader to say.
struct RowWalker {
    enum Outcome {
        /// More bytes are needed.
        case unfinished
        /// The row ends before a position.
        case row(end: Int)
        /// Behind this position the bytes are not of a row.
        case wrong(at: Int)
    }

    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted
    }

    /// The next byte, from the start of the row.
    private var position = 0
    private var state = State.fieldStart
    private var fieldLength = 0
    private var rowLength = 0
    /// Behind the first line end within the open quotes: what is wrong from there on is that they were not closed before.
    private(set) var lineEndInQuotes: Int?

    /// Whether a part of a row was walked.
    var isWithinRow: Bool { position > 0 }

    private let delimiter: UInt8
    private let fieldLimit: Int
    private let rowLimit: Int

    init(_ options: CSVReader.Options) {
        (delimiter, fieldLimit, rowLimit) = (options.delimiter, options.fieldLimit, options.rowLimit)
    }

    /// Walks on.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of the row and what follows it, from its start.
    ///   - isLast: Whether the input ends with them.
    /// - Returns: The end of the row, if it was found.
    mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Outcome {
        while position < bytes.count {
            let byte = bytes[position]
            switch state {
            case .fieldStart, .unquoted:
                if byte == delimiter {
                    endField()
                } else if byte.isLineEnd {
                    return .row(end: position + 1)
                } else if byte == .quote {
                    guard state == .fieldStart else { return .wrong(at: position) }
                    state = .quoted
                } else {
                    state = .unquoted
                    fieldLength += 1
                }
            case .quoted:
                if byte == .quote {
                    state = .quoteInQuoted
                } else {
                    if byte.isLineEnd, lineEndInQuotes == nil { lineEndInQuotes = position + 1 }
                    fieldLength += 1
                }
            case .quoteInQuoted:
                if byte == .quote {
                    state = .quoted
                    fieldLength += 1
                } else if byte == delimiter {
                    endField()
                } else if byte.isLineEnd {
                    return .row(end: position + 1)
                } else {
                    return .wrong(at: position)
                }
            }
            guard fieldLength <= fieldLimit, rowLength + fieldLength <= rowLimit else { return .wrong(at: position) }
            position += 1
        }
        guard isLast else { return .unfinished }
        return state == .quoted ? .wrong(at: position) : .row(end: position)
    }

    private mutating func endField() {
        rowLength += fieldLength + 1
        fieldLength = 0
        lineEndInQuotes = nil
        state = .fieldStart
    }
}
