import StrictCSV

/// A mapping applied to the header of a file: which key column holds which field.
struct PayFileLayout: Sendable {
    /// A field that may be absent.
    enum Field: Sendable {
        case absent
        case constant(String)
        /// The position among the key columns, with the field that translates it.
        case column(Int, PayFileField)
    }

    /// The columns by whose texts rows are told apart, in the order in which they are handed to a classifier.
    private(set) var keyColumns: [String] = []
    /// The column of the amounts; `nil` for a file of percentiles.
    private(set) var payColumn: String?
    private(set) var title = Field.absent
    private(set) var level = Field.absent
    private(set) var years = Field.absent
    private(set) var place = Field.absent
    private(set) var currency = Field.absent
    private(set) var period = Field.absent
    private(set) var year = Field.absent
    private(set) var source = Field.absent
    private(set) var payKind = Field.absent
    /// Key columns of which only some texts are kept.
    private(set) var only: [(column: Int, texts: Set<String>)] = []

    /// - Throws: ``PayFileError`` if a column that the mapping names is not in the header.
    init(_ mapping: PayFileMapping, header: CSVHeader, file: String) throws(PayFileError) {
        let finder = ColumnFinder(header: header, file: file)
        title = try add(mapping.title, "title", finder)
        level = try add(mapping.level, "level", finder)
        years = try add(mapping.years, "years", finder)
        place = try add(mapping.place, "place", finder)
        currency = try add(mapping.currency, "currency", finder)
        period = try add(mapping.period, "period", finder)
        year = try add(mapping.year, "year", finder)
        source = try add(mapping.source, "source", finder)
        payKind = try add(mapping.payKind, "pay kind", finder)
        for (name, texts) in (mapping.only ?? [:]).sorted(by: { $0.key < $1.key }) {
            let column = try finder.column(of: PayFileField(column: name), as: "only")
            only.append((keyColumn(column), Set(texts)))
        }
        payColumn = try mapping.pay.map { field throws(PayFileError) in try finder.column(of: field, as: "pay") }
    }

    /// The column of the amounts of a file.
    ///
    /// - Throws: ``PayFileError`` for a file of percentiles.
    func columnOfPay(of file: String) throws(PayFileError) -> String {
        if let payColumn { return payColumn }
        throw PayFileError(
            file: file, message: "is read as percentiles, not as the pay of one person a row",
            remedy: "use a mapping with \"pay\", not with \"percentiles\"")
    }

    private mutating func add(
        _ field: PayFileField?, _ name: String, _ finder: ColumnFinder
    ) throws(PayFileError) -> Field {
        guard let field else { return .absent }
        if let constant = field.constant { return .constant(constant) }
        return .column(keyColumn(try finder.column(of: field, as: name)), field)
    }

    /// The position of a column among the key columns; it is added if it is not there.
    private mutating func keyColumn(_ name: String) -> Int {
        if let index = keyColumns.firstIndex(of: name) { return index }
        keyColumns.append(name)
        return keyColumns.count - 1
    }
}

extension PayFileLayout.Field {
    /// What the field says of a row with these key texts; empty if it is absent, `nil` if the row is left out.
    func text(in key: [String]) -> String? {
        switch self {
        case .absent: ""
        case .constant(let text): text
        case .column(let index, let field): field.meaning(of: key[index])
        }
    }
}

extension PayFileLayout {
    /// Which column was taken for which field, in words.
    var sentence: String {
        let fields: [(String, Field)] = [
            ("title", title), ("level", level), ("years", years), ("place", place), ("currency", currency),
            ("period", period), ("year", year),
        ]
        let parts = fields.compactMap { name, field -> String? in
            switch field {
            case .absent: nil
            case .constant(let text): "\(name) is \(DisplayText.plain(text))"
            case .column(let index, _): "\(name) from \(DisplayText.plain(keyColumns[index]))"
            }
        }
        return (["pay from \(payColumn.map(DisplayText.plain) ?? "percentiles")"] + parts).joined(separator: ", ")
    }
}

/// Finds the columns that a mapping names.
struct ColumnFinder {
    let header: CSVHeader
    let file: String

    func column(of field: PayFileField, as name: String) throws(PayFileError) -> String {
        if let column = field.columns.first(where: { header.firstIndex(of: $0) != nil }) { return column }
        throw PayFileError(
            file: file, message: "has no column \(DisplayText.list(field.columns, separator: " or ")) for the \(name)",
            remedy: "its columns are \(DisplayText.list(header)); name one of them in the mapping")
    }
}

/// A pay file that does not fit its mapping.
public struct PayFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// What is wrong, worded to follow the file's name.
    public let message: String
    /// How to put it right, worded as an order.
    public let remedy: String

    /// The file, what is wrong, and the remedy.
    public var description: String { "\(DisplayText.path(file)): \(message); \(remedy)" }
}
