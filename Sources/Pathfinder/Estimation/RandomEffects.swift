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
        var squares = 0.0
        let grouping = groupings[term]
        grouping.starts.withUnsafeBufferPointer { starts in
            grouping.cells.withUnsafeBufferPointer { cells in
                residuals.withUnsafeMutableBufferPointer { residuals in
                    weights.withUnsafeBufferPointer { weights in
                        for group in 0..<grouping.count {
                            let members = Int(starts[group])..<Int(starts[group + 1])
                            var weight = 0.0
                            var sum = 0.0
                            for member in members {
                                let cell = Int(cells[member])
                                weight += weights[cell]
                                sum += weights[cell] * residuals[cell]
                            }
                            let old = effects[term][group]
                            let variance = 1 / (weight + precision)
                            let new = (sum + weight * old) * variance
                            for member in members { residuals[Int(cells[member])] -= new - old }
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

    /// What is expected of a cell from its relatives alone, without the cell itself.
    ///
    /// - Parameters:
    ///   - keys: The keys of the cell's groups, one list for each grouping. A group that no cell was in has an effect of
    ///     zero and the variance of its grouping.
    ///   - own: The cell's own response and its sampling variance, if it was among those fitted.
    func prediction(keys: [[Grouping.Key]], own: (response: Double, error: Double)? = nil) -> Prediction {
        var value = mean
        let ownWeight = own.map { 1 / (cellVariance + $0.error) } ?? 0
        var variance = cellVariance + (totalWeight > ownWeight ? 1 / totalWeight : 0)
        for (term, grouping) in groupings.enumerated() {
            for key in keys[term] {
                guard let group = grouping.numbers[key] else {
                    variance += variances[term]
                    continue
                }
                value += effects[term][group]
                let rest = max(information[term][group] - ownWeight, 0)
                variance += variances[term] > 0 ? 1 / (rest + 1 / variances[term]) : 0
            }
        }
        return Prediction(value: value, variance: variance)
    }

    /// What is expected of a cell from itself and its relatives: its own response, drawn to them.
    func posterior(keys: [[Grouping.Key]], own: (response: Double, error: Double)?) -> (Prediction, ownShare: Double) {
        var prediction = prediction(keys: keys, own: own)
        guard let own, own.error < .infinity else { return (prediction, 0) }
        // The fitted effects contain the cell's response already; the cell's own effect takes the rest.
        let share = cellVariance > 0 ? cellVariance / (cellVariance + own.error) : 0
        prediction.value += share * (own.response - prediction.value)
        let ownShare = prediction.variance > 0 ? prediction.variance / (prediction.variance + own.error) : 0
        prediction.variance = prediction.variance > 0 ? ownShare * own.error : 0
        return (prediction, ownShare)
    }
}
