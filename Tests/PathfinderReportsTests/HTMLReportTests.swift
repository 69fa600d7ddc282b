import Foundation
import Pathfinder
import Testing

@testable import PathfinderReports

struct HTMLReportTests {
    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "</title><script>", "<!--",
        "</style><b>", "{{7*7}}", "&lt;b&gt;", "javascript:alert(1)", "\u{202E}evil", "a\u{0}b<i>",
    ]

    @Test(arguments: attacks, Language.allCases)
    func `no markup of a hostile profile survives`(attack: String, language: Language) {
        let calm = Samples.page(Samples.report(Samples.hostile("x"), language))
        let page = Samples.page(Samples.report(Samples.hostile(attack), language))
        // The same tags in the same order, whatever the texts are; only isolation of Latin words may add to them.
        #expect(Self.tags(page) == Self.tags(calm))
        #expect(!page.contains("<script") && !page.contains("<img"))
    }

    /// The names of all tags but `bdi`, in order.
    private static func tags(_ page: String) -> [String] {
        page.matches(of: /<(\/?[a-zA-Z!][a-zA-Z0-9-]*)/).map { String($0.1) }.filter { !$0.hasSuffix("bdi") }
    }

    @Test(arguments: Language.allCases)
    func `a page is one file without scripts and network`(language: Language) {
        let page = Samples.page(Samples.report(Samples.student, language))
        // The addresses of sources are links, which ask for nothing until they are followed.
        let loading = page.replacing(/<a href="https?:[^"]*">/, with: "")
        for word in ["<script", "http://", "https://", "@import", "src=\"//", " onload"] {
            #expect(!loading.contains(word), "\(word)")
        }
        #expect(loading != page)
        #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language == .arabic ? "rtl" : "ltr")\">"))
        #expect(page.contains("default-src 'none'"))
    }

    @Test(arguments: [("javascript:alert(1)", false), ("https://x/\"><b>", true), ("file:///etc", false)])
    func `only an address of the web becomes a link, escaped`(address: String, isLink: Bool) {
        var report = Samples.report()
        report.sources = [Report.Citation(text: "A source", address: address)]
        let page = Samples.page(report)
        #expect(
            page.contains("\">A source</a>") == isLink && !page.contains(address.contains("<b>") ? "><b>" : address))
    }

    @Test func `pages of Arabic reports are numbered in words and in the digits of the place`() {
        let page = Samples.page(Samples.report(Samples.student, .arabic, region: "riyadh"))
        #expect(page.contains("\"صفحة \" counter(page,arabic-indic) \" من \""))
        #expect(Samples.page(Samples.report(Samples.student, .arabic)).contains("\"صفحة \" counter(page) "))
        #expect(!Samples.page(Samples.report()).contains("صفحة"))
    }

    @Test(arguments: Language.allCases)
    func `every chart has a title, a description and a table`(language: Language) throws {
        let page = Samples.page(Samples.report(Samples.student, language))
        let charts = page.matches(of: /<svg class="chart".*?<\/svg>/.dotMatchesNewlines()).map(\.output)
        #expect(charts.count >= 5)
        for chart in charts {
            #expect(chart.contains("role=\"img\"") && chart.contains("<title id=") && chart.contains("<desc id="))
        }
        #expect(page.matches(of: /<table>/).count >= charts.count)
        let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "ids are given once")
        for target in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(target.1))) }
    }

    @Test func `Arabic for Saudi Arabia has its digits, also in charts`() {
        let page = Samples.page(Samples.report(Samples.student, .arabic, region: "riyadh"))
        #expect(page.contains("٪") && page.contains("٢٠٢٦"))
        #expect(Samples.page(Samples.report(Samples.student, .arabic)).contains("2026"))
    }

    @Test func `a theme sets variables, a logo and the paper`() throws {
        var theme = ReportTheme()
        try theme.set("accent", to: "#7a1f5c")
        try theme.setLogo([0x89, 0x50, 0x4E, 0x47, 1, 2, 3])
        theme.paper = .letter
        let page = Samples.page(Samples.report(), theme)
        #expect(page.contains("--accent:#7a1f5c;") && page.contains("@page{size:letter}"))
        #expect(page.contains("<img src=\"data:image/png;base64,iVBORwECAw==\" alt=\"\">"))
    }

    @Test(arguments: ["red;}body{display:none", "url(http://x)", "</style>", ""])
    func `a theme takes no value that is more than a colour`(value: String) {
        var theme = ReportTheme()
        #expect(throws: ReportThemeError.unusableValue(value)) { try theme.set("accent", to: value) }
    }

    @Test func `a theme takes no unknown variable and no unknown picture`() {
        var theme = ReportTheme()
        #expect(throws: ReportThemeError.unknownVariable("margin")) { try theme.set("margin", to: "1") }
        #expect(throws: ReportThemeError.unknownPicture) { try theme.setLogo(Array("%PDF".utf8)) }
        #expect(throws: ReportThemeError.logoTooLarge(200_001)) {
            try theme.setLogo(Array(repeating: 0, count: 200_001))
        }
    }
}

struct MarkdownReportTests {
    @Test(arguments: ["<b>x</b>", "a|b", "[x](y)", "**x**", "\n# x"])
    func `no markup of a hostile name survives`(name: String) {
        let calm = Self.document(Samples.hostile("x"))
        let document = Self.document(Samples.hostile(name))
        #expect(document.split(separator: "\n").count == calm.split(separator: "\n").count)
        #expect(!document.contains(name))
    }

    private static func document(_ profile: Profile) -> String {
        String(decoding: MarkdownReport(.bundled).render(Samples.report(profile)), as: UTF8.self)
    }
}
