public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The models of observed pay of a catalog: one for each source of `pay_observations.csv` whose rows were gathered from
/// a pay file.
final class ObservedModels: Sendable {
    /// The model of one source.
    struct OfSource: Sendable {
        let source: Source.ID
        let kind: PayKind
        /// The year in whose money it is, and the newest of its observations.
        let year: Int
        let bands: ModelledBands
    }

    let models: [OfSource]

    /// - Parameters:
    ///   - catalog: The tables.
    ///   - nominal: Whether amounts of different years stand beside each other as they are.
    /// - Complexity: O(*n*) in the rows of `pay_observations.csv`, and of the prices and rates of their places.
    init(catalog: Catalog, nominal: Bool) {
        let rows = catalog.payObservations.filter { $0.distinctCount != nil && $0.role != nil }
        let regions = catalog.table(.regions)
        let rates = catalog.payEvidence.rates
        let prices = nominal ? nil : catalog.priceLevels
        models = Dictionary(grouping: rows, by: \.source).sorted { $0.key.rawValue < $1.key.rawValue }.map {
            source, rows in
            let newest = rows.compactMap(\.year).max() ?? 0
            let bands = ModelledBands(fitting: rows, by: .role, catalog: catalog) { row in
                let year = row.year ?? newest
                guard let rate = try? rates.perUsd(row.currency, year: year) else { return nil }
                let place = regions.row(withKey: row.region.rawValue)
                let prices = prices?.adjustment(of: row.region, row: place, from: year, to: newest)
                return (prices?.factor ?? 1) / rate
            }
            return OfSource(source: source, kind: rows[0].payKind, year: newest, bands: bands)
        }
    }
}

/// The models of amounts that stand beside each other as they are, whatever their years.
private final class NominalModels: Sendable {
    let models: ObservedModels

    init(catalog: Catalog) { models = ObservedModels(catalog: catalog, nominal: true) }
}

extension Catalog {
    /// What people of a role at a level in a place are paid, from all that the catalog knows: observed pay, official
    /// wages, stated ranges, single facts.
    ///
    /// Where enough people were observed in that very cell, their percentiles are the answer, with the basis
    /// ``Basis/observed``; other sources stand beside it. Else the answer is pooled from all sources, of which the
    /// observed pay is one, estimated by a model that borrows from related cells.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; `nil` for all levels together.
    ///   - region: The place.
    ///   - currency: The currency of the answer.
    ///   - period: What the amounts of the answer are paid for.
    ///   - year: In whose money the answer is; the newest year of any figure when `nil`.
    ///   - nominal: Whether figures keep the amounts of their own years.
    /// - Returns: The pay; `nil` where it is unknown.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*n*) in the number of figures of all tables of pay; the models are fitted at the first call.
    public func payAnswer(
        role: Role.ID, level: Level.ID?, region: Region.ID, in currency: Currency.ID = "USD", period: PayPeriod = .year,
        year: Int? = nil, nominal: Bool = false
    ) throws(MissingRate) -> PooledPay? {
        let models =
            nominal
            ? prepared { NominalModels(catalog: $0) }.models.models
            : prepared { ObservedModels(catalog: $0, nominal: false) }.models
        var estimates: [(estimate: PayEstimate, pay: ModelledPay)] = []
        for model in models {
            guard let pay = model.bands.estimate(job: role.rawValue, level: level, region: region),
                let place = pay.place.map({ regions[$0] }), place.kind == .country || place.kind == .city
            else { continue }
            let spread = (pay.quantiles.p90 - pay.quantiles.p10) / (2 * RangeReading.p10ToP90.normalDeviate)
            estimates.append(
                (
                    PayEstimate(
                        role: role, level: level, region: place.id, year: model.year, currency: "USD", kind: model.kind,
                        pay: LogNormal(median: exp(pay.quantiles.p50), spread: spread), standardError: pay.medianError,
                        count: pay.count, sources: [model.source]), pay
                ))
        }
        let pooled = try pooledPay(
            role: role, level: level, region: region, in: currency, period: period, year: year, nominal: nominal,
            estimates: estimates.map(\.estimate))
        let best = estimates.max { $0.pay.count < $1.pay.count }
        guard let pooled, let best, best.estimate.region == region, best.pay.isObserved else { return pooled }
        return pooled.observed(best.pay, as: best.estimate)
    }
}

extension ModelledPay {
    /// Whether the estimate is the quantiles of the cell itself: at least 30 rows, of which an estimate of P10 and P90
    /// has three on either side, and four fifths of the weight.
    var isObserved: Bool { count >= 30 && ownShare >= 0.8 }
}

extension PooledPay {
    /// The same sources, with the percentiles of one of them.
    func observed(_ pay: ModelledPay, as estimate: PayEstimate) -> PooledPay {
        let figures = sources.flatMap(\.figures)
        guard let figure = figures.first(where: { $0.origin == .estimate && estimate.sources.contains($0.source) })
        else { return self }
        // Currency, period and the prices of the year move all percentiles alike.
        let scale = figure.pay.median / exp(pay.quantiles.p50)
        func amount(_ log: Double) -> Int { Int(rounding: exp(log) * scale) }
        let quantiles = pay.quantiles
        let interval = pay.medianInterval(confidence: 0.9)
        return PooledPay(
            role: role, level: level, region: region, basis: .observed, currency: currency, period: period, year: year,
            isNominal: isNominal,
            percentiles: PayPercentiles(
                p10: amount(quantiles.p10), p25: amount(quantiles.p25), p50: amount(quantiles.p50),
                p75: amount(quantiles.p75), p90: amount(quantiles.p90)),
            medianInterval: PayInterval(low: amount(interval.lowerBound), high: amount(interval.upperBound)),
            sources: sources, contrast: contrast, disagreement: disagreement)
    }
}
