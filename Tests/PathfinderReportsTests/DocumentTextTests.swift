import Pathfinder
import Testing

@testable import PathfinderReports

struct DocumentTextTests {
    @Test(arguments: [
        ("تعلم Apache Spark أولًا", "تعلم <bdi>Apache Spark</bdi> أولًا"),
        ("لغة C++ و C#.", "لغة <bdi>C++</bdi> و <bdi>C#</bdi>."),
        ("شهادة DP-700 (PL-300)", "شهادة <bdi>DP-700 (PL-300)</bdi>"), ("(PL-300)", "(<bdi>PL-300</bdi>)"),
        ("إصدار 2026-11-21+b753b7bb.", "إصدار <bdi>2026-11-21+b753b7bb</bdi>."),
        ("إصدار 2026-11-30+16309031.", "إصدار <bdi>2026-11-30+16309031</bdi>."),
        ("يوم 2026-11-30+ وبعده.", "يوم <bdi>2026-11-30</bdi>+ وبعده."),
        ("عن \"SQL\"", "عن &quot;<bdi>SQL</bdi>&quot;"), ("A \"B\" في", "<bdi>A &quot;B&quot;</bdi> في"),
        ("What’s new? في", "<bdi>What’s new?</bdi> في"), ("Müller’ في", "<bdi>Müller</bdi>’ في"),
        ("نطاق USD 90,000–180,000", "نطاق <bdi>USD</bdi> 90,000–180,000"),
        ("من 70,000 إلى 95,000", "من 70,000 إلى 95,000"),
        ("(DrJobPro، 2026-05-18)", "(<bdi>DrJobPro</bdi>، <bdi>2026-05-18</bdi>)"),
        ("في 2024-05، ثم 12-3 و 20260-11", "في <bdi>2024-05</bdi>، ثم 12-3 و 20260-11"),
        ("<b>", "&lt;<bdi>b</bdi>&gt;"), ("", ""),
    ])
    func `Latin terms are isolated in Arabic`(text: String, expected: String) {
        #expect(DocumentText(.arabic).html(text).description == expected)
    }

    @Test func `English texts are left as they are`() {
        #expect(
            DocumentText(.english, country: "SA").html("Learn SQL in 12 weeks").description == "Learn SQL in 12 weeks")
    }

    @Test(arguments: [
        ("SA", "٧٠٬٠٠٠–٩٥٬٠٠٠، ٤٢٪، ١٫٥"), ("EG", "٧٠٬٠٠٠–٩٥٬٠٠٠، ٤٢٪، ١٫٥"), ("AE", "70,000–95,000، 42%، 1.5"),
        (nil, "70,000–95,000، 42%، 1.5"),
    ])
    func `Arabic has the digits that CLDR gives it in a country`(country: String?, expected: String) {
        let text = DocumentText(.arabic, country: country)
        #expect(text.plain("70,000–95,000، 42%، 1.5") == expected)
    }

    @Test(arguments: [nil, "SA"])
    func `isolates of a text are left out, and those of the document are not`(country: String?) {
        let text = DocumentText(.arabic, country: country)
        #expect(text.html("م\u{202E}ن SQL\u{2069}", .characters).description == "من \u{2066}SQL\u{2069}")
        #expect(text.html("م\u{9B}ن – ١").description == "من – ١")
    }

    @Test func `digits within Latin terms stay`() {
        let text = DocumentText(.arabic, country: "SA")
        #expect(text.html("DP-700 و 12").description == "<bdi>DP-700</bdi> و ١٢")
        #expect(text.html("في 2026-05-18 و 12-3").description == "في <bdi>2026-05-18</bdi> و ١٢-٣")
        #expect(text.html("2026-11-21+b753b7bb").description == "<bdi>2026-11-21+b753b7bb</bdi>")
        #expect(text.html("USD 90,000–95,000").description == "<bdi>USD</bdi> ٩٠٬٠٠٠–٩٥٬٠٠٠")
    }
}

struct PluralCategoryTests {
    @Test(arguments: [
        (0, PluralCategory.zero), (1, .one), (2, .two), (3, .few), (10, .few), (103, .few), (1003, .few), (11, .many),
        (99, .many), (111, .many), (1011, .many), (100, .other), (102, .other), (200, .other), (1000, .other),
    ])
    func `the examples of CLDR have their Arabic categories`(number: Int, category: PluralCategory) {
        #expect(PluralCategory(number, .arabic) == category)
    }

    @Test(arguments: [(0, PluralCategory.other), (1, .one), (2, .other), (100, .other)])
    func `the examples of CLDR have their English categories`(number: Int, category: PluralCategory) {
        #expect(PluralCategory(number, .english) == category)
    }
}
