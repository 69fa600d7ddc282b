import PathfinderCatalog

extension PayFileMapping {
    /// The mapping with the columns as a file spells them, without the fields that the file has no column for.
    ///
    /// Names are compared without regard to case, blanks and signs. The currency and the period that the name of the
    /// pay column tells, such as `salary_aed_month`, stand in for missing columns.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - catalog: The catalog whose currencies are known.
    /// - Returns: The mapping for that file.
    func fitted(to header: [String], catalog: Catalog) -> PayFileMapping {
        let columns = Dictionary(header.map { (Self.bare($0), $0) }) { first, _ in first }
        func fitted(_ field: PayFileField?) -> PayFileField? {
            guard var field, field.constant == nil else { return field }
            field.columns = field.columns.compactMap { columns[Self.bare($0)] }
            return field.columns.isEmpty ? nil : field
        }
        var mapping = self
        mapping.title = fitted(title) ?? title
        mapping.place = fitted(place) ?? place
        mapping.pay = fitted(pay) ?? header.first(where: Self.namesPay).map(PayFileField.init(column:)) ?? pay
        mapping.level = fitted(level)
        mapping.years = fitted(years)
        mapping.currency = fitted(currency)
        mapping.period = fitted(period)
        mapping.year = fitted(year)
        let words = Self.words(of: mapping.pay?.columns.first ?? "")
        if mapping.currency == nil {
            let code = words.map { $0.uppercased() }.first { catalog.currencies[.init(rawValue: $0)] != nil }
            mapping.currency = code.map(PayFileField.init(constant:))
        }
        if mapping.period == nil {
            let period = words.first { $0.count > 2 && ObservedPeriod($0) != nil }
            mapping.period = period.map(PayFileField.init(constant:))
        }
        return mapping
    }

    /// Whether a column's name speaks of pay, as `gross_salary_eur` does.
    private static func namesPay(_ column: String) -> Bool {
        !["salary", "pay", "wage", "compensation"].filter(Set(words(of: column)).contains).isEmpty
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func bare(_ name: String) -> String { words(of: name).joined() }
}
