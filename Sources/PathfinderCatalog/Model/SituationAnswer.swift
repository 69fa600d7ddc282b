/// An answer to a question about the situation of a manager who hires.
///
/// A row of `situation_answers.csv`.
public struct SituationAnswer: CatalogRow, Identifiable {
    /// The id of an answer.
    public typealias ID = Identifier<SituationAnswer>

    /// What is asked.
    public enum Question: String, Codable, CaseIterable, Sendable {
        /// The state of the data.
        case data
        /// What is to be delivered.
        case deliverable
        /// What exists already; several answers may hold.
        case existing
    }

    /// Lower-kebab id.
    public let id: ID
    /// What is asked.
    public let question: Question
    /// The answer.
    public let answer: LocalizedText
    /// How much it speaks for a problem of the data foundation.
    public let dataPoints: Double
    /// How much it speaks for a problem of the model or the product.
    public let modelPoints: Double
    /// Whether it has to be mended first.
    public let precedence: Precedence
    /// The phase to begin with; of what exists already, the phase that is reached; `nil` where the answer does not say.
    public let firstPhase: Phase.ID?
    /// The track whose team exists already; `nil` where the answer does not say.
    public let teamTrack: Track.ID?
    /// Why.
    public let reason: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `situation_answers.csv`.
    public static let schema = TableSchema(
        .situationAnswers, key: "id",
        columns: [
            .column("id", .id),
            .column("question", .oneOf(Question.self)),
            .column("answer", .text),
            .column("answer_ar", .text),
            .column("data_points", .decimal, atLeast: 0, atMost: 1000),
            .column("model_points", .decimal, atLeast: 0, atMost: 1000),
            .column("precedence", .oneOf(Precedence.self)),
            .optional("first_phase", .reference(.phases)),
            .optional("team_track", .reference(.tracks)),
            .column("reason", .text),
            .column("reason_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        question = cells.next()
        answer = cells.next()
        dataPoints = cells.next()
        modelPoints = cells.next()
        precedence = cells.next()
        firstPhase = cells.next()
        teamTrack = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
