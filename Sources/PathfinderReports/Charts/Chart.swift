import PathfinderCatalog

/// A chart as inline SVG: rows of bars over one axis, laid out in percent of the width so that texts keep their size.
///
/// Every chart has a title and a description for those who cannot see it, and what tells marks apart is their form and
/// their text, never colour alone. In a right-to-left document the axis runs from right to left.
struct Chart: Sendable {
    /// A bar with its texts.
    struct Row: Sendable {
        /// What the row is about.
        var label: String
        /// Its value in words.
        var value: String
        /// What is added to the value where there is room; the table says it too.
        var note = ""
        /// Marks, each from a start to an end in shares of the axis.
        var marks: [Mark]
    }

    /// Something drawn in a row.
    struct Mark: Sendable {
        /// What it looks like.
        enum Form: Sendable {
            /// A full bar: what is had, stated or observed.
            case solid
            /// An outline: what is missing, or the whole of which a part is full.
            case hollow
            /// Stripes: what is estimated.
            case striped
            /// A line across the bar at its start.
            case tick
        }

        var form: Form
        var start: Double
        var end: Double
    }

    /// A tick of the axis.
    struct Tick: Sendable {
        var position: Double
        var text: String
        /// Whether its text is left out where there is little room.
        var isMinor = false
    }

    /// The title, for those who cannot see the chart.
    var title: String
    /// What it shows, in words.
    var description: String
    var rows: [Row]
    var ticks: [Tick] = []

    private static let rowHeight = 32
    private static let axisHeight = 24

    /// Writes the chart as markup.
    ///
    /// - Parameters:
    ///   - id: An id that no other chart of the page has.
    ///   - text: How texts are put into the document.
    ///   - svg: Where it is appended.
    func write(id: StaticString, _ text: DocumentText, to svg: inout HTML) {
        let isMirrored = text.language == .arabic
        let bottom = rows.count * Self.rowHeight
        svg.append("<svg class=\"chart\" width=\"100%\" height=\"")
        svg.append(bottom + (ticks.isEmpty ? 4 : Self.axisHeight))
        svg.append("\" role=\"img\" aria-labelledby=\"")
        svg.append(id)
        svg.append("-t ")
        svg.append(id)
        svg.append("-d\"><title id=\"")
        svg.append(id)
        svg.append("-t\">")
        text.append(title, .characters, to: &svg)
        svg.append("</title><desc id=\"")
        svg.append(id)
        svg.append("-d\">")
        text.append(description, .characters, to: &svg)
        svg.append("</desc>")
        for tick in ticks { write(tick, bottom: bottom, text, to: &svg) }
        for (index, row) in rows.enumerated() {
            write(row, top: index * Self.rowHeight, text, to: &svg)
            for mark in row.marks { write(mark, top: index * Self.rowHeight + 18, isMirrored, to: &svg) }
        }
        svg.append("</svg>")
    }

    private func write(_ tick: Tick, bottom: Int, _ text: DocumentText, to svg: inout HTML) {
        let x = Position(tick.position, text.language == .arabic)
        svg.append("<line class=\"grid\" x1=\"")
        svg.append(x)
        svg.append("\" x2=\"")
        svg.append(x)
        svg.append("\" y1=\"15\" y2=\"")
        svg.append(bottom)
        svg.append(tick.isMinor ? "\"/><text class=\"tick minor\" x=\"" : "\"/><text class=\"tick\" x=\"")
        svg.append(x)
        svg.append("\" y=\"")
        svg.append(bottom + 16)
        svg.append("\" text-anchor=\"")
        svg.append(tick.position < 0.06 ? "start" : tick.position > 0.94 ? "end" : "middle")
        svg.append("\">")
        text.append(tick.text, .characters, to: &svg)
        svg.append("</text>")
    }

    private func write(_ row: Row, top: Int, _ text: DocumentText, to svg: inout HTML) {
        let isMirrored = text.language == .arabic
        svg.append("<text x=\"")
        svg.append(Position(0, isMirrored))
        svg.append("\" y=\"")
        svg.append(top + 13)
        svg.append("\">")
        text.append(row.label, .characters, to: &svg)
        svg.append("</text><text class=\"value\" x=\"")
        svg.append(Position(1, isMirrored))
        svg.append("\" y=\"")
        svg.append(top + 13)
        svg.append("\" text-anchor=\"end\">")
        text.append(row.value, .characters, to: &svg)
        if !row.note.isEmpty {
            svg.append("<tspan class=\"wide\"> ")
            text.append(row.note, .characters, to: &svg)
            svg.append("</tspan>")
        }
        svg.append("</text>")
    }

    private func write(_ mark: Mark, top: Int, _ isMirrored: Bool, to svg: inout HTML) {
        switch mark.form {
        case .solid: svg.append("<rect class=\"solid\" x=\"")
        case .hollow: svg.append("<rect class=\"hollow\" x=\"")
        case .striped: svg.append("<rect class=\"striped\" x=\"")
        case .tick:
            let x = Position(mark.start, isMirrored)
            svg.append("<line class=\"middle\" x1=\"")
            svg.append(x)
            svg.append("\" x2=\"")
            svg.append(x)
            svg.append("\" y1=\"")
            svg.append(top - 3)
            svg.append("\" y2=\"")
            svg.append(top + 11)
            return svg.append("\"/>")
        }
        svg.append(Position(isMirrored ? mark.end : mark.start, isMirrored))
        svg.append("\" y=\"")
        svg.append(top)
        svg.append("\" width=\"")
        svg.append(Position(max(0.004, mark.end - mark.start), false))
        svg.append("\" height=\"8\" rx=\"2\"/>")
    }

    /// The pattern that striped marks are filled with; once a page.
    static let definitions: HTML = """
        <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
        <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="6" height="6" class="stripe-back"/><rect width="3" height="6" class="stripe-front"/></pattern>\
        </defs></svg>
        """
}

/// A place on the axis of a chart, in percent of its width with one digit.
private struct Position {
    let tenths: Int

    init(_ share: Double, _ isMirrored: Bool) {
        let share = share.isFinite ? min(1, max(0, share)) : 0
        tenths = Int(rounding: (isMirrored ? 1 - share : share) * 1000)
    }
}

extension HTML {
    fileprivate mutating func append(_ position: Position) {
        append(position.tenths / 10)
        append(".")
        append(position.tenths % 10)
        append("%")
    }
}

extension StaticString {
    /// A literal of the source as markup.
    var html: HTML { HTML(stringLiteral: self) }
}
