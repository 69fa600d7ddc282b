/// A topic of a curriculum.
///
/// A row of `courses.csv`.
public struct Course: CatalogRow, Identifiable {
    /// The id of a course.
    public typealias ID = Identifier<Course>

    /// Lower-kebab id.
    public let id: ID
    /// The track that studies it; empty when both do.
    public let track: Track.ID?
    /// The topic.
    public let topic: LocalizedText
    /// Skills that it teaches, separated by ";".
    public let skills: [Skill.ID]
    /// Source.
    public let source: Source.ID

    /// The columns of `courses.csv`.
    public static let schema = TableSchema(
        .courses, key: "id",
        columns: [
            .column("id", .id),
            .optional("track", .reference(.tracks)),
            .column("topic", .text),
            .column("topic_ar", .text),
            .optional("skills", .references(.skills)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        track = cells.next()
        topic = cells.next()
        skills = cells.next()
        source = cells.next()
    }
}

/// A field of study or earlier work from which people enter a track.
///
/// A row of `backgrounds.csv`.
public struct Background: CatalogRow {
    /// The track.
    public let track: Track.ID
    /// The field or earlier work.
    public let background: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `backgrounds.csv`.
    public static let schema = TableSchema(
        .backgrounds, key: "track", "background", "source",
        columns: [
            .column("track", .reference(.tracks)),
            .column("background", .text),
            .column("background_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        track = cells.next()
        background = cells.next()
        source = cells.next()
    }
}
