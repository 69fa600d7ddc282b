import StrictCSV
import Testing

@Suite("CSVError")
struct CSVErrorTests {
    static let cases: [(CSVError.Code, String, String)] = [
        (
            .strayQuote, "a,b\n1,x\"y\n",
            #"2:4: b: "x\"" has a quote but does not begin with one; put the whole field in quotes and double every quote inside it"#
        ),
        (
            .textAfterQuote, "a,b\n1,\"x\"y\n",
            #"2:6: b: "\"x\"y" goes on after its closing quote; put the whole field in quotes and double every quote inside it"#
        ),
        (
            .unterminatedQuote, "a,b\n1,2\nü,\"x\n3,4\n",
            #"3:3: b: "\"x\n3,4\n" opens a quote that is never closed; close it at the end of the field, or double it if it belongs to the text"#
        ),
        (
            .nulByte, "a,b\n1,x\u{0}y\n",
            #"2:4: b: "x\u{0}" has a byte 0; remove it; a file full of them may be UTF-16: save it as UTF-8"#
        ),
        (
            .raggedRow, "a,b,c\n\n1,\"\n\"\n",
            #"4:2: "1,\"\n\"" has 2 fields, the header names 3; add what is missing, or an empty field for it"#
        ),
        (
            .raggedRow, "a,b\n1,2,\"3,3\",4\n",
            #"2:5: "\"3,3\"" is beyond the last column: the row has 4 fields, the header names 2; remove it, or quote the field that contains the delimiter"#
        ),
        (.emptyInput, "\n\n", "1: there is no header; begin the file with the names of its columns"),
        (.badHeader, "a,,b\n", "1:3: column 2 has no name; name it, or remove the delimiter"),
        (.headerMismatch, "\na,b,a,b\n", "2: the columns are wrong: doubled a, b; correct the names in the header"),
    ]

    @Test("Each kind of malformed input is placed, shown and remedied", arguments: cases)
    func malformed(_ code: CSVError.Code, _ text: String, _ expected: String) throws {
        let error = try #require(Reading(text.utf8).error)
        #expect(error.code == code)
        #expect(error.description == "pay.csv:\(expected)")
    }

    @Test("Bytes that are not UTF-8 are shown in hexadecimal")
    func invalidUTF8() throws {
        let error = try #require(Reading(Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]).error)
        #expect(error.description == #"pay.csv:2:6: b: "caf\xE9" is not UTF-8; save the file as UTF-8"#)
    }

    @Test("A field over the limit is shown from its start")
    func fieldLimit() throws {
        let text = "a,b\n1,\"two\n words\"\n"
        #expect(Reading(text.utf8, options: .with { $0.fieldLimit = 10 }).error == nil)
        let error = try #require(Reading(text.utf8, options: .with { $0.fieldLimit = 9 }).error)
        #expect(
            error.description == #"pay.csv:2:3: b: "\"two\n wor" begins a field of more than 9 bytes; "#
                + "close the quote if one is left open, or shorten the field")
    }

    @Test("A row over the limit is shown from its start")
    func rowLimit() throws {
        let text = "a,b\n12345,67890\n"
        #expect(Reading(text.utf8, options: .with { $0.rowLimit = 11 }).error == nil)
        let error = try #require(Reading(text.utf8, options: .with { $0.rowLimit = 10 }).error)
        #expect(
            error.description == #"pay.csv:2:1: "12345,6789" begins a row of more than 10 bytes; "#
                + "close the quote if one is left open, or shorten the row")
    }

    @Test("A file that is not there, and a directory")
    func unreadable() {
        #expect {
            try CSVReader(path: "no-such-file.csv")
        } throws: { error in
            "\(error)" == "no-such-file.csv: cannot be opened: No such file or directory; "
                + "check the path and its permissions"
        }
        #expect {
            try CSVReader(path: "/")
        } throws: { error in
            "\(error)" == "/: cannot be read: Is a directory; check that it is a file and not a directory"
        }
    }

    @Test("Rejected values name place, column, text and remedy")
    func rejectedValue() throws {
        try withReader("id,salary_usd\nä,12O000\n") { reader in
            let pay = try reader.column("salary_usd", as: Int.self)
            try reader.forEachRow { row in
                #expect {
                    try row.value(of: pay)
                } throws: { error in
                    "\(error)" == #"pay.csv:2:3: salary_usd: "12O000" is not a whole number; "#
                        + "write digits only, such as 120000"
                }
                let own = row.error(at: 0, "is not a known id", remedy: "see ids.csv")
                #expect(own.description == #"pay.csv:2:1: id: "ä" is not a known id; see ids.csv"#)
            }
        }
    }

    @Test("Long text is shortened; controls and marks that turn the writing direction are escaped")
    func display() {
        func shown(_ text: String) -> String {
            CSVError(.badValue, at: CSVLocation(file: "f"), text: text, message: "is wrong", remedy: "").description
        }
        #expect(shown(String(repeating: "é", count: 61)) == "f: \"\(String(repeating: "é", count: 60))…\" is wrong")
        #expect(shown("a\u{1B}[2J\u{202E}\t\r\n\"b\\") == #"f: "a\u{1B}[2J\u{202E}\t\r\n\"b\" is wrong"#)
    }

    @Test("Codes have names")
    func codeNames() {
        #expect("\(CSVError.Code.raggedRow)" == "raggedRow")
    }
}
