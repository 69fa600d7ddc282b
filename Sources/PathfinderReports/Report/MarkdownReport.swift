public import PathfinderCatalog

/// Writes reports as Markdown, with the tables and without the charts.
public struct MarkdownReport: Sendable {
    private let wordings: [Language: ReportWording]

    /// Prepares documents with the wording of a catalog.
    public init(_ catalog: Catalog) {
        wordings = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, ReportWording(catalog, $0)) })
    }

    /// The document of a report, in UTF-8.
    ///
    /// - Complexity: O(*n*) in the texts of the report.
    public func render(_ report: Report) -> [UInt8] {
        guard let wording = wordings[report.language] else { return [] }
        var writer = MarkdownWriter(DocumentText(report.language, country: report.country))
        writer.write(report, wording)
        return Array(writer.text.utf8)
    }
}

private struct MarkdownWriter {
    private(set) var text = ""
    private let document: DocumentText

    init(_ document: DocumentText) { self.document = document }

    mutating func write(_ report: Report, _ wording: ReportWording) {
        let story = ReportStory(report: report, wording: wording)
        let tables = ReportTables(report: report, wording: wording)
        line("# \(escaped(report.title))")
        line(
            ([report.name, report.id].compactMap(\.self) + [wording.date(report.date)]).map(escaped).joined(
                separator: " · "))
        line("## \(escaped(wording(.answerHeading)))")
        line("**\(escaped(story.lead))**")
        for sentence in story.explanations { line(escaped(sentence)) }
        list(story.facts)
        if !report.answer.candidates.isEmpty { table(tables.candidates) }
        if report.answer.parts.contains(where: { $0.lead != nil }) { table(tables.parts) }
        if let first = report.answer.candidates.first {
            named(
                wording.common(.fitWhy, ["role": first.name]), story.reasons.map { "\($0.name): \($0.text)" })
            named(
                wording(.countsAgainst, ["role": first.name]),
                story.counterReasons.map { "\($0.name): \($0.text)" })
        }
        named(wording(.changesHeading), story.changes)
        line("## \(escaped(wording(.payHeading)))")
        if report.pay.isUnknown {
            line(escaped(wording(.factPayUnknown, ["place": report.target.regionName])))
        } else {
            if let unit = report.pay.unit { line(escaped(unit)) }
            let names: KeyValuePairs = [
                "role": report.target.roleName, "place": report.target.regionName, "level": report.target.levelName,
            ]
            table(
                tables.pay(
                    report.pay.levels, first: wording.common(.columnLevel), caption: wording(.payLevels, names)))
            if !report.pay.places.isEmpty {
                table(
                    tables.pay(
                        report.pay.places, first: wording(.columnPlace), caption: wording(.payPlaces, names)))
            }
            list(report.pay.notes)
        }
        line("## \(escaped(wording(.skillsHeading)))")
        if report.skills.askedCount > 0 {
            line(escaped(story.skillsIntroduction))
        } else {
            line(escaped(wording(.skillsUnknown, ["role": report.target.roleName])))
        }
        table(tables.skills)
        named(wording(.skillsHeldTitle), report.skills.held)
        named(wording(.skillsOthers), report.skills.others)
        named(wording(.skillsNotKnown), report.skills.unknown)
        line("## \(escaped(wording(.planHeading)))")
        for sentence in [story.planned] + story.planDetails { line(escaped(sentence)) }
        if !report.plan.steps.isEmpty { table(tables.steps) }
        named(wording(.milestonesHeading), story.milestones.map { "\($0.name): \($0.text)" })
        named(wording.common(.planCourses), report.plan.topics.map { "\($0.name): \($0.text)" })
        line("## \(escaped(wording(.aheadHeading)))")
        if let note = report.certificationNote { line(escaped(note)) }
        if !report.certifications.isEmpty { table(tables.certifications) }
        if !report.moves.isEmpty { table(tables.moves) }
        named(wording(.movesHeading), report.progression)
        named(wording.common(.planInterview), report.interviews.map { "\($0.name): \($0.text)" })
        for group in report.portfolio {
            named(
                "\(wording.common(.planPortfolio)): \(group.name)", group.items.map { "\($0.name): \($0.text)" })
        }
        line("## \(escaped(wording(.originsHeading)))")
        line(escaped(wording(.dataVersion, ["version": report.dataVersion, "date": wording.date(report.date)])))
        named(wording(.limitsHeading), report.limits)
        line("### \(escaped(wording.common(.sources)))")
        for source in report.sources { text += "- \(escaped(source.text))\(source.link.map { " <\($0)>" } ?? "")\n" }
        text += "\n"
    }

    private mutating func line(_ line: String) { text += line + "\n\n" }

    private mutating func named(_ title: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        line("### \(escaped(title))")
        list(items)
    }

    private mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        for item in items { text += "- \(escaped(item))\n" }
        text += "\n"
    }

    private mutating func table(_ table: PageTable) {
        guard !table.rows.isEmpty else { return }
        line("*\(escaped(table.caption))*")
        text += "| \(table.columns.map { escaped($0.title) }.joined(separator: " | ")) |\n"
        text += "| \(table.columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: " | ")) |\n"
        for row in table.rows { text += "| \(row.map(escaped).joined(separator: " | ")) |\n" }
        text += "\n"
    }

    private func escaped(_ text: String) -> String { Markdown.escaped(text, shape: document.plain) }
}
