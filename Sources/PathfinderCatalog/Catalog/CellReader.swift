import StrictCSV

/// A row type of the catalog: one `Codable` value for each line of its table.
public protocol CatalogRow: Codable, Hashable, Sendable {
    /// The columns of the table.
    static var schema: TableSchema { get }

    /// Reads a row of the table, cell by cell in the order of the schema.
    init(_ cells: inout CellReader)
}

/// Hands the cells of one row of a validated table to the initialiser of a ``CatalogRow``.
public struct CellReader {
    private let table: Table
    private let row: Int
    private(set) var column = 0

    init(table: Table, row: Int) {
        self.table = table
        self.row = row
    }

    mutating func next<Value: CellValue>() -> Value? {
        defer { column += Value.columnCount }
        return Value(table: table, row: row, column: column)
    }

    mutating func next<Value: CellValue>() -> Value {
        let start = column
        guard let value: Value = next() else {
            preconditionFailure(
                "\(table.schema.table).csv, row \(row + 1), \(table.schema.columns[start].name): not a validated table")
        }
        return value
    }

    mutating func next<Element>() -> [Identifier<Element>] {
        let text: String = next() ?? ""
        return text.split(separator: ";").map { Identifier(rawValue: String($0)) }
    }
}

extension Table {
    /// The values of one column of words, without reading the others.
    package func values<Choice: CaseIterable & RawRepresentable<String>>(of column: String) -> [Choice] {
        guard let index = schema.index(of: column) else { preconditionFailure("no column \(column)") }
        let words = Choice.allCases.map { (choice: $0, text: Array($0.rawValue.utf8)) }
        return (0..<rowCount).map { row in
            let word = withCell(row: row, column: index) { cell in words.first { cell.elementsEqual($0.text) } }
            guard let word else { preconditionFailure("\(schema.table).\(column): not a validated table") }
            return word.choice
        }
    }
}

/// A value that one cell holds, or a few neighbouring cells.
protocol CellValue {
    static var columnCount: Int { get }

    /// The value at a place; `nil` if the cell is empty, or has no valid value.
    init?(table: Table, row: Int, column: Int)
}

extension CellValue {
    static var columnCount: Int { 1 }
}

extension String: CellValue {
    init?(table: Table, row: Int, column: Int) {
        let text = table.text(row: row, column: column)
        guard !text.isEmpty else { return nil }
        self = text
    }
}

extension Identifier: CellValue {
    init?(table: Table, row: Int, column: Int) {
        guard let text = String(table: table, row: row, column: column) else { return nil }
        self.init(rawValue: text)
    }
}

extension Int: CellValue {
    init?(table: Table, row: Int, column: Int) {
        let number = table.withCell(row: row, column: column) { Int(wholeNumber: $0) }
        guard let number else { return nil }
        self = number
    }

    /// A whole number in plain digits with an optional minus sign.
    init?(wholeNumber text: UnsafeRawBufferPointer) {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        self = isNegative ? -number : number
    }
}

extension Double: CellValue {
    init?(table: Table, row: Int, column: Int) {
        let number = table.withCell(row: row, column: column) { Double(csvField: $0) }
        guard let number else { return nil }
        self = number
    }
}

extension CalendarDate: CellValue {
    init?(table: Table, row: Int, column: Int) {
        guard let text = String(table: table, row: row, column: column) else { return nil }
        self.init(text)
    }
}

extension LocalizedText: CellValue {
    static var columnCount: Int { 2 }

    init?(table: Table, row: Int, column: Int) {
        guard let english = String(table: table, row: row, column: column) else { return nil }
        self.init(english: english, arabic: String(table: table, row: row, column: column + 1))
    }
}

extension CellReader {
    mutating func next<Choice: CaseIterable & RawRepresentable<String>>() -> Choice {
        choice(next())
    }

    mutating func next<Choice: CaseIterable & RawRepresentable<String>>() -> Choice? {
        let text: String? = next()
        return text.map { choice($0) }
    }

    private func choice<Choice: CaseIterable & RawRepresentable<String>>(_ text: String) -> Choice {
        guard let choice = Choice(rawValue: text) else {
            preconditionFailure("\(table.schema.table).csv: \"\(text)\" is no \(Choice.self) in a validated table")
        }
        return choice
    }
}
