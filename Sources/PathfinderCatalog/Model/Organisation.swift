/// A layer of an architecture that keeps data and AI work apart and connected.
///
/// A row of `architecture_layers.csv`.
public struct ArchitectureLayer: CatalogRow, Identifiable {
    /// The id of an architecture layer.
    public typealias ID = Identifier<ArchitectureLayer>

    /// Lower-kebab id.
    public let id: ID
    /// Order, from 1.
    public let rank: Int
    /// Name.
    public let name: LocalizedText
    /// The track that owns it; empty when shared.
    public let ownerTrack: Track.ID?
    /// What the layer does.
    public let duties: LocalizedText
    /// What it hands to the others, and how.
    public let handOver: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `architecture_layers.csv`.
    public static let schema = TableSchema(
        .architectureLayers, key: "id",
        columns: [
            .column("id", .id),
            .column("rank", .integer, atLeast: 1, atMost: 1000),
            .column("name", .text),
            .column("name_ar", .text),
            .optional("owner_track", .reference(.tracks)),
            .column("duties", .text),
            .column("duties_ar", .text),
            .column("hand_over", .text),
            .column("hand_over_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        rank = cells.next()
        name = cells.next()
        ownerTrack = cells.next()
        duties = cells.next()
        handOver = cells.next()
        source = cells.next()
    }
}

/// A duty of governance once AI goes into production.
///
/// A row of `governance_duties.csv`.
public struct GovernanceDuty: CatalogRow, Identifiable {
    /// The id of a governance duty.
    public typealias ID = Identifier<GovernanceDuty>

    /// Lower-kebab id.
    public let id: ID
    /// Order, from 1.
    public let rank: Int
    /// Name.
    public let name: LocalizedText
    /// What has to be in place.
    public let duty: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `governance_duties.csv`.
    public static let schema = TableSchema(
        .governanceDuties, key: "id",
        columns: [
            .column("id", .id),
            .column("rank", .integer, atLeast: 1, atMost: 1000),
            .column("name", .text),
            .column("name_ar", .text),
            .column("duty", .text),
            .column("duty_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        rank = cells.next()
        name = cells.next()
        duty = cells.next()
        source = cells.next()
    }
}

/// A measure of success of a track.
///
/// A row of `metrics.csv`.
public struct Metric: CatalogRow, Identifiable {
    /// The id of a metric.
    public typealias ID = Identifier<Metric>

    /// What it measures.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case data
        case business
        case technical
    }

    /// Lower-kebab id.
    public let id: ID
    /// The track that it measures.
    public let track: Track.ID
    /// What it measures.
    public let kind: Kind
    /// Name.
    public let name: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `metrics.csv`.
    public static let schema = TableSchema(
        .metrics, key: "id",
        columns: [
            .column("id", .id),
            .column("track", .reference(.tracks)),
            .column("kind", .oneOf(Kind.self)),
            .column("name", .text),
            .column("name_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        track = cells.next()
        kind = cells.next()
        name = cells.next()
        source = cells.next()
    }
}
