/// Where a fact comes from. Every row of every table of facts names one row of this table.
///
/// A row of `sources.csv`.
public struct Source: CatalogRow, Identifiable {
    /// The id of a source.
    public typealias ID = Identifier<Source>

    /// A official statistics or the issuer itself, B named survey or dataset, C job site, D other (articles without a named method, editors' knowledge).
    public enum Grade: String, Codable, CaseIterable, Sendable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
    }

    /// Lower-kebab id of the source.
    public let id: ID
    /// Title of the work, as published.
    public let title: String
    /// Who published it.
    public let publisher: String?
    /// Web address or other place where it was read.
    public let address: String?
    /// Terms under which its facts are used here.
    public let licence: String
    /// When it was published or last reviewed (year, month or day).
    public let published: CalendarDate?
    /// The day on which it was read or checked.
    public let asOf: CalendarDate
    /// A official statistics or the issuer itself, B named survey or dataset, C job site, D other (articles without a named method, editors' knowledge).
    public let grade: Grade

    /// The columns of `sources.csv`.
    public static let schema = TableSchema(
        .sources, key: "id",
        columns: [
            .column("id", .id),
            .column("title", .text),
            .optional("publisher", .text),
            .optional("address", .text),
            .column("licence", .text),
            .optional("published", .partialDate),
            .column("as_of", .date),
            .column("grade", .oneOf(Grade.self)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        title = cells.next()
        publisher = cells.next()
        address = cells.next()
        licence = cells.next()
        published = cells.next()
        asOf = cells.next()
        grade = cells.next()
    }
}

extension Source {
    /// Who says it: the publisher, or the title where there is none.
    package var publisherOrTitle: String { publisher ?? title }
}
