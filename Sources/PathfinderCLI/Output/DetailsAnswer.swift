import Pathfinder

/// The answer of `pathfinder show`.
struct DetailsAnswer {
    private let details: Details
    private let wording: Wording

    init(_ details: Details, wording: Wording) {
        self.details = details
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.show/1", value: DetailsValue(details, wording), records: records,
            document: briefOfRole ?? document, full: document)
    }

    /// What a role is and takes, in one screen; `nil` for anything else.
    private var briefOfRole: Document? {
        guard details.table == .roles, let role = wording.catalog.roles[.init(rawValue: details.id)] else { return nil }
        var document = Document()
        document.title(title)
        document.paragraph(role.summary[wording.language])
        let essentials = wording.catalog.essentials(of: role.id)
        if !essentials.skills.isEmpty { document.table(wording.table(of: essentials, isFull: false)) }
        document.paragraph(wording(.showRoleMore, ["role": role.id.rawValue]))
        return document
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

    private var document: Document {
        var document = Document()
        document.title("\(details.table.singular): \(title)")
        var table = TextTable(columns: [.init(title: ""), .init(title: "")])
        let listed = details.row.columns.inLanguage(wording.language)
        for (column, value) in zip(details.row.columns, details.row.rows.first ?? [])
        where value != .missing && listed.contains(column) {
            table.rows.append([.init(column, style: .strong), .init(text(of: value, column, in: details.row.table))])
        }
        if let certification = wording.catalog.certifications[.init(rawValue: details.id)],
            details.table == .certifications, !wording.mark(certification).isEmpty
        {
            table.rows.append([.init("→", style: .strong), .init(wording.mark(certification), style: .warning)])
        }
        document.table(table)
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
