public import PathfinderCatalog

/// Writes reports as HTML: one file that needs no script, no other file and no network.
///
/// A renderer is prepared once for a catalog and can be used by any number of threads.
public struct HTMLReport: Sendable {
    /// The looks.
    public let theme: ReportTheme
    private let wordings: [Language: ReportWording]
    private let style: HTML
    private let shared = SharedSectionsCache()

    /// Prepares pages.
    ///
    /// - Parameters:
    ///   - catalog: The catalog whose wording is used.
    ///   - theme: The looks.
    public init(_ catalog: Catalog, theme: ReportTheme = ReportTheme()) {
        self.theme = theme
        style = theme.style
        wordings = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, ReportWording(catalog, $0)) })
    }

    /// The page of a report.
    ///
    /// - Complexity: O(*n*) in the texts of the report.
    public func render(_ report: Report) -> HTML {
        guard let wording = wordings[report.language] else { return HTML() }
        let shared = shared.sections(of: report) {
            HTMLReportWriter(report, wording, theme).sharedSections()
        }
        var writer = HTMLReportWriter(report, wording, theme)
        return writer.page(style, shared)
    }
}

/// Writes one page.
private struct HTMLReportWriter {
    private let report: Report
    private let wording: ReportWording
    private let theme: ReportTheme
    private let charts: ReportCharts
    private let tables: ReportTables
    private let story: ReportStory
    private var page: Page

    init(_ report: Report, _ wording: ReportWording, _ theme: ReportTheme) {
        self.report = report
        self.wording = wording
        self.theme = theme
        charts = ReportCharts(report: report, wording: wording)
        tables = ReportTables(report: report, wording: wording)
        story = ReportStory(report: report, wording: wording)
        page = Page(DocumentText(report.language, country: report.country))
    }

    mutating func page(_ style: HTML, _ shared: SharedSections) -> HTML {
        writeHead(style)
        page.write("<main>\n")
        writeAnswer()
        page.write(shared.pay)
        writeSkills()
        writePlan()
        writeAhead()
        page.write(shared.ahead)
        page.write(shared.origins)
        page.write("</main>\n")
        writeFoot()
        return page.html
    }

    /// The sections in which nothing is of the person. They may depend on what ``SharedSections/Content`` holds only.
    func sharedSections() -> SharedSections {
        func section(_ write: (inout Self) -> Void) -> HTML {
            var writer = self
            write(&writer)
            return writer.page.html
        }
        return SharedSections(
            pay: section { $0.writePay() }, ahead: section { $0.writeOnwards() }, origins: section { $0.writeOrigins() }
        )
    }

    private mutating func writeHead(_ style: HTML) {
        let heading = report.name.map { "\(report.title): \($0)" } ?? report.title
        page.writeHead(title: heading, language: report.language, style)
        page.write("<header>")
        if let logo = theme.logo { page.write("<img src=\"\(logo)\" alt=\"\">") }
        page.write("<div><h1>\(page.t(report.title))</h1>\n")
        var lines: [HTML] = []
        if let name = report.name { lines.append("<strong><bdi>\(name)</bdi></strong>") }
        if let id = report.id { lines.append("<bdi>\(id)</bdi>") }
        lines.append(page.t(wording.date(report.date)))
        page.write("<p class=\"meta\">")
        for (index, line) in lines.enumerated() { page.write(index == 0 ? line : " · \(line)") }
        page.write("</p></div>\n</header>\n")
        page.write("<nav aria-label=\"\(page.t(wording(.contents)))\"><ul>\n")
        let entries: [(StaticString, ReportPhraseKey)] = [
            ("answer", .answerHeading), ("pay", .payHeading), ("skills", .skillsHeading), ("plan", .planHeading),
            ("ahead", .aheadHeading), ("origins", .originsHeading),
        ]
        for (id, key) in entries { page.write("<li><a href=\"#\(id.html)\">\(page.t(wording(key)))</a></li>\n") }
        page.write("</ul></nav>\n")
    }

    private mutating func begin(_ id: StaticString, _ key: ReportPhraseKey, isPage: Bool = true) {
        let kind: HTML = isPage ? " class=\"page\"" : ""
        page.write("<section id=\"\(id.html)\"\(kind) aria-labelledby=\"\(id.html)-h\">")
        page.write("<h2 id=\"\(id.html)-h\">\(page.t(wording(key)))</h2>\n")
    }

    private mutating func end() { page.write("</section>\n") }

    private mutating func writeAnswer() {
        begin("answer", .answerHeading, isPage: false)
        page.write("<p class=\"lead\">\(page.t(story.lead))</p>\n")
        for sentence in story.explanations { page.paragraph(sentence) }
        page.list(story.facts)
        writeShares()
        if let first = report.answer.candidates.first, !story.reasons.isEmpty {
            page.heading(wording.common(.fitWhy, ["role": first.name]))
            page.named(story.reasons)
        }
        if let first = report.answer.candidates.first, !story.counterReasons.isEmpty {
            page.heading(wording(.countsAgainst, ["role": first.name]))
            page.named(story.counterReasons)
        }
        if !story.changes.isEmpty {
            page.heading(wording(.changesHeading))
            page.list(story.changes)
        }
        end()
    }

    /// How likely the paths are, and what tells the first two apart, side by side where there is room.
    private mutating func writeShares() {
        guard !report.answer.candidates.isEmpty else { return }
        page.write("<div class=\"pair\"><div>\n")
        page.heading(wording(.candidatesTitle))
        page.chart(charts.candidates, id: "candidates", caption: wording(.candidatesChart))
        page.folded(wording(.asTable)) { [tables] in $0.table(tables.candidates) }
        if let parts = charts.parts {
            page.write("</div><div>\n")
            page.heading(wording(.partsTitle))
            page.chart(parts, id: "parts", caption: wording(.partsChart))
            page.folded(wording(.asTable)) { [tables] in $0.table(tables.parts) }
        }
        page.write("</div></div>\n")
    }

    private mutating func writePay() {
        begin("pay", .payHeading)
        let place = report.target.regionName
        guard !report.pay.isUnknown else {
            page.paragraph(wording(.factPayUnknown, ["place": place]))
            return end()
        }
        page.paragraph(wording(.payIntroduction, ["role": report.target.roleName, "place": place]))
        if let unit = report.pay.unit { page.note(unit) }
        let title = wording(.payLevels, ["role": report.target.roleName, "place": place])
        if let chart = charts.pay(report.pay.levels, title: title) {
            page.chart(chart, id: "levels", caption: wording(.payLegend))
        }
        page.table(
            tables.pay(report.pay.levels, first: wording.common(.columnLevel), caption: title, hasOrigin: false))
        page.heading(wording(.columnOrigin))
        page.named(report.pay.levels.map { Report.Item(name: $0.name, text: $0.origin) })
        if !report.pay.places.isEmpty {
            let title = wording(
                .payPlaces, ["role": report.target.roleName, "level": report.target.levelName])
            page.heading(title)
            if let chart = charts.pay(report.pay.places, title: title) { page.chart(chart, id: "places") }
            let twin = tables.pay(report.pay.places, first: wording(.columnPlace), caption: title)
            page.folded(wording(.asTable)) { $0.table(twin) }
        }
        page.heading(wording(.howToRead))
        page.list(report.pay.notes)
        end()
    }

    private mutating func writeSkills() {
        begin("skills", .skillsHeading)
        let skills = report.skills
        guard skills.askedCount > 0 else {
            page.paragraph(wording(.skillsUnknown, ["role": report.target.roleName]))
            return end()
        }
        page.paragraph(story.skillsIntroduction)
        page.chart(charts.skills, id: "coverage", caption: wording(.skillsChart))
        page.folded(wording(.asTable)) { [tables] in $0.table(tables.skills) }
        if !skills.held.isEmpty {
            page.heading(wording(.skillsHeldTitle))
            page.paragraph(story.names(skills.held))
        }
        if !skills.others.isEmpty {
            page.heading(wording(.skillsOthers))
            page.paragraph(story.names(skills.others))
        }
        if !skills.unknown.isEmpty {
            page.heading(wording(.skillsNotKnown))
            page.write("<ul class=\"two\">\n")
            for name in skills.unknown.prefix(ReportStory.shownItems) { page.write("<li><bdi>\(name)</bdi></li>\n") }
            let more = skills.unknown.count - ReportStory.shownItems
            if more > 0 { page.write("<li>\(page.t(wording(.andMore, count: more)))</li>\n") }
            page.write("</ul>\n")
        }
        end()
    }

    private mutating func writePlan() {
        begin("plan", .planHeading)
        page.paragraph(story.planned)
        for sentence in story.planDetails { page.paragraph(sentence) }
        if let weeks = charts.weeks {
            page.chart(weeks, id: "weeks", caption: wording(.weeksChart))
            if !charts.laterSteps.isEmpty {
                page.paragraph(wording(.laterSteps, ["skills": wording.common.list(charts.laterSteps)]))
            }
            page.folded(wording(.asTable)) { [tables] in $0.table(tables.steps) }
        }
        if !report.plan.milestones.isEmpty {
            page.heading(wording(.milestonesHeading))
            // What they contain stands in the Markdown and JSON: a printed report has six pages.
            page.list(story.milestones.map(\.name))
        }
        if !report.plan.topics.isEmpty {
            page.heading(wording.common(.planCourses))
            page.named(report.plan.topics, inColumns: true)
        }
        end()
    }

    private mutating func writeAhead() {
        begin("ahead", .aheadHeading)
        page.heading(wording.common(.planCertifications))
        if let note = report.certificationNote { page.paragraph(note) }
        if !report.certifications.isEmpty { page.table(tables.certifications) }
        page.heading(wording(.movesHeading))
        if report.moves.isEmpty {
            page.paragraph(wording(.movesNone))
        } else {
            page.table(tables.moves)
        }
    }

    /// The rest of what lies ahead, in which nothing is of the person.
    private mutating func writeOnwards() {
        page.list(report.progression)
        page.heading(wording.common(.planInterview))
        page.named(report.interviews, inColumns: true)
        page.heading(wording.common(.planPortfolio))
        for group in report.portfolio {
            if report.portfolio.count > 1 { page.note(group.name) }
            page.named(group.items, inColumns: true)
        }
        end()
    }

    private mutating func writeOrigins() {
        begin("origins", .originsHeading)
        page.paragraph(
            wording(.dataVersion, ["version": report.dataVersion, "date": wording.date(report.date)]))
        page.heading(wording(.limitsHeading))
        page.list(report.limits)
        page.heading(wording.common(.sources))
        page.write("<ul class=\"note\">\n")
        for source in report.sources {
            let text = page.t(source.text)
            page.write(source.link.map { "<li><a href=\"\($0)\">\(text)</a></li>\n" } ?? "<li>\(text)</li>\n")
        }
        page.write("</ul>\n")
        end()
    }

    private mutating func writeFoot() {
        page.write(
            "<footer><p>\(page.t(wording(.footer, ["version": pathfinderVersion])))</p></footer>\n</body>\n</html>\n")
    }
}

extension Report.Citation {
    /// The address of a page on the web; a report made by another program may have anything else there.
    var link: String? { address.flatMap(\.webAddress) }
}
