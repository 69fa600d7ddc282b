public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Catalog {
    /// What all sources together say about the pay of a role in a place: stated ranges, single facts, observed cells and
    /// estimates that you hand over, weighed by grade, age, and closeness of place, level and role.
    ///
    /// There is an answer where at least one figure is near enough: for the place, its country or its bloc of neighbours;
    /// for the role, its track or another ICT profession; and at most one level away. Facts about software engineers in
    /// the Gulf say nothing about data stewards in Kenya.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; `nil` for all levels together.
    ///   - region: The place.
    ///   - currency: The currency of the answer.
    ///   - period: What the amounts of the answer are paid for.
    ///   - year: In whose money the answer is; the newest year of any figure when `nil`.
    ///   - nominal: Whether figures keep the amounts of their own years.
    ///   - estimates: Estimates made elsewhere, such as by a model of observed pay. They take the place of the observed
    ///     cells of the same sources.
    /// - Returns: The pooled pay; `nil` where it is unknown: no figure is near enough, or the catalog does not have the
    ///   role, level or region.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*n*) in the number of figures of all tables of pay, after they were read once.
    public func pooledPay(
        role: Role.ID, level: Level.ID?, region: Region.ID, in currency: Currency.ID = "USD", period: PayPeriod = .year,
        year: Int? = nil, nominal: Bool = false, estimates: [PayEstimate] = []
    ) throws(MissingRate) -> PooledPay? {
        guard let cell = jobInPlace(role: role, level: level, region: region) else { return nil }
        let evidence = payEvidence
        let more = evidence.reader.items(of: estimates)
        let question = payQuestion(
            cell, in: currency, year: year ?? evidence.newestYear, nominal: nominal, also: more)
        var items = evidence.items(near: cell.region)
        if !estimates.isEmpty {
            let replaced = Set(estimates.flatMap(\.sources))
            items.removeAll { $0.origin == .observed && replaced.contains($0.source) }
            items += more
        }
        guard let pool = try EvidencePool(items, for: question, in: evidence) else { return nil }
        let scale = period == .month ? 1.0 / 12 : 1
        return PooledPay(
            role: role, level: level, region: region, basis: pool.basis, currency: currency, period: period,
            year: question.year, isNominal: nominal, percentiles: pool.percentiles(scale),
            medianInterval: pool.medianInterval(scale), sources: sources(pool.parts, scale),
            contrast: sources(pool.contrast, scale), disagreement: pool.disagreement(scale))
    }

    /// The parts by publisher, the heaviest first; equal ones by name.
    private func sources(_ parts: [EvidencePool.Part], _ scale: Double) -> [PooledSource] {
        Dictionary(grouping: parts, by: \.item.publisher).map { publisher, parts in
            let figures = parts.enumerated()
                .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
                .map { figure($0.element, scale) }
            return PooledSource(
                publisher: publisher, grade: parts.map(\.item.grade).min() ?? .d,
                weight: parts.reduce(0) { $0 + $1.weight }, median: Int(rounding: exp(parts.middle) * scale),
                figures: figures)
        }
        .sorted { ($1.weight, $0.publisher) < ($0.weight, $1.publisher) }
    }

    private func figure(_ part: EvidencePool.Part, _ scale: Double) -> PooledFigure {
        let item = part.item
        return PooledFigure(
            origin: item.origin, source: item.source,
            fact: item.origin == .fact ? PayFact.ID(rawValue: table(.payFacts).keyText(row: item.row)) : nil,
            title: item.title, role: item.cell.role, level: item.level, region: item.region, kind: item.pay.kind,
            year: item.pay.year, statedMiddle: exp(item.pay.logMiddle), statedCurrency: item.pay.currency,
            weight: part.weight, place: part.place, job: part.role, rung: part.level, prices: part.prices,
            pay: LogNormal(median: exp(part.location) * scale, spread: part.totalSpread),
            uncertainty: part.variance.squareRoot())
    }
}

extension Source.Grade: Comparable {
    /// Orders grades from the best one, A, to D.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension EvidencePool {
    /// Pooled where a figure is for the country, or a part of the place, and for the level that were asked about.
    var basis: Basis {
        let isDirect = parts.contains { part in
            part.isAnchor && part.isInside && (part.level == .same || part.level == .unnamed)
        }
        return isDirect ? .pooled : .extrapolated
    }

    func percentiles(_ scale: Double) -> PayPercentiles {
        func quantile(_ share: Double) -> Int { Int(rounding: mixture.quantile(share) * scale) }
        return PayPercentiles(
            p10: quantile(0.1), p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9))
    }

    /// The median with what it is unsure of: what the publishers may be off, and how much more they differ than that.
    ///
    /// The variance between publishers beyond their own is that of DerSimonian and Laird, Meta-analysis in clinical
    /// trials, Controlled Clinical Trials 7, 1986.
    func medianInterval(_ scale: Double) -> PayInterval {
        let voices = Dictionary(grouping: parts, by: \.item.publisher).sorted { $0.key < $1.key }.map { _, parts in
            (
                weight: parts.reduce(0) { $0 + $1.weight }, middle: parts.middle,
                variance: parts.map(\.variance).min() ?? 0
            )
        }
        let precision = voices.reduce(0) { $0 + 1 / $1.variance }
        let mean = voices.reduce(0) { $0 + $1.middle / $1.variance } / precision
        let excess =
            voices.reduce(0) { $0 + ($1.middle - mean) * ($1.middle - mean) / $1.variance } - Double(voices.count - 1)
        let scaling = precision - voices.reduce(0) { $0 + 1 / ($1.variance * $1.variance) } / precision
        let between = voices.count > 1 ? max(0, excess / scaling) : 0
        let variance = voices.reduce(0) { $0 + $1.weight * $1.weight * ($1.variance + between) }
        let reach = exp(StandardNormal.p95 * variance.squareRoot())
        let median = mixture.quantile(0.5) * scale
        return PayInterval(low: Int(rounding: median / reach), high: Int(rounding: median * reach))
    }

    /// The lowest and highest middle of the publishers whose figures are near, where they are a quarter or more apart.
    func disagreement(_ scale: Double) -> PayInterval? {
        let middles = Dictionary(grouping: parts.filter(\.isAnchor), by: \.item.publisher).values.map(\.middle)
        guard let low = middles.min(), let high = middles.max(), exp(high - low) >= 1.25 else { return nil }
        return PayInterval(low: Int(rounding: exp(low) * scale), high: Int(rounding: exp(high) * scale))
    }
}

extension [EvidencePool.Part] {
    /// The logarithm of the middle that they give together, by weight; all alike where none weighs.
    var middle: Double {
        let total = reduce(0) { $0 + $1.weight }
        guard total > 0 else { return reduce(0) { $0 + $1.location } / Double(count) }
        return reduce(0) { $0 + $1.weight * $1.location } / total
    }
}
