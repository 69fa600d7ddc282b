/// A career path.
///
/// A row of `tracks.csv`.
public struct Track: CatalogRow, Identifiable {
    /// The id of a track.
    public typealias ID = Identifier<Track>

    /// Lower-kebab id of the track.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// What the discipline is, in one or two sentences.
    public let definition: LocalizedText
    /// What its people concentrate on.
    public let focus: LocalizedText
    /// What it hands over when the work is done.
    public let output: LocalizedText
    /// The role that stands for the track where one role is needed, as for pay.
    public let coreRole: Role.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `tracks.csv`.
    public static let schema = TableSchema(
        .tracks, key: "id", requiring: [ID.dataEngineering.rawValue, ID.aiEngineering.rawValue],
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("definition", .text),
            .column("definition_ar", .text),
            .column("focus", .text),
            .column("focus_ar", .text),
            .column("output", .text),
            .column("output_ar", .text),
            .column("core_role", .reference(.roles)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        definition = cells.next()
        focus = cells.next()
        output = cells.next()
        coreRole = cells.next()
        source = cells.next()
    }
}

extension Track.ID {
    /// The track of the data side, between which and the other one advice on staffing decides.
    package static let dataEngineering: Self = "data-engineering"
    /// The track of the side of models and products.
    package static let aiEngineering: Self = "ai-engineering"
}

/// One statement about a track: a competency, a piece of daily work, a partner, a way of working.
///
/// A row of `track_facts.csv`.
public struct TrackFact: CatalogRow, Identifiable {
    /// The id of a track fact.
    public typealias ID = Identifier<TrackFact>

    /// What the statement is about.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case competency
        case dailyWork = "daily-work"
        case collaboratesWith = "collaborates-with"
        case wayOfWorking = "way-of-working"
        case value
        case limit
        case evolution
    }

    /// Lower-kebab id.
    public let id: ID
    /// The track.
    public let track: Track.ID
    /// What the statement is about.
    public let kind: Kind
    /// The statement, in our words.
    public let statement: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `track_facts.csv`.
    public static let schema = TableSchema(
        .trackFacts, key: "id",
        columns: [
            .column("id", .id),
            .column("track", .reference(.tracks)),
            .column("kind", .oneOf(Kind.self)),
            .column("statement", .text),
            .column("statement_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        track = cells.next()
        kind = cells.next()
        statement = cells.next()
        source = cells.next()
    }
}
