/// By what the rows of a pay file are gathered, beside level, place, year and currency.
public enum PayFileGrouping: String, CaseIterable, Sendable {
    /// By the role that the title stands for.
    case role
    /// By the title itself.
    case title
}
