/// Advice with what it costs: all that a page or a file shows.
public struct StaffingReport: Codable, Hashable, Sendable {
    /// The advice.
    public let advice: StaffingAdvice
    /// What the teams are paid; `nil` where no place was given.
    public let cost: TeamCost?
    /// Which mix a budget pays for, phase by phase; empty where no budget was given.
    public let budget: [BudgetAnswer]

    /// A report.
    public init(advice: StaffingAdvice, cost: TeamCost? = nil, budget: [BudgetAnswer] = []) {
        self.advice = advice
        self.cost = cost
        self.budget = budget
    }
}
