/// All evidence on pay that the tables hold, read as far as each figure goes, with what is needed to bring two figures
/// to one place, level, year and currency.
final class PayEvidence: Sendable {
    /// In an order that does not depend on that of the rows.
    let items: [PayItem]
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
        rates = RateIndex(catalog: catalog)
        let ranks = catalog.levels.filter { $0.yearsMin != nil }.map(\.rank).sorted()
        usualRank = ranks.isEmpty ? 1 : ranks[ranks.count / 2]
        items = PayItemReader.items(of: catalog)
        newestYear = items.filter { $0.grade != .d }.compactMap(\.pay.year).max() ?? 0
        levelStep = Self.levelStep(of: items) ?? model.usualLevelStep
    }

    /// The same evidence without what one publisher says.
    private init(_ other: PayEvidence, without publisher: String, model: EvidenceModel) {
        places = other.places
        kinds = other.kinds
        rates = other.rates
        usualRank = other.usualRank
        newestYear = other.newestYear
        items = other.items.filter { $0.publisher != publisher }
        levelStep = Self.levelStep(of: items) ?? model.usualLevelStep
    }

    func without(_ publisher: String, model: EvidenceModel = .standard) -> PayEvidence {
        PayEvidence(self, without: publisher, model: model)
    }

    /// By how much log pay rises for a rung, on average over the publishers that name pay for two levels of one job,
    /// place and year; `nil` where none does.
    private static func levelStep(of items: [PayItem]) -> Double? {
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
        return means.isEmpty ? nil : means.sorted().reduce(0, +) / Double(means.count)
    }
}

extension Catalog {
    var payEvidence: PayEvidence { storage.payEvidence.value { PayEvidence(catalog: self) } }

    /// The job, level and place that are asked about; `nil` if the catalog does not have them.
    func payCell(role: Role.ID, level: Level.ID?, region: Region.ID) -> PayCell? {
        guard let role = roles[role], let place = table(.regions).row(withKey: region.rawValue) else { return nil }
        var rank: Int?
        if let level {
            guard let level = levels[level] else { return nil }
            rank = level.rank
        }
        return PayCell(role: role.id, track: role.track, isco08: role.isco08 ?? "", rank: rank, region: place)
    }
}
