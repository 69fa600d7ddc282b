import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What is asked of the evidence: pay of a job, level and place, in the money of a year.
struct PayQuestion: Sendable {
    let cell: JobInPlace
    let currency: Currency.ID
    let year: Int
    /// What brings figures of other years to that year; `nil` where they keep the amounts of their own years.
    let prices: PriceLevels?
    /// The rates of all currencies that an answer needs.
    let rates: RateIndex
}

/// The evidence that bears on a question, brought to its place, level, year and currency, each with its weight.
struct EvidencePool: Sendable {
    /// A piece of evidence as an answer to the question.
    struct Part: Sendable {
        let item: PayItem
        let place: PlaceCloseness
        let role: RoleCloseness
        let level: LevelCloseness
        /// Whether its place is the asked one, its country, or a part of it.
        let isInside: Bool
        /// How many rungs the asked level is above that of the figure.
        let rungs: Int
        /// How many steps between levels it may be off: 0 for the same level, else at least 1.
        let steps: Double
        let prices: PriceAdjustment?
        /// The logarithm of the middle in the asked currency and year, at the asked level; still a mean if it is one.
        let logMiddle: Double
        /// How far the middle may be off what is asked: a variance of log pay.
        var variance: Double
        /// The spread of log pay between people, the item's own or that of the others.
        var spread = 0.0
        /// The share of trust; 0 for what is only shown beside.
        var weight = 0.0

        /// The logarithm of the median.
        var location: Double { logMiddle - (item.pay.isMean ? log(LogNormal.meanOverMedian(spread: spread)) : 0) }
        /// The spread of what one person is paid, being unsure of the median.
        var totalSpread: Double { (spread * spread + variance).squareRoot() }
        /// Whether the figure is near enough for an answer to rest on it.
        var isAnchor: Bool {
            place <= .bloc && role <= .related && abs(rungs) <= 1
        }

        /// Whether it is at least as near as another figure in every respect, and surer.
        func outdoes(_ other: Part) -> Bool {
            variance < other.variance && place <= other.place && role <= other.role && steps <= other.steps
        }
    }

    /// What weighs, at least one part, one after the other by publisher.
    let parts: [Part]
    /// What is near and only shown beside: grade D.
    let contrast: [Part]
    let mixture: LogNormalMixture
    /// The spread that figures without one of their own were given.
    let usualSpread: Double

    /// - Returns: `nil` if no figure is near enough for an answer.
    init?(
        _ items: [PayItem], for question: PayQuestion, in evidence: PayEvidence,
        model: EvidenceModel = .standard
    ) throws(MissingRate) {
        var parts: [Part] = []
        var contrast: [Part] = []
        for item in items {
            guard let part = try Self.part(item, question, evidence, model) else { continue }
            if item.grade != .d { parts.append(part) } else if part.isAnchor { contrast.append(part) }
        }
        guard parts.contains(where: \.isAnchor) else { return nil }
        let usual = Self.usualSpread(of: parts) ?? model.usualSpread
        usualSpread = usual
        self.parts = Self.weighed(Self.nearest(of: parts.map { Self.with(spread: usual, $0) }))
        self.contrast = contrast.map { Self.with(spread: usual, $0) }
        mixture = LogNormalMixture(
            parts: self.parts.map { .init(weight: $0.weight, location: $0.location, spread: $0.totalSpread) })
    }

    /// The item as an answer to the question; `nil` if it says nothing about the place.
    private static func part(
        _ item: PayItem, _ question: PayQuestion, _ evidence: PayEvidence, _ model: EvidenceModel
    ) throws(MissingRate) -> Part? {
        let asked = question.cell
        guard let place = evidence.closeness(of: item, to: asked.region) else { return nil }
        let role = asked.roleCloseness(to: item.cell)
        let rungs = (asked.rank ?? evidence.usualRank) - (item.cell.rank ?? evidence.usualRank)
        let level = LevelCloseness(asked.rank, item.cell.rank)
        let (logMiddle, prices) = try evidence.converted(item, for: question)
        let age = item.pay.year.map { Double(abs(question.year - $0)) } ?? model.undatedAge
        // A step is off by as much at every rung; a source that names no level may mean the rung above or below.
        let steps = level == .same ? 0 : max(1, Double(abs(rungs)))
        return Part(
            item: item, place: place, role: role, level: level,
            isInside: place == .same || place == .country
                || evidence.places.steps(from: item.cell.region, upTo: asked.region) != nil,
            rungs: rungs, steps: steps, prices: prices,
            logMiddle: logMiddle + Double(rungs) * evidence.levelStep,
            variance: (model.variance(of: item.grade) ?? 0) + model.variance(of: place) + model.variance(of: role)
                + model.level * model.level * steps * steps + model.variance(ofYears: age))
    }

    /// The middle one of the spreads that the nearer figures state themselves.
    private static func usualSpread(of parts: [Part]) -> Double? {
        let spreads = parts.filter { $0.role != .distant }.compactMap(\.item.pay.spread).sorted()
        guard !spreads.isEmpty else { return nil }
        return (spreads[(spreads.count - 1) / 2] + spreads[spreads.count / 2]) / 2
    }

    /// The part with its own spread or the usual one, and what a median of few people is off by.
    private static func with(spread usual: Double, _ part: Part) -> Part {
        var part = part
        part.spread = part.item.pay.spread ?? usual
        if let error = part.item.pay.standardError {
            part.variance += error * error
        } else if let count = part.item.pay.count {
            // The standard error of the median of a normal sample is sqrt(pi / 2) times that of its mean.
            part.variance += Double.pi / 2 * part.spread * part.spread / Double(count)
        }
        return part
    }

    /// Without the figures of a publisher that another figure of its own outdoes: who states the pay of senior data
    /// engineers in Dubai is not asked about junior ones in Doha.
    ///
    /// - Complexity: O(*n* *f*) in the number of parts and of those that stay for one publisher.
    private static func nearest(of parts: [Part]) -> [Part] {
        var kept: [String: [Int]] = [:]
        // The surest first: it can only be outdone by one that was kept.
        for index in parts.indices.sorted(by: { (parts[$0].variance, $0) < (parts[$1].variance, $1) }) {
            let publisher = parts[index].item.publisher
            if kept[publisher, default: []].contains(where: { parts[$0].outdoes(parts[index]) }) { continue }
            kept[publisher, default: []].append(index)
        }
        return kept.values.flatMap(\.self).sorted().map { parts[$0] }
    }

    /// The parts with their weights: each publisher counts as much as the surest of its figures, that is 1 ÷ variance,
    /// and shares that among all of them, so that many pages do not make a louder voice.
    private static func weighed(_ parts: [Part]) -> [Part] {
        var precisions: [String: (best: Double, sum: Double)] = [:]
        for part in parts {
            let known = precisions[part.item.publisher] ?? (0, 0)
            precisions[part.item.publisher] = (max(known.best, 1 / part.variance), known.sum + 1 / part.variance)
        }
        // Summed in the order of the parts, so that the same evidence gives the same bits.
        var seen: Set<String> = []
        var total = 0.0
        for part in parts where seen.insert(part.item.publisher).inserted {
            total += precisions[part.item.publisher]?.best ?? 0
        }
        return parts.map { part in
            var part = part
            let voice = precisions[part.item.publisher] ?? (1, 1)
            part.weight = voice.best / total * (1 / part.variance) / voice.sum
            return part
        }
    }
}

extension LevelCloseness {
    /// How near two levels are by their ranks; `nil` is a level that is not named.
    init(_ asked: Int?, _ stated: Int?) {
        guard let asked, let stated else {
            self = asked == stated ? .same : .unnamed
            return
        }
        switch abs(asked - stated) {
        case 0: self = .same
        case 1: self = .neighbouring
        default: self = .further
        }
    }
}

extension PayEvidence {
    /// How near the place of a figure, or a hub that it names, is to the place asked about.
    fileprivate func closeness(of item: PayItem, to asked: Int) -> PlaceCloseness? {
        if item.hubs.contains(asked) { return .same }
        return places.closeness(of: item.cell.region, to: asked, kinds: kinds)
    }

    /// The logarithm of the middle figure in the currency and year of the question.
    ///
    /// A figure goes into the money of its country at the rate of its own year, with the country's consumer prices to
    /// the year that they are known to, and at the rate of that year into the currency that is asked for.
    func converted(
        _ item: PayItem, for question: PayQuestion
    ) throws(MissingRate) -> (logMiddle: Double, prices: PriceAdjustment?) {
        let year = item.pay.year ?? question.year
        var prices: PriceAdjustment?
        if let known = question.prices, year != question.year {
            prices = known.adjustment(
                of: item.country?.id ?? item.region, row: item.country?.row, from: year, to: question.year)
        }
        let local = prices == nil ? item.pay.currency : item.country?.currency ?? item.pay.currency
        var factor = prices?.factor ?? 1
        factor *= try question.rates.rate(from: item.pay.currency, to: local, year: year)
        factor *= try question.rates.rate(from: local, to: question.currency, year: prices?.to ?? year)
        return (item.pay.logMiddle + log(factor), prices)
    }
}
