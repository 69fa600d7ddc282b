/// A stage of a usual interview process.
///
/// A row of `interview_stages.csv`.
public struct InterviewStage: CatalogRow, Identifiable {
    /// The id of an interview stage.
    public typealias ID = Identifier<InterviewStage>

    /// Lower-kebab id.
    public let id: ID
    /// Order, from 1.
    public let rank: Int
    /// Name.
    public let name: LocalizedText
    /// What it looks at.
    public let assesses: LocalizedText
    /// The families of roles that have it; empty when all.
    public let families: [Family.ID]
    /// The levels that have it; empty when all.
    public let levels: [Level.ID]
    /// Source.
    public let source: Source.ID

    /// The columns of `interview_stages.csv`.
    public static let schema = TableSchema(
        .interviewStages, key: "id",
        columns: [
            .column("id", .id),
            .column("rank", .integer, atLeast: 1, atMost: 1000),
            .column("name", .text),
            .column("name_ar", .text),
            .column("assesses", .text),
            .column("assesses_ar", .text),
            .optional("families", .references(.families)),
            .optional("levels", .references(.levels)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        rank = cells.next()
        name = cells.next()
        assesses = cells.next()
        families = cells.next()
        levels = cells.next()
        source = cells.next()
    }
}

/// Something that belongs in a portfolio.
///
/// A row of `portfolio_items.csv`.
public struct PortfolioItem: CatalogRow, Identifiable {
    /// The id of a portfolio item.
    public typealias ID = Identifier<PortfolioItem>

    /// Lower-kebab id.
    public let id: ID
    /// The track that it speaks for; empty when both.
    public let track: Track.ID?
    /// The families of roles that it speaks for; empty when all.
    public let families: [Family.ID]
    /// The lowest level at which it is expected.
    public let level: Level.ID
    /// The item.
    public let item: LocalizedText
    /// What it shows to an employer.
    public let shows: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `portfolio_items.csv`.
    public static let schema = TableSchema(
        .portfolioItems, key: "id",
        columns: [
            .column("id", .id),
            .optional("track", .reference(.tracks)),
            .optional("families", .references(.families)),
            .column("level", .reference(.levels)),
            .column("item", .text),
            .column("item_ar", .text),
            .column("shows", .text),
            .column("shows_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        track = cells.next()
        families = cells.next()
        level = cells.next()
        item = cells.next()
        shows = cells.next()
        source = cells.next()
    }
}

/// How far a track can be done remotely in a region.
///
/// A row of `remote_work.csv`.
public struct RemoteWork: CatalogRow {
    /// Against the other track.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        case higher
        case lower
        case equal
    }

    /// What is most common.
    public enum Arrangement: String, Codable, CaseIterable, Sendable {
        case remote
        case hybrid
        case onSite = "on-site"
    }

    /// The region.
    public let region: Region.ID
    /// The track.
    public let track: Track.ID
    /// Against the other track.
    public let standing: Standing
    /// What is most common.
    public let usualArrangement: Arrangement
    /// Why.
    public let reason: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `remote_work.csv`.
    public static let schema = TableSchema(
        .remoteWork, key: "region", "track",
        columns: [
            .column("region", .reference(.regions)),
            .column("track", .reference(.tracks)),
            .column("standing", .oneOf(Standing.self)),
            .column("usual_arrangement", .oneOf(Arrangement.self)),
            .column("reason", .text),
            .column("reason_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        track = cells.next()
        standing = cells.next()
        usualArrangement = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
