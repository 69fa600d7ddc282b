/// How much consumer prices rose in a place in a year.
///
/// A row of `consumer_prices.csv`.
public struct ConsumerPrice: CatalogRow {
    /// The country.
    public let region: Region.ID
    /// Calendar year.
    public let year: Int
    /// Percent by which the mean of consumer prices in the year is above that of the year before.
    public let inflation: Double
    /// How many months of the year were compared with the same ones of the year before; 12 for a whole year.
    public let months: Int
    /// Source.
    public let source: Source.ID

    /// The columns of `consumer_prices.csv`.
    public static let schema = TableSchema(
        .consumerPrices, key: "region", "year",
        columns: [
            .column("region", .reference(.regions)),
            .column("year", .year),
            .column("inflation", .decimal, atLeast: -99, atMost: 100_000),
            .column("months", .integer, atLeast: 1, atMost: 12),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        year = cells.next()
        inflation = cells.next()
        months = cells.next()
        source = cells.next()
    }
}
