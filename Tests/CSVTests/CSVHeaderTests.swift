import Testing

@testable import StrictCSV

@Suite("CSVHeader")
struct CSVHeaderTests {
    @Test("All missing, unexpected and misspelt columns are named at once")
    func requireHeader() throws {
        try withReader("id,titel,level,spare\n1,2,3,4\n") { reader in
            try reader.requireHeader(["spare", "level", "titel", "id"])
            #expect {
                try reader.requireHeader(["id", "title", "level", "pay"])
            } throws: { error in
                guard let error = error as? CSVError else { return false }
                return error.mismatch
                    == CSVHeaderMismatch(
                        missing: ["title", "pay"],
                        unexpected: [.init(name: "titel", meant: "title"), .init(name: "spare", meant: nil)],
                        doubled: [])
                    && error.description == "pay.csv:1: the columns are wrong: missing title, pay; "
                        + "unexpected titel (did you mean title?), spare; correct the names in the header"
            }
        }
    }

    @Test("An unknown column suggests the nearest name, or lists them all")
    func unknownColumn() throws {
        try withReader("id,salary_usd\n") { reader in
            let pay = try reader.column("salary_usd", as: Int.self)
            #expect(pay.index == 1)
            #expect {
                try reader.column("salary_us", as: Int.self)
            } throws: { error in
                "\(error)" == #"pay.csv:1: "salary_us" is not a column of the header; did you mean salary_usd?"#
            }
            #expect {
                try reader.column("level", as: Int.self)
            } throws: { error in
                "\(error)" == #"pay.csv:1: "level" is not a column of the header; the columns are id, salary_usd"#
            }
        }
    }

    @Test("A column of the options must be in the header")
    func unknownProjection() {
        let reading = Reading("id,name\n".utf8, options: .with { $0.columns = ["nmae"] })
        #expect(reading.error?.remedy == "did you mean name?")
    }

    @Test("A header may span lines and follow blank ones")
    func place() throws {
        try withReader("\n\n\"a\nb\",c\n1,2\n") { reader in
            #expect(reader.header.line == 3)
            #expect(Array(reader.header) == ["a\nb", "c"])
            try reader.forEachRow { row in #expect(row.line == 5) }
        }
    }

    @Test("Names in other cases and orders of letters are near", arguments: [("nmae", "name"), ("Name", "name")])
    func nearest(_ typed: String, _ meant: String) throws {
        try withReader("id,name,level\n") { reader in
            #expect(reader.header.nearest(to: typed) == meant)
            #expect(reader.header.nearest(to: "quite different") == nil)
        }
    }
}
