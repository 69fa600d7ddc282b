import Testing

import Pathfinder

/// One fact of the three articles, as a question to a table and its answer.
struct Fact: Sendable, CustomTestStringConvertible {
    /// How the answer must compare with the rows that are found.
    enum Demand: Sendable {
        /// These rows and no other ones, in this order.
        case exactly([String])
        /// These rows among others.
        case including(Set<String>)
    }

    let testDescription: String
    let table: TableName
    let columns: [String]
    let conditions: [String]
    let demand: Demand

    /// A fact whose answer is complete: each line is a row, its columns separated by bars.
    init(
        _ statement: String, _ table: TableName, _ columns: String, where conditions: String..., are lines: [String]
    ) {
        testDescription = statement
        (self.table, self.columns, self.conditions) = (
            table, columns.split(separator: " ").map(String.init), conditions
        )
        demand = .exactly(lines)
    }

    /// A fact among others that the tables add: words are the values of one column.
    init(_ statement: String, _ table: TableName, _ column: String, where conditions: String..., include words: String)
    {
        testDescription = statement
        (self.table, self.columns, self.conditions) = (table, [column], conditions)
        demand = .including(Set(words.split(whereSeparator: \.isWhitespace).map(String.init)))
    }

    func check(_ catalog: Catalog) throws {
        var query = Query(table).selecting(columns.map { .column($0) })
        for condition in conditions { query = query.where(try Condition(parsing: condition)) }
        let found = try catalog.run(query).lines
        switch demand {
        case .exactly(let lines): #expect(found == lines)
        case .including(let lines): #expect(lines.subtracting(found) == [], "these are lost")
        }
    }
}
