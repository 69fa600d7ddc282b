extension PayModel {
    /// Estimates what a role is paid at a level in a place.
    ///
    /// - Parameters:
    ///   - role: The role; one that was not observed rests on the words of its title and on what roles vary.
    ///   - level: The level; `nil` or one that was not observed gives a mixture of all levels.
    ///   - place: The place; one that was not observed rests on the places above it and on what places vary.
    /// - Returns: The estimate; `nil` if the model was fitted to nothing.
    /// - Complexity: O(1), some microseconds.
    package func estimate(role: Int, level: Int?, place: Int) -> ModelledPay? {
        guard !cells.isEmpty else { return nil }
        if let level, relations.count(level: level) > 0 {
            return estimate(role: role, levels: [(1, level)], place: place)
        }
        let isKnown = relations.count(role: role) > 0
        let weights = levels.map { level in
            let count = isKnown ? relations.count(role: role, level: level) : relations.count(level: level)
            return (weight: Double(count), level: level)
        }
        return estimate(role: role, levels: weights.filter { $0.weight > 0 }, place: place)
    }

    private func estimate(role: Int, levels: [(weight: Double, level: Int)], place: Int) -> ModelledPay? {
        var components: [(weight: Double, component: PayMixture.Component)] = []
        var (total, variance, count, ownShare) = (0.0, 0.0, 0, 0.0)
        for (weight, level) in levels {
            let single = single(role: role, level: level, place: place)
            components.append((weight, .smooth(single.quantiles)))
            total += weight
            // The errors of levels go together, since most of what is unknown is common to them.
            variance += weight * single.error
            count += single.count
            ownShare += weight * single.ownShare
        }
        guard let quantiles = PayMixture(components).quantiles() else { return nil }
        let observed = relations.observedPlace(place)
        return ModelledPay(
            quantiles: quantiles, medianError: variance / total, count: count, ownShare: ownShare / total,
            countOfRoleInPlace: relations.count(role: role, place: observed ?? place),
            countOfPlace: relations.count(place: observed ?? place), countOfRole: relations.count(role: role),
            place: observed)
    }

    private struct Single {
        let quantiles: PayQuantiles
        let error: Double
        let count: Int
        let ownShare: Double
    }

    private func single(role: Int, level: Int, place: Int) -> Single {
        let cell = cell(role: role, level: level, place: place)
        let memberships = relations.memberships(role: role, level: level, place: place)
        let (centre, share) = location.posterior(
            memberships, own: cell.map { ($0.quantiles.location, PayModel.locationError($0, shape)) })
        let (width, _) = spread.posterior(
            memberships, own: cell.map { (PayModel.spreadResponse($0, shape), PayModel.spreadError($0, shape)) })
        let smooth = quantiles(of: cell, location: centre, scale: PayModel.scale(width.value))
        let error = centre.variance.squareRoot()
        guard let cell else { return Single(quantiles: smooth, error: error, count: 0, ownShare: 0) }
        // The chance that the next amount is one not seen before, by the rule of Krichevsky and Trofimov (1981), which
        // counts half an observation for and half against.
        let new = (Double(cell.distinct) + 0.5) / (Double(cell.count) + 1)
        let mixed = PayMixture([(new, .smooth(smooth)), (1 - new, .observed(ObservedPay(cell)))]).quantiles()
        return Single(quantiles: mixed ?? smooth, error: error, count: cell.count, ownShare: share)
    }

    /// The five quantiles that follow from location, scale and the pooled shape, wider by what is not known of the
    /// location.
    private func quantiles(of cell: PayCell?, location: RandomEffects.Prediction, scale: Double) -> PayQuantiles {
        var result = shape.quantiles
        for index in 0..<5 { result[index] *= scale }
        if let cell {
            let rest = PayModel.rest(of: cell, shape: shape, location: location.value, scale: scale)
            for index in 0..<5 {
                let error = shape.restVariances[index] / Double(cell.distinct)
                let share = restVariances[index] > 0 ? restVariances[index] / (restVariances[index] + error) : 0
                // Drawn to the shape of all, yet by no more than two standard errors: limited translation, Efron and
                // Morris (1972), without which an odd cell of thousands would not be itself.
                let most = max(abs(rest[index]) - 2 * error.squareRoot(), 0)
                result[index] += rest[index] < 0 ? min(share * rest[index], -most) : max(share * rest[index], most)
            }
        }
        let middle = result.p50
        for index in 0..<5 where index != 2 {
            let own = result[index] - middle
            let unknown = PayQuantiles.scores[index] * PayQuantiles.scores[index] * location.variance
            let reach = (own * own + unknown).squareRoot()
            result[index] = middle + (index < 2 ? -reach : reach)
        }
        for index in 0..<5 { result[index] += location.value }
        return result.ordered()
    }
}
