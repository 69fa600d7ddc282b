import StrictCSV
import TestSupport
import Testing

/// `rows` as the writer writes them.
func written(_ rows: [[String?]], options: CSVWriter.Options = .init()) throws -> [UInt8] {
    try written(rows.map { $0.map { CSVField($0) } }, options: options)
}

/// `rows` as the writer writes them.
func written(_ rows: [[CSVField]], options: CSVWriter.Options = .init()) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ bytes += $0 }) { (sink: @escaping (UnsafeRawBufferPointer) throws -> Void) in
        var writer = CSVWriter(options: options, to: sink)
        for row in rows {
            try writer.write(row)
        }
        try writer.finish()
    }
    return bytes
}

@Suite("CSVWriter")
struct CSVWriterTests {
    private func line(_ row: [CSVField], _ change: (inout CSVWriter.Options) -> Void = { _ in }) throws -> String {
        var options = CSVWriter.Options()
        change(&options)
        return String(decoding: try written([row], options: options), as: UTF8.self)
    }

    @Test(
        "Quotes stand only where they are needed",
        arguments: [
            ("plain", "plain"), ("two words", "two words"), ("it's", "it's"), ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""),
            ("a\t", "\"a\t\""), ("", "\"\""), ("\u{FEFF}a", "\"\u{FEFF}a\""), ("é😀", "é😀"),
        ])
    func quoting(_ text: String, _ expected: String) throws {
        #expect(try line([.text(text), "x"]) == "\(expected),x\n")
    }

    @Test("Numbers, truth values and missing fields")
    func values() throws {
        #expect(try line([-5, 0.1, 1e300, true, nil, "", .decimal(.nan)]) == "-5,0.1,1e+300,true,,\"\",\n")
    }

    @Test("A row of one missing field is not a blank line")
    func loneMissingField() throws {
        #expect(try line([nil]) == "\"\"\n")
    }

    @Test("Lines end with CRLF on request, and the delimiter may be another")
    func options() throws {
        #expect(try line(["a", "b"]) { $0.lineEnd = .carriageReturnLineFeed } == "a,b\r\n")
        #expect(try line(["a;b", "c,d"]) { $0.delimiter = UInt8(ascii: ";") } == "\"a;b\";c,d\n")
    }

    @Test(
        "Formulas are neutralised for spreadsheets, in text only",
        arguments: [
            (CSVField.text("=1+1"), "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=A,B", "\"'=A,B\""),
            ("a=1", "a=1"), (-1, "-1"), (-0.5, "-0.5"),
        ])
    func formulas(_ field: CSVField, _ expected: String) throws {
        #expect(try line([field, "x"]) { $0.formulas = .neutralise } == "\(expected),x\n")
    }

    @Test("A byte 0 is refused, and nothing of its row is written")
    func nulByte() throws {
        var text = ""
        try withoutActuallyEscaping({ text += String(decoding: $0, as: UTF8.self) }) {
            (sink: @escaping (UnsafeRawBufferPointer) throws -> Void) in
            var writer = CSVWriter(to: sink)
            try writer.write(["a", "b"])
            do {
                try writer.write(["1", "x\u{0}y"])
                Issue.record("the row was written")
            } catch let error as CSVError {
                #expect(error.description == #"output: "x\u{0}y" has a byte 0; remove it before writing"#)
            }
            try writer.write(["2", "3"])
            try writer.finish()
        }
        #expect(text == "a,b\n2,3\n")
    }

    @Test("Large output arrives in blocks, whole")
    func blocks() throws {
        let rows = (0..<20_000).map { [CSVField.integer($0), "some text"] }
        let bytes = try written([["id", "name"]] + rows)
        #expect(Reading(bytes).rows.count == 20_000)
    }

    @Test("What is written is read back", arguments: [",", ";", "\t", "x"], seeds)
    func roundTrip(_ delimiter: Character, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var options = CSVWriter.Options()
        options.delimiter = delimiter.asciiValue ?? 0
        for number in 0..<60 {
            options.lineEnd = number.isMultiple(of: 2) ? .lineFeed : .carriageReturnLineFeed
            let table = random.table(columns: Int.random(in: 2...6, using: &random))
            let reading = Reading(
                try written(table, options: options), options: .with { $0.delimiter = options.delimiter })
            #expect([reading.header.map { $0 }] + reading.rows == table, "seed \(seed)")
            #expect(reading.error == nil, "seed \(seed)")
        }
    }
}
