import StrictCSV
import Testing

@Suite("CSVReader")
struct CSVReaderTests {
    @Test("A header and rows are read, missing fields apart from empty text")
    func rows() {
        let reading = Reading("id,name,pay\n1,Ann,5\n2,\"\",\n".utf8)
        #expect(reading.header == ["id", "name", "pay"])
        #expect(reading.rows == [["1", "Ann", "5"], ["2", "", nil]])
        #expect(reading.error == nil)
    }

    @Test("LF, CRLF and CR end lines, and the last line may lack its end", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) {
        let lines = ["a,b", "1,2", "", "3,\"x\(end)y\"", "4,5"]
        let expected = Reading(
            header: ["a", "b"], rows: [["1", "2"], ["3", "x\(end)y"], ["4", "5"]], lines: [2, 4, 6])
        #expect(Reading(lines.joined(separator: end).utf8) == expected)
        #expect(Reading((lines.joined(separator: end) + end).utf8) == expected)
    }

    @Test("A row's line counts blank lines and newlines inside quotes, whichever rows are asked")
    func linesOnDemand() throws {
        let text = "a\n\n\"1\n\"\n2\r\n\r\n3\n\"\r\n\r\"\n5\n"
        #expect(Reading(text.utf8).lines == [3, 5, 7, 8, 11])
        try withReader(text) { reader in
            var asked: [Int] = []
            var number = 0
            try reader.forEachRow { row in
                number += 1
                if number.isMultiple(of: 2) {
                    asked += [row.line, row.line]
                }
            }
            #expect(asked == [5, 5, 8, 8])
        }
    }

    @Test("A row of one quoted empty field is a row, a blank line is none")
    func emptyRows() {
        #expect(Reading("a\n\"\"\n\n\"\"".utf8).rows == [[""], [""]])
    }

    @Test("Another delimiter", arguments: [";", "\t", "|", " "])
    func delimiter(_ delimiter: Character) {
        let options = CSVReader.Options.with { $0.delimiter = delimiter.asciiValue ?? 0 }
        let text = "a\(delimiter)b\n1,x\(delimiter)\n\(delimiter)\"\(delimiter)\"\n"
        #expect(Reading(text.utf8, options: options).rows == [["1,x", nil], [nil, String(delimiter)]])
    }

    @Test("Only the columns of the options are delivered")
    func projection() throws {
        let options = CSVReader.Options.with { $0.columns = ["pay", "id"] }
        try withReader("id,name,pay\n1,\"Ann, B\",5\n2,Bo,\n", options: options) { reader in
            let id = try reader.column("id", as: Int.self)
            let pay = try reader.column("pay", as: Int?.self)
            var values: [Int?] = []
            try reader.forEachRow { row in
                #expect(row.count == 3)
                values += [try row.value(of: id), try row.value(of: pay)]
            }
            #expect(values == [1, 5, 2, nil])
        }
    }

    @Test("What the body throws comes out unchanged, and reading goes on with the next row")
    func bodyThrows() throws {
        struct Stop: Error, Equatable {
            var row: String
        }
        try withReader("a\n1\n2\n3\n") { reader in
            #expect(throws: Stop(row: "1")) {
                try reader.forEachRow { row in throw Stop(row: row.text(at: 0)) }
            }
            var rest: [String] = []
            try reader.forEachRow { row in rest.append(row.text(at: 0)) }
            #expect(rest == ["2", "3"])
        }
    }

    @Test("Rows before a syntax error are delivered, then it is thrown, and thrown again")
    func rowsBeforeError() throws {
        let reading = Reading("a,b\n1,2\n3,\"4\"5\n6,7\n".utf8)
        #expect(reading.rows == [["1", "2"]])
        #expect(reading.error?.code == .textAfterQuote)
        try withReader("a\n\"1\"2\n") { reader in
            #expect(throws: CSVError.self) { try reader.forEachRow { _ in } }
            #expect(throws: CSVError.self) { try reader.forEachRow { _ in } }
        }
    }

    @Test("Ragged rows can be reported and skipped")
    func reportRagged() {
        let reading = Reading("a,b\n1\n2,3\n4,5,6\n7,8".utf8, reportsRagged: true)
        #expect(reading.rows == [["2", "3"], ["7", "8"]])
        #expect(reading.lines == [3, 5])
        #expect(
            reading.ragged == [
                #"pay.csv:2:2: "1" has 1 field, the header names 2; add what is missing, or an empty field for it"#,
                #"pay.csv:4:5: "6" is beyond the last column: the row has 3 fields, the header names 2; "#
                    + "remove it, or quote the field that contains the delimiter",
            ])
        #expect(reading.error == nil)
    }

    @Test("A file is read by path and by descriptor")
    func files() throws {
        let path = try #require(Fixture.path("people.csv"))
        var names: [String] = []
        try CSVReader(path: path).forEachRow { row in names.append(row.text(at: 1)) }
        try Fixture.withDescriptor(of: "people.csv") { descriptor in
            let reader = try CSVReader(descriptor: descriptor)
            #expect(reader.name == "<stdin>")
            try reader.forEachRow { row in names.append(row.text(at: 1)) }
        }
        #expect(names == ["Ann", "بدر", "Ann", "بدر"])
    }
}
