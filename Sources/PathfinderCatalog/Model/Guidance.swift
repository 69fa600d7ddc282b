/// A question that people ask, and the answer of a source.
///
/// A row of `guidance.csv`.
public struct Guidance: CatalogRow, Identifiable {
    /// The id of a guidance.
    public typealias ID = Identifier<Guidance>

    /// What it is about.
    public enum Topic: String, Codable, CaseIterable, Sendable {
        case choosing
        case entry
        case mathematics
        case automation
        case certifications
        case trackChange = "track-change"
        case remote
        case market
        case networking
        case interviews
        case portfolio
        case hybridRoles = "hybrid-roles"
        case collaboration
        case skills
        case hiring
        case lifecycle
    }

    /// Lower-kebab id.
    public let id: ID
    /// What it is about.
    public let topic: Topic
    /// The track that it is about; empty when both.
    public let track: Track.ID?
    /// The region that it is about; empty when in general.
    public let region: Region.ID?
    /// The question.
    public let question: LocalizedText
    /// The answer, in our words.
    public let answer: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `guidance.csv`.
    public static let schema = TableSchema(
        .guidance, key: "id",
        columns: [
            .column("id", .id),
            .column("topic", .oneOf(Topic.self)),
            .optional("track", .reference(.tracks)),
            .optional("region", .reference(.regions)),
            .column("question", .text),
            .column("question_ar", .text),
            .column("answer", .text),
            .column("answer_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        topic = cells.next()
        track = cells.next()
        region = cells.next()
        question = cells.next()
        answer = cells.next()
        source = cells.next()
    }
}
