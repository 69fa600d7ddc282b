import StrictCSV
import Pathfinder

/// The answer of `pathfinder data validate`.
struct ProblemsAnswer {
    private let problems: [CSVError]
    private let name: String

    init(_ problems: [CSVError], in name: String) {
        self.problems = problems
        self.name = name
    }

    var answer: Answer {
        Answer(shape: "pathfinder.problems/1", value: records, records: records, document: document)
    }

    private var records: Records {
        Records(
            ["file", "line", "column", "column_name", "text", "message", "remedy"],
            rows: problems.map { problem in
                [
                    .text(problem.location.file), .init(problem.location.line), .init(problem.location.column),
                    .init(problem.location.columnName), .init(problem.text), .text(problem.message),
                    .text(problem.remedy),
                ]
            })
    }

    private var document: Document {
        var document = Document()
        guard !problems.isEmpty else { return document }
        document.table(TextTable(columns: [.init(title: "")], rows: problems.map { [.init($0.description)] }))
        document.paragraph(problems.count == 1 ? "1 problem in \(name)" : "\(problems.count) problems in \(name)")
        return document
    }
}

/// The answer of `pathfinder data info`.
struct InfoAnswer {
    private let catalog: Catalog
    /// Days since 1970-01-01.
    private let today: Int

    init(_ catalog: Catalog, today: Int) {
        self.catalog = catalog
        self.today = today
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.info/1",
            value: InfoValue(library: pathfinderVersion, data: catalog.dataVersion, tables: tables, sources: sources),
            records: tables, document: document)
    }

    private var tables: Records {
        Records(
            ["table", "rows", "columns"],
            rows: TableName.allCases.map { name in
                [
                    .text(name.rawValue), .init(catalog.rowCount(of: name)),
                    .init(TableSchema.of(name).columns.count),
                ]
            })
    }

    private var sources: Records {
        Records(
            ["id", "title", "publisher", "grade", "published", "as_of", "age_days", "licence"],
            rows: catalog.sources.map { source in
                [
                    .text(source.id.rawValue), .text(source.title), .init(source.publisher),
                    .text(source.grade.rawValue), .init(source.published?.description),
                    .text(source.asOf.description), .init(today - source.asOf.daysSinceEpoch), .text(source.licence),
                ]
            })
    }

    private var document: Document {
        var document = Document()
        document.title("pathfinder \(pathfinderVersion), data \(catalog.dataVersion)")
        document.heading("Tables")
        document.table(table(tables))
        document.heading("Sources")
        document.table(table(sources))
        return document
    }

    private func table(_ records: Records) -> TextTable {
        let isNumber = records.columns.indices.map { column in
            records.rows.allSatisfy { if case .number = $0[column] { true } else { false } }
        }
        return TextTable(
            columns: zip(records.columns, isNumber).map { .init(title: $0, isNumber: $1) },
            rows: records.rows.map { $0.map { .init($0.description) } })
    }
}

private struct InfoValue: Encodable {
    let library: String
    let data: String
    let tables: Records
    let sources: Records
}
