/// A place: the world, a bloc of countries, a country, a city.
///
/// A row of `regions.csv`.
public struct Region: CatalogRow, Identifiable {
    /// The id of a region.
    public typealias ID = Identifier<Region>

    /// What kind of place it is.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case world
        case bloc
        case country
        case city
    }

    /// Lower-kebab id, from the English name.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// What kind of place it is.
    public let kind: Kind
    /// The next larger place; empty only for the world.
    public let parent: ID?
    /// ISO 3166-1 alpha-2 code, countries only.
    public let iso2: String?
    /// ISO 3166-1 alpha-3 code, countries only.
    public let iso3: String?
    /// Currency in use, countries only.
    public let currency: Currency.ID?
    /// For what time pay is usually named there; `nil` for places inside of others.
    public let payPeriod: PayPeriod?
    /// Source.
    public let source: Source.ID

    /// The columns of `regions.csv`.
    public static let schema = TableSchema(
        .regions, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .optional("name_ar", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("parent", .reference(.regions)),
            .optional("iso2", .text),
            .optional("iso3", .text),
            .optional("currency", .reference(.currencies)),
            .optional("pay_period", .oneOf(PayPeriod.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        kind = cells.next()
        parent = cells.next()
        iso2 = cells.next()
        iso3 = cells.next()
        currency = cells.next()
        payPeriod = cells.next()
        source = cells.next()
    }
}

/// Another spelling or name of a place.
///
/// A row of `region_aliases.csv`.
public struct RegionAlias: CatalogRow {
    /// The name as people write it.
    public let alias: String
    /// The place that is meant.
    public let region: Region.ID
    /// Language of the alias.
    public let language: Language
    /// Source.
    public let source: Source.ID

    /// The columns of `region_aliases.csv`.
    public static let schema = TableSchema(
        .regionAliases, key: "alias",
        columns: [
            .column("alias", .text),
            .column("region", .reference(.regions)),
            .column("language", .oneOf(Language.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        alias = cells.next()
        region = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
