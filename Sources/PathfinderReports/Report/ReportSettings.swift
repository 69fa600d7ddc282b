public import PathfinderCatalog

/// What a report is to be about, where the profile does not decide it.
public struct ReportSettings: Hashable, Sendable {
    /// The language of the report.
    public var language: Language
    /// The day for which the report is made, and on which study starts.
    public var date: CalendarDate
    /// The heading; the usual one when `nil`.
    public var title: String?
    /// The role to get ready for; the one that fits best when `nil`.
    public var role: Role.ID?
    /// The level to get ready for; when `nil` the person's own, or that which the years of experience suggest.
    public var level: Level.ID?
    /// The place; that of the profile when `nil`, and the Gulf states where the profile names none.
    public var region: Region.ID?

    /// A report in a language, made for a day.
    public init(language: Language = .english, date: CalendarDate) {
        self.language = language
        self.date = date
    }
}
