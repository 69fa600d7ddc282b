package import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A model of observed pay that is asked by role or title, level and place.
package struct ModelledBands: Sendable {
    private let model: PayModel
    private let jobs: [String: Int]
    private let levels: [Level.ID: Int]
    private let regions: Table

    /// Fits a model to observed percentiles.
    ///
    /// - Parameters:
    ///   - observations: The percentiles. Those without all five are not used; those without a level only if none has one.
    ///   - grouping: Whether jobs are told apart by role or by title.
    ///   - more: Roles or titles that will be asked for and may not be among the observations; the words they share with
    ///     others say something about their pay.
    ///   - catalog: The catalog of the levels and places.
    ///   - factor: What the amounts of an observation are multiplied with; `nil` leaves it out.
    /// - Complexity: O(*n*) in the number of observations.
    package init(
        fitting observations: [PayObservation], by grouping: PayFileGrouping, alsoAsking more: [String] = [],
        catalog: Catalog, factor: (PayObservation) -> Double? = { _ in 1 }
    ) {
        let regions = catalog.table(.regions)
        var levels: [Level.ID: Int] = [:]
        for (index, level) in catalog.levelsByRank.enumerated() { levels[level.id] = index }
        var jobs: [String: Int] = [:]
        for job in observations.compactMap({ $0.job(by: grouping) }) + more where jobs[job] == nil {
            jobs[job] = jobs.count
        }
        let hasLevels = observations.contains { $0.level != nil }
        let cells = observations.compactMap { observation -> PayCell? in
            guard let job = observation.job(by: grouping).flatMap({ jobs[$0] }), let factor = factor(observation),
                let place = regions.row(withKey: observation.region.rawValue),
                let quantiles = observation.logQuantiles(times: factor)
            else { return nil }
            guard let level = observation.level.flatMap({ levels[$0] }) ?? (hasLevels ? nil : levels.count) else {
                return nil
            }
            return PayCell(
                role: job, level: level, place: place, count: observation.count ?? 1,
                distinct: observation.distinctCount, quantiles: quantiles)
        }
        self.jobs = jobs
        self.levels = levels
        self.regions = regions
        model = PayModel(
            fitting: cells,
            placeParents: catalog.regions.map { $0.parent.flatMap { regions.row(withKey: $0.rawValue) } },
            roleWords: Self.words(of: jobs))
    }

    /// What people of a job at a level in a place are paid, in log of the fitted unit; `nil` if nothing was fitted or the
    /// place is unknown.
    ///
    /// - Parameters:
    ///   - job: The role or the title, as the model was fitted.
    ///   - level: The level; `nil` for all together.
    ///   - region: The place.
    /// - Returns: The estimate.
    package func estimate(job: String, level: Level.ID?, region: Region.ID) -> ModelledPay? {
        guard let place = regions.row(withKey: region.rawValue) else { return nil }
        return model.estimate(role: jobs[job] ?? jobs.count, level: level.flatMap { levels[$0] }, place: place)
    }

    /// The words of each job, as numbers.
    private static func words(of jobs: [String: Int]) -> [[Int]] {
        var numbers: [Substring: Int] = [:]
        return jobs.sorted { $0.value < $1.value }.map { job, _ in
            job.split { " /-".contains($0) }.map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
        }
    }
}

extension PayObservation {
    /// The role or the title, as rows were gathered.
    func job(by grouping: PayFileGrouping) -> String? { grouping == .title ? title : role?.rawValue }

    /// The logarithms of the percentiles times a factor; `nil` if one is not known, or not above 0.
    func logQuantiles(times factor: Double) -> PayQuantiles? {
        guard let p10, let p25, let p75, let p90, p10 * factor > 0 else { return nil }
        return PayQuantiles(
            p10: log(p10 * factor), p25: log(p25 * factor), p50: log(p50 * factor), p75: log(p75 * factor),
            p90: log(p90 * factor))
    }
}
