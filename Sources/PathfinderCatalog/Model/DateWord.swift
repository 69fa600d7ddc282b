/// A word with which people write a date.
///
/// A row of `date_words.csv`.
public struct DateWord: CatalogRow {
    /// What a word says.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// A month of the year.
        case month
        /// A quarter of the year.
        case quarter
        /// A number of days from now.
        case days
        /// A number of months from now.
        case months
        /// A year, counted from the present one.
        case yearsOn = "years-on"
        /// A number.
        case number
    }

    /// The word or phrase.
    public let word: String
    /// What it says; `nil` for a word that makes no difference.
    public let kind: Kind?
    /// The number of it.
    public let value: Int?
    /// Language of the word.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `date_words.csv`.
    public static let schema = TableSchema(
        .dateWords, key: "word",
        columns: [
            .column("word", .text),
            .optional("kind", .oneOf(Kind.self)),
            .optional("value", .integer, atLeast: 0, atMost: 10_000),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        word = cells.next()
        kind = cells.next()
        value = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
