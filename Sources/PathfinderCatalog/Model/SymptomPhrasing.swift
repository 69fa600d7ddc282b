/// How people say a symptom in everyday words, or other talk that says none.
///
/// A row of `symptom_phrasings.csv`.
public struct SymptomPhrasing: CatalogRow {
    /// The symptom; `nil` for talk about something else.
    public let symptom: StaffingProblem.ID?
    /// The words.
    public let phrase: String
    /// Language of the words.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `symptom_phrasings.csv`.
    public static let schema = TableSchema(
        .symptomPhrasings, key: "phrase",
        columns: [
            .optional("symptom", .reference(.staffingProblems)),
            .column("phrase", .text),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        symptom = cells.next()
        phrase = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
