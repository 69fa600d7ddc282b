/// A statement about how a person likes to work.
///
/// A row of `work_styles.csv`.
public struct WorkStyle: CatalogRow, Identifiable {
    /// The id of a work style.
    public typealias ID = Identifier<WorkStyle>

    /// Lower-kebab id.
    public let id: ID
    /// A few words that name the style.
    public let name: LocalizedText
    /// A first-person statement that one can agree or disagree with.
    public let statement: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `work_styles.csv`.
    public static let schema = TableSchema(
        .workStyles, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("statement", .text),
            .column("statement_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        statement = cells.next()
        source = cells.next()
    }
}

/// A work style that suits a track.
///
/// A row of `role_work_styles.csv`.
public struct RoleWorkStyle: CatalogRow {
    /// The track.
    public let track: Track.ID
    /// The work style.
    public let workStyle: WorkStyle.ID
    /// 1 where the source names it for the track; less where it only implies it.
    public let weight: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `role_work_styles.csv`.
    public static let schema = TableSchema(
        .roleWorkStyles, key: "track", "work_style",
        columns: [
            .column("track", .reference(.tracks)),
            .column("work_style", .reference(.workStyles)),
            .column("weight", .decimal, atLeast: 0, atMost: 1),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        track = cells.next()
        workStyle = cells.next()
        weight = cells.next()
        source = cells.next()
    }
}

/// The RIASEC interest profile of a role.
///
/// A row of `role_interests.csv`.
public struct RoleInterests: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// Realistic, 1 to 7.
    public let realistic: Double
    /// Investigative, 1 to 7.
    public let investigative: Double
    /// Artistic, 1 to 7.
    public let artistic: Double
    /// Social, 1 to 7.
    public let social: Double
    /// Enterprising, 1 to 7.
    public let enterprising: Double
    /// Conventional, 1 to 7.
    public let conventional: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `role_interests.csv`.
    public static let schema = TableSchema(
        .roleInterests, key: "role",
        columns: [
            .column("role", .reference(.roles)),
            .column("realistic", .decimal, atLeast: 1, atMost: 7),
            .column("investigative", .decimal, atLeast: 1, atMost: 7),
            .column("artistic", .decimal, atLeast: 1, atMost: 7),
            .column("social", .decimal, atLeast: 1, atMost: 7),
            .column("enterprising", .decimal, atLeast: 1, atMost: 7),
            .column("conventional", .decimal, atLeast: 1, atMost: 7),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        realistic = cells.next()
        investigative = cells.next()
        artistic = cells.next()
        social = cells.next()
        enterprising = cells.next()
        conventional = cells.next()
        source = cells.next()
    }
}
