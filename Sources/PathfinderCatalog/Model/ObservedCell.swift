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

    package init(
        role: Role.ID? = nil, title: String? = nil, level: Level.ID? = nil, region: Region.ID, year: Int? = nil,
        currency: Currency.ID, payKind: PayKind, source: Source.ID
    ) {
        self.role = role
        self.title = title
        self.level = level
        self.region = region
        self.year = year
        self.currency = currency
        self.payKind = payKind
        self.source = source
    }
}
