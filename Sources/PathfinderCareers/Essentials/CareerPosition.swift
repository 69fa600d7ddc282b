public import PathfinderCatalog

/// A role at a level.
public struct CareerPosition: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level; `nil` when it is not said.
    public let level: Level.ID?

    /// A role at a level.
    public init(role: Role.ID, level: Level.ID? = nil) {
        self.role = role
        self.level = level
    }
}
