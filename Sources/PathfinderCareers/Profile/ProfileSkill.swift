public import PathfinderCatalog

/// A skill that a person has.
public struct ProfileSkill: Codable, Hashable, Sendable {
    /// The skill.
    public var skill: Skill.ID
    /// How well it is known, from 1 (aware of it) through 3 (uses it alone) to 5 (expert); `nil` means not said.
    public var level: Int?

    /// A skill that a person has.
    ///
    /// - Parameters:
    ///   - skill: The skill.
    ///   - level: How well it is known, from 1 to 5; `nil` means not said.
    public init(_ skill: Skill.ID, level: Int? = nil) {
        self.skill = skill
        self.level = level
    }
}
