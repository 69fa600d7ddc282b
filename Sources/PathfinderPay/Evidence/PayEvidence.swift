import PathfinderCatalog

/// All evidence on pay that the tables hold, read as far as each figure goes, with what is needed to bring two figures
/// to one place, level, year and currency.
package final class PayEvidence: Sendable {
    /// In an order that does not depend on that of the rows.
    let items: [PayItem]
    /// What reads estimates that are handed over.
    let reader: PayItemReader
    /// The items that speak, by the row of their place: of the yearly editions of one figure only the newest.
    private let newest: [(region: Int, items: [PayItem])]
    /// The currencies of the figures and of their countries, and the US dollar.
    let currencies: Set<Currency.ID>
    /// The rows of the countries that the figures are for.
    let countries: Set<Int>
    /// The rates of ``currencies``.
    let rates: RateIndex
    let kinds: [Region.Kind]
    let places: RegionTree
    /// By how much log pay rises from one level to the next.
    let levelStep: Double
    /// The rank that a figure without a level is read as: the middle one of the levels whose years are known.
    let usualRank: Int
    /// The newest year of a figure that weighs.
    let newestYear: Int

    /// - Complexity: O(*n* log *n*) in the number of stated ranges, facts and observations.
    init(catalog: Catalog, model: EvidenceModel = .standard) {
        places = catalog.places
        kinds = catalog.table(.regions).values(of: "kind")
        let ranks = catalog.levels.filter { $0.yearsMin != nil }.map(\.rank).sorted()
        usualRank = ranks.isEmpty ? 1 : ranks[ranks.count / 2]
        reader = PayItemReader(catalog: catalog)
        items = reader.itemsOfTables()
        currencies = items.currencies.union(["USD"])
        countries = items.countries
        rates = RateIndex(catalog: catalog, currencies: currencies)
        newest = Dictionary(grouping: Self.newestEditions(of: items), by: \.cell.region)
            .map { (region: $0.key, items: $0.value) }.sorted { $0.region < $1.region }
        newestYear = items.filter { $0.grade != .d }.compactMap(\.pay.year).max() ?? 0
        levelStep = Self.levelStep(of: items, model)
    }

    /// The same evidence without what one publisher says.
    private init(_ other: PayEvidence, without publisher: String, model: EvidenceModel) {
        reader = other.reader
        places = other.places
        kinds = other.kinds
        currencies = other.currencies
        countries = other.countries
        rates = other.rates
        usualRank = other.usualRank
        newestYear = other.newestYear
        items = other.items.filter { $0.publisher != publisher }
        newest = other.newest.map { (region: $0.region, items: $0.items.filter { $0.publisher != publisher }) }
        levelStep = Self.levelStep(of: items, model)
    }

    func without(_ publisher: String, model: EvidenceModel = .standard) -> PayEvidence {
        PayEvidence(self, without: publisher, model: model)
    }

    /// What bears on a place: the items that speak and whose place is near.
    ///
    /// - Complexity: O(*p* + *n*) in the number of places with evidence and of the items that are near.
    func items(near asked: Int) -> [PayItem] {
        newest.flatMap { places.closeness(of: $0.region, to: asked, kinds: kinds) == nil ? [] : $0.items }
    }

    private static func newestEditions(of items: [PayItem]) -> [PayItem] {
        struct Figure: Hashable {
            let publisher: String
            let origin: EvidenceOrigin
            let cell: JobInPlace
            let title: String?
            let kind: PayKind

            /// Of the parts those that tell most figures apart and take no time.
            func hash(into hasher: inout Hasher) {
                hasher.combine(cell.region)
                hasher.combine(cell.rank)
                hasher.combine(cell.role)
            }
        }
        let figures = items.map {
            Figure(publisher: $0.publisher, origin: $0.origin, cell: $0.cell, title: $0.title, kind: $0.pay.kind)
        }
        var years: [Figure: Int] = [:]
        for (item, figure) in zip(items, figures) {
            years[figure] = max(years[figure] ?? .min, item.pay.year ?? .min)
        }
        return zip(items, figures).filter { ($0.pay.year ?? .min) == years[$1] }.map(\.0)
    }

    /// By how much log pay rises for a rung, on average over the publishers that name pay for two levels of one job,
    /// place and year; the usual step where none does.
    private static func levelStep(of items: [PayItem], _ model: EvidenceModel) -> Double {
        struct Job: Hashable {
            let publisher: String
            let role: Role.ID?
            let title: String?
            let region: Int
            let year: Int?
            let currency: Currency.ID
        }
        var jobs: [Job: [(rank: Int, logMiddle: Double)]] = [:]
        for item in items where item.grade != .d {
            guard let rank = item.cell.rank else { continue }
            let job = Job(
                publisher: item.publisher, role: item.cell.role, title: item.title, region: item.cell.region,
                year: item.pay.year, currency: item.pay.currency)
            jobs[job, default: []].append((rank, item.pay.logMiddle))
        }
        var steps: [String: [Double]] = [:]
        for (job, levels) in jobs {
            let levels = levels.sorted { $0.rank < $1.rank }
            guard let low = levels.first, let high = levels.last, high.rank > low.rank else { continue }
            steps[job.publisher, default: []].append((high.logMiddle - low.logMiddle) / Double(high.rank - low.rank))
        }
        let means = steps.values.map { $0.sorted().reduce(0, +) / Double($0.count) }
        guard !means.isEmpty else { return model.usualLevelStep }
        let mean = means.sorted().reduce(0, +) / Double(means.count)
        return min(max(mean, -model.mostLevelStep), model.mostLevelStep)
    }
}

extension [PayItem] {
    fileprivate var currencies: Set<Currency.ID> {
        Set(map(\.pay.currency)).union(compactMap { $0.country?.currency })
    }

    fileprivate var countries: Set<Int> { Set(compactMap { $0.country?.row }) }
}

extension Catalog {
    var payEvidence: PayEvidence { prepared { PayEvidence(catalog: $0) } }

    /// The consumer prices of the countries of ``payEvidence``.
    var priceLevels: PriceLevels {
        prepared { PriceLevels(catalog: $0, countries: $0.payEvidence.countries) }
    }

    /// A question in the money of a year.
    ///
    /// - Parameters:
    ///   - cell: The job, level and place.
    ///   - currency: The currency of the answer.
    ///   - year: The year of the answer.
    ///   - nominal: Whether figures keep the amounts of their own years.
    ///   - more: Evidence beside that of the tables, whose rates and prices are needed as well.
    /// - Returns: The question with the rates and prices that answer it.
    func payQuestion(
        _ cell: JobInPlace, in currency: Currency.ID, year: Int, nominal: Bool = false, also more: [PayItem] = []
    ) -> PayQuestion {
        let evidence = payEvidence
        let currencies = more.currencies.union([currency])
        let rates =
            currencies.isSubset(of: evidence.currencies)
            ? evidence.rates : RateIndex(catalog: self, currencies: currencies.union(evidence.currencies))
        var prices: PriceLevels?
        if !nominal {
            prices =
                more.countries.isSubset(of: evidence.countries)
                ? priceLevels
                : PriceLevels(catalog: self, countries: more.countries.union(evidence.countries))
        }
        return PayQuestion(cell: cell, currency: currency, year: year, prices: prices, rates: rates)
    }

    /// The job, level and place that are asked about; `nil` if the catalog does not have them.
    func jobInPlace(role: Role.ID, level: Level.ID?, region: Region.ID) -> JobInPlace? {
        guard let role = roles[role], let place = table(.regions).row(withKey: region.rawValue) else { return nil }
        var rank: Int?
        if let level {
            guard let level = levels[level] else { return nil }
            rank = level.rank
        }
        return JobInPlace(role: role.id, track: role.track, isco08: role.isco08 ?? "", rank: rank, region: place)
    }
}
