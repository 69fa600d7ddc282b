internal import Pathfinder

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
            \(style)</head>
            <body>
            \(Chart.definitions)

            """)
    }

    mutating func paragraph(_ text: String) { write("<p>\(t(text))</p>\n") }

    mutating func note(_ text: String) { write("<p class=\"note\">\(t(text))</p>\n") }

    mutating func heading(_ text: String) { write("<h3>\(t(text))</h3>\n") }

    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        write("<ul>\n")
        for item in items { write("<li>\(t(item))</li>\n") }
        write("</ul>\n")
    }

    /// Items with their names before them.
    mutating func named(_ items: [Report.Item], inColumns: Bool = false) {
        guard !items.isEmpty else { return }
        write(inColumns ? "<ul class=\"two\">\n" : "<ul>\n")
        for item in items { write("<li><strong>\(t(item.name)):</strong> \(t(item.text))</li>\n") }
        write("</ul>\n")
    }

    mutating func chart(_ chart: Chart, id: StaticString, caption: String? = nil) {
        write("<figure>\(chart.svg(id: id, text))")
        if let caption { write("<figcaption>\(t(caption))</figcaption>") }
        write("</figure>\n")
    }

    /// A table; the first cell of each row names the row.
    ///
    /// - Parameter isTitled: Whether the caption stands above it already, so that only those who cannot see that need it.
    mutating func table(_ table: PageTable, isTitled: Bool = false) {
        write(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(text.html(table.caption, .characters))\">"
        )
        write(isTitled ? "<table><caption class=\"quiet\">" : "<table><caption>")
        write("\(t(table.caption))</caption>\n<thead><tr>")
        for column in table.columns {
            write(column.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            write("\(t(column.title))</th>")
        }
        write("</tr></thead>\n<tbody>\n")
        for row in table.rows {
            write("<tr>")
            for (index, cell) in row.enumerated() {
                if index == 0 {
                    write("<th scope=\"row\">\(t(cell))</th>")
                } else {
                    write(table.columns[index].isNumber ? "<td class=\"n\">\(t(cell))</td>" : "<td>\(t(cell))</td>")
                }
            }
            write("</tr>\n")
        }
        write("</tbody></table></div>\n")
    }

    /// What is folded away on the screen, and not printed.
    mutating func folded(_ summary: String, _ body: (inout Page) -> Void) {
        write("<details><summary>\(t(summary))</summary>\n")
        body(&self)
        write("</details>\n")
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
