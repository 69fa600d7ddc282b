/// A word or phrase of everyday talk about careers with the meaning that it shares with others.
///
/// A row of `everyday_words.csv`.
public struct EverydayWord: CatalogRow {
    /// The word or phrase.
    public let word: String
    /// The meaning that it shares with other words, of any language; one that is the id of an ``EverydayTask`` leads to
    /// its command. `nil` for a word that says nothing by itself.
    public let meaning: String?
    /// Language of the word.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `everyday_words.csv`.
    public static let schema = TableSchema(
        .everydayWords, key: "word",
        columns: [
            .column("word", .text),
            .optional("meaning", .text),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        word = cells.next()
        meaning = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
