import Pathfinder
import Testing

@testable import PathfinderReports

/// No text from outside is markup in Markdown.
struct MarkdownTests {
    @Test(arguments: [
        ("plain", "plain"), ("[x](https://e.example)", "\\[x\\](https://e.example)"), ("![x](y)", "\\!\\[x\\](y)"),
        ("[x]: http://e.example", "\\[x\\]: http://e.example"), ("<b>&amp;", "&lt;b\\>&amp;amp;"),
        ("<https://e.example>", "&lt;https://e.example\\>"),
        ("`a` *b* _c_ ~~d~~", "\\`a\\` \\*b\\* \\_c\\_ \\~\\~d\\~\\~"),
        ("# a", "\\# a"), ("> a", "\\> a"), ("a | b", "a \\| b"), ("a\\", "a\\\\"), ("- a", "\\- a"), ("+ a", "\\+ a"),
        ("---", "\\---"), ("===", "\\==="), ("12. a", "12\\. a"), ("1) a", "1\\) a"), ("    code", "code"),
        ("-5 %", "-5 %"), ("2.5 years", "2.5 years"), ("2026-11-21", "2026-11-21"), ("a\n\n# b", "a  \\# b"),
        ("a\u{1B}[1m\u{202E}b", "a\\[1mb"), ("", ""), ("-", "\\-"), ("7", "7"), ("سارة", "سارة"),
    ])
    func `a text is escaped`(text: String, expected: String) {
        #expect(Markdown.escaped(text) == expected)
    }

    @Test func `isolates that are added are kept, and those of the text are not`() {
        #expect(Markdown.escaped("a\u{2067}b") { "\u{2066}\($0)\u{2069}" } == "\u{2066}ab\u{2069}")
    }

    @Test func `a report of a hostile profile has no markup but its own`() {
        let attack = "[x](http://e.example) ![y](z) <img src=x> `c` | *d*\n# e\n\u{202E}"
        let document = String(
            decoding: MarkdownReport(.bundled).render(Samples.report(Samples.hostile(attack))), as: UTF8.self)
        #expect(document.contains("\\[x\\](http://e.example) \\!\\[y\\](z) &lt;img src=x\\> \\`c\\` \\| \\*d\\* \\# e"))
        #expect(!document.contains("[x](") && !document.contains("<img") && !document.contains("\u{202E}"))
        #expect(document.contains("\n## ") && !document.contains("\n# e"))
    }

    @Test(arguments: [
        ("https://e.example/a?b=c#d", "https://e.example/a?b=c#d"), ("HTTP://e.example", "HTTP://e.example"),
        ("https://e.example/a b>c\"d'<e", "https://e.example/a%20b%3Ec%22d%27%3Ce"),
        ("https://e.example/\u{202E}س", "https://e.example/%E2%80%AE%D8%B3"),
        ("https://e.example/a\nb", "https://e.example/a%0Ab"),
        ("javascript:alert(1)", nil), ("java\nscript:x", nil), ("https:e", nil), ("file:///etc", nil), ("", nil),
        ("//e.example", nil), ("data:text/html,x", nil),
    ])
    func `only an address of the web is one, and it is encoded`(text: String, address: String?) {
        #expect(text.webAddress == address)
        var report = Samples.report()
        report.sources = [Report.Citation(text: "A source", address: text)]
        let document = String(decoding: MarkdownReport(.bundled).render(report), as: UTF8.self)
        #expect(document.contains("\n- A source\(address.map { " <\($0)>" } ?? "")\n"))
        let link = address.map { "<li><a href=\"\($0.replacing("&", with: "&amp;"))\">A source</a></li>" }
        #expect(Samples.page(report).contains(link ?? "<li>A source</li>"))
    }
}
