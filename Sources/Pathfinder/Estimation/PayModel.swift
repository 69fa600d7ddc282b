/// A hierarchical model of log pay, fitted to cells rather than to people.
///
/// The location of each cell is the sum of effects of its level, role, words of the role's title, place and the places
/// above it, of their pairs, and of the cell itself; so is the logarithm of its spread. Each effect is drawn to zero by
/// how little is known of it, compared with how much such effects vary. The shape is that
/// of all cells. At last, the quantiles so found are mixed with those of the cell as it was observed, in
/// the share in which its amounts repeat, which is the chance that the next amount was seen before.
///
/// No constant is chosen by hand: variances come from the cells (see ``RandomEffects``), sampling errors from the shape
/// (see ``PayShape``), and the chance of a new amount from Laplace's rule of succession. The article PooledPay says how
/// well it holds.
package struct PayModel: Sendable {
    let cells: [PayCell]
    let relations: PayRelations
    let shape: PayShape
    let location: RandomEffects
    let spread: RandomEffects

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
        let groupings = relations.groupings(of: cells)
        let shape = PayShape(cells)
        self.shape = shape
        location = RandomEffects(
            responses: cells.map(\.quantiles.location), errors: cells.map { PayModel.locationError($0, shape) },
            groupings: groupings, sweeps: 25)
        spread = RandomEffects(
            responses: cells.map { PayModel.spreadResponse($0, shape) },
            errors: cells.map { PayModel.spreadError($0, shape) }, groupings: groupings, sweeps: 25)
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
}
