import Testing

@testable import StrictCSV

/// What is made of text from outside before it is shown.
@Suite struct DisplayTextTests {
    private static var allScalars: some Sequence<Unicode.Scalar> {
        (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    }

    @Test func `hidden are controls, separators and invisible format characters, but not what scripts need`() {
        let kept: Set<UInt32> = [0x200C, 0x200D, 0x200E, 0x200F, 0x61C]
        for scalar in Self.allScalars {
            let properties = scalar.properties
            let isHidden =
                switch properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: true
                case .format: properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
                case .unassigned: properties.isDefaultIgnorableCodePoint
                default: false
                }
            guard DisplayText.isHidden(scalar) != (isHidden && !kept.contains(scalar.value)) else { continue }
            Issue.record("U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func `a hidden scalar is found in its bytes, and no other is`() {
        for scalar in Self.allScalars {
            var text = String(scalar)
            let found = text.withUTF8 { DisplayText.hiddenScalar(at: 0, in: $0) }
            guard found != (DisplayText.isHidden(scalar) ? scalar : nil) else { continue }
            Issue.record("U+\(String(scalar.value, radix: 16))")
        }
    }

    /// Texts that stay as they are wherever they are shown.
    @Test(arguments: [
        "", "plain", "سارة الأحمد", "می‌خواهم", "مُهَنْدِسٌ", "नमस्ते क्‍ष", "👩‍💻🇦🇪", "C++\u{200E} و \u{200F}SQL", "Zoë – “x”",
        "e\u{301}", "؀١٢",
    ])
    func `what scripts need stays`(text: String) {
        #expect(DisplayText.visible(text) == text && DisplayText.withoutHidden(text) == text)
        #expect(DisplayText.lines(text + "\n" + text) == text + "\n" + text)
        #expect(Array(text.utf8).withUnsafeBytes { DisplayText.visibleRows($0) } == Array(text.utf8))
        #expect(Array(text.utf8).withUnsafeBytes { DisplayText.escapedJSON($0) } == Array(text.utf8))
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\\u{1B}[31mb", "a[31mb"), ("a\u{9B}2Jb", "a\\u{9B}2Jb", "a2Jb"),
        ("a\u{202E}b\u{2066}c\u{2069}", "a\\u{202E}b\\u{2066}c\\u{2069}", "abc"), ("a\r\n\tb", "a   b", "a   b"),
        ("a\u{85}b\u{2028}c", "a b c", "a b c"), ("py\u{200B}thon\u{FEFF}", "py\\u{200B}thon\\u{FEFF}", "python"),
        ("\u{E0041}x\u{AD}", "\\u{E0041}x\\u{AD}", "x"),
    ])
    func `hidden characters are seen in a terminal, and left out of documents`(
        text: String, visible: String, document: String
    ) {
        #expect(DisplayText.visible(text) == visible)
        #expect(DisplayText.withoutHidden(text) == document)
    }

    @Test func `names in messages are short, in one line, and with their marks of direction`() {
        #expect(DisplayText.plain("a\nb\u{200E}") == "a\\nb\\u{200E}")
        #expect(DisplayText.quoted("a\"b") == "\"a\\\"b\"")
        #expect(DisplayText.plain(String(repeating: "x", count: 100_000)).count == 61)
        #expect(DisplayText.path("/\(String(repeating: "x", count: 255))/a\nb.csv").hasSuffix("x/a\\nb.csv"))
    }

    @Test(arguments: [
        (0, ""), (1, "0"), (3, "0, 1, 2"), (10, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9"),
        (11, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 1 more"), (1_000_000, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 999,990 more"),
    ])
    func `a list is cut to a handful`(count: Int, shown: String) {
        #expect(DisplayText.list((0..<count).map(String.init)) == shown)
    }

    @Test func `lines of messages stay apart, and an endless one is cut`() {
        #expect(DisplayText.lines("a\nb\u{1B}c\n") == "a\nb\\u{1B}c\n")
        #expect(DisplayText.lines("a\r\u{1B}[K") == "a\\r\\u{1B}[K")
        let long = DisplayText.lines("short\n" + String(repeating: "x", count: 1_000_000) + "\nlast")
        #expect(long.utf8.count < 10_000 && long.hasPrefix("short\nxx") && long.hasSuffix("x…\nlast"))
    }

    @Test func `rows of CSV keep their ends and tabs`() {
        let rows = Array("a,\"b\tc\nd\"\r\n\u{1B}[2J\r,\u{9B}\u{202E}e\n".utf8)
        let shown = rows.withUnsafeBytes { DisplayText.visibleRows($0) }
        #expect(String(decoding: shown, as: UTF8.self) == "a,\"b\tc\nd\"\r\n\\u{1B}[2J\\r,\\u{9B}\\u{202E}e\n")
        // Bytes that are not UTF-8 are no business of it.
        #expect([0x61, 0xC2].withUnsafeBytes { DisplayText.visibleRows(UnsafeRawBufferPointer($0)) }.first == 0x61)
    }

    @Test func `JSON keeps its meaning`() {
        let json = Array("{\"a\" : \"\u{7F}\u{85}\u{202E}\u{E0041}x\\n\"\n}".utf8)
        let shown = json.withUnsafeBytes { DisplayText.escapedJSON($0) }
        #expect(
            String(decoding: shown, as: UTF8.self)
                == "{\"a\" : \"\\u007f\\u0085\\u202e\\udb40\\udc41x\\n\"\n}")
    }
}
