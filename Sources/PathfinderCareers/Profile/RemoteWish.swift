/// What a person wishes as to working away from the employer's place.
public enum RemoteWish: String, Codable, CaseIterable, Sendable {
    /// Takes only work that can be done remotely.
    case required
    /// Would rather work remotely.
    case preferred
    /// Would rather work where the team is.
    case onSite = "on-site"
    /// Does not mind.
    case indifferent
}
