import Pathfinder
import PathfinderReports

extension Document {
    /// The document as a page in the looks of the career reports.
    func page(date: CalendarDate) -> TextPage {
        var title = ""
        var blocks: [TextPage.Block] = []
        for block in self.blocks {
            switch block {
            case .title(let text): title = text
            case .heading(let text): blocks.append(.heading(text))
            case .subheading(let text): blocks.append(.subheading(text))
            case .paragraph(let text): blocks.append(.paragraph(text))
            case .notes(let notes): blocks.append(.list(notes.enumerated().map { "[\($0 + 1)] \($1)" }))
            case .list(let items): blocks.append(.list(items))
            case .table(let table):
                blocks.append(
                    .table(
                        columns: table.columns.map { .init(title: $0.title, isNumber: $0.isNumber) },
                        rows: table.rows.map { $0.map { $0.paragraphs.joined(separator: " ") } }))
            }
        }
        return TextPage(title: title, blocks: blocks, date: date)
    }
}
