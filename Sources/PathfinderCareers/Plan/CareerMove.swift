public import PathfinderCatalog

/// A move from one position to another: how far the skills carry, and what it means for level and pay.
public struct CareerMove: Codable, Hashable, Sendable {
    /// How near the move is.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        /// The skills, the level and the pay go together.
        case feasible
        /// Part of it has to be made up for, or a source names the move.
        case stretch
        /// Too much is missing.
        case far
        /// The tables name too few skills of one of the roles.
        case unknown

        /// The place among all verdicts, the nearest first.
        package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The position held now.
    public let origin: CareerPosition
    /// The position after the move.
    public let destination: CareerPosition
    /// How near it is.
    public let verdict: Verdict
    /// What the two positions have in common: the share of the importance of the destination's skills that the origin asks
    /// for as well, from 0 to 1, each as far as the origin asks for it as much as the destination does; skills of the
    /// person's own count in full. Only skills whose importance a source states count. `nil` where these are too few.
    public let coverage: Double?
    /// Skills of the destination that neither the person nor somebody in the origin is taken to know, the most important
    /// first, one of each choice; what only surveys of people in the role name is left out.
    public let missing: [Skill.ID]
    /// The fewest hours that bring somebody with the skills of the origin to the core and the usual readiness of the
    /// destination, as in a plan; `nil` where the tables name no skills of it.
    public let study: PlanHours?
    /// Levels up, or down where negative; `nil` when a level is not said.
    public let levelDistance: Int?
    /// The median pay after the move as a share of that before it; `nil` where one of them is unknown.
    public let payRatio: Double?
    /// Moves between the two roles that sources name.
    public let named: [Transition.ID]
}
