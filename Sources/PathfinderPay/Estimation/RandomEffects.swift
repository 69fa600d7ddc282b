/// A mixed model of one response of the cells: a mean, an effect for each group of each grouping, an effect of the cell
/// itself, and sampling error of known variance.
///
/// The effects of a grouping are draws from one normal distribution around zero, whose variance is estimated from the
/// cells, so that a group that says little is drawn to zero and one that says much is left alone: James and Stein
/// (1961), Efron and Morris (1975), Gelman and Hill (Data Analysis Using Regression, 2007, chapter 12). Effects and
/// variances are found in turn by block coordinate ascent and by expectation and maximisation (Dempster, Laird and Rubin,
/// 1977). The effect of the cell itself is integrated out while the others are found.
struct RandomEffects: Sendable {
    private let groupings: [Grouping]
    /// The mean of all.
    private(set) var mean = 0.0
    /// The effects of each grouping's groups.
    private var effects: [[Double]]
    /// The information about each group, the sum of its cells' weights.
    private var information: [[Double]]
    /// The variance of each grouping's effects.
    private(set) var variances: [Double]
    /// The variance of the cells' own effects.
    private(set) var cellVariance: Double
    /// What is expected of each cell, itself included.
    private(set) var fitted: [Double]
    /// The sum of all cells' weights.
    private var totalWeight = 0.0

    /// An expected value and the variance of the truth around it.
    struct Prediction {
        var value: Double
        var variance: Double
    }

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - responses: The response of each cell.
    ///   - errors: The sampling variance of each response; infinite where the cell says nothing.
    ///   - groupings: The groupings of the cells.
    ///   - sweeps: How many times all effects and variances are renewed.
    /// - Complexity: O(*s* · *m*) for *s* sweeps and *m* memberships of cells in groups.
    init(responses: [Double], errors: [Double], groupings: [Grouping], sweeps: Int) {
        self.groupings = groupings
        effects = groupings.map { Array(repeating: 0, count: $0.count) }
        information = effects
        let start = RandomEffects.start(responses: responses, errors: errors)
        mean = start.mean
        // The spread of the responses is shared out equally to begin with.
        cellVariance = start.variance / Double(groupings.count + 1)
        variances = groupings.map { _ in start.variance / Double(groupings.count + 1) }
        fitted = responses.map { _ in start.mean }
        guard start.variance > 0 else { return }
        let smallest = start.variance * 1e-6  // keeps the variances from reaching zero, from which they never return
        var residuals = responses.map { $0 - mean }
        for _ in 0..<sweeps {
            let weights = errors.map { 1 / (cellVariance + $0) }
            for term in groupings.indices {
                renew(term, residuals: &residuals, weights: weights, smallest: smallest)
            }
            renewMean(residuals: &residuals, weights: weights)
            renewCellVariance(residuals: residuals, errors: errors, smallest: smallest)
        }
        for cell in responses.indices {
            fitted[cell] = responses[cell] - residuals[cell] * (1 - cellVariance / (cellVariance + errors[cell]))
        }
    }

    /// The mean and variance of the responses that say something.
    private static func start(responses: [Double], errors: [Double]) -> (mean: Double, variance: Double) {
        var count = 0.0
        var mean = 0.0
        var squares = 0.0
        for (response, error) in zip(responses, errors) where error < .infinity {
            count += 1
            let step = response - mean
            mean += step / count
            squares += step * (response - mean)
        }
        return (mean, count > 0 ? squares / count : 0)
    }

    private mutating func renew(_ term: Int, residuals: inout [Double], weights: [Double], smallest: Double) {
        let precision = 1 / variances[term]
        let grouping = groupings[term]
        var squares = 0.0
        // Pointers, because these few lines are most of the time that the fit takes.
        grouping.starts.withUnsafeBufferPointer { starts in
            grouping.cells.withUnsafeBufferPointer { cells in
                residuals.withUnsafeMutableBufferPointer { residuals in
                    weights.withUnsafeBufferPointer { weights in
                        for group in 0..<grouping.count {
                            let members = cells[Int(starts[group])..<Int(starts[group + 1])]
                            var weight = 0.0
                            var sum = 0.0
                            for cell in members {
                                weight += weights[Int(cell)]
                                sum += weights[Int(cell)] * residuals[Int(cell)]
                            }
                            let variance = 1 / (weight + precision)
                            let new = (sum + weight * effects[term][group]) * variance
                            let step = new - effects[term][group]
                            for cell in members { residuals[Int(cell)] -= step }
                            effects[term][group] = new
                            information[term][group] = weight
                            squares += new * new + variance
                        }
                    }
                }
            }
        }
        if grouping.count > 0 { variances[term] = max(squares / Double(grouping.count), smallest) }
    }

    private mutating func renewMean(residuals: inout [Double], weights: [Double]) {
        var sum = 0.0
        totalWeight = 0
        for (residual, weight) in zip(residuals, weights) {
            sum += weight * residual
            totalWeight += weight
        }
        let step = sum / totalWeight
        mean += step
        for cell in residuals.indices { residuals[cell] -= step }
    }

    private mutating func renewCellVariance(residuals: [Double], errors: [Double], smallest: Double) {
        var squares = 0.0
        var count = 0.0
        for (residual, error) in zip(residuals, errors) where error < .infinity {
            let share = cellVariance / (cellVariance + error)
            squares += share * residual * (share * residual) + share * error
            count += 1
        }
        cellVariance = max(squares / count, smallest)
    }

    /// What is expected of a cell from its relatives alone.
    ///
    /// - Parameters:
    ///   - memberships: The cell's groups. One that no cell was in has an effect of zero and the variance of its grouping.
    ///   - ownWeight: The weight that the cell itself had among those fitted.
    /// - Returns: The expected value, and its variance without what the cell itself contributed.
    private func prediction(_ memberships: [PayRelations.Membership], ownWeight: Double) -> Prediction {
        var value = mean
        var variance = cellVariance + (totalWeight > ownWeight ? 1 / (totalWeight - ownWeight) : 0)
        for membership in memberships {
            let spread = variances[membership.grouping]
            guard let group = membership.group else {
                variance += spread
                continue
            }
            value += effects[membership.grouping][group]
            let rest = max(information[membership.grouping][group] - ownWeight, 0)
            variance += spread > 0 ? 1 / (rest + 1 / spread) : 0
        }
        return Prediction(value: value, variance: variance)
    }

    /// What is expected of a cell from itself and its relatives.
    ///
    /// - Parameters:
    ///   - memberships: The cell's groups.
    ///   - own: The cell's own response and its sampling variance, if it was among those fitted.
    /// - Returns: The expected value and its variance, and the share of the information that is the cell's own.
    func posterior(
        _ memberships: [PayRelations.Membership], own: (response: Double, error: Double)?
    ) -> (Prediction, ownShare: Double) {
        guard let own, own.error < .infinity, cellVariance > 0 else {
            return (prediction(memberships, ownWeight: 0), 0)
        }
        var prediction = prediction(memberships, ownWeight: 1 / (cellVariance + own.error))
        // The groups' effects contain the cell's response already; the cell's own effect takes its share of the rest.
        prediction.value += cellVariance / (cellVariance + own.error) * (own.response - prediction.value)
        let ownShare = prediction.variance / (prediction.variance + own.error)
        prediction.variance = ownShare * own.error
        return (prediction, ownShare)
    }
}
