/// A certification that employers prefer and that can be taken, or that would replace one which cannot.
public struct RecommendedCertification: Codable, Hashable, Sendable {
    /// The certification to take.
    public let certification: Certification
    /// The certification that the source names, if this one has taken its place.
    public let insteadOf: Certification?
    /// The level for which it is preferred.
    public let level: Level.ID
    /// The source of the preference.
    public let source: Source.ID
}
