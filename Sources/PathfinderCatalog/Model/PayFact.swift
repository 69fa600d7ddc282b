/// A single figure of pay that a source gives for a job in a place.
///
/// A row of `pay_facts.csv`.
public struct PayFact: CatalogRow, Identifiable {
    /// The id of a pay fact.
    public typealias ID = Identifier<PayFact>

    /// What the middle figure of a fact is.
    public enum Middle: String, Codable, CaseIterable, Sendable {
        /// Half are paid less.
        case median
        /// All pay divided by all people; above the median where few are paid much.
        case mean
        /// The source does not say.
        case about
    }

    /// Lower-kebab id: the source, the job, the level, the place and the year.
    public let id: ID
    /// The place.
    public let region: Region.ID
    /// The role, where the title clearly means one of the catalog.
    public let role: Role.ID?
    /// The ISCO-08 group of the job, as deep as the title says: 2512 software developers, 25 ICT professionals,
    /// 2 professionals; `nil` for jobs of all kinds.
    public let isco08: String?
    /// The job as the source names it.
    public let title: String
    /// The level; `nil` where the source names none.
    public let level: Level.ID?
    /// Calendar year of the figure; `nil` where the source gives none.
    public let year: Int?
    /// Currency of the figures.
    public let currency: Currency.ID
    /// What the figures are paid for.
    public let period: PayPeriod
    /// Base salary, total pay, or not said by the source.
    public let payKind: PayKind
    /// Whom the figure is about where it is not everybody, such as `foreign-employers`.
    public let segment: String?
    /// Lower figure, in the currency's major unit.
    public let low: Double?
    /// Middle figure, in the currency's major unit.
    public let mid: Double?
    /// Upper figure, in the currency's major unit.
    public let high: Double?
    /// What the middle figure is.
    public let middle: Middle?
    /// How Pathfinder reads low and high. A reading of ours where the source gives a plain range.
    public let readsAs: RangeReading?
    /// How many people or postings stand behind the figure, where the source says so.
    public let count: Int?
    /// How far the figure is to be trusted; ``Source/Grade/d`` is shown for contrast and never weighs.
    public let grade: Source.Grade
    /// Source.
    public let source: Source.ID
    /// What else is to be known about the figure.
    public let note: String?

    /// The columns of `pay_facts.csv`.
    public static let schema = TableSchema(
        .payFacts, key: "id",
        columns: [
            .column("id", .id),
            .column("region", .reference(.regions)),
            .optional("role", .reference(.roles)),
            .optional("isco08", .text),
            .column("title", .text),
            .optional("level", .reference(.levels)),
            .optional("year", .year),
            .column("currency", .reference(.currencies)),
            .column("period", .oneOf(PayPeriod.self)),
            .column("pay_kind", .oneOf(PayKind.self)),
            .optional("segment", .id),
            .optional("low", .decimal, atLeast: 1, atMost: 1_000_000_000_000),
            .optional("mid", .decimal, atLeast: 1, atMost: 1_000_000_000_000),
            .optional("high", .decimal, atLeast: 1, atMost: 1_000_000_000_000),
            .optional("mid_is", .oneOf(Middle.self)),
            .optional("reads_as", .oneOf(RangeReading.self)),
            .optional("n", .integer, atLeast: 1, atMost: 1_000_000_000),
            .column("grade", .oneOf(Source.Grade.self)),
            .column("source", .reference(.sources)),
            .optional("note", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        region = cells.next()
        role = cells.next()
        isco08 = cells.next()
        title = cells.next()
        level = cells.next()
        year = cells.next()
        currency = cells.next()
        period = cells.next()
        payKind = cells.next()
        segment = cells.next()
        low = cells.next()
        mid = cells.next()
        high = cells.next()
        middle = cells.next()
        readsAs = cells.next()
        count = cells.next()
        grade = cells.next()
        source = cells.next()
        note = cells.next()
    }
}
