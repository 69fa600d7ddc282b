internal import Pathfinder

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

    private static let rowHeight = 36
    private static let axisHeight = 24

    /// The chart as markup.
    ///
    /// - Parameters:
    ///   - id: An id that no other chart of the page has.
    ///   - text: How texts are put into the document.
    func svg(id: StaticString, _ text: DocumentText) -> HTML {
        let isMirrored = text.language == .arabic
        let height = rows.count * Self.rowHeight + (ticks.isEmpty ? 4 : Self.axisHeight)
        var svg: HTML = """
            <svg class="chart" width="100%" height="\(height)" role="img" aria-labelledby="\(id.html)-t \(id.html)-d">\
            <title id="\(id.html)-t">\(text.html(title, .characters))</title>\
            <desc id="\(id.html)-d">\(text.html(description, .characters))</desc>
            """
        let bottom = rows.count * Self.rowHeight
        for tick in ticks {
            let x = Position(tick.position, isMirrored)
            svg += "<line class=\"grid\" x1=\"\(x.html)\" x2=\"\(x.html)\" y1=\"16\" y2=\"\(bottom)\"/>"
            let anchor: HTML = tick.position < 0.06 ? "start" : tick.position > 0.94 ? "end" : "middle"
            let kind: HTML = tick.isMinor ? "tick minor" : "tick"
            svg += """
                <text class="\(kind)" x="\(x.html)" y="\(bottom + 16)" text-anchor="\(anchor)">\
                \(text.html(tick.text, .characters))</text>
                """
        }
        let (start, end) = (Position(0, isMirrored).html, Position(1, isMirrored).html)
        for (index, row) in rows.enumerated() {
            let top = index * Self.rowHeight
            svg += """
                <text x="\(start)" y="\(top + 13)">\(text.html(row.label, .characters))</text>\
                <text class="value" x="\(end)" y="\(top + 13)" text-anchor="end">\(text.html(row.value, .characters))
                """
            if !row.note.isEmpty { svg += "<tspan class=\"wide\"> \(text.html(row.note, .characters))</tspan>" }
            svg += "</text>"
            for mark in row.marks { svg += self.svg(mark, top: top + 19, isMirrored) }
        }
        svg += "</svg>"
        return svg
    }

    private func svg(_ mark: Mark, top: Int, _ isMirrored: Bool) -> HTML {
        let x = Position(isMirrored ? mark.end : mark.start, isMirrored).html
        let width = Position(max(0.004, mark.end - mark.start), false).html
        switch mark.form {
        case .solid: return "<rect class=\"solid\" x=\"\(x)\" y=\"\(top)\" width=\"\(width)\" height=\"10\" rx=\"2\"/>"
        case .hollow:
            return "<rect class=\"hollow\" x=\"\(x)\" y=\"\(top)\" width=\"\(width)\" height=\"10\" rx=\"2\"/>"
        case .striped:
            return "<rect class=\"striped\" x=\"\(x)\" y=\"\(top)\" width=\"\(width)\" height=\"10\" rx=\"2\"/>"
        case .tick:
            let x = Position(mark.start, isMirrored).html
            return "<line class=\"middle\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top - 3)\" y2=\"\(top + 13)\"/>"
        }
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
    let html: HTML

    init(_ share: Double, _ isMirrored: Bool) {
        let share = share.isFinite ? min(1, max(0, share)) : 0
        let tenths = Int(((isMirrored ? 1 - share : share) * 1000).rounded())
        html = "\(tenths / 10).\(tenths % 10)%"
    }
}

extension StaticString {
    /// A literal of the source as markup.
    var html: HTML { HTML(stringLiteral: self) }
}
