public import PathfinderCatalog

/// Which mix of a phase's team a budget pays for.
public struct BudgetAnswer: Codable, Hashable, Sendable {
    /// The phase.
    public let phase: Phase.ID
    /// The budget for a month, in the currency of the cost.
    public let month: Double
    /// The fullest mix whose cost stays within the budget at the high end of all bands; `nil` where none does.
    public let sure: BudgetMix?
    /// The fullest mix whose cost can stay within it, at the low end of all bands; `nil` where not even that does.
    public let possible: BudgetMix?
    /// What the lead alone costs; `nil` when unknown.
    public let leadAlone: CostRange?
}

/// A mix of roles, and what is given up with it.
public struct BudgetMix: Codable, Hashable, Sendable {
    /// The members that stay.
    public let members: [MemberCost]
    /// What those cost whose pay is known.
    public let sum: CostRange
    /// The members whose pay is unknown: they are neither part of the mix nor given up, and need what the budget leaves.
    public let unknown: [Role.ID]
    /// The roles that are left out, with the work that nobody does then.
    public let leftOut: [PhaseRole]
    /// The roles that work at a lower level than was wanted.
    public let lowered: [LoweredLevel]

    /// Whether it is the team as it was wanted.
    public var isWhole: Bool { leftOut.isEmpty && lowered.isEmpty }
}

/// A role at a lower level than was wanted.
public struct LoweredLevel: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// The level that was wanted.
    public let from: Level.ID
    /// The level that fits.
    public let to: Level.ID
}
