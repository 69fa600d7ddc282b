public import PathfinderPay

/// A way from one position to another over several moves.
public struct CareerRoute: Codable, Hashable, Sendable {
    /// The moves, one after the other.
    public let legs: [Leg]
    /// The years of all legs whose years are known.
    public let years: Int
    /// The number of legs whose years are unknown; they are not in ``years``.
    public let legsOfUnknownYears: Int
    /// How many of the legs change the role.
    public let roleChanges: Int
    /// The lowest coverage of skills of a leg; `nil` where no leg changes the role, or where it is unknown.
    public let weakestCoverage: Double?
    /// The pay where the route starts; `nil` when unknown.
    public let payAtStart: MarketPay?

    /// One move of a route.
    public struct Leg: Codable, Hashable, Sendable {
        /// The move, with how near it is.
        public let move: CareerMove
        /// The years that the move takes, of experience between the levels or of a change of role; `nil` when unknown.
        public let years: Int?
        /// The pay after the move; `nil` when unknown.
        public let pay: MarketPay?

        /// Whether the role changes. What is then missing, ``CareerMove/study``, is learnt beside the job.
        public var changesRole: Bool { move.origin.role != move.destination.role }
    }

    /// The median hours of study for all changes of role.
    public var studyHours: Double { legs.filter(\.changesRole).reduce(0) { $0 + ($1.move.study?.median ?? 0) } }

    /// Whether another route needs more years, changes of role or hours of study, and less of none of them.
    func isBetter(than other: CareerRoute) -> Bool {
        let costs = [Double(legsOfUnknownYears), Double(years), Double(roleChanges), studyHours]
        let others = [
            Double(other.legsOfUnknownYears), Double(other.years), Double(other.roleChanges), other.studyHours,
        ]
        return costs != others && zip(costs, others).allSatisfy { $0 <= $1 }
    }
}
