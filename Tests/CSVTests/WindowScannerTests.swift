import Testing

@testable import StrictCSV

@Suite("WindowScanner")
struct WindowScannerTests {
    private func scan(_ bytes: [UInt8], followsCR: Bool = false, delimiter: UInt8 = UInt8(ascii: ",")) -> WindowScanner
    {
        bytes.withUnsafeBufferPointer { WindowScanner($0, followsCR: followsCR, delimiter: delimiter) }
    }

    @Test("Line ends are counted at every length, CRLF once, also across windows")
    func lineEnds() {
        let pattern = Array("ab\n\r\n\r\r\ncd\n".utf8)
        for length in 0...1200 {
            let bytes = (0..<length).map { pattern[$0 % pattern.count] }
            for followsCR in [false, true] {
                var expected = 0
                var previous = followsCR ? UInt8(ascii: "\r") : 0
                for byte in bytes {
                    if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) {
                        expected += 1
                    }
                    previous = byte
                }
                #expect(scan(bytes, followsCR: followsCR).lineEnds == expected, "\(length)")
            }
        }
    }

    @Test("Only line ends are no reason to overflow a count")
    func manyLineEnds() {
        #expect(scan([UInt8](repeating: UInt8(ascii: "\n"), count: 100_000)).lineEnds == 100_000)
    }

    @Test(
        "Blanks inside a field are no outer blanks; blanks at its edges are",
        arguments: [
            ("ab cd,ef gh\n", false), ("ab ,cd\n", true), ("ab, cd\n", true), ("ab \n", true), ("\n ab\n", true),
            ("\"ab\" ,\n", true), (" ab\n", true), ("ab ", true), ("ab\tcd,\n", true), ("ab \r\n", true),
        ])
    func outerBlanks(_ text: String, _ expected: Bool) {
        for padding in 0..<40 {
            let bytes = Array((String(repeating: "x", count: padding) + "\n" + text).utf8)
            #expect(scan(bytes).hasOuterBlanks == expected)
        }
    }

    @Test("A tab that delimits is no blank")
    func tabDelimiter() {
        #expect(!scan(Array("a\tb c\td\n".utf8), delimiter: UInt8(ascii: "\t")).hasOuterBlanks)
        #expect(scan(Array("a\t b\td\n".utf8), delimiter: UInt8(ascii: "\t")).hasOuterBlanks)
    }
}
