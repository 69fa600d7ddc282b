/// A word or phrase that says what a clause of everyday talk is about, or how that stands.
///
/// A row of `statement_words.csv`.
public struct StatementWord: CatalogRow {
    /// The part that a word plays in a clause.
    public enum Part: String, Codable, CaseIterable, Sendable {
        /// Names data, or what is made of it: figures, reports, documents, pipelines.
        case data
        /// Names AI, or what is made of it: a model, a chatbot, an assistant.
        case ai
        /// Says that something is well.
        case good
        /// Says that something is well as only data is: clean, documented.
        case goodData = "good-data"
        /// Says that something is wrong.
        case bad
        /// Says that something is wrong as only data is: scattered, duplicate.
        case badData = "bad-data"
        /// Says that something is wrong as only AI is: it hallucinates.
        case badAI = "bad-ai"
        /// Negates what follows.
        case not
        /// Negates the one word that follows if it blames: "nobody complains", but not "nobody saw the failed load".
        case nobody
        /// Says what the trouble lies in: "the problem is".
        case blame
        /// Says that something is wanted.
        case wish
        /// Asks whom to hire.
        case hire
        /// Asks about a career or its pay, which other commands answer.
        case career
        /// Asks, or leaves open: "whether the answers are good" does not praise them.
        case open
        /// Names everything, and so nothing.
        case all
        /// May begin a new clause: and.
        case and
        /// Begins a new clause: but, although.
        case but
        /// Says nothing, although it contains words that do: "data engineer" says nothing of data.
        case nothing
    }

    /// The word or phrase.
    public let word: String
    /// The part that it plays.
    public let part: Part
    /// What is to be delivered, where what is named is wanted; `nil` for a word that names nothing to be delivered.
    public let deliverable: SituationAnswer.ID?
    /// Language of the word.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `statement_words.csv`.
    public static let schema = TableSchema(
        .statementWords, key: "word",
        columns: [
            .column("word", .text),
            .column("part", .oneOf(Part.self)),
            .optional("deliverable", .reference(.situationAnswers)),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        word = cells.next()
        part = cells.next()
        deliverable = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
