/// What a staffing problem is about.
public enum ProblemKind: String, Codable, CaseIterable, Sendable {
    /// The data is not fit for use.
    case dataFoundation = "data-foundation"
    /// The model, or the product around it, is missing or fails.
    case modelAndProduct = "model-and-product"
    /// Both at once.
    case both
}

/// Whether something has to be mended before anything else can rest on it.
public enum Precedence: String, Codable, CaseIterable, Sendable {
    /// Until it is mended the data side leads, however many points the other side has: AI on such data does not last.
    case prerequisite
    /// It counts by its points alone.
    case none
}

/// A symptom or situation, and who should lead the answer to it.
///
/// A row of `staffing_problems.csv`.
public struct StaffingProblem: CatalogRow, Identifiable {
    /// The id of a staffing problem.
    public typealias ID = Identifier<StaffingProblem>

    /// Lower-kebab id.
    public let id: ID
    /// What a manager sees.
    public let symptom: LocalizedText
    /// What kind of problem it is.
    public let kind: ProblemKind
    /// The track that should lead.
    public let leadTrack: Track.ID
    /// The role to hire or appoint first.
    public let leadRole: Role.ID
    /// The track that works beside it.
    public let supportTrack: Track.ID?
    /// The phase to begin with.
    public let firstPhase: Phase.ID
    /// How much it speaks for a problem of the data foundation.
    public let dataPoints: Double
    /// How much it speaks for a problem of the model or the product.
    public let modelPoints: Double
    /// Whether it has to be mended first.
    public let precedence: Precedence
    /// Why.
    public let rationale: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `staffing_problems.csv`.
    public static let schema = TableSchema(
        .staffingProblems, key: "id",
        columns: [
            .column("id", .id),
            .column("symptom", .text),
            .column("symptom_ar", .text),
            .column("problem_kind", .oneOf(ProblemKind.self)),
            .column("lead_track", .reference(.tracks)),
            .column("lead_role", .reference(.roles)),
            .optional("support_track", .reference(.tracks)),
            .column("first_phase", .reference(.phases)),
            .column("data_points", .decimal, atLeast: 0, atMost: 1000),
            .column("model_points", .decimal, atLeast: 0, atMost: 1000),
            .column("precedence", .oneOf(Precedence.self)),
            .column("rationale", .text),
            .column("rationale_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        symptom = cells.next()
        kind = cells.next()
        leadTrack = cells.next()
        leadRole = cells.next()
        supportTrack = cells.next()
        firstPhase = cells.next()
        dataPoints = cells.next()
        modelPoints = cells.next()
        precedence = cells.next()
        rationale = cells.next()
        source = cells.next()
    }
}

/// A way in which initiatives fail because the wrong people were hired for the problem.
///
/// A row of `anti_patterns.csv`.
public struct AntiPattern: CatalogRow, Identifiable {
    /// The id of an anti pattern.
    public typealias ID = Identifier<AntiPattern>

    /// One of the two misuse patterns, or another cause of failure.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case misuse
        case causeOfFailure = "cause-of-failure"
    }

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// One of the two misuse patterns, or another cause of failure.
    public let kind: Kind
    /// The track that is misused; empty when neither.
    public let track: Track.ID?
    /// What happens.
    public let description: LocalizedText
    /// What comes of it.
    public let consequence: LocalizedText
    /// What to do instead.
    public let wayOut: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `anti_patterns.csv`.
    public static let schema = TableSchema(
        .antiPatterns, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("track", .reference(.tracks)),
            .column("description", .text),
            .column("description_ar", .text),
            .column("consequence", .text),
            .column("consequence_ar", .text),
            .column("way_out", .text),
            .column("way_out_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        kind = cells.next()
        track = cells.next()
        description = cells.next()
        consequence = cells.next()
        wayOut = cells.next()
        source = cells.next()
    }
}
