/// What an amount in a pay file is paid for.
public enum ObservedPeriod: String, CaseIterable, Sendable {
    /// A year.
    case year
    /// A month.
    case month
    /// A week.
    case week
    /// A working day.
    case day
    /// A working hour.
    case hour

    /// How many of them make a year of full-time work: 2,080 hours, the convention of the US Bureau of Labor Statistics
    /// (OEWS), which are 260 days of 8 hours in 52 weeks.
    var perYear: Double {
        switch self {
        case .year: 1
        case .month: 12
        case .week: 52
        case .day: 260
        case .hour: 2080
        }
    }

    /// A period by its name, its adverb or a usual short form.
    public init?(_ text: String) {
        switch text.lowercased() {
        case "year", "yearly", "annual", "annually", "per year", "a year", "yr", "y", "سنة", "سنوي", "سنويا", "سنويًا":
            self = .year
        case "month", "monthly", "per month", "a month", "mo", "m", "شهر", "شهري", "شهريا", "شهريًا": self = .month
        case "week", "weekly", "per week", "a week", "wk", "أسبوع", "أسبوعي": self = .week
        case "day", "daily", "per day", "a day", "يوم", "يومي": self = .day
        case "hour", "hourly", "per hour", "an hour", "hr", "h", "ساعة", "بالساعة": self = .hour
        default: return nil
        }
    }
}
