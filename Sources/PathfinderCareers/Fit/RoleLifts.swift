#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How much more or less often the people of each role use an item, a skill or an activity, than others: estimated from
/// the shares of surveys and postings together.
///
/// The log odds of a share are taken for the sum of a level that belongs to the source (a survey, or postings, which
/// name fewer skills) and a lift that belongs to the role. Both follow by least squares, each share weighted by its
/// information; the lift of a role of which little is known stays near 0.
struct RoleLifts {
    /// A share that a source gives for a role.
    struct Cell {
        let source: Int
        let role: Int
        let share: Double
        let count: Double
        /// How much of the count tells of the role.
        let trust: Double
        /// Whether the share is assumed, and says nothing of the source.
        let isAssumed: Bool
    }

    /// The share of each role as in the surveys; in the postings where no survey asks.
    private(set) var shares: [Double]

    /// More people than these count for no more: beyond, it is not the number of people that makes a share unsure.
    private static let mostPeople = 1000.0
    /// What a posting counts against a person: more people are asked in postings, but for what is asked, not used.
    private static let weightOfPosting = 0.7
    /// The information that holds a lift at 0, that of about 6 people.
    private static let priorInformation = 1.0
    private static let rounds = 30

    /// Estimates the shares of an item.
    ///
    /// - Parameters:
    ///   - cells: What the sources say of it.
    ///   - roles: The number of roles.
    ///   - postings: The sources that are postings.
    init(_ cells: [Cell], roles: Int, postings: Set<Int>) {
        let sources = (cells.map(\.source).max() ?? 0) + 1
        var levels = [Double](repeating: 0, count: sources)
        var lifts = [Double](repeating: 0, count: roles)
        let points = cells.map { cell in
            let share = (cell.share * cell.count + 0.5) / (cell.count + 1)
            let people =
                min(cell.count, Self.mostPeople) * (postings.contains(cell.source) ? Self.weightOfPosting : 1)
            return (
                source: cell.source, role: cell.role, logOdds: log(share / (1 - share)),
                information: people * share * (1 - share), trust: cell.trust, isAssumed: cell.isAssumed, people: people
            )
        }
        for _ in 0..<Self.rounds {
            var sums = [(sum: Double, weight: Double)](repeating: (0, 0), count: sources)
            for point in points where !point.isAssumed {
                sums[point.source].sum += point.information * (point.logOdds - lifts[point.role])
                sums[point.source].weight += point.information
            }
            levels = sums.map { $0.weight > 0 ? $0.sum / $0.weight : 0 }
            sums = [(sum: Double, weight: Double)](repeating: (0, 0), count: roles)
            for point in points {
                let information = point.trust * point.information
                sums[point.role].sum += information * (point.logOdds - levels[point.source])
                sums[point.role].weight += information
            }
            lifts = sums.map { $0.sum / ($0.weight + Self.priorInformation) }
        }
        let inSurveys = points.filter { !postings.contains($0.source) && !$0.isAssumed }
        let counted = inSurveys.isEmpty ? points : inSurveys
        let people = counted.reduce(0) { $0 + $1.people }
        let level = counted.reduce(0) { $0 + levels[$1.source] * $1.people } / max(people, 1)
        shares = lifts.map { 1 / (1 + exp(-(level + $0))) }
    }
}
