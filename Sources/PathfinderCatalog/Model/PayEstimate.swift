/// What all evidence together says about the pay of a role at a level in a place: an answer of the model of pay.
///
/// A row of `pay_estimates.csv`. Cells that the model does not know well enough have no row.
public struct PayEstimate: CatalogRow {
    /// What an estimate rests on.
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// Enough people of the very cell.
        case observed
        /// Evidence of the country.
        case pooled
        /// National income and neighbouring countries: the country has no evidence of its own.
        case estimated
    }

    /// The place: a country, a city of which something of its own is known, or a bloc of alike countries.
    public let region: Region.ID
    /// The role.
    public let role: Role.ID
    /// The level.
    public let level: Level.ID
    /// What it rests on.
    public let basis: Basis
    /// Half are paid less: gross base pay, US dollars a year, in the money of the year
    /// that `pay_model.csv` names.
    public let median: Double
    /// The lower end of the interval that holds the median with a probability of 90 %, in US dollars a year.
    public let medianLow: Double
    /// The upper end of that interval.
    public let medianHigh: Double
    /// The standard deviation of log pay among people of the cell; not of doubt about the median.
    public let spread: Double
    /// The sources with figures of the place or its country, with their shares of all influence in percent:
    /// `us-oews:31;aijobs:22`.
    public let sources: String
    /// The sources whose figures of other places have most influence, in the same form.
    public let elsewhere: String

    /// The columns of `pay_estimates.csv`.
    public static let schema = TableSchema(
        .payEstimates, key: "region", "role", "level",
        columns: [
            .column("region", .reference(.regions)),
            .column("role", .reference(.roles)),
            .column("level", .reference(.levels)),
            .column("basis", .oneOf(Basis.self)),
            .column("median", .decimal, atLeast: 1, atMost: 1_000_000_000),
            .column("median_low", .decimal, atLeast: 1, atMost: 1_000_000_000),
            .column("median_high", .decimal, atLeast: 1, atMost: 1_000_000_000),
            .column("spread", .decimal, atLeast: 0.01, atMost: 3),
            .optional("sources", .text),
            .optional("elsewhere", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        role = cells.next()
        level = cells.next()
        basis = cells.next()
        median = cells.next()
        medianLow = cells.next()
        medianHigh = cells.next()
        spread = cells.next()
        sources = cells.next() ?? ""
        elsewhere = cells.next() ?? ""
    }
}

/// A number that the model of pay has estimated, or that was chosen for it.
///
/// A row of `pay_model.csv`.
public struct PayModelConstant: CatalogRow, Identifiable {
    /// The id of a constant.
    public typealias ID = Identifier<PayModelConstant>

    /// What it is called.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is measured in, such as `log` or `people`.
    public let unit: String
    /// What it says, and why it is this number.
    public let reason: String
    /// Source.
    public let source: Source.ID

    /// The columns of `pay_model.csv`.
    public static let schema = TableSchema(
        .payModel, rules: Name.self,
        columns: [
            .column("id", .id),
            .column("value", .decimal, atLeast: -1_000_000, atMost: 1_000_000),
            .column("unit", .text),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        value = cells.next()
        unit = cells.next()
        reason = cells.next()
        source = cells.next()
    }

    /// The constants that answers look up.
    package enum Name: String, RuleName {
        /// In whose money the estimates are.
        case year
        /// From how many people of the very cell on pay is observed.
        case observedPeople = "observed-people"
        /// By which factor the 90 % interval of a median may reach either way before the answer is unknown.
        case widestInterval = "widest-interval"
        /// How far a city of which nothing is known may be off its country: a standard deviation of log pay.
        case cityDeviation = "city-deviation"
        /// How far the people of a user's own bands may be paid otherwise than all: a standard deviation of log pay.
        case ownDeviation = "own-deviation"
        /// How far two roles in a place are apart before they can be told apart: a difference of log pay.
        case roleDifference = "role-difference"

        var range: ClosedRange<Double> {
            switch self {
            case .year: 2000...2100
            case .observedPeople: 1...1_000_000
            case .widestInterval: 1...100
            case .cityDeviation, .ownDeviation, .roleDifference: 0...3
            }
        }
    }
}

/// Which role of the catalog an occupation of national statistics stands for.
///
/// A row of `pay_occupations.csv`. The model of pay reads it.
public struct PayOccupation: CatalogRow {
    /// An ISCO-08 group, or a word for jobs that have none.
    public let occupation: String
    /// The role.
    public let role: Role.ID
    /// The share of the occupation that the role stands for, from 0 to 1.
    public let weight: Double
    /// Why.
    public let reason: String
    /// Source.
    public let source: Source.ID

    /// The columns of `pay_occupations.csv`.
    public static let schema = TableSchema(
        .payOccupations, key: "occupation", "role",
        columns: [
            .column("occupation", .text),
            .column("role", .reference(.roles)),
            .column("weight", .decimal, atLeast: 0, atMost: 1),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        occupation = cells.next()
        role = cells.next()
        weight = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}

/// People in a place whose pay differs much from that of all: who is employed by foreign firms, for one.
///
/// A row of `pay_segments.csv`.
public struct PaySegment: CatalogRow {
    /// The place.
    public let region: Region.ID
    /// The role; `nil` for all roles alike.
    public let role: Role.ID?
    /// A word for the segment.
    public let segment: String
    /// Who they are.
    public let name: LocalizedText
    /// Their median as a multiple of that of all.
    public let medianRatio: Double
    /// The lower end of the 90 % interval of the ratio.
    public let ratioLow: Double
    /// The upper end of that interval.
    public let ratioHigh: Double
    /// On how many figures the ratio rests.
    public let count: Int
    /// Sources.
    public let sources: [Source.ID]

    /// The columns of `pay_segments.csv`.
    public static let schema = TableSchema(
        .paySegments, key: "region", "role", "segment",
        columns: [
            .column("region", .reference(.regions)),
            .optional("role", .reference(.roles)),
            .column("segment", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("median_ratio", .decimal, atLeast: 0.01, atMost: 100),
            .column("ratio_low", .decimal, atLeast: 0.01, atMost: 100),
            .column("ratio_high", .decimal, atLeast: 0.01, atMost: 100),
            .column("n_figures", .integer, atLeast: 1, atMost: 1_000_000),
            .column("sources", .references(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        role = cells.next()
        segment = cells.next()
        name = cells.next()
        medianRatio = cells.next()
        ratioLow = cells.next()
        ratioHigh = cells.next()
        count = cells.next()
        sources = cells.next()
    }
}

/// How right the bundled answers on pay were, on figures that they were not made from.
///
/// A row of `pay_accuracy.csv`.
public struct PayAccuracyFigure: CatalogRow, Identifiable {
    /// The id of a measure.
    public typealias ID = Identifier<PayAccuracyFigure>

    /// What a value is.
    public enum Unit: String, Codable, CaseIterable, Sendable {
        /// A median that is off by this factor, either way.
        case factor
        /// A share of the figures, in percent.
        case percent
    }

    /// Lower-kebab id.
    public let id: ID
    /// What was measured.
    public let meaning: LocalizedText
    /// The value.
    public let value: Double
    /// What it is.
    public let unit: Unit
    /// How many figures, countries or sources it is the mean of.
    public let count: Int

    /// The columns of `pay_accuracy.csv`.
    public static let schema = TableSchema(
        .payAccuracy, key: "id",
        columns: [
            .column("id", .id),
            .column("meaning", .text),
            .column("meaning_ar", .text),
            .column("value", .decimal, atLeast: 0, atMost: 1_000_000),
            .column("unit", .oneOf(Unit.self)),
            .column("n", .integer, atLeast: 1, atMost: 1_000_000_000),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        meaning = cells.next()
        value = cells.next()
        unit = cells.next()
        count = cells.next()
    }
}
