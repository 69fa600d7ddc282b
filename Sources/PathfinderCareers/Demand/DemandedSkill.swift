public import PathfinderCatalog

/// A skill that a role asks for.
public struct DemandedSkill: Codable, Hashable, Sendable {
    /// The skill.
    public let skill: Skill.ID
    /// Importance from 0 to 1; ``Catalog/demand(of:at:)`` says how it follows from the sources.
    public let importance: Double
    /// Whether postings, a survey, O\*NET or ESCO name it for the role; otherwise only articles do, which are about few
    /// roles.
    public let isStated: Bool
    /// The share of postings that ask for it; `nil` where it was not observed.
    public let share: Double?
    /// The choice of which one skill is enough, such as `cloud-platform`; `nil` for a skill that stands alone.
    public let choice: String?
    /// The sources that name it.
    public let sources: [Source.ID]
}
