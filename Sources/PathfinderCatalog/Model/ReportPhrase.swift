/// A piece of wording of the reports, in both languages, with a form for each plural category that differs.
///
/// A row of `report_phrases.csv`.
public struct ReportPhrase: CatalogRow, Identifiable {
    /// The id of a phrase of the reports.
    public typealias ID = Identifier<ReportPhrase>

    /// Lower-kebab id used by the code.
    public let id: ID
    /// The wording; {name} marks a place to fill. Of a phrase with a number it is the form for all other numbers.
    public let text: LocalizedText
    /// The English form for 1.
    public let englishOne: String?
    /// The Arabic form for 0.
    public let arabicZero: String?
    /// The Arabic form for 1.
    public let arabicOne: String?
    /// The Arabic form for 2.
    public let arabicTwo: String?
    /// The Arabic form for numbers that end in 03 to 10.
    public let arabicFew: String?
    /// The Arabic form for numbers that end in 11 to 99.
    public let arabicMany: String?

    /// The columns of `report_phrases.csv`.
    public static let schema = TableSchema(
        .reportPhrases, key: "id",
        columns: [
            .column("id", .id),
            .column("en", .text),
            .column("ar", .text),
            .optional("en_one", .text),
            .optional("ar_zero", .text),
            .optional("ar_one", .text),
            .optional("ar_two", .text),
            .optional("ar_few", .text),
            .optional("ar_many", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        text = cells.next()
        englishOne = cells.next()
        arabicZero = cells.next()
        arabicOne = cells.next()
        arabicTwo = cells.next()
        arabicFew = cells.next()
        arabicMany = cells.next()
    }

    /// The form for a plural category of CLDR (`zero`, `one`, `two`, `few`, `many`, `other`); `nil` where it has none of
    /// its own.
    package func form(_ category: String, _ language: Language) -> String? {
        switch (language, category) {
        case (_, "other"): text[language]
        case (.english, "one"): englishOne
        case (.arabic, "zero"): arabicZero
        case (.arabic, "one"): arabicOne
        case (.arabic, "two"): arabicTwo
        case (.arabic, "few"): arabicFew
        case (.arabic, "many"): arabicMany
        default: nil
        }
    }
}
