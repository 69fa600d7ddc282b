import Pathfinder

/// The answer of `pathfinder show`.
struct DetailsAnswer {
    private let details: Details
    /// Where a role is paid.
    private let region: Region.ID?
    private let wording: Wording

    init(_ details: Details, region: Region.ID? = nil, wording: Wording) {
        self.details = details
        self.region = region
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.show/1", value: DetailsValue(details, wording), records: records,
            document: brief, full: document)
    }

    /// The answer in one screen; all of it where it fits.
    private var brief: Document {
        if details.table == .roles, let role = wording.catalog.roles[.init(rawValue: details.id)] {
            return RoleBrief(role, region: region, wording: wording).document
        }
        let all = document
        guard !all.fitsScreen else { return all }
        // One line for each table, as long as there is room.
        let lines = details.related.map {
            "\($0.table) (\($0.rows.count)): \(names(in: $0))".cut(to: Terminal.usualWidth - 2)
        }
        for length in [.max, 400, 160, 70] {
            var document = opening(cellsOf: length)
            document.blocks.append(.list(lines))
            document.paragraph(more)
            if document.fitsScreen { return document }
        }
        for count in stride(from: lines.count, through: 1, by: -1) {
            var document = opening(cellsOf: 70)
            document.blocks.append(.list(Array(lines.prefix(count))))
            document.paragraph(more)
            if document.fitsScreen { return document }
        }
        var document = opening(cellsOf: 70)
        document.paragraph(more)
        return document
    }

    private var more: String {
        wording(.showMore, ["count": String(details.related.reduce(0) { $0 + $1.rows.count })])
    }

    /// What the rows of a table that names it are called: the first column that is not what is shown.
    private func names(in result: QueryResult) -> String {
        let listed = result.columns.inLanguage(wording.language)
        let column = result.columns.indices.first { index in
            listed.contains(result.columns[index]) && !isOwn(index, result) && isName(index, result)
                && result.rows.contains { $0[index] != .missing }
        }
        guard let column else { return "" }
        var names: [String] = []
        for row in result.rows where row[column] != .text(details.id) {
            let name = text(of: row[column], result.columns[column], in: result.table)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: wording.comma)
    }

    /// Whether a column holds texts and not numbers.
    private func isName(_ column: Int, _ result: QueryResult) -> Bool {
        result.rows.allSatisfy { if case .number = $0[column] { false } else { true } }
    }

    /// One row for each cell: table, number of the row in it, column, value.
    private var records: Records {
        var records = Records(["table", "row", "column", "value"])
        for result in [details.row] + details.related {
            let marked = RowsAnswer(result, wording: wording).records
            for (index, row) in marked.rows.enumerated() {
                for (column, value) in zip(marked.columns, row) where value != .missing {
                    records.append([.text(result.table.rawValue), .init(index + 1), .text(column), value])
                }
            }
        }
        return records
    }

    /// The row itself, its cells cut to a length.
    private func opening(cellsOf length: Int = .max) -> Document {
        var document = Document()
        document.title("\(details.table.singular): \(title)")
        var table = TextTable(columns: [.init(title: ""), .init(title: "")])
        let listed = details.row.columns.inLanguage(wording.language)
        for (column, value) in zip(details.row.columns, details.row.rows.first ?? [])
        where value != .missing && listed.contains(column) {
            let text = text(of: value, column, in: details.row.table)
            table.rows.append([.init(column, style: .strong), .init(text.cut(to: length))])
        }
        if let certification = wording.catalog.certifications[.init(rawValue: details.id)],
            details.table == .certifications, !wording.mark(certification).isEmpty
        {
            table.rows.append([.init("→", style: .strong), .init(wording.mark(certification), style: .warning)])
        }
        document.table(table)
        return document
    }

    private var document: Document {
        var document = opening()
        // What a role takes comes first.
        let isFirst = { (result: QueryResult) in details.table == .roles && result.table == .roleEssentials }
        for result in details.related.filter(isFirst) + details.related.filter({ !isFirst($0) }) {
            add(result, to: &document)
        }
        return document
    }

    private var title: String {
        let names = wording.language == .arabic ? ["name_ar", "title_ar", "name", "title"] : ["name", "title"]
        let row = details.row.rows.first ?? []
        let cells = names.compactMap { name in details.row.columns.firstIndex(of: name).map { row[$0].description } }
        return cells.first { !$0.isEmpty } ?? details.id
    }

    private func add(_ result: QueryResult, to document: inout Document) {
        document.heading("\(result.table) (\(result.rows.count))")
        if details.table == .roles, result.table == .roleEssentials {
            document.table(wording.table(of: wording.catalog.essentials(of: .init(rawValue: details.id)), isFull: true))
            return
        }
        if details.table == .roles, result.table == .roleSkills {
            for line in skillsByKind { document.paragraph(line) }
            return
        }
        let listed = result.columns.inLanguage(wording.language)
        let columns = result.columns.indices.filter { index in
            let name = result.columns[index]
            return listed.contains(name) && name != "source" && !isOwn(index, result)
                && result.rows.contains { $0[index] != .missing }
        }
        document.table(
            TextTable(
                columns: columns.map { .init(title: result.columns[$0]) },
                rows: result.rows.map { row in
                    columns.map { .init(text(of: row[$0], result.columns[$0], in: result.table)) }
                }))
    }

    /// Whether a column has nothing but the id that is shown.
    private func isOwn(_ column: Int, _ result: QueryResult) -> Bool {
        result.rows.allSatisfy { $0[column] == .text(details.id) }
    }

    /// A cell; a certification with what has become of it.
    private func text(of value: QueryValue, _ column: String, in table: TableName) -> String {
        let kind = TableSchema.of(table).columns.first { $0.name == column }?.kind
        guard kind == .reference(.certifications),
            let certification = wording.catalog.certifications[.init(rawValue: value.description)]
        else { return value.description }
        return wording.marked(value.description, certification)
    }

    /// "language: Python, SQL", one line for each kind of skill.
    private var skillsByKind: [String] {
        let skills = wording.catalog.skillIDs(of: .init(rawValue: details.id)).compactMap { wording.catalog.skills[$0] }
        let groups = Dictionary(grouping: skills, by: \.kind)
        return Skill.Kind.allCases.compactMap { kind in
            groups[kind].map { "\(kind.rawValue): \($0.map { $0.name[wording.language] }.joined(separator: ", "))" }
        }
    }
}

/// The JSON shape of `pathfinder show`.
private struct DetailsValue: Encodable {
    let table: TableName
    let id: String
    let row: Records
    let related: [String: Records]

    init(_ details: Details, _ wording: Wording) {
        table = details.table
        id = details.id
        row = RowsAnswer(details.row, wording: wording).records
        related = Dictionary(
            uniqueKeysWithValues: details.related.map { ($0.table.rawValue, RowsAnswer($0, wording: wording).records) })
    }
}
