import StrictCSV
import Pathfinder

/// Rows with named columns, for CSV.
struct Records {
    let columns: [String]
    private(set) var rows: [[QueryValue]] = []

    init(_ columns: [String], rows: [[QueryValue]] = []) {
        self.columns = columns
        rows.forEach { append($0) }
    }

    mutating func append(_ row: [QueryValue]) {
        precondition(row.count == columns.count, "a row has a value for each column")
        rows.append(row)
    }
}

extension QueryValue {
    init(_ text: String?) { self = text.map { .text($0) } ?? .missing }

    init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .missing }

    init(_ number: Double?) { self = number.map { .number($0) } ?? .missing }
}

/// Rows as JSON objects, one key a column.
extension Records: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for row in rows {
            var object = list.nestedContainer(keyedBy: Key.self)
            for (column, value) in zip(columns, row) { try object.encode(value, forKey: Key(stringValue: column)) }
        }
    }
}
