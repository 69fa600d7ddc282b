import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A user's own bands as observations of their cells.
///
/// People of one's own may be paid otherwise than all others by ``PayModelConstant/Name/ownDeviation``. With that the
/// median of all others is what is expected of them, and what is observed moves it, by the usual rule for two
/// normal distributions (Gelman et al., Bayesian Data Analysis, section 2.5). One person moves it a third
/// of the way, forty people nearly all of it.
struct OwnPay: Sendable {
    private struct Observation: Sendable {
        let place: Region.ID
        let middle: Double
        let spread: Double?
        let people: Int
        let source: Source.ID
    }

    private var observations: [EstimateIndex.Job: [Observation]] = [:]
    private let deviation: Double
    private let catalog: Catalog

    init(_ catalog: Catalog, year: Int) {
        self.catalog = catalog
        deviation = catalog.payConstant(.ownDeviation)
        let rows = catalog.ownPayObservations
        guard !rows.isEmpty else { return }
        let roles = catalog.table(.roles)
        let levels = catalog.table(.levels)
        for row in rows {
            guard let role = row.role.flatMap({ roles.row(withKey: $0.rawValue) }), row.p50 > 0, row.payKind != .net,
                let factor = try? catalog.toDollars(row.currency, in: row.region, from: row.year ?? year, to: year)
            else { continue }
            let job = EstimateIndex.Job(role: role, level: row.level.flatMap { levels.row(withKey: $0.rawValue) })
            observations[job, default: []].append(
                Observation(
                    place: row.region, middle: log(row.p50 * factor), spread: row.logSpread, people: row.count ?? 1,
                    source: row.source))
        }
    }

    /// Lets the observations move the cells of a place.
    func add(
        to cells: inout [EstimateIndex.Job: EstimateIndex.Cell], in place: Region, cityDeviation: Double,
        observedPeople: Int
    ) {
        for (job, observations) in observations {
            for observation in observations {
                let isHere = observation.place == place.id
                guard isHere || isInOneCountry(observation.place, place.id) else { continue }
                // What is known of a city says less of its country, and the other way round.
                let distance = isHere ? 0 : cityDeviation
                add(observation, distance, to: &cells[job], isHere: isHere, observedPeople)
            }
        }
    }

    /// Wider regions lie in none.
    private func isInOneCountry(_ place: Region.ID, _ other: Region.ID) -> Bool {
        catalog.country(of: place).map { $0 == catalog.country(of: other) } ?? false
    }

    private func add(
        _ own: Observation, _ distance: Double, to cell: inout EstimateIndex.Cell?, isHere: Bool, _ observedPeople: Int
    ) {
        let people = Double(own.people)
        let spread = own.spread ?? cell?.spread ?? Self.usualSpread
        // The variance of the median of a normal sample is π/2 times that of its mean.
        let sampling = spread * spread * .pi / 2 / people + distance * distance
        guard var known = cell else {
            cell = EstimateIndex.Cell(
                basis: own.people >= observedPeople && isHere ? .observed : .pooled, middle: own.middle,
                error: sampling.squareRoot(), spread: spread, sources: [SourceShare(source: own.source, share: 1)],
                ownPeople: own.people)
            return
        }
        // A second band of one's own meets an expectation that already is of one's own.
        let before = known.error * known.error + (known.ownPeople == 0 ? deviation * deviation : 0)
        let share = before / (before + sampling)
        known.middle += share * (own.middle - known.middle)
        known.error = (before * sampling / (before + sampling)).squareRoot()
        let weight = people / (people + Double(observedPeople))
        known.spread = (known.spread * known.spread * (1 - weight) + spread * spread * weight).squareRoot()
        known.sources =
            ([SourceShare(source: own.source, share: share)]
            + known.sources.map { SourceShare(source: $0.source, share: $0.share * (1 - share)) })
            .sorted { $0.share > $1.share }
        known.elsewhere = known.elsewhere.map { SourceShare(source: $0.source, share: $0.share * (1 - share)) }
        known.ownPeople += own.people
        if isHere, known.ownPeople >= observedPeople { known.basis = .observed }
        if isHere { known.country = nil }
        cell = known
    }

    /// The spread of people's log pay where nobody has said any: P90 is three times P10.
    private static let usualSpread = log(3) / (2 * Normal.p90)
}

extension PayObservation {
    /// The standard deviation of log pay that the percentiles show; `nil` without them.
    fileprivate var logSpread: Double? {
        if let p10, let p90, p10 > 0, p90 > p10 { return log(p90 / p10) / (2 * Normal.p90) }
        if let p25, let p75, p25 > 0, p75 > p25 { return log(p75 / p25) / (2 * Normal.p75) }
        return nil
    }
}
