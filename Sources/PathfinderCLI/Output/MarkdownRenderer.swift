/// Writes a document as Markdown with tables in the GitHub dialect.
struct MarkdownRenderer {
    func render(_ document: Document) -> String {
        document.blocks.map { block in
            switch block {
            case .title(let text): "# \(escaped(text))\n"
            case .heading(let text): "## \(escaped(text))\n"
            case .subheading(let text): "### \(escaped(text))\n"
            case .paragraph(let text): escaped(text) + "\n"
            case .table(let table): render(table)
            case .notes(let notes): notes.enumerated().map { "\($0 + 1). \(escaped($1))\n" }.joined()
            case .list(let items): items.map { "- \(escaped($0))\n" }.joined()
            }
        }
        .joined(separator: "\n")
    }

    private func render(_ table: TextTable) -> String {
        let header = line(table.columns.map { escaped($0.title) })
        let rule = line(table.columns.map { $0.isNumber ? "---:" : "---" })
        let rows = table.rows.map { row in
            line(row.map { $0.paragraphs.map(escaped).joined(separator: "<br>") })
        }
        return header + rule + rows.joined()
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    /// The text with the characters escaped that Markdown or HTML would read as markup.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "|", "#", "~": result += "\\\(character)"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case "\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
