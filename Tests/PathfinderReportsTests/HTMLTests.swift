import TestSupport
import Testing

@testable import PathfinderReports

struct HTMLTests {
    @Test(arguments: [
        ("plain", "plain"), ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
        ("&amp;", "&amp;amp;"), ("\u{0}\u{7}x\u{7F}", "x"), ("a\tb\nc", "a\tb\nc"), ("سارة", "سارة"), ("", ""),
        ("a\u{85}b\u{2028}c", "a b c"), ("\u{9B}2J\u{202E}\u{2066}x\u{2069}\u{FEFF}", "2Jx"), ("می‌خواهم", "می‌خواهم"),
        ("C++\u{200E}", "C++\u{200E}"), ("👩‍💻", "👩‍💻"),
    ])
    func `a text is escaped`(text: String, expected: String) {
        let html: HTML = "<p>\(text)</p>"
        #expect(html.description == "<p>\(expected)</p>")
    }

    @Test func `markup within markup is not escaped again`() {
        let inner: HTML = "<b>\("<")</b>"
        let outer: HTML = "<p>\(inner) \(7)</p>"
        #expect(outer.description == "<p><b>&lt;</b> 7</p>")
    }

    @Test(arguments: seeds)
    func `no text becomes markup, and all of it can be read back`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["<", ">", "&", "\"", "'", "<script>", "&lt;", "é", "س", " ", "x", "]]>", "<!--", "\u{202E}"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let html = HTML(escaping: text).description
            #expect(!html.contains { "<>\"'".contains($0) })
            let back = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            #expect(back == text.replacing("\u{202E}", with: ""))
        }
    }

    @Test(arguments: [
        ("a.html", "./a.html"), ("a b.html", "./a%20b.html"), ("سا", "./%D8%B3%D8%A7"),
        ("javascript:x", "./javascript%3Ax"),
        ("\"><b>", "./%22%3E%3Cb%3E"),
    ])
    func `the name of a file becomes an address`(name: String, address: String) {
        #expect(HTML(pathComponent: name).description == address)
    }
}
