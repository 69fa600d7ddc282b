import Pathfinder

/// The answer of `pathfinder query` and `pathfinder list`: rows of a table.
///
/// Wherever a certification is named, what has become of it stands beside.
struct RowsAnswer {
    private let result: QueryResult
    private let wording: Wording
    private let shape: String
    /// The columns that people see; all when empty.
    private let shown: [String]
    /// For each row, the certifications it names that cannot simply be taken, with what has become of them.
    private let marks: [String]

    init(_ result: QueryResult, wording: Wording, shape: String, shown: [String] = []) {
        self.result = result
        self.wording = wording
        self.shape = shape
        self.shown = shown
        let schema = TableSchema.of(result.table)
        let columns = result.columns.indices.filter { index in
            let name = result.columns[index]
            guard let column = schema.columns.first(where: { $0.name == name }) else { return false }
            return result.table == .certifications
                ? column.name == "id" || column.name == "name" : column.kind == .reference(.certifications)
        }
        marks =
            columns.isEmpty
            ? []
            : result.rows.map { row in
                let certifications = columns.compactMap { index in
                    try? wording.catalog.id(of: row[index].description, as: Certification.self)
                }
                let marks = Set(certifications).sorted().compactMap { wording.catalog.certifications[$0] }
                    .map(wording.mark)
                return marks.filter { !$0.isEmpty }.joined(separator: wording.semicolon)
            }
    }

    var answer: Answer {
        let records =
            marks.isEmpty
            ? Records(result.columns, rows: result.rows)
            : Records(
                result.columns + ["certification_mark"],
                rows: zip(result.rows, marks).map { $0 + [$1.isEmpty ? .missing : .text($1)] })
        return Answer(
            shape: shape, value: records, records: records, document: document(records),
            isFound: !result.rows.isEmpty)
    }

    private func document(_ records: Records) -> Document {
        var document = Document()
        guard !records.rows.isEmpty else {
            document.paragraph(wording(.nothingFound))
            return document
        }
        let columns = records.columns.indices.filter { index in
            guard !shown.isEmpty else { return true }
            return (index >= result.columns.count || shown.contains(records.columns[index]))
                && records.rows.contains { $0[index] != .missing }
        }
        document.table(
            TextTable(
                columns: columns.map { .init(title: records.columns[$0], isNumber: isNumber($0, records)) },
                rows: records.rows.map { row in columns.map { .init(row[$0].description) } }))
        return document
    }

    private func isNumber(_ column: Int, _ records: Records) -> Bool {
        records.rows.contains { if case .number = $0[column] { true } else { false } }
            && records.rows.allSatisfy { if case .text = $0[column] { false } else { true } }
    }
}
