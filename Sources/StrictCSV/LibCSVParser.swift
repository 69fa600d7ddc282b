internal import CLibCSV

/// The parser of libcsv and what its callbacks write to. It is the one owner of the C structure, which holds memory and
/// so must not be copied.
///
/// The parser is strict: without `CSV_STRICT`, libcsv lets a stray quote swallow the rows that follow it, and without
/// `CSV_STRICT_FINI` an open quote at the end of the input passes for a field.
struct LibCSVParser: ~Copyable {
    /// The rows of the last piece parsed.
    let sink: UnsafeMutablePointer<RowSink>
    private let parser: UnsafeMutablePointer<csv_parser>

    init(_ options: CSVReader.Options) {
        sink = .allocate(capacity: 1)
        sink.initialize(to: RowSink(fieldLimit: options.fieldLimit, rowLimit: options.rowLimit))
        parser = .allocate(capacity: 1)
        // It fails only for a null pointer. The constants are imported as Int32, the parameter as UInt8.
        _ = csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
        csv_set_delim(parser, options.delimiter)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        sink.deinitialize(count: 1)
        sink.deallocate()
    }

    /// Whether the parser stopped, or was left, inside a quoted field.
    ///
    /// It is exact behind a line end, which closes every other field.
    var isInsideQuotes: Bool { parser.pointee.quoted != 0 }

    /// Whether parsing stopped for the syntax, and not for want of memory.
    var isSyntaxError: Bool { csv_error(parser) == CSV_EPARSE }

    /// Replaces the complete rows of the sink by those that end in `piece`.
    ///
    /// libcsv takes blanks off unquoted fields unless a function denies that they are blanks. The function costs a call
    /// a byte, so it is set only where there are such blanks.
    ///
    /// - Returns: How many bytes were parsed: fewer than there are when libcsv found an error behind them.
    func parse(_ piece: UnsafeBufferPointer<UInt8>, _ scan: WindowScanner) -> Int {
        let pending = parser.pointee.entry_pos
        sink.pointee.reserve(forInput: piece.count, pending: pending)
        if !scan.hasQuotes, !isInsideQuotes, pending == 0, sink.pointee.isSafe(piece.count),
            piece.last?.isLineEnd == true
        {
            sink.pointee.addPlainRows(piece, delimiter: csv_get_delim(parser), hasCR: scan.hasCR)
            return piece.count
        }
        csv_set_space_func(parser, scan.hasOuterBlanks ? denyBlanks : nil)
        return csv_parse(parser, piece.baseAddress, piece.count, receiver, receiveRow, sink)
    }

    /// Checks the field that is not finished against the limits: an open quote would make libcsv's buffer grow with
    /// the rest of the input.
    ///
    /// - Parameter followsQuote: Whether the last byte parsed is a quote. In a quoted field libcsv counts it, though it
    ///   may prove to be the closing one.
    func checkOpenField(followsQuote: Bool) {
        let pending = parser.pointee.entry_pos - (isInsideQuotes && followsQuote ? 1 : 0)
        sink.pointee.checkOpenField(pending: pending)
    }

    /// Adds the last row, if no line end has ended it.
    ///
    /// - Returns: False when a quote is still open.
    func finish() -> Bool {
        csv_fini(parser, receiver, receiveRow, sink) == 0
    }

    /// What takes fields.
    private var receiver: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void {
        if sink.pointee.keepsNone {
            return countField
        }
        return receiveField
    }
}

// Functions rather than closures, since the compiler inlines a function into the C entry point, but not a closure.

/// Hands a field from libcsv to the sink.
@inline(__always)
private func receiveField(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
    context?.assumingMemoryBound(to: RowSink.self).pointee.addField(bytes, count)
}

/// Has the sink count a field that it does not keep.
@inline(__always)
private func countField(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
    context?.assumingMemoryBound(to: RowSink.self).pointee.countField(count)
}

/// Hands the end of a row from libcsv to the sink.
@inline(__always)
private func receiveRow(_ end: Int32, _ context: UnsafeMutableRawPointer?) {
    context?.assumingMemoryBound(to: RowSink.self).pointee.endRow()
}

/// Tells libcsv that a byte is not a blank to take off a field.
private func denyBlanks(_ byte: UInt8) -> Int32 { 0 }
