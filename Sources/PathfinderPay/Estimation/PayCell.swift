/// What was observed of one role at one level in one place: how many, and five quantiles of log pay.
///
/// Roles, levels and places are small integers that the caller gives; the model only compares them. Cells with the same
/// three, such as those of several years, are merged.
package struct PayCell: Hashable, Sendable {
    /// The role, or job title.
    package var role: Int
    /// The level.
    package var level: Int
    /// The place.
    package var place: Int
    /// How many were observed, postings rather than people.
    package var count: Int
    /// How many different amounts are among them. One posting with several openings repeats its amount, so that this
    /// says better than ``count`` how much is known.
    package var distinct: Int
    /// The quantiles of log pay, of type 7 in the count of Hyndman and Fan (1996).
    package var quantiles: PayQuantiles

    /// A cell.
    ///
    /// - Parameters:
    ///   - role: The role, or job title.
    ///   - level: The level.
    ///   - place: The place.
    ///   - count: How many were observed.
    ///   - distinct: How many different amounts are among them; as many as were observed if it is not known.
    ///   - quantiles: The quantiles of log pay.
    package init(role: Int, level: Int, place: Int, count: Int, distinct: Int? = nil, quantiles: PayQuantiles) {
        self.role = role
        self.level = level
        self.place = place
        self.count = count
        self.distinct = min(max(distinct ?? count, 1), max(count, 1))
        self.quantiles = quantiles
    }

    /// Whether the cell says something: somebody was observed, and the quantiles are in order and those of an amount that
    /// can be written down.
    var isUsable: Bool { count > 0 && quantiles.isOrdered && abs(quantiles.p10) < 100 && abs(quantiles.p90) < 100 }
}

extension PayCell {
    /// An order of cells that depends on nothing but their content, so that the model does not depend on the order in
    /// which they come.
    private static func precedes(_ a: PayCell, _ b: PayCell) -> Bool {
        if a.role != b.role { return a.role < b.role }
        if a.level != b.level { return a.level < b.level }
        if a.place != b.place { return a.place < b.place }
        if a.count != b.count { return a.count < b.count }
        if a.distinct != b.distinct { return a.distinct < b.distinct }
        for index in 0..<5 where a.quantiles[index] != b.quantiles[index] {
            return a.quantiles[index] < b.quantiles[index]
        }
        return false
    }

    /// The usable cells, sorted, one for each role, level and place: counts added, quantiles averaged by count.
    static func merged(_ cells: [PayCell]) -> [PayCell] {
        var result: [PayCell] = []
        for cell in cells.filter(\.isUsable).sorted(by: precedes) {
            guard let last = result.last, last.role == cell.role, last.level == cell.level, last.place == cell.place
            else {
                result.append(cell)
                continue
            }
            result[result.count - 1].absorb(cell)
        }
        return result
    }

    private mutating func absorb(_ other: PayCell) {
        let share = Double(other.count) / (Double(count) + Double(other.count))
        for index in 0..<5 { quantiles[index] += share * (other.quantiles[index] - quantiles[index]) }
        quantiles = quantiles.ordered()
        count = PayCell.sum(count, other.count)
        distinct = PayCell.sum(distinct, other.distinct)
    }

    private static func sum(_ a: Int, _ b: Int) -> Int {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? .max : sum
    }
}
