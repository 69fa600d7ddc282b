/// A hierarchical model of log pay, fitted to cells rather than to people.
///
/// The location of each cell is the sum of effects of its level, role, words of the role's title, place and the places
/// above it, of their pairs, and of the cell itself; so is the share by which its spread differs. Each effect is drawn
/// to zero by how little is known of it, compared with how much such effects vary. The rest of a cell's shape is drawn to
/// that of all cells in the same way. At last the quantiles so found are mixed with the cell as it was observed, in the
/// share in which its amounts repeat.
///
/// Variances come from the cells (``RandomEffects``), sampling errors from the pooled shape (``PayShape``), the chance of
/// an amount not seen before from how often amounts repeat. What is chosen by hand is how often the effects are renewed,
/// and that shapes are moved by two standard errors at most. The article ModelOfObservedPay gives the formulas and says how well
/// they hold.
package struct PayModel: Sendable {
    /// The cells, merged and sorted.
    let cells: [PayCell]
    /// The levels that were observed, in order.
    let levels: [Int]
    let relations: PayRelations
    let shape: PayShape
    let location: RandomEffects
    let spread: RandomEffects
    /// For each quantile, the variance among cells of what location and spread do not explain.
    let restVariances: [Double]

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - cells: What was observed. Cells that say nothing are left out; those of the same role, level and place are
    ///     merged. The order does not matter.
    ///   - placeParents: For each place the one above it; the top and what lies outside the array have none.
    ///   - roleWords: For each role the words of its title, as integers; titles that share a word lend each other.
    /// - Complexity: O(*n* log *n*) for *n* cells: two models of some ten effects a cell, renewed 25 times.
    package init(fitting cells: [PayCell], placeParents: [Int?] = [], roleWords: [[Int]] = []) {
        let cells = PayCell.merged(cells)
        self.cells = cells
        relations = PayRelations(cells, placeParents: placeParents, roleWords: roleWords)
        levels = Set(cells.map(\.level)).sorted()
        let groupings = relations.groupings
        let shape = PayShape(cells)
        self.shape = shape
        location = RandomEffects(
            responses: cells.map(\.quantiles.location), errors: cells.map { PayModel.locationError($0, shape) },
            groupings: groupings, sweeps: 25)
        spread = RandomEffects(
            responses: cells.map { PayModel.spreadResponse($0, shape) },
            errors: cells.map { PayModel.spreadError($0, shape) }, groupings: groupings, sweeps: 25)
        restVariances = PayModel.restVariances(cells, shape: shape, locations: location.fitted, spreads: spread.fitted)
    }

    /// The cell of a role, level and place, if it was observed.
    ///
    /// - Complexity: O(log *n*) for *n* cells.
    func cell(role: Int, level: Int, place: Int) -> PayCell? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            let found = cells[middle]
            if (found.role, found.level, found.place) < (role, level, place) { low = middle + 1 } else { high = middle }
        }
        guard low < cells.count else { return nil }
        let found = cells[low]
        return (found.role, found.level, found.place) == (role, level, place) ? found : nil
    }

    /// The sampling variance of a cell's location.
    static func locationError(_ cell: PayCell, _ shape: PayShape) -> Double {
        shape.locationVariance / Double(cell.distinct)
    }

    /// By what share a cell's spread differs from the one expected of as many observations.
    static func spreadResponse(_ cell: PayCell, _ shape: PayShape) -> Double {
        let expected = shape.expected(observations: Double(cell.distinct)).spread
        return expected > 0 ? cell.quantiles.spread / expected - 1 : 0
    }

    /// The sampling variance of ``spreadResponse(_:_:)``; one amount says nothing of a spread.
    static func spreadError(_ cell: PayCell, _ shape: PayShape) -> Double {
        cell.distinct > 1 ? shape.relativeSpreadVariance / Double(cell.distinct - 1) : .infinity
    }

    /// How many times as wide as the pooled shape a cell is whose spread differs by a share.
    static func scale(_ share: Double) -> Double { max(1 + share, 0) }

    /// What location and spread do not explain of a cell's quantiles: the rest of its shape.
    static func rest(of cell: PayCell, shape: PayShape, location: Double, scale: Double) -> PayQuantiles {
        let expected = shape.expected(observations: Double(cell.distinct))
        var rest = cell.quantiles
        for index in 0..<5 { rest[index] -= location + scale * expected[index] }
        // A cell's own location and spread were drawn to those of its relatives already.
        let shift = rest.location
        let widening = expected.spread > 0 ? rest.spread / expected.spread : 0
        let centre = expected.location
        for index in 0..<5 { rest[index] -= shift + widening * (expected[index] - centre) }
        return rest
    }

    /// How much the rest varies among cells, beyond its sampling error: by moments, each cell weighted by its distinct
    /// amounts.
    private static func restVariances(
        _ cells: [PayCell], shape: PayShape, locations: [Double], spreads: [Double]
    ) -> [Double] {
        var squares = Array(repeating: 0.0, count: 5)
        var (weight, count) = (0.0, 0.0)
        for (number, cell) in cells.enumerated() where cell.distinct > 1 {
            let rest = rest(of: cell, shape: shape, location: locations[number], scale: PayModel.scale(spreads[number]))
            for index in 0..<5 { squares[index] += Double(cell.distinct) * rest[index] * rest[index] }
            weight += Double(cell.distinct)
            count += 1
        }
        guard weight > 0 else { return squares }
        return (0..<5).map { max(squares[$0] - count * shape.restVariances[$0], 0) / weight }
    }
}
