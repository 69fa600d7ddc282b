/// How people ask a question in everyday words, or other talk that has no answer here.
///
/// A row of `question_phrasings.csv`.
public struct QuestionPhrasing: CatalogRow {
    /// The question of `guidance.csv` that is asked; `nil` where there is none.
    public let guidance: Guidance.ID?
    /// The task whose command leads on, or answers; `nil` where there is none.
    public let task: EverydayTask.ID?
    /// The words.
    public let phrase: String
    /// Language of the words.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `question_phrasings.csv`.
    public static let schema = TableSchema(
        .questionPhrasings, key: "phrase",
        columns: [
            .optional("guidance", .reference(.guidance)),
            .optional("task", .reference(.everydayTasks)),
            .column("phrase", .text),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        guidance = cells.next()
        task = cells.next()
        phrase = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
