/// A job that people are hired for.
///
/// A row of `roles.csv`.
public struct Role: CatalogRow, Identifiable {
    /// The id of a role.
    public typealias ID = Identifier<Role>

    /// Lower-kebab id of the role.
    public let id: ID
    /// The track it belongs to; empty for supporting roles outside both tracks.
    public let track: Track.ID?
    /// Title.
    public let title: LocalizedText
    /// What the role does, in one sentence.
    public let summary: LocalizedText
    /// Nearest O*NET-SOC occupation code.
    public let onetSoc: String?
    /// Nearest ISCO-08 unit group (four digits).
    public let isco08: String?
    /// Source of the role's inclusion.
    public let source: Source.ID

    /// The columns of `roles.csv`.
    public static let schema = TableSchema(
        .roles, key: "id",
        columns: [
            .column("id", .id),
            .optional("track", .reference(.tracks)),
            .column("title", .text),
            .column("title_ar", .text),
            .column("summary", .text),
            .column("summary_ar", .text),
            .optional("onet_soc", .text),
            .optional("isco08", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        track = cells.next()
        title = cells.next()
        summary = cells.next()
        onetSoc = cells.next()
        isco08 = cells.next()
        source = cells.next()
    }
}

/// The path nearest to a role.
///
/// A row of `role_paths.csv`.
public struct RolePath: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The track nearest to it: its own, or for a role outside the tracks the one that the editors group it with.
    public let track: Track.ID
    /// Source; `editorial` where it is the editors' grouping.
    public let source: Source.ID

    /// The columns of `role_paths.csv`.
    public static let schema = TableSchema(
        .rolePaths, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .column("track", .reference(.tracks)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        track = cells.next()
        source = cells.next()
    }
}

/// Another job title in use for a role.
///
/// A row of `role_aliases.csv`.
public struct RoleAlias: CatalogRow {
    /// The title as people write it.
    public let alias: String
    /// The role that is meant.
    public let role: Role.ID
    /// Language of the alias.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `role_aliases.csv`.
    public static let schema = TableSchema(
        .roleAliases, key: "alias",
        columns: [
            .column("alias", .text),
            .column("role", .reference(.roles)),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        alias = cells.next()
        role = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
