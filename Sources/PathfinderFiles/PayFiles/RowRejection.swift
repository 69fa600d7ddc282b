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
