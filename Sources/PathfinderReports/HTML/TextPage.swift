public import PathfinderCatalog

/// A page of texts, lists and tables in the looks of the career reports: one file that needs no other and no network.
public struct TextPage: Sendable {
    /// A piece of the page.
    public enum Block: Sendable {
        /// A heading, which begins a section.
        case heading(String)
        /// A heading within a section.
        case subheading(String)
        /// A paragraph.
        case paragraph(String)
        /// Items of equal standing.
        case list([String])
        /// A table; the first cell of each row names the row.
        case table(columns: [Column], rows: [[String]])
    }

    /// A column of a table.
    public struct Column: Sendable {
        let title: String
        let isNumber: Bool

        /// A column.
        public init(title: String, isNumber: Bool) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    private let title: String
    private let blocks: [Block]
    private let date: CalendarDate

    /// A page.
    ///
    /// - Parameters:
    ///   - title: Its heading.
    ///   - blocks: What stands below it.
    ///   - date: The day for which it is made.
    public init(title: String, blocks: [Block], date: CalendarDate) {
        self.title = title
        self.blocks = blocks
        self.date = date
    }

    /// The page in a language, with the version of the tables at its foot.
    ///
    /// - Parameters:
    ///   - catalog: The catalog whose wording is used.
    ///   - language: The language of the texts.
    ///   - place: The place whose number formats are used.
    ///   - theme: The looks.
    /// - Returns: The page.
    /// - Complexity: O(*n*) in the texts of the page.
    public func html(
        _ catalog: Catalog, _ language: Language, place: Region.ID? = nil, theme: ReportTheme = ReportTheme()
    ) -> HTML {
        let wording = ReportWording(catalog, language)
        let country = place.flatMap { catalog.country(of: $0) }.flatMap { catalog.regions[$0]?.iso2 }
        var page = Page(DocumentText(language, country: country))
        page.writeHead(title: title, language: language, theme.style)
        page.write("<header><div><h1>\(page.t(title))</h1>\n")
        page.write("<p class=\"meta\">\(page.t(wording.date(date)))</p></div>\n</header>\n<main>\n")
        var heading = title
        var isOpen = false
        for block in blocks {
            switch block {
            case .heading(let text):
                if isOpen { page.write("</section>\n") }
                page.write("<section><h2>\(page.t(text))</h2>\n")
                heading = text
                isOpen = true
            case .subheading(let text):
                page.heading(text)
                heading = text
            case .paragraph(let text): page.paragraph(text)
            case .list(let items): page.list(items)
            case .table(let columns, let rows):
                page.table(
                    PageTable(
                        caption: heading, columns: columns.map { .init(title: $0.title, isNumber: $0.isNumber) },
                        rows: rows), isTitled: true)
            }
        }
        if isOpen { page.write("</section>\n") }
        page.write("</main>\n<footer><p>\(page.t(wording(.footer, ["version": pathfinderVersion])))</p>\n")
        let version = wording(.dataVersion, ["version": catalog.dataVersion, "date": wording.date(date)])
        page.write("<p>\(page.t(version))</p></footer>\n</body>\n</html>\n")
        return page.html
    }
}
