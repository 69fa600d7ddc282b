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
    /// How much of what the destination takes the person brings who holds the origin: a share of the weight, from 0 to 1;
    /// `nil` where the tables name too little of one of the roles.
    public let coverage: Double?
    /// Skills to learn for the destination, in the order of teaching, as in a plan.
    public let missing: [Skill.ID]
    /// The hours that they take; `nil` where the tables name no skills of the destination.
    public let study: PlanHours?
    /// Levels up, or down where negative; `nil` when a level is not said.
    public let levelDistance: Int?
    /// The median pay after the move as a share of that before it; `nil` where one of them is unknown.
    public let payRatio: Double?
    /// Moves between the two roles that sources name.
    public let named: [Transition.ID]
}
