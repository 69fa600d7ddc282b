public import PathfinderCatalog

/// Writes the adviser's page of a class.
public struct ClassPage: Sendable {
    private let wordings: [Language: ReportWording]
    private let style: HTML

    /// Prepares the page with the wording of a catalog.
    public init(_ catalog: Catalog, theme: ReportTheme = ReportTheme()) {
        style = theme.style
        wordings = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, ReportWording(catalog, $0)) })
    }

    /// The page of a class; its links lead to the reports beside it.
    ///
    /// - Parameters:
    ///   - summary: The class.
    ///   - country: The country whose number formats are used, by ISO 3166 code.
    /// - Returns: The page.
    /// - Complexity: O(*n* log *n*) in the number of students.
    public func render(_ summary: ClassSummary, country: String? = nil) -> HTML {
        let (start, end) = frame(of: summary, ClassHighlights(summary.students), country: country)
        var page = start
        for student in summary.students { page += row(of: student, summary.language, country: country) }
        page += end
        return page
    }

    /// What stands before the rows of the students and after them; ``ClassSummary/students`` are not looked at.
    package func frame(
        of summary: ClassSummary, _ highlights: ClassHighlights, country: String?
    ) -> (start: HTML, end: HTML) {
        guard let wording = wordings[summary.language] else { return (HTML(), HTML()) }
        let text = DocumentText(summary.language, country: country)
        var start = ClassPageWriter(summary, wording, text)
        start.writeStart(style, highlights)
        var end = ClassPageWriter(summary, wording, text)
        end.writeEnd()
        return (start.page.html, end.page.html)
    }

    /// The row of a student.
    package func row(of student: ClassSummary.Student, _ language: Language, country: String?) -> HTML {
        guard let wording = wordings[language] else { return HTML() }
        var page = Page(DocumentText(language, country: country), capacity: 512)
        page.write(student, wording)
        return page.html
    }
}

private struct ClassPageWriter {
    private let summary: ClassSummary
    private let wording: ReportWording
    private(set) var page: Page

    init(_ summary: ClassSummary, _ wording: ReportWording, _ text: DocumentText) {
        self.summary = summary
        self.wording = wording
        page = Page(text)
    }

    mutating func writeStart(_ style: HTML, _ highlights: ClassHighlights) {
        page.writeHead(title: summary.title, language: summary.language, style)
        page.write("<header><div><h1>\(page.t(summary.title))</h1>\n")
        page.write("<p class=\"meta\">\(page.t(wording.date(summary.date)))</p></div>\n</header>\n<main>\n")
        page.write("<p class=\"lead\">\(page.t(wording(.classStudents, count: summary.studentCount)))</p>\n")
        if !summary.failures.isEmpty { page.paragraph(wording(.classFailures, count: summary.failures.count)) }
        writeGroups()
        writeStudents(
            .classClose, .classCloseExplained, "close", highlights.close, of: highlights.closeCount,
            unsure: highlights.unsureCount)
        if highlights.fewCount > 0 {
            writeStudents(.classFew, .classFewExplained, "few", highlights.few, of: highlights.fewCount)
        }
        writeStudents(
            .classWishes, .classWishesExplained, "wishes", highlights.distant, of: highlights.distantCount,
            none: highlights.hasWishes ? .classNone : .classNoWishes)
        writeRows(summary.failures, .classFailed, "failed")
        writeRows(summary.remarks, .classRemarks, "remarks")
        writeOtherFiles()
        writeListStart()
    }

    mutating func writeEnd() {
        page.write("</tbody></table></div>\n</section>\n")
        page.write("</main>\n<footer><p>\(page.t(wording(.footer, ["version": pathfinderVersion])))</p>\n")
        page.write(
            "<p>\(page.t(wording(.dataVersion, ["version": summary.dataVersion, "date": wording.date(summary.date)])))</p>"
        )
        page.write("</footer>\n</body>\n</html>\n")
    }

    private mutating func begin(_ id: StaticString, _ key: ReportPhraseKey) {
        page.write("<section id=\"\(id.html)\" aria-labelledby=\"\(id.html)-h\">")
        page.write("<h2 id=\"\(id.html)-h\">\(page.t(wording(key)))</h2>\n")
    }

    private mutating func writeGroups() {
        begin("paths", .classPaths)
        guard summary.studentCount >= ClassSummary.leastGroup else {
            page.paragraph(wording(.classTooFew))
            return page.write("</section>\n")
        }
        var paths = summary.paths.map { (name: $0.name, count: $0.count) }
        if summary.otherPathCount > 0 { paths.append((wording(.classOther), summary.otherPathCount)) }
        writeGroups(paths, wording(.classPathsChart), "paths-chart", column: wording(.columnRole))
        page.note(wording(.classSmall))
        page.write("</section>\n")
        begin("missing", .classMissing)
        if summary.missingSkills.isEmpty {
            page.paragraph(wording(.classNothingMissing))
        } else {
            writeGroups(
                summary.missingSkills.map { ($0.name, $0.count) }, wording(.classMissingChart), "missing-chart",
                column: wording.common(.columnSkill))
            page.note(wording(.classSmall))
        }
        page.write("</section>\n")
    }

    /// A chart with its table: how many students share something; `nil` for nearly all.
    private mutating func writeGroups(
        _ groups: [(name: String, count: Int?)], _ description: String, _ id: StaticString, column: String
    ) {
        let rows = groups.map { name, count in
            guard let count else {
                return Chart.Row(
                    label: name, value: wording(.classNearlyAll),
                    marks: [Chart.Mark(form: .striped, start: 0, end: 1)])
            }
            let share = Double(count) / Double(max(1, summary.studentCount))
            return Chart.Row(
                label: name, value: "\(count.grouped) (\(wording.percent(share)))",
                marks: [Chart.Mark(form: .solid, start: 0, end: share)])
        }
        page.chart(Chart(title: description, description: description, rows: rows), id: id, caption: description)
        let table = PageTable(
            caption: description,
            columns: [.init(title: column), .init(title: wording(.columnStudents), isNumber: true)],
            rows: groups.map { [$0.name, $0.count?.grouped ?? wording(.classNearlyAll)] })
        page.folded(wording(.asTable)) { $0.table(table) }
    }

    private mutating func writeStudents(
        _ heading: ReportPhraseKey, _ explanation: ReportPhraseKey, _ id: StaticString,
        _ students: [ClassSummary.Student], of count: Int, none: ReportPhraseKey = .classNone, unsure: Int = 0
    ) {
        begin(id, heading)
        defer {
            if unsure > 0 { page.paragraph(wording(.classUnsure, count: unsure)) }
            page.write("</section>\n")
        }
        guard !students.isEmpty else { return page.paragraph(wording(none)) }
        page.paragraph(wording(explanation))
        page.write("<ul>\n")
        for student in students {
            page.write("<li>\(student.link)")
            let about =
                id.description == "wishes"
                ? student.reason ?? ""
                : wording.common.list(student.candidates.map { "\($0.name) (\(wording.percent($0.probability)))" })
            page.write(about.isEmpty ? "</li>\n" : " – \(page.t(about))</li>\n")
        }
        page.write("</ul>\n")
        let more = count - students.count
        if more > 0 { page.paragraph(wording(.classMore, count: more, ["file": "summary.csv"])) }
    }

    private mutating func writeRows(_ rows: [ClassSummary.Failure], _ heading: ReportPhraseKey, _ id: StaticString) {
        guard !rows.isEmpty else { return }
        begin(id, heading)
        writeLines(rows.map(\.reason))
        page.write("</section>\n")
    }

    private mutating func writeOtherFiles() {
        guard !summary.otherFiles.isEmpty else { return }
        begin("others", .classOtherFiles)
        page.paragraph(wording(.classOtherFilesExplained))
        writeLines(summary.otherFiles)
        page.write("</section>\n")
    }

    /// Texts in English, or of whoever named a file.
    private mutating func writeLines(_ lines: [String]) {
        page.write("<ul>\n")
        for line in lines.prefix(ClassHighlights.shown) { page.write("<li dir=\"ltr\">\(line)</li>\n") }
        page.write("</ul>\n")
        let more = lines.count - ClassHighlights.shown
        if more > 0 { page.paragraph(wording(.classMore, count: more, ["file": "summary.json"])) }
    }

    private mutating func writeListStart() {
        begin("students", .classList)
        page.write(
            "<div class=\"scroll long\" role=\"group\" tabindex=\"0\" aria-labelledby=\"students-h\"><table>\n<thead><tr>"
        )
        let columns: [(ReportPhraseKey, isNumber: Bool)] = [
            (.columnStudent, false), (.columnId, false), (.columnFirst, false), (.columnProbability, true),
            (.columnWeeks, true),
        ]
        for column in columns {
            page.write(column.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            page.write("\(page.t(wording(column.0)))</th>")
        }
        page.write("</tr></thead>\n<tbody>\n")
    }
}

extension Page {
    /// Writes the row of a student.
    fileprivate mutating func write(_ student: ClassSummary.Student, _ wording: ReportWording) {
        let first = student.candidates.first
        write("<tr><th scope=\"row\">\(student.link)</th><td><bdi>\(student.id ?? "")</bdi></td>")
        write("<td>\(t(first?.name ?? "–"))</td>")
        write("<td class=\"n\">\(t(first.map { wording.percent($0.probability) } ?? "–"))</td>")
        write("<td class=\"n\">\(t(first == nil ? "–" : student.weeks.grouped))</td></tr>\n")
    }
}

extension ClassSummary.Student {
    /// A link to the report, by the student's name.
    fileprivate var link: HTML {
        "<a href=\"\(HTML(pathComponent: file))\"><bdi>\(name ?? id ?? file)</bdi></a>"
    }
}

extension HTML {
    /// The name of a file in the same folder, as an address.
    init(pathComponent name: String) {
        self = "./\(name.percentEncoded(keeping: "-_.".utf8))"
    }
}
