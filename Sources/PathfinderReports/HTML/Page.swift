import PathfinderCatalog

/// A page that is being written: one buffer, and how texts are put into it.
struct Page {
    private(set) var html = HTML()
    let text: DocumentText

    init(_ text: DocumentText, capacity: Int = 48 * 1024) {
        self.text = text
        html.reserveCapacity(capacity)
    }

    /// Appends markup.
    mutating func write(_ piece: HTML) { html += piece }

    /// Appends markup of the source.
    mutating func put(_ literal: StaticString) { html.append(literal) }

    /// Appends a text, escaped and isolated.
    mutating func put(text: String, _ isolation: DocumentText.Isolation = .element) {
        self.text.append(text, isolation, to: &html)
    }

    /// A text, escaped and isolated.
    func t(_ text: String) -> HTML { self.text.html(text) }

    /// Everything before the visible page.
    mutating func writeHead(title: String, language: Language, _ style: HTML) {
        let direction: HTML = language == .arabic ? "rtl" : "ltr"
        write(
            """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Pathfinder \(pathfinderVersion)">
            <meta name="robots" content="noindex">
            <title>\(text.html(title, .characters))</title>
            \(style)\(pageNumbers)</head>
            <body>
            \(Chart.definitions)

            """)
    }

    /// The numbers of printed pages, where they are not written as in English.
    private var pageNumbers: HTML {
        guard text.language == .arabic else { return "" }
        let digits: HTML = text.hasArabicDigits ? ",arabic-indic" : ""
        return """
            <style>@page{@bottom-center{content:"صفحة " counter(page\(digits)) " من " counter(pages\(digits))}}</style>

            """
    }

    mutating func paragraph(_ text: String) { put("<p>", text, "</p>\n") }

    mutating func note(_ text: String) { put("<p class=\"note\">", text, "</p>\n") }

    mutating func heading(_ text: String) { put("<h3>", text, "</h3>\n") }

    /// Appends a text between markup.
    private mutating func put(_ start: StaticString, _ text: String, _ end: StaticString) {
        put(start)
        put(text: text)
        put(end)
    }

    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        put("<ul>\n")
        for item in items { put("<li>", item, "</li>\n") }
        put("</ul>\n")
    }

    /// Items with their names before them.
    mutating func named(_ items: [Report.Item], inColumns: Bool = false) {
        guard !items.isEmpty else { return }
        put(inColumns ? "<ul class=\"two\">\n" : "<ul>\n")
        for item in items {
            put("<li><strong>", item.name, ":</strong> ")
            put(text: item.text)
            put("</li>\n")
        }
        put("</ul>\n")
    }

    mutating func chart(_ chart: Chart, id: StaticString, caption: String? = nil) {
        put("<figure>")
        chart.write(id: id, text, to: &html)
        if let caption { put("<figcaption>", caption, "</figcaption>") }
        put("</figure>\n")
    }

    /// A table; the first cell of each row names the row. Where the caption stands above it already (`isTitled`), only those
    /// who cannot see that are given it.
    mutating func table(_ table: PageTable, isTitled: Bool = false) {
        put("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
        put(text: table.caption, .characters)
        put("\">")
        put(isTitled ? "<table><caption class=\"quiet\">" : "<table><caption>", table.caption, "</caption>\n")
        put("<thead><tr>")
        for column in table.columns {
            put(column.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">", column.title, "</th>")
        }
        put("</tr></thead>\n<tbody>\n")
        for row in table.rows {
            put("<tr>")
            for (index, cell) in row.enumerated() {
                if index == 0 {
                    put("<th scope=\"row\">", cell, "</th>")
                } else {
                    put(table.columns[index].isNumber ? "<td class=\"n\">" : "<td>", cell, "</td>")
                }
            }
            put("</tr>\n")
        }
        put("</tbody></table></div>\n")
    }

    /// What is folded away on the screen, and not printed.
    mutating func folded(_ summary: String, _ body: (inout Page) -> Void) {
        put("<details><summary>", summary, "</summary>\n")
        body(&self)
        put("</details>\n")
    }
}

/// A table of texts.
struct PageTable: Sendable {
    /// A column.
    struct Column: Sendable {
        var title: String
        var isNumber = false
    }

    var caption: String
    var columns: [Column]
    var rows: [[String]]
}
