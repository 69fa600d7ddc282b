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

    init(_ result: QueryResult, wording: Wording, shape: String = "", shown: [String] = []) {
        self.result = result
        self.wording = wording
        self.shape = shape
        self.shown = shown
        var mentions = result.columns.map { CertificationMention($0, of: result.table) }
        if mentions.contains(where: { $0?.isExact == true }) {
            mentions = mentions.map { $0?.isExact == true ? $0 : nil }
        }
        guard mentions.contains(where: { $0 != nil }) else {
            marks = []
            return
        }
        marks = result.rows.map { row in
            var marks: [String] = []
            for (mention, value) in zip(mentions, row) {
                for certification in mention?.certifications(value.description, in: wording.catalog) ?? [] {
                    let mark = wording.mark(certification)
                    if !mark.isEmpty, !marks.contains(mark) { marks.append(mark) }
                }
            }
            return marks.joined(separator: wording.semicolon)
        }
    }

    /// The rows, with the marks of the certifications they name in a column of their own.
    var records: Records {
        marks.isEmpty
            ? Records(result.columns, rows: result.rows)
            : Records(
                result.columns + ["certification_mark"],
                rows: zip(result.rows, marks).map { $0 + [$1.isEmpty ? .missing : .text($1)] })
    }

    var answer: Answer {
        let records = records
        return Answer(
            shape: shape, value: records, records: records, document: document(records),
            isFound: !result.rows.isEmpty)
    }

    private func document(_ records: Records) -> Document {
        var document = Document()
        guard !records.rows.isEmpty else { return document }
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
