/// What a command shows to people: blocks of text and tables, without any layout.
struct Document {
    enum Block {
        case title(String)
        case heading(String)
        /// A heading below another one.
        case subheading(String)
        case paragraph(String)
        case table(TextTable)
        /// Numbered notes, which cells name as `[1]`.
        case notes([String])
        /// Items of equal standing.
        case list([String])
    }

    var blocks: [Block] = []

    /// The document with every text, also of its tables, passed through `show`: the border that all renderers share, at
    /// which what came from outside is made safe.
    func showing(_ show: (String) -> String) -> Document {
        var document = self
        document.blocks = blocks.map { block in
            switch block {
            case .title(let text): .title(show(text))
            case .heading(let text): .heading(show(text))
            case .subheading(let text): .subheading(show(text))
            case .paragraph(let text): .paragraph(show(text))
            case .table(let table): .table(table.showing(show))
            case .notes(let notes): .notes(notes.map(show))
            case .list(let items): .list(items.map(show))
            }
        }
        return document
    }

    mutating func title(_ text: String) { blocks.append(.title(text)) }
    mutating func heading(_ text: String) { blocks.append(.heading(text)) }
    mutating func subheading(_ text: String) { blocks.append(.subheading(text)) }
    mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
    mutating func table(_ table: TextTable) { blocks.append(.table(table)) }

    mutating func notes(_ heading: String, _ notes: [String]) {
        guard !notes.isEmpty else { return }
        blocks += [.heading(heading), .notes(notes)]
    }

    mutating func list(_ heading: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        blocks += [.heading(heading), .list(items)]
    }

    mutating func list(below heading: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        blocks += [.subheading(heading), .list(items)]
    }
}

/// A table of a document. A cell holds one or more paragraphs, each of which starts a line.
struct TextTable {
    struct Column {
        var title: String
        var isNumber = false
        /// The most columns of the terminal that it takes; its text wraps beyond.
        var widest: Int?
        /// Whether it keeps its width, as a column of bars must.
        var isFixed = false
    }

    struct Cell: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
        let paragraphs: [String]
        var style: Style = .plain

        init(_ paragraphs: [String], style: Style = .plain) {
            self.paragraphs = paragraphs
            self.style = style
        }

        init(_ text: String, style: Style = .plain) { self.init(text.isEmpty ? [] : [text], style: style) }

        init(stringLiteral value: String) { self.init(value) }

        init(arrayLiteral elements: String...) { self.init(elements) }
    }

    private(set) var columns: [Column]
    var rows: [[Cell]] = []
    /// Whether a blank line separates the rows, for rows of several lines.
    var isSpacious = false
    /// Whether cells hold running text, which wraps also where nothing limits the width, as in a pipe.
    var holdsProse = false

    fileprivate func showing(_ show: (String) -> String) -> TextTable {
        var table = self
        for index in columns.indices { table.columns[index].title = show(columns[index].title) }
        table.rows = rows.map { $0.map { Cell($0.paragraphs.map(show), style: $0.style) } }
        return table
    }
}

/// How a text stands out where colour is allowed; it never carries meaning by itself.
enum Style {
    case plain
    case strong
    case faint
    case warning
}
