import StrictCSV
import TestSupport
import Testing

/// What is wrong with some rows costs none of the others.
@Suite struct WellFormedRowSourceTests {
    /// The rows that are read, the lines on which they start, and the errors of the others.
    private struct Outcome: Equatable {
        var rows: [String] = []
        var errors: [String] = []
    }

    private func read(
        _ text: some Sequence<UInt8>, step: Int = .max, options: CSVReader.Options = .init()
    ) throws -> Outcome {
        let source = try WellFormedRowSource(PiecewiseSource(Array(text), step: step), name: "t.csv", options: options)
        {
            ["id", "skills"].contains($0)
        }
        let reader = try CSVReader(source: source, name: "t.csv", options: source.options)
        var outcome = Outcome()
        try reader.forEachRow(reportingRagged: { _ in }) { row in
            outcome.rows.append(
                "\(row.line):" + (0..<reader.header.count).map { row.text(at: $0) }.joined(separator: "|"))
        }
        outcome.errors = source.skipped.take(in: 0..<Int.max).map(\.description)
        return outcome
    }

    @Test(
        "A row that is not well-formed is left out, and the others are read",
        arguments: [
            ("3,\"python;sql", "t.csv:3:3: skills: \"\\\"python;sql\" opens a quote that is never closed; close"),
            ("3,py\"thon", "t.csv:3:5: skills: \"py\\\"\" has a quote but does not begin with one; put"),
            ("3,\"py\"thon", "t.csv:3:7: skills: \"\\\"py\\\"t\" goes on after its closing quote; put"),
            ("3,py\0thon", "t.csv:3:5: skills: \"py\\u{0}\" has a byte 0; remove it"),
        ])
    func leavesOutOneRow(row: String, error: String) throws {
        for lineEnd in ["\n", "\r\n", "\r"] {
            for step in [1, 7, .max] {
                let lines = ["id,skills", "2,\"a, b\"", row, "4,\"c\"\"d\"", "5,e", "6,\"f\""]
                let outcome = try read(lines.joined(separator: lineEnd).utf8, step: step)
                #expect(outcome.rows == ["2:2|a, b", "4:4|c\"d", "5:5|e", "6:6|f"])
                #expect(outcome.errors.count == 1)
                #expect(outcome.errors.first?.hasPrefix(error) == true, "\(outcome.errors)")
            }
        }
    }

    @Test("A byte that is not UTF-8 costs its row only, at whatever place of the file")
    func notUTF8() throws {
        for bad in 0..<3 {
            var text = Array("id,skills\n".utf8)
            for row in 0..<3 { text += Array("\(row),a".utf8) + (row == bad ? [0xFF] : []) + [0x0A] }
            let outcome = try read(text)
            #expect(outcome.rows.count == 2)
            #expect(outcome.errors.map { $0.prefix(10) } == ["t.csv:\(bad + 2):4:"])
        }
    }

    @Test("A field that is too long costs its row only, also where it is longer than what is kept")
    func tooLong() throws {
        var options = CSVReader.Options()
        options.fieldLimit = 100
        options.rowLimit = 200
        for length in [101, 1000, 500_000] {
            let long = String(repeating: "x", count: length)
            for quote in ["", "\""] {
                let outcome = try read("id,skills\n1,\(quote)\(long)\(quote)\n2,b\n".utf8, options: options)
                #expect(outcome.rows == ["3:2|b"])
                let error = try #require(outcome.errors.first)
                #expect(error.hasPrefix("t.csv:2:3: skills: "))
                #expect(
                    error.hasSuffix("more than 100 bytes; close the quote if one is left open, or shorten the field"))
            }
        }
    }

    @Test(
        "Semicolons and tabs are delimiters where the header says so",
        arguments: [
            ("id;skills\n1;\"a;b\"\n", "2:1|a;b"), ("\u{FEFF}id\tskills\n1\ta;b\n", "2:1|a;b"),
            ("\"id\";\"x\"\n1;2", "2:1|2"),
        ])
    func delimiters(text: String, row: String) throws {
        #expect(try read(text.utf8).rows == [row])
    }

    @Test("A header that names no known column, or has commas, leaves the comma")
    func comma() throws {
        #expect(try read("a;b\n1;2\n".utf8).rows == ["2:1;2"])
        #expect(try read("id,a;b\n1,2;3\n".utf8).rows == ["2:1|2;3"])
    }

    @Test("A header that is not well-formed is an error of the reader")
    func badHeader() {
        #expect(throws: CSVError.self) { try read("id,sk\"ills\n1,a\n".utf8) }
        #expect(throws: CSVError.self) { try read("id,\"skills\n1,a\n".utf8) }
        #expect(throws: CSVError.self) { try read([]) }
    }

    @Test("Whatever the bytes, what is passed on is well-formed, and nothing is left out of what was", arguments: seeds)
    func anyBytes(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("\"\",,\n\n\r;ab\0".utf8) + [0xC3, 0xA9]
        for _ in 0..<800 {
            let body = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            let text = Array("id,skills\n".utf8) + body
            let outcome = try read(text, step: Int.random(in: 1...20, using: &random))
            var rows: [String] = []
            let strict: CSVError? = {
                do throws(CSVError) {
                    let reader = try CSVReader(source: PiecewiseSource(text, step: .max), name: "t.csv")
                    try reader.forEachRow(reportingRagged: { _ in }) { (row: borrowing CSVRow) throws(CSVError) in
                        rows.append("\(row.line):" + (0..<2).map { row.text(at: $0) }.joined(separator: "|"))
                    }
                    return nil
                } catch {
                    return error
                }
            }()
            #expect((strict == nil) == outcome.errors.isEmpty, "seed \(seed): \(text)")
            if strict == nil { #expect(outcome.rows == rows, "seed \(seed): \(text)") }
        }
    }
}
