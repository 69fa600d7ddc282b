/// An industry that hires.
///
/// A row of `industries.csv`.
public struct Industry: CatalogRow, Identifiable {
    /// The id of an industry.
    public typealias ID = Identifier<Industry>

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `industries.csv`.
    public static let schema = TableSchema(
        .industries, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        source = cells.next()
    }
}

/// What an industry uses the tracks for, in general or in a region.
///
/// A row of `industry_uses.csv`.
public struct IndustryUse: CatalogRow, Identifiable {
    /// The id of an industry use.
    public typealias ID = Identifier<IndustryUse>

    /// Lower-kebab id.
    public let id: ID
    /// The industry.
    public let industry: Industry.ID
    /// The track; empty when the source gives the use for both.
    public let track: Track.ID?
    /// The region for which it is said; empty when in general.
    public let region: Region.ID?
    /// What it is used for.
    public let use: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `industry_uses.csv`.
    public static let schema = TableSchema(
        .industryUses, key: "id",
        columns: [
            .column("id", .id),
            .column("industry", .reference(.industries)),
            .optional("track", .reference(.tracks)),
            .optional("region", .reference(.regions)),
            .column("use", .text),
            .column("use_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        industry = cells.next()
        track = cells.next()
        region = cells.next()
        use = cells.next()
        source = cells.next()
    }
}
