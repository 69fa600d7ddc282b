/// What rows of a pay file have in common when they are gathered to one row of percentiles.
public struct ObservedCell: Hashable, Sendable {
    /// The role; `nil` where a title stands for none.
    public var role: Role.ID?
    /// The title as the file has it, when rows are gathered by title.
    public var title: String?
    /// The level, if known.
    public var level: Level.ID?
    /// The place.
    public var region: Region.ID
    /// The calendar year, if known.
    public var year: Int?
    /// The currency of the amounts.
    public var currency: Currency.ID
    /// Which parts of the pay the amounts contain.
    public var payKind: PayKind
    /// Where the rows come from.
    public var source: Source.ID
}

/// Why a row of a pay file was not used.
public enum RowRejection: String, Codable, CaseIterable, Sendable {
    /// The mapping leaves rows of this kind out.
    case leftOut = "left out by the mapping"
    /// The title is empty.
    case noTitle = "no title"
    /// The title names no role of the catalog, or more than one.
    case unknownTitle = "title stands for no role"
    /// The level has no known name.
    case unknownLevel = "unknown level"
    /// The years of experience are no number.
    case unreadableYears = "unreadable years of experience"
    /// The place is empty.
    case noPlace = "no place"
    /// The place is not in the catalog, or more than one is meant.
    case unknownPlace = "unknown place"
    /// The currency is empty or has no known code.
    case unknownCurrency = "unknown currency"
    /// The period is none of year, month, week, day and hour.
    case unknownPeriod = "unknown period"
    /// The pay kind is none of base, total and unspecified.
    case unknownPayKind = "unknown pay kind"
    /// The year is no year.
    case unreadableYear = "unreadable year"
    /// The mapping gives the row a source that is no row of `sources.csv`.
    case unknownSource = "unknown source"
    /// The pay is empty.
    case noPay = "no pay"
    /// The pay is no number above 0, more than 10¹² a year, or names another currency or period.
    case unreadablePay = "pay is no amount above 0 and up to 1e12 in the currency and period of the file"
    /// The row has more or fewer fields than the header.
    case ragged = "more or fewer fields than the header"
}
