/// What a country produces a person, from which the model of pay starts where nothing is known of pay.
///
/// A row of `national_income.csv`.
public struct NationalIncome: CatalogRow {
    /// The country.
    public let region: Region.ID
    /// Calendar year.
    public let year: Int
    /// Gross domestic product a person, in US dollars of the year.
    public let perCapita: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `national_income.csv`.
    public static let schema = TableSchema(
        .nationalIncome, key: "region",
        columns: [
            .column("region", .reference(.regions)),
            .column("year", .year),
            .column("gdp_per_capita", .decimal, atLeast: 1, atMost: 10_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        year = cells.next()
        perCapita = cells.next()
        source = cells.next()
    }
}

/// How much pay in a city is above or below that of its country.
///
/// A row of `city_premiums.csv`.
public struct CityPremium: CatalogRow {
    /// Whose pay was compared.
    public enum Measure: String, Codable, CaseIterable, Sendable {
        /// People in information and communication.
        case ict
        /// Professionals of all kinds.
        case professionals
        /// All employees, whose pay differs more between places than that of ICT.
        case allEmployees = "all-employees"
    }

    /// How far the ratio is to be trusted.
    public enum Confidence: String, Codable, CaseIterable, Sendable {
        case high
        case medium
        case low
    }

    /// The city.
    public let region: Region.ID
    /// Calendar year.
    public let year: Int
    /// Pay in the city as a multiple of that in the country.
    public let ratio: Double
    /// Whose pay was compared.
    public let measure: Measure
    /// How far it is to be trusted.
    public let confidence: Confidence
    /// Source.
    public let source: Source.ID
    /// What else is to be known.
    public let note: String?

    /// The columns of `city_premiums.csv`.
    public static let schema = TableSchema(
        .cityPremiums, key: "region", "year", "measure", "source",
        columns: [
            .column("region", .reference(.regions)),
            .column("year", .year),
            .column("ratio", .decimal, atLeast: 0.1, atMost: 10),
            .column("measure", .oneOf(Measure.self)),
            .column("confidence", .oneOf(Confidence.self)),
            .column("source", .reference(.sources)),
            .optional("note", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        year = cells.next()
        ratio = cells.next()
        measure = cells.next()
        confidence = cells.next()
        source = cells.next()
        note = cells.next()
    }
}
