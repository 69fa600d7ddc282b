import CLibCSV
import StrictCSV
import Testing

/// What libcsv does by itself, shown on libcsv, and what the reader makes of it.
@Suite("Traps of libcsv")
struct LibCSVTrapTests {
    @Test("The default mode accepts malformed quotes silently; the reader is strict")
    func defaultModeIsLax() {
        let text = "a,b\n1,x\"y\n2,\"z\" w\n"
        #expect(RawParser(options: 0).parse(text).fields.count == 6)
        #expect(Reading(text.utf8).error?.code == .strayQuote)
        #expect(Reading("a,b\n2,\"z\" w\n".utf8).error?.code == .textAfterQuote)
    }

    @Test("A stray quote at the start of a field swallows rows in the default mode; the reader names the quote")
    func strayQuoteSwallowsRows() {
        let text = "a,b\n1,\"x\n2,y\n3,z\n"
        #expect(RawParser(options: 0).parse(text).fields.count == 4)
        #expect(Reading(text.utf8).error?.location == CSVLocation(file: "pay.csv", line: 2, column: 3, columnName: "b"))
    }

    @Test("An open quote at the end passes without CSV_STRICT_FINI, even in strict mode")
    func openQuoteAtEnd() {
        #expect(RawParser(options: CSV_STRICT).parse("a\n\"x").error == CSV_SUCCESS)
        // csv_fini returns -1; the reason comes from csv_error.
        let strict = RawParser(options: CSV_STRICT | CSV_STRICT_FINI).parse("a\n\"x")
        #expect(strict.finished == -1 && strict.error == CSV_EPARSE)
        #expect(Reading("a\n\"x".utf8).error?.code == .unterminatedQuote)
    }

    @Test("A byte-order mark stays in the first field, and before a quoted one is an error; the reader skips it")
    func byteOrderMark() {
        #expect(RawParser(options: CSV_STRICT).parse("\u{FEFF}a,b\n").fields.first == "\u{FEFF}a")
        #expect(RawParser(options: CSV_STRICT).parse("\u{FEFF}\"a\",b\n").error == CSV_EPARSE)
        #expect(Reading("\u{FEFF}a,b\n".utf8).header == ["a", "b"])
        #expect(Reading("\u{FEFF}\"a\",b\n".utf8).header == ["a", "b"])
    }

    @Test("Unquoted fields lose their outer blanks; to the reader the blanks belong to the field")
    func outerBlanks() {
        #expect(RawParser(options: CSV_STRICT).parse(" a ,\tb\n").fields == ["a", "b"])
        #expect(Reading("a,b\n x ,\ty\n , \n".utf8).rows == [[" x ", "\ty"], [" ", " "]])
    }

    @Test("Blanks after a closing quote pass in libcsv; in the reader they are text after the quote")
    func blankAfterQuote() {
        #expect(RawParser(options: CSV_STRICT).parse("\"a\" ,b\n").fields == ["a", "b"])
        #expect(Reading("a,b\n\"x\" ,y\n".utf8).error?.code == .textAfterQuote)
        #expect(Reading("a,b\n \"x\",y\n".utf8).error?.code == .strayQuote)
    }

    @Test("Blank lines vanish, so the reader counts lines in the bytes")
    func blankLines() {
        #expect(RawParser(options: CSV_STRICT).parse("a\n\n\n1\n").rows == 2)
        #expect(Reading("a\n\n\n1\n".utf8).lines == [4])
    }

    @Test("CSV_EMPTY_IS_NULL tells an empty field from quoted empty text")
    func emptyIsNull() {
        #expect(RawParser(options: CSV_STRICT).parse(",\"\"\n").fields == ["", ""])
        #expect(RawParser(options: CSV_STRICT | CSV_EMPTY_IS_NULL).parse(",\"\"\n").fields == [nil, ""])
        #expect(Reading("a,b\n,\"\"\n".utf8).rows == [[nil, ""]])
    }

    @Test("csv_parse returns the offset of the offending byte within the chunk; the reader adds the chunks before it")
    func errorOffset() {
        #expect(RawParser(options: CSV_STRICT).parse("a,b\n1,x\"y\n").offset == 7)
        for size in 1...12 {
            let reading = Reading("a,b\n1,x\"y\n".utf8, options: .with { $0.chunkSize = size })
            #expect(reading.error?.location == CSVLocation(file: "pay.csv", line: 2, column: 4, columnName: "b"))
        }
    }

    @Test("The last line without a newline arrives only at csv_fini")
    func lastLine() {
        #expect(RawParser(options: CSV_STRICT).parse("a\n1").rowsBeforeEnd == 1)
        #expect(Reading("a\n1".utf8).rows == [["1"]])
    }

    @Test("An open quote grows the buffer with the input; the reader stops at the limit of a field")
    func openQuoteGrowsBuffer() {
        let lines = String(repeating: "some text\n", count: 10_000)
        #expect(RawParser(options: CSV_STRICT).parse("a\n\"" + lines).bufferSize > 99_999)
        let options = CSVReader.Options.with {
            $0.fieldLimit = 5000
            $0.chunkSize = 1000
        }
        let source = CountingSource(endless: Array("some text\n".utf8), after: Array("a\n\"".utf8))
        #expect {
            try CSVReader(source: source, name: "pay.csv", options: options).forEachRow { _ in }
        } throws: { error in
            (error as? CSVError)?.code == .fieldTooLong && source.handedOut < 10_000
        }
    }

    @Test("Constants are Int32 while options are UInt8, and all options fit")
    func optionTypes() {
        let all = CSV_STRICT | CSV_REPALL_NL | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_EMPTY_IS_NULL
        #expect(UInt8(exactly: all) == 31)
    }
}

/// A source that repeats its bytes for ever, and counts what it gave.
private final class CountingSource: CSVByteSource {
    private(set) var handedOut = 0
    private let repeated: [UInt8]
    private var start: [UInt8]

    init(endless repeated: [UInt8], after start: [UInt8]) {
        self.repeated = repeated
        self.start = start
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        let piece = (start.isEmpty ? repeated : start).prefix(buffer.count)
        start = []
        buffer.copyBytes(from: piece)
        handedOut += piece.count
        return piece.count
    }
}

/// libcsv as it is.
private final class RawParser {
    struct Result {
        var fields: [String?] = []
        var rows = 0
        var rowsBeforeEnd = 0
        var offset = 0
        var finished: Int32 = 0
        var error: Int32 = 0
        var bufferSize = 0
    }

    private var parser = csv_parser()

    init(options: Int32) {
        csv_init(&parser, UInt8(options))
    }

    deinit {
        csv_free(&parser)
    }

    func parse(_ text: String) -> Result {
        var result = Result()
        let addField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
            bytes, count, context in
            let field = bytes.map { String(decoding: UnsafeRawBufferPointer(start: $0, count: count), as: UTF8.self) }
            context?.assumingMemoryBound(to: Result.self).pointee.fields.append(field)
        }
        let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
            context?.assumingMemoryBound(to: Result.self).pointee.rows += 1
        }
        let bytes = Array(text.utf8)
        withUnsafeMutablePointer(to: &result) { context in
            context.pointee.offset = csv_parse(&parser, bytes, bytes.count, addField, endRow, context)
            context.pointee.rowsBeforeEnd = context.pointee.rows
            context.pointee.bufferSize = csv_get_buffer_size(&parser)
            if context.pointee.offset == bytes.count {
                context.pointee.finished = csv_fini(&parser, addField, endRow, context)
            }
            context.pointee.error = csv_error(&parser)
        }
        return result
    }
}
