/// A currency.
///
/// A row of `currencies.csv`.
public struct Currency: CatalogRow, Identifiable {
    /// The id of a currency.
    public typealias ID = Identifier<Currency>

    /// ISO 4217 code, three capitals.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// Decimal places of its minor unit (Unicode CLDR).
    public let digits: Int
    /// Source.
    public let source: Source.ID

    /// The columns of `currencies.csv`.
    public static let schema = TableSchema(
        .currencies, key: "id",
        columns: [
            .column("id", .text),
            .column("name", .text),
            .optional("name_ar", .text),
            .column("digits", .integer, atLeast: 0, atMost: 6),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        digits = cells.next()
        source = cells.next()
    }
}

/// The average rate of a currency in a year.
///
/// A row of `exchange_rates.csv`.
public struct ExchangeRate: CatalogRow {
    /// The currency.
    public let currency: Currency.ID
    /// Calendar year of the average.
    public let year: Int
    /// Units of the currency for one US dollar.
    public let perUsd: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `exchange_rates.csv`.
    public static let schema = TableSchema(
        .exchangeRates, key: "currency", "year",
        columns: [
            .column("currency", .reference(.currencies)),
            .column("year", .year),
            .column("per_usd", .decimal, atLeast: 0.0001, atMost: 10_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        currency = cells.next()
        year = cells.next()
        perUsd = cells.next()
        source = cells.next()
    }
}
