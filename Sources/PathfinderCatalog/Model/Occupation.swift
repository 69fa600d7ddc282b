/// An occupation of O*NET, from which people change into work with data.
///
/// A row of `occupations.csv`. Occupations are not roles: no pay, plan or fit is known of them, only what people bring.
public struct Occupation: CatalogRow, Identifiable {
    /// The id of an occupation.
    public typealias ID = Identifier<Occupation>

    /// Its O*NET-SOC code with a hyphen for the point and without .00: `29-1141`.
    public let id: ID
    /// Name of one person in it; in English only where it was not translated.
    public let name: LocalizedText
    /// Realistic, 1 to 7; `nil`, as the others, where the source rates neither the occupation nor its group.
    public let realistic: Double?
    /// Investigative, 1 to 7.
    public let investigative: Double?
    /// Artistic, 1 to 7.
    public let artistic: Double?
    /// Social, 1 to 7.
    public let social: Double?
    /// Enterprising, 1 to 7.
    public let enterprising: Double?
    /// Conventional, 1 to 7.
    public let conventional: Double?
    /// What people bring from it, the most telling first.
    public let assets: [OccupationAsset.ID]
    /// Source.
    public let source: Source.ID

    /// The columns of `occupations.csv`.
    public static let schema = TableSchema(
        .occupations, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .optional("name_ar", .text),
            .optional("realistic", .decimal, atLeast: 1, atMost: 7),
            .optional("investigative", .decimal, atLeast: 1, atMost: 7),
            .optional("artistic", .decimal, atLeast: 1, atMost: 7),
            .optional("social", .decimal, atLeast: 1, atMost: 7),
            .optional("enterprising", .decimal, atLeast: 1, atMost: 7),
            .optional("conventional", .decimal, atLeast: 1, atMost: 7),
            .optional("assets", .references(.occupationAssets)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        realistic = cells.next()
        investigative = cells.next()
        artistic = cells.next()
        social = cells.next()
        enterprising = cells.next()
        conventional = cells.next()
        assets = cells.next()
        source = cells.next()
    }
}

/// Another name of an occupation: what people call it, or the title of O*NET where ``Occupation/name`` is shorter.
///
/// A row of `occupation_aliases.csv`.
public struct OccupationAlias: CatalogRow {
    /// The name as people write it.
    public let alias: String
    /// The occupation that is meant.
    public let occupation: Occupation.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `occupation_aliases.csv`.
    public static let schema = TableSchema(
        .occupationAliases, key: "alias",
        columns: [
            .column("alias", .text),
            .column("occupation", .reference(.occupations)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        alias = cells.next()
        occupation = cells.next()
        source = cells.next()
    }
}
