import StrictCSV

/// Lays a document out for a terminal or a plain text file.
struct TextRenderer {
    let terminal: Terminal

    /// The width for running text.
    private var proseWidth: Int { terminal.width ?? Terminal.usualWidth }

    /// The width for tables; in a pipe, where nothing limits them, wider than running text.
    private var tableWidth: Int { terminal.width ?? Terminal.widestTable }

    func render(_ document: Document) -> String {
        var text = ""
        var isAfterHeading = false
        for block in document.showing(DisplayText.visible).blocks {
            if !text.isEmpty, !isAfterHeading { text += "\n" }
            isAfterHeading =
                switch block {
                case .heading, .subheading: true
                default: false
                }
            switch block {
            case .title(let title):
                for line in title.wrapped(to: proseWidth) { text += terminal.styled(line, .strong) + "\n" }
            case .heading(let heading), .subheading(let heading):
                for line in heading.wrapped(to: proseWidth) { text += terminal.styled(line, .strong) + "\n" }
            case .paragraph(let paragraph):
                text += paragraph.wrapped(to: proseWidth).joined(separator: "\n") + "\n"
            case .table(let table):
                let width = table.holdsProse ? proseWidth : tableWidth
                text += TableLayout(table, width: width, terminal: terminal).render()
            case .notes(let notes):
                for (index, note) in notes.enumerated() { text += hanging("[\(index + 1)] ", note) }
            case .list(let items):
                for item in items { text += hanging("- ", item) }
            }
        }
        return text
    }

    /// A text behind a mark, its further lines indented.
    private func hanging(_ mark: String, _ text: String) -> String {
        let indent = String(repeating: " ", count: mark.count)
        return text.wrapped(to: proseWidth - mark.count).enumerated()
            .map { ($0 == 0 ? mark : indent) + $1 + "\n" }.joined()
    }
}

/// A table fitted to a width: columns shrink and their text wraps; where they would become too narrow, each row is
/// shown as a block of its own. Nothing is cut off.
private struct TableLayout {
    private let table: TextTable
    private let terminal: Terminal
    /// The width of each column; `nil` when the columns do not fit side by side.
    private let widths: [Int]?
    private let width: Int
    private static let gap = "  "
    private static let narrowest = 14

    init(_ table: TextTable, width: Int, terminal: Terminal) {
        self.table = table
        self.terminal = terminal
        self.width = width
        let natural = table.columns.indices.map { column in
            let cells = table.rows.flatMap { $0[column].paragraphs } + [table.columns[column].title]
            let natural = cells.map(\.displayWidth).max() ?? 0
            return min(natural, table.columns[column].widest ?? natural)
        }
        // In a pipe, where ids are picked from, words are not broken as long as they fit.
        let words = table.columns.indices.map { column in
            let longest = table.rows.lazy.flatMap { $0[column].paragraphs }.map(\.widthOfLongestWord).max()
            return min(natural[column], longest ?? 0)
        }
        let isFixed = table.columns.map(\.isFixed)
        let whole = terminal.width == nil ? Self.fitted(natural, isFixed, least: words, to: width) : nil
        widths = whole ?? Self.fitted(natural, isFixed, to: width)
    }

    /// Takes from the widest columns until all fit; `nil` if they cannot.
    /// Each column keeps at least `least`, where that is given.
    private static func fitted(_ natural: [Int], _ isFixed: [Bool], least: [Int] = [], to width: Int) -> [Int]? {
        let available = width - gap.count * (natural.count - 1)
        func widths(cappedAt cap: Int) -> [Int] {
            natural.indices.map { column in
                isFixed[column]
                    ? natural[column] : max(min(natural[column], cap), least.isEmpty ? 0 : least[column])
            }
        }
        var cap = natural.max() ?? 0
        while widths(cappedAt: cap).reduce(0, +) > available {
            cap -= 1
            if cap < narrowest { return nil }
        }
        var widths = widths(cappedAt: cap)
        var left = available - widths.reduce(0, +)
        for column in natural.indices where left > 0 && widths[column] < natural[column] {
            widths[column] += 1
            left -= 1
        }
        return widths
    }

    func render() -> String {
        guard let widths else { return renderBlocks() }
        var text = ""
        if table.columns.contains(where: { !$0.title.isEmpty }) {
            text += lines(of: table.columns.map { .init($0.title, style: .strong) }, widths)
            let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
            text += terminal.styled(rule, .faint) + "\n"
        }
        for (index, row) in table.rows.enumerated() {
            if table.isSpacious, index > 0, row.first?.paragraphs.isEmpty == false { text += "\n" }
            text += lines(of: row, widths)
        }
        return text
    }

    private func lines(of row: [TextTable.Cell], _ widths: [Int]) -> String {
        let wrapped = row.indices.map { column in row[column].paragraphs.flatMap { $0.wrapped(to: widths[column]) } }
        var text = ""
        for line in 0..<(wrapped.map(\.count).max() ?? 0) {
            let shown = wrapped.lastIndex { line < $0.count && !$0[line].isEmpty } ?? 0
            let parts = (0...shown).map { column in
                let part = line < wrapped[column].count ? wrapped[column][line] : ""
                let isNumber = table.columns[column].isNumber
                let padded = column == shown && !isNumber ? part : part.padded(to: widths[column], onLeft: isNumber)
                return terminal.styled(padded, row[column].style)
            }
            text += parts.joined(separator: Self.gap) + "\n"
        }
        return text
    }

    /// Each row as lines of "column: text".
    private func renderBlocks() -> String {
        let longest = table.columns.map(\.title.displayWidth).max() ?? 0
        let label = min(longest, max(1, width - Self.narrowest - Self.gap.count))
        let room = max(1, width - label - Self.gap.count)
        return table.rows.map { row in
            zip(table.columns, row).map { column, cell in
                let texts = cell.paragraphs.flatMap { $0.wrapped(to: room) }.filter { !$0.isEmpty }
                guard !texts.isEmpty else { return "" }
                let titles = column.title.wrapped(to: label)
                return (0..<max(titles.count, texts.count)).map { line in
                    let title = line < titles.count ? titles[line] : ""
                    guard line < texts.count else { return terminal.styled(title, .strong) + "\n" }
                    return terminal.styled(title.padded(to: label) + Self.gap, .strong)
                        + terminal.styled(texts[line], cell.style) + "\n"
                }.joined()
            }.joined()
        }.joined(separator: "\n")
    }
}
