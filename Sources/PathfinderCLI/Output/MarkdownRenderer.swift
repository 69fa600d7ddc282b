import PathfinderReports

/// Writes a document as Markdown with tables in the GitHub dialect.
struct MarkdownRenderer {
    func render(_ document: Document) -> String {
        document.showing(Markdown.escaped).blocks.map { block in
            switch block {
            case .title(let text): "# \(text)\n"
            case .heading(let text): "## \(text)\n"
            case .subheading(let text): "### \(text)\n"
            case .paragraph(let text): text + "\n"
            case .table(let table): render(table)
            case .notes(let notes): notes.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
            case .list(let items): items.map { "- \($0)\n" }.joined()
            }
        }
        .joined(separator: "\n")
    }

    private func render(_ table: TextTable) -> String {
        let header = line(table.columns.map { $0.title })
        let rule = line(table.columns.map { $0.isNumber ? "---:" : "---" })
        let rows = table.rows.map { row in
            line(row.map { $0.paragraphs.joined(separator: "<br>") })
        }
        return header + rule + rows.joined()
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
}
