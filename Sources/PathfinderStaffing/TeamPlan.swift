public import PathfinderCatalog

/// How a team differs from the smallest one of `phase_roles.csv`, and where it works.
public struct TeamPlan: Codable, Hashable, Sendable {
    /// The place whose pay counts.
    public var region: Region.ID
    /// The currency of all amounts; that of the place when `nil`.
    public var currency: Currency.ID?
    /// The level of all roles that ``levels`` does not name; that of the table when `nil`.
    public var level: Level.ID?
    /// The levels of single roles.
    public var levels: [Role.ID: Level.ID]
    /// The number of people of single roles, in full-time equivalents; that of the table where a role is not named.
    public var people: [Role.ID: Double]

    /// A plan.
    public init(
        region: Region.ID, currency: Currency.ID? = nil, level: Level.ID? = nil, levels: [Role.ID: Level.ID] = [:],
        people: [Role.ID: Double] = [:]
    ) {
        self.region = region
        self.currency = currency
        self.level = level
        self.levels = levels
        self.people = people
    }
}
