public import PathfinderCatalog

/// A certification that employers prefer and that can be taken, or that would replace one which cannot.
public struct RecommendedCertification: Codable, Hashable, Sendable {
    /// The certification to take.
    public let certification: Certification
    /// The certification that the source names, if this one has taken its place; `nil` also where none of that name ever
    /// existed.
    public let insteadOf: Certification?
    /// The level for which it is preferred.
    public let level: Level.ID
    /// The source of the preference.
    public let source: Source.ID

    /// Whether it is about what somebody knows, or about nothing in particular.
    public func suits(_ isKnown: (Skill.ID) -> Bool) -> Bool { certification.skills.allSatisfy(isKnown) }
}
