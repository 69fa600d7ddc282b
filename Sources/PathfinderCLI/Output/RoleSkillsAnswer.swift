import Pathfinder

/// The answer of `pathfinder list skills --role`: what the role takes by stage, and then what else sources name for it.
struct RoleSkillsAnswer {
    private let essentials: RoleEssentials
    private let role: Role.ID
    /// The rows of all skills of the role, those that it takes first, in the order of teaching.
    private let rows: QueryResult
    private let stages: [String: LearningStage]
    private let wording: Wording

    /// - Parameters:
    ///   - role: The role.
    ///   - result: The rows of the skills that tables link with the role.
    ///   - wording: The language.
    init(_ role: Role.ID, _ result: QueryResult, wording: Wording) {
        self.role = role
        self.wording = wording
        let essentials = wording.catalog.essentials(of: role)
        self.essentials = essentials
        let id = result.columns.firstIndex(of: "id") ?? 0
        let places = Dictionary(
            essentials.skills.enumerated().map { ($1.skill.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        stages = Dictionary(
            essentials.skills.map { ($0.skill.rawValue, $0.stage) }, uniquingKeysWith: { first, _ in first })
        let order = result.rows.enumerated().sorted { left, right in
            let (before, after) = (places[left.element[id].description], places[right.element[id].description])
            return (before ?? .max, left.offset) < (after ?? .max, right.offset)
        }
        rows = QueryResult(table: result.table, columns: result.columns, rows: order.map(\.element))
    }

    var answer: Answer {
        let records = Records(
            rows.columns + ["stage"],
            rows: rows.rows.map { row in row + [stage(of: row).map { .text($0.rawValue) } ?? .missing] })
        return Answer(
            shape: "pathfinder.list/1", value: records, records: records, document: document(isFull: false),
            full: document(isFull: true), isFound: !rows.rows.isEmpty)
    }

    private func stage(of row: [QueryValue]) -> LearningStage? {
        rows.columns.firstIndex(of: "id").flatMap { stages[row[$0].description] }
    }

    private func document(isFull: Bool) -> Document {
        var document = Document()
        let name = wording.name(of: role)
        if !essentials.skills.isEmpty {
            document.title(wording(.roleTakes, ["role": name]))
            document.table(wording.table(of: essentials, isFull: isFull))
        }
        let others = rows.rows.filter { stage(of: $0) == nil }
        guard !others.isEmpty else { return document }
        document.heading(wording(.roleSkillsOthers, ["count": String(others.count)]))
        guard isFull || essentials.skills.isEmpty else {
            document.paragraph(wording(.roleSkillsMore))
            return document
        }
        let shown = rows.table.listedColumns(wording.language)
        let columns = rows.columns.indices.filter { shown.contains(rows.columns[$0]) }
        document.table(
            TextTable(
                columns: columns.map { .init(title: rows.columns[$0]) },
                rows: others.map { row in columns.map { .init(row[$0].description) } }))
        return document
    }
}
